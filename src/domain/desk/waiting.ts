import { grouped } from '../grouped.ts';
import type { PlanId, UnitId, VisitId } from '../ids.ts';
import { DUE_SOON_DAYS } from '../measureProgress.ts';
import type { ReportCheck } from '../reportCheck.ts';
import type { IsoDate } from '../schema/field.ts';
import type { Row } from '../schema/tables.ts';
import { duties, type DueDocument, type Duty } from './deadlines.ts';
import type { OpenReferral, PressingMeasure } from './openMatters.ts';
import type { ComingReport } from './periodicReports.ts';
import type { RoundProgress } from './roundProgress.ts';

/** What of the data keeps the office from reporting. */
export const dataMatters = ['members', 'gaps', 'files', 'newer', 'conflicts', 'edited'] as const;
export type DataMatter = (typeof dataMatters)[number];

/** Where something waits: a visit, a unit with how much, an earlier round with how much. */
export type WaitingPlace =
  | { readonly kind: 'visit'; readonly visit: VisitId; /** A surprise visit that nobody may learn of yet. */ readonly secret: boolean }
  | { readonly kind: 'unit'; readonly unit: UnitId | null; readonly name: string; readonly count: number }
  | { readonly kind: 'round'; readonly plan: PlanId; readonly year: number; readonly count: number };

/** One line of what waits today: the same matter at several places is one line. */
export interface Waiting {
  readonly key: string;
  readonly matter:
    | { readonly kind: 'document'; readonly duty: Duty }
    | { readonly kind: 'lateVisits' }
    | { readonly kind: 'measures'; /** Of earlier rounds, not of this one. */ readonly earlier: boolean }
    | { readonly kind: 'referrals'; readonly earlier: boolean }
    | { readonly kind: 'periodic'; readonly report: ComingReport }
    | { readonly kind: 'data'; readonly what: DataMatter };
  readonly urgency: 'overdue' | 'dueSoon' | 'open';
  /** The earliest day by which it was or is due; null where no day is set. */
  readonly due: IsoDate | null;
  readonly count: number;
  readonly places: readonly WaitingPlace[];
}

/** What the list is made from. */
export interface WaitingGround {
  readonly plan: PlanId;
  readonly visits: readonly Pick<Row<'visits'>, 'id' | 'form' | 'stage' | 'slot'>[];
  readonly progress: Pick<RoundProgress, 'late'>;
  readonly documents: readonly DueDocument[];
  readonly measures: readonly PressingMeasure[];
  readonly referrals: readonly OpenReferral[];
  readonly reports: readonly ComingReport[];
  readonly checks: readonly ReportCheck[];
  /** Visits that were altered after their minutes were sealed. */
  readonly edited: readonly VisitId[];
}

const urgencies = ['overdue', 'dueSoon', 'open'] as const;

/** A surprise visit is kept secret until it has begun (domain §1.4: „không báo trước thời gian, địa điểm, đơn vị“). */
export const isSecret = ({ form, stage }: Pick<Row<'visits'>, 'form' | 'stage'>): boolean => form === 'surprise' && stage === 'planned';

const earliest = (days: readonly (IsoDate | null)[]): IsoDate | null => days.flatMap((day) => (day === null ? [] : [day])).toSorted()[0] ?? null;

const placesIn = ({ visits }: WaitingGround, ids: readonly VisitId[]): readonly WaitingPlace[] => {
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  return ids.map((visit) => {
    const row = byId.get(visit);
    return { kind: 'visit', visit, secret: row !== undefined && isSecret(row) };
  });
};

const documentLines = (ground: WaitingGround): readonly Waiting[] =>
  duties.flatMap((duty) =>
    (['overdue', 'dueSoon'] as const).flatMap((urgency): Waiting[] => {
      const due = ground.documents.filter((document) => document.duty === duty && document.state === urgency).toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
      if (due.length === 0) return [];
      const visits = due.flatMap(({ visit }) => (visit === null ? [] : [visit]));
      return [{ key: `${duty} ${urgency}`, matter: { kind: 'document', duty }, urgency, due: earliest(due.map((one) => one.due)), count: due.length, places: placesIn(ground, visits) }];
    }),
  );

const byUnit = (measures: readonly PressingMeasure[]): readonly WaitingPlace[] =>
  grouped(measures, ({ unit }) => unit ?? '')
    .toSorted((a, b) => b.length - a.length)
    .map((own) => ({ kind: 'unit', unit: own[0].unit, name: own[0].unitName, count: own.length }));

const byRound = (of: readonly { readonly plan: PlanId; readonly year: number }[]): readonly WaitingPlace[] =>
  grouped(of, ({ plan }) => plan)
    .toSorted((a, b) => b[0].year - a[0].year)
    .map((own) => ({ kind: 'round', plan: own[0].plan, year: own[0].year, count: own.length }));

const measureLines = ({ plan, measures }: WaitingGround): readonly Waiting[] =>
  grouped(measures, (measure) => `${measure.state} ${measure.plan === plan ? 'own' : 'earlier'}`).map((group): Waiting => {
    const { state } = group[0];
    const earlier = group[0].plan !== plan;
    return {
      key: `measures ${state} ${earlier ? 'earlier' : 'own'}`,
      matter: { kind: 'measures', earlier },
      urgency: state,
      due: earliest(group.map(({ deadline }) => deadline)),
      count: group.length,
      places: earlier ? byRound(group) : byUnit(group),
    };
  });

const referralLines = ({ plan, referrals }: WaitingGround): readonly Waiting[] =>
  grouped(referrals.filter(({ state }) => state === 'overdue'), (referral) => (referral.plan === plan ? 'own' : 'earlier')).map((group): Waiting => {
    const earlier = group[0].plan !== plan;
    return {
      key: `referrals ${earlier ? 'earlier' : 'own'}`,
      matter: { kind: 'referrals', earlier },
      urgency: 'overdue',
      due: earliest(group.map(({ referral }) => referral.due)),
      count: group.length,
      places: earlier ? byRound(group) : [],
    };
  });

const lateVisitLines = (ground: WaitingGround): readonly Waiting[] => {
  const { late } = ground.progress;
  if (late.length === 0) return [];
  const days = ground.visits.flatMap(({ id, slot }) => (late.includes(id) && slot !== null ? [slot.date] : []));
  return [{ key: 'late', matter: { kind: 'lateVisits' }, urgency: 'overdue', due: earliest(days), count: late.length, places: placesIn(ground, late) }];
};

/** A report is on the list from the cut-off of its figures on, or when that is near. */
const periodicLines = ({ reports }: WaitingGround): readonly Waiting[] =>
  reports
    .filter(({ toCutOff }) => toCutOff <= DUE_SOON_DAYS)
    .map((report) => ({ key: `report ${report.kind} ${report.year}`, matter: { kind: 'periodic', report }, urgency: 'dueSoon', due: report.sendBy, count: 1, places: [] }));

const dataLines = (ground: WaitingGround): readonly Waiting[] => {
  const missing = ground.checks.flatMap((check) => (check.type === 'missing-data' ? [check] : []));
  const countOf = (what: DataMatter): number => {
    if (what === 'members') return new Set(missing.map(({ member }) => member)).size;
    if (what === 'edited') return ground.edited.length;
    return ground.checks.reduce((sum, check) => sum + ('count' in check && check.type === what ? check.count : 0), 0);
  };
  const visitsOf = (what: DataMatter): readonly VisitId[] => (what === 'members' ? [...new Set(missing.map(({ visit }) => visit))] : what === 'edited' ? ground.edited : []);
  return dataMatters.flatMap((what): Waiting[] => {
    const count = countOf(what);
    return count === 0 ? [] : [{ key: what, matter: { kind: 'data', what }, urgency: 'open', due: null, count, places: placesIn(ground, visitsOf(what)) }];
  });
};

const isEarlier = ({ matter }: Waiting): boolean => 'earlier' in matter && matter.earlier;

/**
 * What waits today, the most urgent first: what is overdue by the oldest day, then what is due soon by the nearest, then what
 * has no day. What earlier rounds still owe comes after what this one owes.
 */
export const waitingToday = (ground: WaitingGround): readonly Waiting[] =>
  [...lateVisitLines(ground), ...documentLines(ground), ...measureLines(ground), ...referralLines(ground), ...periodicLines(ground), ...dataLines(ground)].toSorted((a, b) => {
    const [x, y] = [urgencies.indexOf(a.urgency), urgencies.indexOf(b.urgency)];
    if (x !== y) return x - y;
    if (isEarlier(a) !== isEarlier(b)) return isEarlier(a) ? 1 : -1;
    const [dueA, dueB] = [a.due ?? '9999', b.due ?? '9999'];
    return dueA === dueB ? 0 : dueA < dueB ? -1 : 1;
  });
