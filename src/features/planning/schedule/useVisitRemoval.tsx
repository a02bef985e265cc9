import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { removeVisit } from '#domain/commands/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { livingParts } from '#storage/reads/parts.ts';
import { recordsOfVisits } from '#storage/reads/planFigures.ts';
import { useConfirm } from '#ui/useConfirm.ts';
import { useRemoval } from '../rows/useRemoval.ts';
import type { Planning } from '../usePlanning.ts';

/** How a visit is called, and taking it out of the schedule: asked first where something was recorded at it. */
export function useVisitRemoval({ plan, units }: Planning): { readonly nameOf: (visit: Row<'visits'>) => string; readonly remove: (visit: Row<'visits'>) => Promise<void> } {
  const { t } = useTranslation(['planning', 'common']);
  const drop = useCommand(removeVisit);
  const removal = useRemoval();
  const confirm = useConfirm();
  const nameOf = (visit: Row<'visits'>): string => t('schedule.name', { unit: units.find((unit) => unit.id === visit.unit)?.name ?? t('schedule.noUnit') });
  const remove = async (visit: Row<'visits'>) => {
    // Before it is asked: what arrives while the question stands has not been seen, and must come up as orphaned.
    const parts = await livingParts(plan.id, { table: 'visits', id: visit.id }).read();
    const records = await recordsOfVisits(plan.id, [visit.id]).read();
    if (records.items + records.findings > 0) {
      const agreed = await confirm({
        title: t('schedule.withdraw.title'),
        children: (
          <>
            <Text>{t('schedule.withdraw.text', { ...records })}</Text>
            <Text mt="xs">{t('schedule.withdraw.undo')}</Text>
          </>
        ),
        confirmLabel: t('schedule.withdraw.confirm'),
        cancelLabel: t('common:cancel'),
        danger: true,
      });
      if (!agreed) return;
    }
    await removal(drop({ plan: plan.id, row: visit, parts }), nameOf(visit));
    document.getElementById('add-visit')?.focus();
  };

  return { nameOf, remove };
}
