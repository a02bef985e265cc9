import { appliesTo } from './criteria/applies.ts';
import { inSetOrder } from './criteria/setOrder.ts';
import type { CriterionId } from './ids.ts';
import { blankAssessment, type Assessment, type AssessmentResult } from './schema/inspection.ts';
import type { UnitKind } from './schema/planning.ts';
import type { Row } from './schema/tables.ts';
import { hasWords, searchText } from './searchText.ts';

/** A criterion with its touched item, where there is one: a line of the checklist of a visit. */
export interface ChecklistEntry {
  readonly criterion: Row<'criteria'>;
  readonly item: Row<'items'> | undefined;
}

/** The assessment of a line; blank while nobody has touched it. */
export const assessmentOf = (entry: ChecklistEntry): Assessment => entry.item?.assessment ?? blankAssessment;

/**
 * An item is assessed when it has a result. „Không áp dụng“ is a result: somebody looked and decided. A score, a
 * figure, a note or a finding alone is not. This is the one definition of progress, on every screen and in every report.
 */
export const isAssessed = (assessment: Assessment | undefined): boolean => (assessment?.result ?? null) !== null;

/** „Không áp dụng“ and points exclude each other: what does not apply has no score. */
export const coherentAssessment = (assessment: Assessment): Assessment =>
  assessment.result === 'notApplicable' ? { ...assessment, score: null } : assessment;

/** Results that call for work by the unit. */
const needsWork = (result: AssessmentResult | null): boolean => result === 'notMet' || result === 'partlyMet';

/** Which criteria a visit puts to its unit. */
export interface ChecklistScope {
  /** All criteria of the round. */
  readonly criteria: readonly Row<'criteria'>[];
  /** All areas of the round; only the included ones are inspected. */
  readonly areas: readonly Pick<Row<'areas'>, 'no' | 'included'>[];
  readonly unitKind: UnitKind;
  /** The criteria version that the visit pins; blank admits every version in the round. */
  readonly version: string;
}

/** The criteria of a visit in the order of its set: of its version, not retired, in an included area, put to its kind of unit. */
export const criteriaOfVisit = ({ criteria, areas, unitKind, version }: ChecklistScope): readonly Row<'criteria'>[] => {
  const included = new Set(areas.filter((area) => area.included).map((area) => area.no));
  return inSetOrder(
    criteria.filter((row) => !row.retired && included.has(row.definition.area) && appliesTo(row.definition, unitKind) && (version === '' || row.version === version)),
  );
};

/** How far a set of items has come. */
export interface Progress {
  /** Items put to the unit. */
  readonly total: number;
  /** Those that have a result, „không áp dụng“ among them. */
  readonly assessed: number;
  readonly byResult: Readonly<Record<AssessmentResult | 'none', number>>;
}

const noProgress = (): { total: number; assessed: number; byResult: Record<AssessmentResult | 'none', number> } => ({
  total: 0,
  assessed: 0,
  byResult: { met: 0, partlyMet: 0, notMet: 0, notApplicable: 0, none: 0 },
});

const counted = ['met', 'partlyMet', 'notMet', 'notApplicable', 'none'] as const;

/** The progress of a visit or of an area: assessed of those put to the unit, so it grows with every decision and ends at all. */
export const progressOf = (entries: Iterable<ChecklistEntry>): Progress => {
  const progress = noProgress();
  for (const entry of entries) {
    const { result } = assessmentOf(entry);
    progress.total += 1;
    if (result !== null) progress.assessed += 1;
    progress.byResult[result ?? 'none'] += 1;
  }
  return progress;
};

/** The progress of parts that were counted apart, together. */
export const sumOfProgress = (parts: Iterable<Progress>): Progress => {
  const sum = noProgress();
  for (const { total, assessed, byResult } of parts) {
    sum.total += total;
    sum.assessed += assessed;
    for (const result of counted) sum.byResult[result] += byResult[result];
  }
  return sum;
};

/** The lines of each area that has any, by its number, in their order. */
export const entriesByArea = (entries: Iterable<ChecklistEntry>): ReadonlyMap<number, readonly ChecklistEntry[]> => {
  const byArea = new Map<number, ChecklistEntry[]>();
  for (const entry of entries) {
    const list = byArea.get(entry.criterion.definition.area);
    if (list) list.push(entry);
    else byArea.set(entry.criterion.definition.area, [entry]);
  }
  return byArea;
};

/** The progress of each area that has entries, by its number. */
export const progressByArea = (entries: readonly ChecklistEntry[]): ReadonlyMap<number, Progress> =>
  new Map([...entriesByArea(entries)].map(([area, list]) => [area, progressOf(list)]));

/**
 * Which lines of a checklist are shown: all, those without a result, those that call for work, those in focus, those
 * that lack evidence, those of one's own share, those that somebody else has changed since one looked.
 */
export const checklistViews = ['all', 'open', 'work', 'focus', 'evidence', 'mine', 'changed'] as const;
export type ChecklistView = (typeof checklistViews)[number];

/** What the views look at beside the line itself. */
export interface ViewGround {
  /** How many files each criterion has, on its item and on its findings. */
  readonly files: ReadonlyMap<CriterionId, number>;
  /** Areas that the person at this laptop answers for at this visit (share.ts); none where that cannot be told. */
  readonly mine: ReadonlySet<number>;
  /** Criteria that somebody else has changed since they were last looked at here (lookedAt.ts). */
  readonly changed: ReadonlySet<CriterionId>;
}

/**
 * Whether a line lacks evidence: it says that something is wanting („Đạt một phần“, „Chưa đạt“), or gives a figure, and
 * no file stands behind it. What is held against a unit has to be proven, and a figure is worth the extract that it was
 * read from; „Đạt“ without figures and „Không áp dụng“ need no file. [judgement]
 */
export const needsEvidence = ({ item }: ChecklistEntry, files: number): boolean => {
  const { result, numerator, denominator } = item?.assessment ?? blankAssessment;
  if (files > 0 || result === 'notApplicable') return false;
  return needsWork(result) || numerator !== null || denominator !== null;
};

/** Whether a line belongs to a view. */
export const isInView = (entry: ChecklistEntry, view: ChecklistView, ground: ViewGround): boolean => {
  const { result } = assessmentOf(entry);
  const { id, definition, focus } = entry.criterion;
  switch (view) {
    case 'all':
      return true;
    case 'open':
      return result === null;
    case 'work':
      return needsWork(result);
    case 'focus':
      return focus;
    case 'evidence':
      return needsEvidence(entry, ground.files.get(id) ?? 0);
    case 'mine':
      return ground.mine.has(definition.area);
    case 'changed':
      return ground.changed.has(id);
  }
};

/** Folding hundreds of lines costs too much to do again at every letter; a line is the same object while it says the same. */
const searchTexts = new WeakMap<ChecklistEntry, string>();

/** What a search in the checklist looks at: code, question, evidence, legal basis and the note. */
const entrySearchText = (entry: ChecklistEntry): string => {
  const known = searchTexts.get(entry);
  if (known !== undefined) return known;
  const { criterion, item } = entry;
  const { definition } = criterion;
  const text = searchText([definition.code, definition.question, definition.evidence, definition.legal, item?.note ?? ''].join(' '));
  searchTexts.set(entry, text);
  return text;
};

/** Whether a line is found by what was typed. */
export const isFound = (entry: ChecklistEntry, search: string): boolean => search.trim() === '' || hasWords(entrySearchText(entry), search);

/** The next line without a result after a line, wrapping round; null when all are assessed. */
export const nextOpen = (entries: readonly ChecklistEntry[], after: CriterionId | null): ChecklistEntry | null => {
  const start = entries.findIndex((entry) => entry.criterion.id === after) + 1;
  const ahead = [...entries.slice(start), ...entries.slice(0, start)];
  return ahead.find((entry) => entry.criterion.id !== after && !isAssessed(entry.item?.assessment)) ?? null;
};
