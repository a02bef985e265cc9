import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { editDocument } from '#domain/commands/documents.ts';
import { editPlan } from '#domain/commands/planning.ts';
import type { Remark } from '#domain/documents/inspect.ts';
import type { BlockKey } from '#domain/documents/model.ts';
import { basisOf } from '#domain/row.ts';
import { useCommand } from '#live/useCommand.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import { focusFact } from '../facts/anchors.ts';
import { attendeesPath, conflictsPath, planningPath } from '../paths.ts';
import type { OpenDocument } from '../useDocument.ts';
import { mendOf, type Mend } from './mend.ts';

interface Props {
  readonly remark: Remark;
  readonly open: OpenDocument;
  readonly onShow: (block: BlockKey) => void;
}

/** Mends what a remark says, or leads to where it is mended. */
export function MendButton({ remark, open, onShow }: Props) {
  const { t } = useTranslation('documents');
  const write = useMending(open);
  const mend = mendOf(remark, open);
  switch (mend.kind) {
    case 'number':
      return <Act onClick={() => write(mend)}>{t('check.mend', { value: mend.number })}</Act>;
    case 'signer':
      return <Act onClick={() => write(mend)}>{mend.shown === null ? t('check.mendCapacity') : t('check.mend', { value: mend.shown })}</Act>;
    case 'fact':
      return <Act onClick={() => focusFact(mend.fact)}>{t('check.go.facts')}</Act>;
    case 'show':
      return <Act onClick={() => onShow(mend.block)}>{t('check.show')}</Act>;
    case 'go':
      return (
        <Button component={Link} to={pathOf(mend.place, open)} variant="subtle" size="compact-sm">
          {t(`check.go.${mend.place}`)}
        </Button>
      );
  }
}

function Act({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  const readOnly = useReadOnly();
  return (
    <Button variant="subtle" size="compact-sm" disabled={readOnly} onClick={onClick}>
      {children}
    </Button>
  );
}

const pathOf = (place: Extract<Mend, { kind: 'go' }>['place'], { source: { plan }, ref }: OpenDocument): string => {
  switch (place) {
    case 'plan':
      return planningPath(plan.plan, 'facts');
    case 'bases':
    case 'team':
      return planningPath(plan.plan, place);
    case 'conflicts':
      return conflictsPath(plan.plan);
    case 'attendees':
      return ref.visit === null ? planningPath(plan.plan, 'team') : attendeesPath(plan.plan, ref.visit);
  }
};

/** Writes what mends a breach, over what is on the screen. */
function useMending({ source: { plan }, ref, row, facts }: OpenDocument) {
  const editOwn = useCommand(editDocument);
  const editRound = useCommand(editPlan);
  return (mend: Extract<Mend, { kind: 'number' | 'signer' }>) => {
    if (mend.kind === 'signer') {
      if (mend.of === 'plan') void editRound({ plan: plan.plan, id: plan.id, field: 'signer', value: mend.signer, basis: basisOf(plan, 'signer') });
      else void editOwn({ plan: plan.plan, ref, field: 'signer', value: mend.signer, basis: row ? basisOf(row, 'signer') : [] });
      return;
    }
    const value = { number: mend.number, date: facts.heading.date };
    const inRound = ref.kind === 'plan' ? 'document' : ref.kind === 'teamDecision' ? 'teamDecision' : null;
    if (inRound === null) void editOwn({ plan: plan.plan, ref, field: 'document', value, basis: row ? basisOf(row, 'document') : [] });
    else void editRound({ plan: plan.plan, id: plan.id, field: inRound, value, basis: basisOf(plan, inRound) });
  };
}
