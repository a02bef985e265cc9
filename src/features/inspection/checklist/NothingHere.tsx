import { Button } from '@mantine/core';
import { IconCircleCheck, IconListSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { ChecklistView } from '#domain/checklist.ts';
import type { PlanId } from '#domain/ids.ts';
import type { OwnAreas } from '#domain/share.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { teamPath } from '../paths.ts';

interface Props {
  readonly planId: PlanId;
  /** What the person answers for here, or why that cannot be told. */
  readonly own: OwnAreas;
  readonly view: ChecklistView;
  readonly search: string;
  readonly onReset: () => void;
}

/** Why the list is empty, and the way out. */
export function NothingHere({ planId, own, view, search, onReset }: Props) {
  const { t } = useTranslation('inspection');
  const isSearched = search.trim() !== '';
  const titles = {
    all: t('checklist.nothing'),
    open: t('checklist.nothingOpen'),
    work: t('checklist.nothingWork'),
    focus: t('checklist.nothingFocus'),
    evidence: t('checklist.nothingEvidence'),
    mine: typeof own === 'string' ? t(`checklist.viewHint.${own}`) : t('checklist.nothingMine'),
    changed: t('checklist.nothingChanged'),
  } as const;
  const isDone = view === 'open' && !isSearched;
  return (
    <EmptyState
      compact
      icon={isDone ? IconCircleCheck : IconListSearch}
      title={isSearched ? t('checklist.nothing') : titles[view]}
      actions={
        <>
          <Button size="xs" variant="default" onClick={onReset}>
            {t('checklist.showAll')}
          </Button>
          {view === 'mine' && typeof own === 'string' && (
            <Button size="xs" variant="default" component={Link} to={teamPath(planId)}>
              {t('checklist.toTeam')}
            </Button>
          )}
        </>
      }
    >
      {isDone ? t('checklist.nothingOpenText') : isSearched ? t('checklist.nothingText') : undefined}
    </EmptyState>
  );
}
