import { basisOf } from '../row.ts';
import { ok, fail } from '../result.ts';
import type { Row } from '../schema/tables.ts';
import type { OtherInspectionId, VisitId } from '../ids.ts';
import { addCommand, allWrites, editCommand, fieldWrite, oneWrite, removeCommand, rowWrites, type Command, type CommandInput, type NewValues } from './command.ts';

/** Enters an inspection by another body. */
export const addOther = addCommand('otherInspections', 'other.add');
/** Edits one fact of it. */
export const editOther = editCommand('otherInspections', 'other.edit');
/** Takes it off the list. */
export const removeOther = removeCommand('otherInspections', 'other.remove');

/** Inspections of a file, with the units that were recognised or chosen. */
export interface ImportOthersInput extends CommandInput {
  readonly made: readonly { readonly id: OtherInspectionId; readonly values: NewValues<'otherInspections'> }[];
}

/** Takes inspections by other bodies over from a file, in one change. */
export const importOthers: Command<ImportOthersInput> = {
  name: 'other.import',
  decide: ({ made }) => (made.length === 0 ? fail({ type: 'nothing-to-write' }) : allWrites(made.map(({ id, values }) => rowWrites('otherInspections', id, values)))),
};

/** What a file says of a visit that is there already. */
export interface RescheduledVisit {
  readonly visit: Row<'visits'>;
  readonly values: Pick<NewValues<'visits'>, 'slot' | 'form' | 'place' | 'group'>;
}

/** A schedule of a file: new visits, and visits that get their day from it. */
export interface ImportScheduleInput extends CommandInput {
  readonly made: readonly { readonly id: VisitId; readonly values: NewValues<'visits'> }[];
  readonly moved: readonly RescheduledVisit[];
}

const movedWrites = ({ visit, values: { slot, form, place, group } }: RescheduledVisit) =>
  allWrites([
    slot === undefined || (slot?.date === visit.slot?.date && slot?.session === visit.slot?.session) ? ok([]) : oneWrite(fieldWrite('visits', visit.id, 'slot', slot, basisOf(visit, 'slot'))),
    form === undefined || form === visit.form ? ok([]) : oneWrite(fieldWrite('visits', visit.id, 'form', form, basisOf(visit, 'form'))),
    place === undefined || place === visit.place ? ok([]) : oneWrite(fieldWrite('visits', visit.id, 'place', place, basisOf(visit, 'place'))),
    group === undefined || group === visit.group ? ok([]) : oneWrite(fieldWrite('visits', visit.id, 'group', group, basisOf(visit, 'group'))),
  ]);

/** Takes the schedule of the round over from a file, in one change. */
export const importSchedule: Command<ImportScheduleInput> = {
  name: 'visit.import',
  decide: ({ made, moved }) => {
    const writes = allWrites([...made.map(({ id, values }) => rowWrites('visits', id, values)), ...moved.map(movedWrites)]);
    return writes.ok && writes.value.length === 0 ? fail({ type: 'nothing-to-write' }) : writes;
  },
};
