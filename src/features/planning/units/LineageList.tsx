import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { editUnit } from '#domain/commands/planning.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { isStanding } from '#domain/units/directory.ts';
import { unitsNow } from '#domain/units/lineage.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { notifyUndo } from '#ui/notify.tsx';
import classes from './units.module.css';

type Unit = Row<'units'>;

/** What a unit came out of, and, where it does not exist any more, what it is now. */
export function LineageList({ unit, units }: { readonly unit: Unit; readonly units: readonly Unit[] }) {
  const { t } = useTranslation(['planning', 'terms', 'common']);
  const format = useFormat();
  const edit = useCommand(editUnit);
  const now = isStanding(unit) ? [] : unitsNow(unit, units);
  const forget = async (at: number) => {
    const outcome = await edit({ plan: unit.plan, id: unit.id, field: 'lineage', value: unit.lineage.toSpliced(at, 1), basis: basisOf(unit, 'lineage') });
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(t('units.lineage.forgotten'), t('common:undo'), () => void runUndo(undo));
  };
  if (unit.lineage.length === 0 && now.length === 0) return <span />;
  return (
    <ul className={classes.lineage} aria-label={t('units.lineage.title')}>
      {unit.lineage.map(({ event, date, from }, at) => {
        const told = { event: t(`terms:lineage.event.${event}`), names: from.map(({ name }) => name).join(', ') };
        return (
          <li key={`${event} ${date ?? ''} ${from.map(({ id }) => id).join(' ')}`}>
            {date === null ? t('units.lineage.entryUndated', told) : t('units.lineage.entry', { ...told, date: format.date(date) })}
            <ActionIcon size="xs" aria-label={t('units.lineage.forget')} title={t('units.lineage.forget')} onClick={() => void forget(at)}>
              <IconX size={13} aria-hidden />
            </ActionIcon>
          </li>
        );
      })}
      {now.length > 0 && <li>{t('units.lineage.became', { names: units.filter(({ id }) => now.includes(id)).map(({ name }) => name).join(', ') })}</li>}
    </ul>
  );
}
