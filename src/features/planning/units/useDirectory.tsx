import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addUnits, chooseUnits, placeUnits, takeDirectory, unchooseUnits } from '#domain/commands/directory.ts';
import { removeUnit } from '#domain/commands/planning.ts';
import { UnitIdSchema } from '#domain/ids.ts';
import type { Ordered } from '#domain/order.ts';
import { movedRows, newPlaces, placedAmong } from '#domain/placing.ts';
import type { Row } from '#domain/schema/tables.ts';
import { unitKindOf } from '#domain/unitKind.ts';
import { runUndo, useCommand, type Outcome } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { livingParts } from '#storage/reads/parts.ts';
import { recordsOfVisits } from '#storage/reads/planFigures.ts';
import { notifyDone, notifyUndo } from '#ui/notify.tsx';
import { useConfirm } from '#ui/useConfirm.ts';
import { useAppended } from '../rows/useAppended.ts';
import { useRemoval } from '../rows/useRemoval.ts';
import { anchors } from '../tabs.ts';
import type { Planning } from '../usePlanning.ts';
import { sortedPlaces } from './directoryView.ts';

type Unit = Row<'units'>;

/** What can be done with the directory, each act one step that can be taken back. */
export interface DirectoryActs {
  readonly add: (names: readonly string[]) => Promise<void>;
  /** Answers whether it was written. */
  readonly choose: (units: readonly Unit[], chosen: boolean) => Promise<boolean>;
  readonly move: (index: number, to: number) => Promise<void>;
  readonly sort: () => Promise<void>;
  readonly remove: (unit: Unit) => Promise<void>;
  readonly take: (units: readonly Unit[]) => Promise<void>;
}

/** The acts on the directory of a round. */
export function useDirectory({ plan, units, visits }: Planning): DirectoryActs {
  const { t } = useTranslation(['planning', 'common']);
  const adding = useCommand(addUnits);
  const placing = useCommand(placeUnits);
  const choosing = useCommand(chooseUnits);
  const unchoosing = useCommand(unchooseUnits);
  const taking = useCommand(takeDirectory);
  const withdraw = useCommand(removeUnit);
  const removal = useRemoval();
  const confirm = useConfirm();
  const appended = useAppended<Ordered>(units);
  const offerUndo = (outcome: Outcome, message: string) => {
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(message, t('common:undo'), () => void runUndo(undo));
  };
  /** Asked before a unit goes that has visits, with what is recorded at them. */
  const mayRemove = async (unit: Unit): Promise<boolean> => {
    const ids = visits.filter((visit) => visit.unit === unit.id).map((visit) => visit.id);
    if (ids.length === 0) return true;
    const records = await recordsOfVisits(plan.id, ids).read();
    return confirm({
      title: t('units.withdraw.title'),
      children: (
        <>
          <Text>{t('units.withdraw.visits', { name: unit.name, count: ids.length })}</Text>
          {records.items + records.findings > 0 && <Text mt="xs">{t('units.withdraw.records', { ...records })}</Text>}
          <Text mt="xs">{t('units.withdraw.undo')}</Text>
        </>
      ),
      confirmLabel: t('units.withdraw.confirm'),
      cancelLabel: t('common:cancel'),
      danger: true,
    });
  };
  return {
    add: async (names) => {
      const all = appended.all();
      const { orders, repairs } = newPlaces(all, all.length, names.length);
      const made = names.map((name, at) => ({ id: UnitIdSchema.parse(createId(name)), values: { name, kind: unitKindOf(name), order: orders[at] ?? '' } }));
      for (const { id, values } of made) appended.note({ id, order: values.order });
      await adding({ plan: plan.id, made, places: placedAmong(units, repairs) });
      if (names.length > 1) notifyDone(t('units.added', { count: names.length }));
    },
    choose: async (some, chosen) => {
      const outcome = await (chosen ? choosing : unchoosing)({ plan: plan.id, units: some });
      if (some.length > 1) offerUndo(outcome, t(chosen ? 'units.bulk.chosen' : 'units.bulk.unchosen', { count: some.length }));
      return outcome.ok;
    },
    move: async (index, to) => {
      const places = movedRows(units, index, to);
      if (places.length > 0) await placing({ plan: plan.id, places });
    },
    sort: async () => {
      const places = sortedPlaces(units);
      if (places.length > 0) offerUndo(await placing({ plan: plan.id, places }), t('units.bulk.sorted'));
    },
    remove: async (unit) => {
      // Before it is asked: what arrives while the question stands has not been seen, and must come up as orphaned.
      const parts = await livingParts(plan.id, { table: 'units', id: unit.id }).read();
      if (!(await mayRemove(unit))) return;
      await removal(withdraw({ plan: plan.id, row: unit, parts }), unit.name);
      document.getElementById(anchors.addUnit)?.focus();
    },
    take: async (some) => offerUndo(await taking({ plan: plan.id, units: some }), t('units.taken', { count: some.length })),
  };
}
