import type { UnitPerson } from '#domain/attendance.ts';
import type { PlanId, VisitId } from '#domain/ids.ts';
import { byOrder } from '#domain/order.ts';
import type { Row } from '#domain/schema/tables.ts';
import { store } from '../store.ts';
import { visitsBefore } from './earlierVisits.ts';
import type { Query } from './query.ts';

/** Who takes part in a visit, both sides in their order. */
export const attendeesOfVisit = (plan: PlanId, visit: VisitId, db = store): Query<readonly Row<'attendees'>[]> => ({
  key: ['attendees', plan, visit],
  read: async () => (await db.rows('attendees').where({ plan, visit }).toArray()).filter((row) => row.deleted === 0).sort(byOrder),
});

/** The running order of a visit. */
export const agendaOfVisit = (plan: PlanId, visit: VisitId, db = store): Query<readonly Row<'agenda'>[]> => ({
  key: ['agenda', plan, visit],
  read: async () => (await db.rows('agenda').where({ plan, visit }).toArray()).filter((row) => row.deleted === 0).sort(byOrder),
});

/** What the closing meeting of a visit has put down, line by line. */
export const minutesLinesOfVisit = (plan: PlanId, visit: VisitId, db = store): Query<readonly Row<'minutesLines'>[]> => ({
  key: ['minutesLines', plan, visit],
  read: async () => (await db.rows('minutesLines').where({ plan, visit }).toArray()).filter((row) => row.deleted === 0),
});

/** The samples of a visit and their dossiers, for checks over all of them. */
export interface SampledDossiers {
  readonly samples: readonly Row<'samples'>[];
  readonly dossiers: readonly Row<'dossiers'>[];
}

/** Everything that was drawn at a visit. */
export const sampledAtVisit = (plan: PlanId, visit: VisitId, db = store): Query<SampledDossiers> => ({
  key: ['sampledAtVisit', plan, visit],
  read: async () => {
    const samples = (await db.rows('samples').where({ plan, visit }).toArray()).filter((row) => row.deleted === 0).sort(byOrder);
    if (samples.length === 0) return { samples, dossiers: [] };
    const of = samples.map(({ id }): [PlanId, string] => [plan, id]);
    const dossiers = await db.rows('dossiers').where('[plan+sample]').anyOf(of).toArray();
    return { samples, dossiers: dossiers.filter((row) => row.deleted === 0) };
  },
});

/** Who was there for the unit at the latest visit before this one (earlierVisits.ts); nobody where no list was kept. */
export const earlierPeople = (plan: PlanId, visit: VisitId, db = store): Query<readonly UnitPerson[]> => ({
  key: ['earlierPeople', plan, visit],
  read: async () => {
    for (const earlier of await visitsBefore(db, plan, visit)) {
      const people = (await attendeesOfVisit(earlier.plan, earlier.id, db).read()).filter(({ side, presence }) => side === 'unit' && presence.state !== 'absent');
      if (people.length > 0) return people.map(({ name, position }) => ({ name, position }));
    }
    return [];
  },
});
