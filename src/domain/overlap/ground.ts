import { builtInCalendar, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { MemberId, UnitId, VisitId } from '../ids.ts';
import { isHeld, takesPart } from '../schedule.ts';
import type { IsoDate } from '../schema/field.ts';
import type { Row } from '../schema/tables.ts';

/** What the schedule of a round is judged by; living rows only. */
export interface ScheduleGround {
  readonly plan: Pick<Row<'plans'>, 'window' | 'document' | 'noticeDays' | 'unitDaysAYear'>;
  readonly areas: readonly Pick<Row<'areas'>, 'no' | 'included'>[];
  readonly units: readonly Pick<Row<'units'>, 'id' | 'chosen'>[];
  readonly members: readonly Pick<Row<'members'>, 'id' | 'unit' | 'group'>[];
  readonly assignments: readonly Pick<Row<'assignments'>, 'member' | 'visit'>[];
  readonly visits: readonly Pick<Row<'visits'>, 'id' | 'unit' | 'slot' | 'form' | 'stage' | 'period' | 'group' | 'team' | 'noticedOn'>[];
  readonly otherInspections: readonly Pick<Row<'otherInspections'>, 'id' | 'unit' | 'span' | 'areas'>[];
  readonly today: IsoDate;
}

export type GroundVisit = ScheduleGround['visits'][number];
export type GroundOther = ScheduleGround['otherInspections'][number];
export type Slot = NonNullable<GroundVisit['slot']>;

/** An inspection by another body of which both unit and time are known. */
export type PlacedOther = GroundOther & { readonly unit: UnitId; readonly span: NonNullable<GroundOther['span']> };

/** Whether an inspection by another body can be compared at all. */
export const isPlaced = (other: GroundOther): other is PlacedOther => other.unit !== null && other.span !== null;

/** A ground made ready for questions: visits by day, inspections of others by unit, and who goes where. Made once, asked for every visit and every day. */
export interface ScheduleIndex {
  readonly ground: ScheduleGround;
  readonly calendar: WorkingCalendar;
  readonly held: readonly GroundVisit[];
  readonly heldOn: ReadonlyMap<IsoDate, readonly GroundVisit[]>;
  readonly heldAt: ReadonlyMap<UnitId, readonly GroundVisit[]>;
  readonly othersAt: ReadonlyMap<UnitId, readonly PlacedOther[]>;
  readonly goersOf: ReadonlyMap<VisitId, readonly MemberId[]>;
  readonly included: ReadonlySet<number>;
}

const grouped = <T, K>(list: readonly T[], keyOf: (one: T) => K | null): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
};

/** Makes a ground ready for questions. */
export const indexOf = (ground: ScheduleGround, calendar: WorkingCalendar = builtInCalendar): ScheduleIndex => {
  const held = ground.visits.filter(isHeld);
  const named = grouped(ground.assignments, ({ member }) => member);
  return {
    ground,
    calendar,
    held,
    heldOn: grouped(held, ({ slot }) => slot?.date ?? null),
    heldAt: grouped(held, ({ unit }) => unit),
    othersAt: grouped(ground.otherInspections.filter(isPlaced), ({ unit }) => unit),
    goersOf: new Map(held.map((visit) => [visit.id, ground.members.filter((member) => takesPart(member, visit, named.get(member.id) ?? [])).map(({ id }) => id)])),
    included: new Set(ground.areas.filter(({ included }) => included).map(({ no }) => no)),
  };
};
