import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { removeAttachment } from '#domain/commands/inspection.ts';
import type { PlanId, VisitId } from '#domain/ids.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { notifyProblem, notifyUndo } from '#ui/notify.tsx';
import { named } from './filesIn.ts';
import { MAX_BYTES, ownerIdOf, takeFiles, type EvidenceOwner, type IntakeProblem } from './intake.ts';
import { EvidenceContext, type Attachment, type Evidence } from './useEvidence.ts';
import { EvidenceViewer } from './EvidenceViewer.tsx';

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  /** All attachments of the visit, the oldest first. */
  readonly attachments: readonly Attachment[];
  readonly children: ReactNode;
}

const none: readonly Attachment[] = [];

/** The words for files that were not attached. */
const useProblemText = (): ((problem: IntakeProblem) => string) => {
  const { t } = useTranslation(['inspection', 'terms']);
  const format = useFormat();
  return (problem) => {
    const { name } = problem;
    switch (problem.type) {
      case 'too-large':
        return t('evidence.tooLarge', { name, size: format.fileSize(problem.size), limit: format.fileSize(MAX_BYTES) });
      case 'empty':
        return t('evidence.empty', { name });
      case 'unreadable':
        return t('evidence.notStored', { name, reason: t('evidence.unreadable') });
      case 'not-stored': {
        const { failure } = problem;
        const reason = 'detail' in failure ? t(`terms:failure.${failure.type}`) : t(`terms:rejection.${failure.type}`);
        return t('evidence.notStored', { name, reason });
      }
    }
  };
};

/** Knows the evidence of a visit, takes new files, and shows the one that was opened. */
export function EvidenceProvider({ planId, visitId, attachments, children }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const format = useFormat();
  const problemText = useProblemText();
  const removeRow = useCommand(removeAttachment);
  const [saving, setSaving] = useState<ReadonlyMap<string, number>>(new Map());
  const [viewed, setViewed] = useState<Attachment['id'] | null>(null);

  const byOwner = useMemo(() => {
    const map = new Map<string, Attachment[]>();
    for (const attachment of attachments) {
      const owner = attachment.owner?.id ?? '';
      const list = map.get(owner);
      if (list) list.push(attachment);
      else map.set(owner, [attachment]);
    }
    return map;
  }, [attachments]);

  const count = useCallback((owner: string, by: number) => {
    setSaving((before) => new Map(before).set(owner, (before.get(owner) ?? 0) + by));
  }, []);

  const take = async (owner: EvidenceOwner, files: readonly File[]) => {
    if (files.length === 0) return;
    const id = ownerIdOf(visitId, owner);
    count(id, files.length);
    try {
      const problems = await takeFiles(planId, visitId, owner, named(files, t('evidence.untitled'), format.time(Date.now())));
      if (problems.length > 0) notifyProblem(t('evidence.problems'), problems.map(problemText).join('\n'));
    } finally {
      count(id, -files.length);
    }
  };

  const remove = async (attachment: Attachment) => {
    const outcome = await removeRow({ plan: planId, row: attachment });
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(t('evidence.removed', { name: attachment.file?.name ?? '' }), t('common:undo'), () => void runUndo(undo));
  };

  const evidence: Evidence = {
    filesOf: (owner) => byOwner.get(ownerIdOf(visitId, owner)) ?? none,
    savingFor: (owner) => saving.get(ownerIdOf(visitId, owner)) ?? 0,
    take: (owner, files) => void take(owner, files),
    view: (attachment) => setViewed(attachment.id),
    remove: (attachment) => void remove(attachment),
  };

  const open = attachments.find((attachment) => attachment.id === viewed);
  return (
    <EvidenceContext value={evidence}>
      {children}
      <EvidenceViewer
        planId={planId}
        attachment={open}
        siblings={open ? (byOwner.get(open.owner?.id ?? '') ?? none) : none}
        onView={setViewed}
        onRemove={evidence.remove}
      />
    </EvidenceContext>
  );
}
