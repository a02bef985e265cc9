import { workingDaysBetween, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { addDays, isWithin } from '../days.ts';
import type { VisitId } from '../ids.ts';
import { isHeld } from '../schedule.ts';
import type { IsoDate } from '../schema/field.ts';
import type { Row } from '../schema/tables.ts';
import { unitShare, unitsNeeded } from '../unitShare.ts';

/** What the progress of a round follows from; living rows. */
export interface ProgressGround {
  readonly plan: Pick<Row<'plans'>, 'window' | 'leastShare'>;
  readonly units: readonly Pick<Row<'units'>, 'id' | 'kind' | 'chosen' | 'until'>[];
  readonly visits: readonly Pick<Row<'visits'>, 'id' | 'unit' | 'slot' | 'stage'>[];
  readonly calendar: WorkingCalendar;
  readonly today: IsoDate;
}

/** How far a round has come against its plan. */
export interface RoundProgress {
  /** Visits that take place. */
  readonly planned: number;
  readonly signed: number;
  /** Begun, minutes not signed yet. */
  readonly underway: number;
  readonly cancelled: number;
  /** Their day has gone by and nobody has begun them. */
  readonly late: readonly VisitId[];
  /** To come, from today on. */
  readonly coming: readonly VisitId[];
  readonly undated: readonly VisitId[];
  /** Their day lies outside the time that the plan gives. */
  readonly outsideWindow: readonly VisitId[];
  /** Visits that should have begun by today by the schedule. */
  readonly dueByNow: number;
  /** Working days of the time of the round, all and gone by; null where the plan gives none. */
  readonly window: { readonly days: number; readonly gone: number } | null;
  readonly share: ShareProgress;
}

/** How many units have been inspected, of those that the plan inspects and of all. */
export interface ShareProgress {
  readonly inspected: number;
  readonly chosen: number;
  readonly total: number;
  /** The least share of the plan in percent, how many units it asks for and how many of them are still to come; null where nothing prescribes one. */
  readonly least: { readonly percent: number; readonly needed: number; readonly missing: number } | null;
}

const hasBegun = ({ stage }: ProgressGround['visits'][number]): boolean => stage === 'inProgress' || stage === 'minutesSigned';

const shareOf = ({ plan, units, visits }: ProgressGround): ShareProgress => {
  const { all } = unitShare(units);
  const known = new Set<string | null>(units.map(({ id }) => id));
  const inspected = new Set(visits.filter((visit) => hasBegun(visit) && known.has(visit.unit)).map(({ unit }) => unit)).size;
  const percent = plan.leastShare;
  const needed = percent === null ? 0 : unitsNeeded(percent, all.total);
  return { inspected, ...all, least: percent === null ? null : { percent, needed, missing: Math.max(0, needed - inspected) } };
};

const windowOf = ({ plan: { window }, calendar, today }: ProgressGround): RoundProgress['window'] => {
  if (window === null || window.to < window.from) return null;
  const before = addDays(window.from, -1);
  const upTo = today < window.from ? before : today > window.to ? window.to : today;
  return { days: workingDaysBetween(before, window.to, calendar), gone: workingDaysBetween(before, upTo, calendar) };
};

/** Counts a round against its schedule, its time and the least share of units. */
export const roundProgress = (ground: ProgressGround): RoundProgress => {
  const { plan, today } = ground;
  const held = ground.visits.filter(isHeld);
  const waiting = held.filter((visit) => !hasBegun(visit));
  const idsOf = (visits: typeof held): readonly VisitId[] => visits.map(({ id }) => id);
  return {
    planned: held.length,
    signed: held.filter(({ stage }) => stage === 'minutesSigned').length,
    underway: held.filter(({ stage }) => stage === 'inProgress').length,
    cancelled: ground.visits.length - held.length,
    late: idsOf(waiting.filter(({ slot }) => slot !== null && slot.date < today)),
    coming: idsOf(waiting.filter(({ slot }) => slot !== null && slot.date >= today)),
    undated: idsOf(waiting.filter(({ slot }) => slot === null)),
    outsideWindow: idsOf(held.filter(({ slot }) => slot !== null && plan.window !== null && !isWithin(slot.date, plan.window))),
    dueByNow: held.filter(({ slot }) => slot !== null && slot.date < today).length,
    window: windowOf(ground),
    share: shareOf(ground),
  };
};
