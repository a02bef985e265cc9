import { scheduleVisits } from '#domain/commands/schedule.ts';
import type { NewValues } from '#domain/commands/command.ts';
import { VisitIdSchema, type VisitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';

/** Adds a visit without a day for each of some units (null: the unit is chosen later), all in one step. Gives the ids; null when nothing was written. */
export function useAddVisits({ id, criteriaVersion }: Row<'plans'>): (units: readonly (Row<'units'> | null)[], values?: NewValues<'visits'>) => Promise<readonly VisitId[] | null> {
  const write = useCommand(scheduleVisits);
  return async (units, values = {}) => {
    const visits = units.map((unit) => ({
      id: VisitIdSchema.parse(createId(unit === null ? 'kiem tra' : `kiem tra ${unit.name}`)),
      values: { unit: unit?.id, criteriaVersion, form: 'direct', ...values } as const,
    }));
    const outcome = await write({ plan: id, visits });
    return outcome.ok ? visits.map((visit) => visit.id) : null;
  };
}
