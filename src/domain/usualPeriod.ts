import { addDays, yearOf } from './days.ts';
import { isHeld } from './schedule.ts';
import { IsoDateSchema, type DateSpan } from './schema/field.ts';
import type { Row } from './schema/tables.ts';

type Visit = Pick<Row<'visits'>, 'id' | 'unit' | 'slot' | 'stage'>;

/**
 * The period that a visit usually examines (domain §1.8): from the first of January, or from the day after the unit was last
 * inspected in that year, to the day of the visit. Null while the visit has no day.
 */
export const usualPeriod = ({ id, unit, slot }: Visit, all: readonly Visit[]): DateSpan | null => {
  if (slot === null) return null;
  const first = IsoDateSchema.parse(`${yearOf(slot.date)}-01-01`);
  const from = all
    .filter((one) => one.id !== id && unit !== null && one.unit === unit && isHeld(one))
    .flatMap((one) => (one.slot !== null && one.slot.date < slot.date ? [addDays(one.slot.date, 1)] : []))
    .reduce((latest, day) => (day > latest ? day : latest), first);
  return { from, to: slot.date };
};
