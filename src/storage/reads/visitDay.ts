import type { UnitPerson } from '#domain/attendance.ts';
import type { PlanId, UnitId, VisitId } from '#domain/ids.ts';
import { byOrder } from '#domain/order.ts';
import type { Row } from '#domain/schema/tables.ts';
import { searchText } from '#domain/searchText.ts';
import { ofPlan, type Store } from '../db.ts';
import { store } from '../store.ts';
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

interface EarlierVisit {
  readonly plan: PlanId;
  readonly visit: Row<'visits'>;
}

/** A unit is another row in every round; it is known again by its name. */
const visitsToUnitNamed = async (db: Store, name: string): Promise<readonly EarlierVisit[]> => {
  const wanted = searchText(name);
  const units = (await db.rows('units').toArray()).filter((unit) => unit.deleted === 0 && searchText(unit.name) === wanted);
  const byPlan = new Map<PlanId, Set<UnitId>>();
  for (const unit of units) byPlan.set(unit.plan, (byPlan.get(unit.plan) ?? new Set()).add(unit.id));
  const visits = await Promise.all([...byPlan.keys()].map((plan) => ofPlan(db.rows('visits'), plan).toArray()));
  return visits.flat().flatMap((visit) => (visit.deleted === 0 && visit.unit !== null && byPlan.get(visit.plan)?.has(visit.unit) ? [{ plan: visit.plan, visit }] : []));
};

/** Who was there for the unit at the latest visit before this one, in any round on this laptop; nobody where no list was kept. */
export const earlierPeople = (plan: PlanId, visitId: VisitId, db = store): Query<readonly UnitPerson[]> => ({
  key: ['earlierPeople', plan, visitId],
  read: async () => {
    const visit = await db.rows('visits').get([plan, visitId]);
    const unit = visit && visit.unit !== null ? await db.rows('units').get([plan, visit.unit]) : undefined;
    if (!visit || !unit || searchText(unit.name) === '') return [];
    const day = visit.slot?.date ?? '9999';
    const earlier = (await visitsToUnitNamed(db, unit.name))
      .filter((one) => one.visit.slot !== null && one.visit.slot.date < day)
      .sort((a, b) => ((a.visit.slot?.date ?? '') < (b.visit.slot?.date ?? '') ? 1 : -1));
    for (const one of earlier) {
      const people = (await attendeesOfVisit(one.plan, one.visit.id, db).read()).filter(({ side, presence }) => side === 'unit' && presence.state !== 'absent');
      if (people.length > 0) return people.map(({ name, position }) => ({ name, position }));
    }
    return [];
  },
});
