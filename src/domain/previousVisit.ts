import { keyOf } from './criteria/content.ts';
import type { CriterionId, FindingId, PlanId, VisitId } from './ids.ts';
import type { MeasureProgress } from './measureProgress.ts';
import { isHeld } from './schedule.ts';
import type { Assessment, FindingKind } from './schema/inspection.ts';
import type { Row } from './schema/tables.ts';
import { searchText } from './searchText.ts';
import type { UnitThen } from './units/lineage.ts';

/** A visit with the unit that it goes to, as far as finding an earlier one needs it. */
export interface VisitAt extends Pick<Row<'visits'>, 'id' | 'slot' | 'stage'> {
  readonly plan: PlanId;
  readonly unit: UnitThen | null;
  /** The unit and those that it came out of (units/lineage.ts, `unitsBefore`); left out where nothing is known of that. */
  readonly before?: readonly UnitThen[];
}

/**
 * Whether a visit goes to the unit of another one, or to one that it came out of. Within a round the id tells; another
 * round has ids of its own, or by chance the same one for a namesake: there the name tells, however it was typed.
 */
export const isSameUnit = (of: VisitAt, other: VisitAt): boolean => {
  if (of.unit === null || other.unit === null) return false;
  const { id, name } = other.unit;
  const units = of.before ?? [of.unit];
  return of.plan === other.plan || searchText(name) === '' ? units.some((unit) => unit.id === id) : units.some((unit) => searchText(unit.name) === searchText(name));
};

const timeOfVisit = ({ slot }: Pick<VisitAt, 'slot'>): string | null => (slot ? `${slot.date} ${slot.session === 'afternoon' ? 2 : 1}` : null);

/**
 * The visits to the same unit before this one, the latest first. A visit without a day has no place in time and is left
 * out; to one that has no day yet, every dated one is earlier. Visits that were not held said nothing.
 */
export const earlierVisits = <V extends VisitAt>(of: VisitAt, all: readonly V[]): readonly V[] => {
  const until = timeOfVisit(of);
  return all
    .flatMap((visit) => {
      const time = timeOfVisit(visit);
      const isThis = visit.plan === of.plan && visit.id === of.id;
      const isEarlier = time !== null && (until === null || time < until);
      return isEarlier && !isThis && isHeld(visit) && isSameUnit(of, visit) ? [{ visit, order: `${time} ${visit.plan} ${visit.id}` }] : [];
    })
    .sort((a, b) => (a.order < b.order ? 1 : -1))
    .map(({ visit }) => visit);
};

/** A finding that asks something of the unit, with what decides whether it still stands. */
type FollowedFinding = Pick<Row<'findings'>, 'kind' | 'fixedOnSite'>;

/**
 * Whether a finding of an earlier visit still stands: a shortcoming or a difficulty of which not every measure was
 * closed as fixed. Without measures it stands, unless it was mended before the team left.
 */
export const isStillOpen = (finding: FollowedFinding, measures: readonly Pick<MeasureProgress, 'status' | 'verdict'>[]): boolean => {
  if (finding.kind !== 'shortcoming' && finding.kind !== 'difficulty') return false;
  if (measures.length === 0) return !(finding.kind === 'shortcoming' && finding.fixedOnSite);
  return measures.some(({ status, verdict }) => status !== 'closed' || verdict !== 'fixed');
};

/** What a criterion was called at an earlier visit. */
export interface CriterionName {
  /** Its stable key; its code where it has none. */
  readonly key: string;
  readonly code: string;
  readonly question: string;
}

/** The name of a criterion, by which it is found again in another version. */
export const nameOfCriterion = ({ key, definition }: Pick<Row<'criteria'>, 'key' | 'definition'>): CriterionName => ({
  key: keyOf({ key, definition }),
  code: definition.code,
  question: definition.question,
});

/** An item of an earlier visit. */
export interface EarlierAnswer {
  readonly criterion: CriterionName;
  readonly assessment: Assessment;
  readonly note: string;
}

/** A finding of an earlier visit that still stands. */
export interface EarlierFinding {
  readonly id: FindingId;
  readonly plan: PlanId;
  readonly visit: VisitId;
  readonly date: string;
  readonly kind: FindingKind;
  readonly number: number | null;
  readonly text: string;
  readonly criteria: readonly CriterionName[];
}

/** The last visit to the unit before this one. */
export interface PreviousVisit {
  readonly plan: PlanId;
  readonly visit: VisitId;
  readonly date: string;
  /** The title of its round; null when it is this one. */
  readonly round: string | null;
  readonly answers: readonly EarlierAnswer[];
}

/** What earlier visits to the unit say: the last one that assessed anything, and what still stands of all of them. */
export interface Earlier {
  readonly last: PreviousVisit | null;
  /** The latest first. */
  readonly findings: readonly EarlierFinding[];
}

/** What earlier visits say of one line. */
export interface PreviousOfLine {
  readonly answer: EarlierAnswer | null;
  /** The question was worded otherwise then, so the answer has to be read with care. */
  readonly isReworded: boolean;
  readonly findings: readonly EarlierFinding[];
}

type NowCriterion = Pick<Row<'criteria'>, 'id' | 'key' | 'definition'>;

/**
 * Finds the criterion of today for one of then: by its stable key; where no key of today is the same, by its code, unless
 * another criterion of then has that one's key (a code that was given on to a new question is no match).
 */
export const criterionFinder = (now: readonly NowCriterion[], then: readonly CriterionName[]): ((name: CriterionName) => CriterionId | null) => {
  const names = now.map((criterion) => ({ id: criterion.id, ...nameOfCriterion(criterion) }));
  const byKey = new Map(names.map(({ key, id }) => [key, id]));
  const taken = new Set(then.flatMap(({ key }) => byKey.get(key) ?? []));
  const byCode = new Map(names.filter(({ id }) => !taken.has(id)).map(({ code, id }) => [code, id]));
  return ({ key, code }) => byKey.get(key) ?? byCode.get(code) ?? null;
};

/** What earlier visits say, by the criteria of today; lines of which they say nothing are left out. */
export const previousByCriterion = (now: readonly NowCriterion[], { last, findings }: Earlier): ReadonlyMap<CriterionId, PreviousOfLine> => {
  const answers = last?.answers ?? [];
  const find = criterionFinder(now, [...answers.map(({ criterion }) => criterion), ...findings.flatMap(({ criteria }) => criteria)]);
  const questions = new Map(now.map(({ id, definition }) => [id, searchText(definition.question)]));
  const lines = new Map<CriterionId, { answer: EarlierAnswer | null; isReworded: boolean; findings: EarlierFinding[] }>();
  const lineOf = (id: CriterionId) => {
    const line = lines.get(id) ?? { answer: null, isReworded: false, findings: [] };
    lines.set(id, line);
    return line;
  };
  for (const answer of answers) {
    const id = find(answer.criterion);
    if (id === null) continue;
    const line = lineOf(id);
    line.answer = answer;
    line.isReworded = searchText(answer.criterion.question) !== questions.get(id);
  }
  for (const finding of findings) {
    for (const id of new Set(finding.criteria.flatMap((name) => find(name) ?? []))) lineOf(id).findings.push(finding);
  }
  return lines;
};
