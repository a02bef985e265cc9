import { Text } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addUnit, editUnit, removeUnit } from '#domain/commands/planning.ts';
import { UnitIdSchema } from '#domain/ids.ts';
import type { Ordered } from '#domain/order.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { unitKindOf } from '#domain/unitKind.ts';
import { BinLink } from '#i18n/HistoryLink.tsx';
import { useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { livingParts } from '#storage/reads/parts.ts';
import { recordsOfVisits } from '#storage/reads/planFigures.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { notifyDone } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useConfirm } from '#ui/useConfirm.ts';
import { AddLine } from '../rows/AddLine.tsx';
import { movedRows, newPlaces, placedAmong, type Placed } from '#domain/placing.ts';
import { RowList } from '../rows/RowList.tsx';
import { useAppended } from '../rows/useAppended.ts';
import { useRemoval } from '../rows/useRemoval.ts';
import { anchors } from '../tabs.ts';
import type { Planning } from '../usePlanning.ts';
import { UnitRow } from './UnitRow.tsx';

type Unit = Row<'units'>;

/** The units to be inspected. */
export function UnitsTab({ planning: { plan, units, visits } }: { readonly planning: Planning }) {
  const { t } = useTranslation(['planning', 'terms', 'common']);
  const add = useCommand(addUnit);
  const edit = useCommand(editUnit);
  const withdraw = useCommand(removeUnit);
  const removal = useRemoval();
  const confirm = useConfirm();
  const appended = useAppended<Ordered>(units);

  const writePlaces = async (places: readonly Placed<Unit>[]) => {
    for (const { row, order } of places) {
      await edit({ plan: plan.id, id: row.id, field: 'order', value: order, basis: basisOf(row, 'order') });
    }
  };
  const addAll = async (names: readonly string[]) => {
    const all = appended.all();
    const { orders, repairs } = newPlaces(all, all.length, names.length);
    const made = names.map((name, at) => ({ id: UnitIdSchema.parse(createId(name)), name, order: orders[at] ?? '' }));
    for (const row of made) appended.note(row);
    await writePlaces(placedAmong(units, repairs));
    for (const { id, name, order } of made) await add({ plan: plan.id, id, values: { name, kind: unitKindOf(name), order } });
    if (names.length > 1) notifyDone(t('units.added', { count: names.length }));
  };
  const remove = async (unit: Unit) => {
    // Before it is asked: what arrives while the question stands has not been seen, and must come up as orphaned.
    const parts = await livingParts(plan.id, { table: 'units', id: unit.id }).read();
    const scheduled = visits.filter((visit) => visit.unit === unit.id);
    if (scheduled.length > 0) {
      const ids = scheduled.map((visit) => visit.id);
      const records = await recordsOfVisits(plan.id, ids).read();
      const agreed = await confirm({
        title: t('units.withdraw.title'),
        children: (
          <>
            <Text>{t('units.withdraw.visits', { name: unit.name, count: scheduled.length })}</Text>
            {records.items + records.findings > 0 && <Text mt="xs">{t('units.withdraw.records', { ...records })}</Text>}
            <Text mt="xs">{t('units.withdraw.undo')}</Text>
          </>
        ),
        confirmLabel: t('units.withdraw.confirm'),
        cancelLabel: t('common:cancel'),
        danger: true,
      });
      if (!agreed) return;
    }
    await removal(withdraw({ plan: plan.id, row: unit, parts }), unit.name);
    document.getElementById(anchors.addUnit)?.focus();
  };

  const columns = [
    { key: 'name', header: t('terms:field.units.name'), width: 'minmax(0, 2.2fr)' },
    { key: 'kind', header: t('terms:field.units.kind'), width: 'minmax(0, 9.5rem)' },
    { key: 'head', header: t('units.head'), width: 'minmax(0, 2fr)' },
    { key: 'contact', header: t('terms:field.units.contact'), width: 'minmax(0, 1.2fr)' },
  ];
  return (
    <Panel title={t('units.title')} hint={t('units.hint')} padding="flush" actions={<BinLink planId={plan.id} table="units" />}>
      {units.length === 0 ? (
        <EmptyState icon={IconBuilding} title={t('units.empty')} level={3} compact>
          {t('units.emptyHint')}
        </EmptyState>
      ) : (
        <RowList label={t('units.title')} columns={columns}>
          {units.map((unit, index) => (
            <UnitRow
              key={unit.id}
              unit={unit}
              index={index}
              count={units.length}
              onMove={(to) => void writePlaces(movedRows(units, index, to))}
              onRemove={() => void remove(unit)}
            />
          ))}
        </RowList>
      )}
      <AddLine id={anchors.addUnit} label={t('units.add')} hint={t('units.addHint')} onAdd={(names) => void addAll(names)} />
    </Panel>
  );
}
