import { timeOf, type Hlc } from './hlc.ts';
import type { MemberId, PersonId, VisitId } from './ids.ts';
import type { LogEntry, Place } from './logEntry.ts';
import { byTime, isHeld } from './schedule.ts';
import { IsoDateSchema, type IsoDate } from './schema/field.ts';
import type { Row } from './schema/tables.ts';

/** Hours by which Vietnam is ahead of UTC, the year round: the day of a change must be the same on every laptop. */
const VIETNAM_HOURS = 7;

/** The calendar day in Vietnam on which a change was written, by the clock of its laptop. */
export const dayOfChange = (hlc: Hlc): IsoDate =>
  IsoDateSchema.parse(new Date(Date.parse(timeOf(hlc)) + VIETNAM_HOURS * 3_600_000).toISOString().slice(0, 10));

/** The newest day on which each person wrote about each visit; `key` is made by {@link workKey}. */
export type LastWork = ReadonlyMap<string, IsoDate>;

/** The key of a person at a visit. */
export const workKey = (person: PersonId, visit: VisitId): string => `${person} ${visit}`;

/** When each person last wrote about each visit, from the whole log: what a later writer replaced counts too. */
export const lastWorkIn = (entries: Iterable<LogEntry>, placeOf: (row: string) => Place): LastWork => {
  const newest = new Map<string, Hlc>();
  for (const { actor, hlc, rows } of entries) {
    for (const row of rows ?? []) {
      const { visit } = placeOf(row);
      if (visit === null) continue;
      const key = workKey(actor, visit);
      const so = newest.get(key);
      if (so === undefined || hlc > so) newest.set(key, hlc);
    }
  }
  return new Map([...newest].map(([key, hlc]) => [key, dayOfChange(hlc)]));
};

/** One thing to look at before a report is written. */
export type ReportCheck =
  /** A member who was to be there, and of whom nothing from the day of the visit on is here. `last` is his newest day before; null for nothing. */
  | { readonly type: 'missing-data'; readonly visit: VisitId; readonly member: MemberId; readonly last: IsoDate | null }
  /** A member who was to be there, and of whom it is not known who he is in the app. */
  | { readonly type: 'unlinked-member'; readonly member: MemberId; readonly visits: number }
  | { readonly type: 'gaps' | 'conflicts' | 'files' | 'newer'; readonly count: number }
  | { readonly type: 'unsigned'; readonly visit: VisitId };

/** What the checks look at; living rows only. */
export interface ReportFacts {
  readonly today: IsoDate;
  readonly visits: readonly Pick<Row<'visits'>, 'id' | 'slot' | 'stage'>[];
  readonly members: readonly Pick<Row<'members'>, 'id' | 'person'>[];
  readonly assignments: readonly Pick<Row<'assignments'>, 'member' | 'visit'>[];
  readonly lastWork: LastWork;
  /** Changes that are named and not here. */
  readonly gaps: number;
  readonly conflicts: number;
  /** Photos and files that are named and not here. */
  readonly files: number;
  /** Changes of a newer version of the app, put aside. */
  readonly newer: number;
}

/** Whether a visit has taken place: it has begun, or its day has gone by. */
const hasTakenPlace = ({ stage, slot }: ReportFacts['visits'][number], today: IsoDate): boolean =>
  stage === 'inProgress' || stage === 'minutesSigned' || (stage === 'planned' && slot !== null && slot.date < today);

/**
 * Everything to look at before a report, in an order that all laptops share: whose data is missing, visit by visit, then
 * what is open in the data, then minutes that are not signed. Without assignments nobody's data is missed.
 */
export const reportChecks = (facts: ReportFacts): readonly ReportCheck[] => {
  const visits = facts.visits.filter((visit) => isHeld(visit) && hasTakenPlace(visit, facts.today)).toSorted(byTime);
  const isDue = (member: MemberId, visit: VisitId): boolean =>
    facts.assignments.some((one) => one.member === member && (one.visit === null || one.visit === visit));
  const unlinked = facts.members.flatMap((member): ReportCheck[] => {
    const due = member.person === null ? visits.filter(({ id }) => isDue(member.id, id)).length : 0;
    return due === 0 ? [] : [{ type: 'unlinked-member', member: member.id, visits: due }];
  });
  const missing = visits.flatMap(({ id: visit, slot }) =>
    facts.members.flatMap((member): ReportCheck[] => {
      if (member.person === null || !isDue(member.id, visit)) return [];
      const last = facts.lastWork.get(workKey(member.person, visit)) ?? null;
      const isHere = last !== null && (slot === null || last >= slot.date);
      return isHere ? [] : [{ type: 'missing-data', visit, member: member.id, last }];
    }),
  );
  const counts = (['gaps', 'conflicts', 'files', 'newer'] as const).flatMap((type): ReportCheck[] =>
    facts[type] === 0 ? [] : [{ type, count: facts[type] }],
  );
  const unsigned = visits.filter(({ stage }) => stage !== 'minutesSigned').map(({ id }): ReportCheck => ({ type: 'unsigned', visit: id }));
  return [...missing, ...unlinked, ...counts, ...unsigned];
};
