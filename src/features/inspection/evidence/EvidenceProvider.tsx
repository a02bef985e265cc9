import { Suspense, lazy, useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { removeAttachment } from '#domain/commands/inspection.ts';
import { inEvidenceOrder, numberEvidence, type EvidenceNumber } from '#domain/evidence.ts';
import type { PlanId, VisitId } from '#domain/ids.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { notifyProblem, notifyUndo } from '#ui/notify.tsx';
import { useStable } from '../useStable.ts';
import { attachCopy, ownerIdOf, type MadeCopy } from './intake.ts';
import { EvidenceContext, type Attachment, type Evidence } from './useEvidence.ts';
import { useIntake } from './useIntake.ts';
import { useProblemText } from './useProblemText.ts';

/** With the previews; fetched when the first file is opened. */
const EvidenceViewer = lazy(async () => ({ default: (await import('./fetched.ts')).fetched.EvidenceViewer }));

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  /** All attachments of the visit. */
  readonly attachments: readonly Attachment[];
  readonly children: ReactNode;
}

const none: readonly Attachment[] = [];
const unnumbered: EvidenceNumber = { kind: 'document', no: 0, isOriginal: false };

const byOwnerId = (files: readonly Attachment[]): ReadonlyMap<string, readonly Attachment[]> => {
  const map = new Map<string, Attachment[]>();
  for (const file of files) {
    const owner = file.owner?.id ?? '';
    const list = map.get(owner);
    if (list) list.push(file);
    else map.set(owner, [file]);
  }
  return map;
};

/** Knows the evidence of a visit, takes new files, and shows the one that was opened. */
export function EvidenceProvider({ planId, visitId, attachments, children }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const problemText = useProblemText();
  const removeRow = useCommand(removeAttachment);
  const { intakeOf, take } = useIntake(planId, visitId);
  const [viewed, setViewed] = useState<Attachment['id'] | null>(null);
  /** What is shown until the row of a new copy has come from the store. */
  const [meanwhile, setMeanwhile] = useState<Attachment['id'] | null>(null);
  const [wasOpened, setWasOpened] = useState(false);

  const files = useMemo(() => inEvidenceOrder(attachments), [attachments]);
  const numbers = useMemo(() => numberEvidence(attachments), [attachments]);
  const byOwner = useMemo(() => byOwnerId(files), [files]);

  const remove = useStable(async (attachment: Attachment) => {
    const outcome = await removeRow({ plan: planId, row: attachment });
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(t('evidence.removed', { name: attachment.file?.name ?? '' }), t('common:undo'), () => void runUndo(undo));
  });

  const show = useCallback((id: Attachment['id'] | null, until: Attachment['id'] | null = null) => {
    setViewed(id);
    setMeanwhile(until);
  }, []);

  const copy = useStable(async (made: MadeCopy): Promise<boolean> => {
    const done = await attachCopy(planId, made, attachments);
    if (done.ok) show(done.value, made.source.id);
    else notifyProblem(t('evidence.problems'), problemText(done.error));
    return done.ok;
  });

  const evidence = useMemo(
    (): Evidence => ({
      files,
      filesOf: (owner) => byOwner.get(ownerIdOf(visitId, owner)) ?? none,
      numberOf: ({ id }) => numbers.get(id) ?? unnumbered,
      intakeOf,
      take: (owner, given) => void take(owner, given),
      view: (attachment) => {
        setWasOpened(true);
        show(attachment.id);
      },
      remove: (attachment) => void remove(attachment),
      attachCopy: copy,
    }),
    [files, byOwner, numbers, visitId, intakeOf, take, show, remove, copy],
  );

  const find = (id: Attachment['id'] | null) => attachments.find((attachment) => attachment.id === id);
  const open = viewed === null ? undefined : (find(viewed) ?? find(meanwhile));
  return (
    <EvidenceContext value={evidence}>
      {children}
      {wasOpened && (
        <Suspense fallback={null}>
          <EvidenceViewer planId={planId} attachment={open} siblings={open ? (byOwner.get(open.owner?.id ?? '') ?? none) : none} onView={show} />
        </Suspense>
      )}
    </EvidenceContext>
  );
}
