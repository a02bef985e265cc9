import { Button } from '@mantine/core';
import { IconCircleCheck, IconListSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChecklistView } from '#domain/checklist.ts';
import { EmptyState } from '#ui/EmptyState.tsx';

interface Props {
  readonly view: ChecklistView;
  readonly search: string;
  readonly onReset: () => void;
}

/** Why the list is empty, and the way out. */
export function NothingHere({ view, search, onReset }: Props) {
  const { t } = useTranslation('inspection');
  const isSearched = search.trim() !== '';
  const titles = {
    all: t('checklist.nothing'),
    open: t('checklist.nothingOpen'),
    work: t('checklist.nothingWork'),
    focus: t('checklist.nothingFocus'),
  } as const;
  const isDone = view === 'open' && !isSearched;
  return (
    <EmptyState
      compact
      icon={isDone ? IconCircleCheck : IconListSearch}
      title={isSearched ? t('checklist.nothing') : titles[view]}
      actions={
        <Button size="xs" variant="default" onClick={onReset}>
          {t('checklist.showAll')}
        </Button>
      }
    >
      {isDone ? t('checklist.nothingOpenText') : isSearched ? t('checklist.nothingText') : undefined}
    </EmptyState>
  );
}
