import { attendanceGaps, ownUnitAttendees, type AttendanceGap, type OwnUnit, type OwnUnitScene } from './attendance.ts';
import type { WorkingCalendar } from './calendar/workingCalendar.ts';
import { assessmentOf, type ChecklistEntry } from './checklist.ts';
import { figureWarnings, percentOf, type FigureWarning } from './figures.ts';
import { isBlankFinding, lacksCause, lacksResponsible } from './finding.ts';
import { doubleNumbers, type NumberedFinding } from './findingNumber.ts';
import { itemIdOf, type AttendeeId, type BasisId, type CriterionId, type FindingId, type MeasureId, type MinutesLineId, type SampleId, type VisitId } from './ids.ts';
import { matchCitation, type Citation } from './legal/citation.ts';
import type { LegalLibrary } from './legal/library.ts';
import { statusOn } from './legal/validity.ts';
import type { MinutesLine } from './minutes.ts';
import { unreachable } from './result.ts';
import { rateCarried } from './sampling/carry.ts';
import { sumDisagrees } from './sampling/consistency.ts';
import { isLookedThrough, type DossierFacts } from './sampling/dossierState.ts';
import { sampleFigures } from './sampling/rates.ts';
import type { AssessmentResult, FindingKind } from './schema/inspection.ts';
import { sides, type Side } from './schema/meeting.ts';
import type { Row } from './schema/tables.ts';

/**
 * How much something that is open matters when a visit is closed. [judgement] error: what stands in the minutes would be
 * incomplete or contradict itself; closing in spite of it asks for a reason. warning: better looked at. info: may well be meant.
 */
export type ClosingSeverity = 'error' | 'warning' | 'info';

/** Something that is missing in a visit, or contradicts itself. */
export type ClosingIssue =
  | { readonly type: 'not-assessed'; readonly count: number; readonly criterion: CriterionId }
  | { readonly type: 'result-without-finding'; readonly criterion: CriterionId; readonly result: AssessmentResult }
  | { readonly type: 'figures-missing'; readonly criterion: CriterionId }
  | { readonly type: 'figures'; readonly criterion: CriterionId; readonly why: FigureWarning }
  /** The scale gives all points for the rate and the result is „Chưa đạt“, or none and it is „Đạt“. */
  | { readonly type: 'rate-against-result'; readonly criterion: CriterionId }
  /** Taken over from a sample that says something else by now, or is gone. */
  | { readonly type: 'figures-off-sample'; readonly criterion: CriterionId }
  | { readonly type: 'score-above-maximum'; readonly criterion: CriterionId }
  | { readonly type: 'scores-missing'; readonly count: number; readonly criterion: CriterionId }
  | { readonly type: 'finding-blank'; readonly finding: FindingId }
  | { readonly type: 'finding-lacks'; readonly finding: FindingId; readonly detail: 'severity' | 'cause' | 'responsible' }
  | { readonly type: 'good-practice-without-evidence'; readonly finding: FindingId }
  | { readonly type: 'number-doubled'; readonly finding: FindingId; readonly kind: FindingKind; readonly number: number }
  | { readonly type: 'numbers-missing'; readonly count: number; readonly finding: FindingId }
  | { readonly type: 'measure-lacks'; readonly measure: MeasureId; readonly finding: FindingId; readonly detail: 'deadline' | 'owner' }
  | { readonly type: 'dossiers-open'; readonly sample: SampleId; readonly count: number }
  | { readonly type: 'sums-disagree'; readonly sample: SampleId; readonly received: number; readonly sum: number }
  /** A legal basis of the plan that was no longer in force on the day of the visit. */
  | { readonly type: 'basis-outdated'; readonly basis: BasisId }
  | { readonly type: 'conflicts'; readonly count: number }
  | ({ readonly type: 'own-unit' } & OwnUnit)
  | { readonly type: 'substitute-lacks'; readonly attendee: AttendeeId; readonly gap: AttendanceGap }
  | { readonly type: 'nobody-present'; readonly side: Side }
  | { readonly type: 'time-missing'; readonly field: 'openedAt' | 'closedAt' }
  | { readonly type: 'times-reversed' }
  | { readonly type: 'lines-open'; readonly count: number; readonly of: number; readonly line: MinutesLineId }
  | { readonly type: 'line-changed'; readonly line: MinutesLineId }
  | { readonly type: 'opinion-blank' };

/** A finding as far as the check looks at it. */
type Finding = NumberedFinding &
  Pick<Row<'findings'>, 'text' | 'severity' | 'cause' | 'responsible' | 'recommendation' | 'alsoCriteria'>;

/** Everything about a visit that the check looks at. Rows are living ones. */
export interface ClosingScene extends OwnUnitScene {
  readonly visit: Pick<Row<'visits'>, 'id' | 'unit' | 'group' | 'team' | 'slot' | 'form' | 'attendees' | 'openedAt' | 'closedAt' | 'unitOpinion'>;
  readonly entries: readonly ChecklistEntry[];
  readonly findings: readonly Finding[];
  /** Those of its findings. */
  readonly measures: readonly Pick<Row<'measures'>, 'id' | 'finding' | 'deadline' | 'owner'>[];
  readonly attachments: readonly Pick<Row<'attachments'>, 'owner'>[];
  readonly samples: readonly Pick<Row<'samples'>, 'id' | 'draw' | 'reported'>[];
  readonly dossiers: readonly (DossierFacts & Pick<Row<'dossiers'>, 'sample' | 'note'>)[];
  /** The legal bases that the plan cites, and the library that knows how long they hold. */
  readonly bases: readonly (Citation & Pick<Row<'bases'>, 'id'>)[];
  readonly library: LegalLibrary;
  readonly lines: readonly MinutesLine[];
  /** Of the round, by which its dossiers are late or not. */
  readonly calendar: WorkingCalendar;
  /** Open conflicts on what would be sealed. */
  readonly conflicts: number;
}

const blank = (text: string): boolean => text.trim() === '';

/** A list of rows as one issue that leads to the first of them; none for an empty list. */
const together = <R>(rows: readonly R[], issue: (first: R, count: number) => ClosingIssue): readonly ClosingIssue[] => {
  const [first] = rows;
  return first === undefined ? [] : [issue(first, rows.length)];
};

const ofResults = ({ entries, findings }: ClosingScene): readonly ClosingIssue[] => {
  const found = new Set(
    findings
      .filter((finding) => finding.kind !== 'goodPractice' && !isBlankFinding(finding))
      .flatMap(({ criterion, alsoCriteria }) => [criterion, ...alsoCriteria]),
  );
  const open = entries.filter((entry) => assessmentOf(entry).result === null);
  return [
    ...together(open, ({ criterion }, count) => ({ type: 'not-assessed', count, criterion: criterion.id })),
    ...entries.flatMap((entry): readonly ClosingIssue[] => {
      const { result } = assessmentOf(entry);
      const { id } = entry.criterion;
      return (result === 'notMet' || result === 'partlyMet') && !found.has(id) ? [{ type: 'result-without-finding', criterion: id, result }] : [];
    }),
  ];
};

/**
 * Whether a rate contradicts its result, where that is plain: on a scale by the rate, which says which end is the good one.
 * Elsewhere a rate of nought may be the best there is (hồ sơ trễ hạn).
 */
const isAgainstResult = (entry: ChecklistEntry): boolean => {
  const { result, numerator, denominator } = assessmentOf(entry);
  const { scoring } = entry.criterion.measurement;
  const rate = percentOf(numerator, denominator);
  if (!rate.ok) return false;
  switch (scoring.kind) {
    case 'judged':
    case 'byResult':
      return false;
    case 'linear':
      return (rate.value >= scoring.full && result === 'notMet') || (rate.value === 0 && result === 'met');
    case 'stepped': {
      const top = Math.max(...scoring.steps.map(({ from }) => from));
      const bottom = Math.min(...scoring.steps.map(({ from }) => from));
      return (rate.value >= top && result === 'notMet') || (rate.value < bottom && result === 'met');
    }
  }
};

const ofFigures = (entry: ChecklistEntry): readonly ClosingIssue[] => {
  const { result, numerator, denominator } = assessmentOf(entry);
  const { id: criterion, definition } = entry.criterion;
  if (definition.type !== 'quantitative' || result === 'notApplicable') return [];
  const warnings = figureWarnings(numerator, denominator).map((why): ClosingIssue => ({ type: 'figures', criterion, why }));
  const isMissing = result !== null && (numerator === null || denominator === null);
  return [
    ...(isMissing ? [{ type: 'figures-missing' as const, criterion }] : []),
    ...warnings,
    ...(isAgainstResult(entry) ? [{ type: 'rate-against-result' as const, criterion }] : []),
  ];
};

/** Figures that came from a sample are those of one of its rates still; without a day nobody can say which dossiers are overdue. */
const ofCarried = ({ visit: { slot }, entries, samples, dossiers, calendar }: ClosingScene): readonly ClosingIssue[] =>
  entries.flatMap(({ criterion, item }): readonly ClosingIssue[] => {
    const from = item?.figuresFrom ?? null;
    if (!item || from === null || slot === null || item.assessment.result === 'notApplicable') return [];
    const isHere = samples.some(({ id }) => id === from);
    const figures = sampleFigures(dossiers.filter(({ sample }) => sample === from), slot.date, calendar);
    return isHere && rateCarried(item.assessment, figures) !== null ? [] : [{ type: 'figures-off-sample', criterion: criterion.id }];
  });

const ofScores = ({ entries }: ClosingScene): readonly ClosingIssue[] => {
  const scored = entries.filter((entry) => assessmentOf(entry).result !== 'notApplicable');
  const above = scored.filter((entry) => (assessmentOf(entry).score ?? 0) > entry.criterion.definition.maxScore);
  const missing = scored.filter((entry) => {
    const { result, score } = assessmentOf(entry);
    return result !== null && score === null && entry.criterion.definition.maxScore > 0;
  });
  return [
    ...above.map(({ criterion }): ClosingIssue => ({ type: 'score-above-maximum', criterion: criterion.id })),
    ...together(missing, ({ criterion }, count) => ({ type: 'scores-missing', count, criterion: criterion.id })),
  ];
};

const hasEvidence = ({ id, criterion }: Finding, visit: VisitId, attachments: ClosingScene['attachments']): boolean => {
  const item = criterion === null ? null : itemIdOf(visit, criterion);
  return attachments.some(({ owner }) => (owner?.table === 'findings' && owner.id === id) || (owner?.table === 'items' && owner.id === item));
};

/** What a finding needs (domain §2.4, §3.5 G): a shortcoming its gravity, its cause and who answers for it; a good practice its proof. */
const ofFinding = (finding: Finding, { visit, attachments }: ClosingScene): readonly ClosingIssue[] => {
  const { id, kind, severity } = finding;
  if (isBlankFinding(finding)) return [{ type: 'finding-blank', finding: id }];
  switch (kind) {
    case 'shortcoming': {
      const lacks = [
        severity === null ? ('severity' as const) : null,
        lacksCause(finding) ? ('cause' as const) : null,
        lacksResponsible(finding) ? ('responsible' as const) : null,
      ];
      return lacks.flatMap((detail) => (detail === null ? [] : [{ type: 'finding-lacks', finding: id, detail }]));
    }
    case 'goodPractice':
      return hasEvidence(finding, visit.id, attachments) ? [] : [{ type: 'good-practice-without-evidence', finding: id }];
    case 'difficulty':
    case 'proposal':
      return [];
  }
};

const ofNumbers = ({ findings }: ClosingScene): readonly ClosingIssue[] => [
  ...doubleNumbers(findings).flatMap(({ kind, number, findings: ids }) =>
    ids.slice(1).map((finding): ClosingIssue => ({ type: 'number-doubled', finding, kind, number })),
  ),
  ...together(
    findings.filter(({ number }) => number === null),
    ({ id }, count) => ({ type: 'numbers-missing', count, finding: id }),
  ),
];

const ofMeasures = ({ measures }: ClosingScene): readonly ClosingIssue[] =>
  measures.flatMap(({ id, finding, deadline, owner }) => {
    if (finding === null) return [];
    const lacks = [deadline === null ? ('deadline' as const) : null, owner.unit === null && blank(owner.post) ? ('owner' as const) : null];
    return lacks.flatMap((detail): readonly ClosingIssue[] => (detail === null ? [] : [{ type: 'measure-lacks', measure: id, finding, detail }]));
  });

/** Every dossier that was drawn is looked through, and the unit's own figures add up (sampling/consistency.ts, „980 ≠ 962 + 16“). */
const ofSamples = ({ samples, dossiers }: ClosingScene): readonly ClosingIssue[] =>
  samples.flatMap(({ id, draw, reported }) => {
    const done = dossiers.filter((dossier) => dossier.sample === id && isLookedThrough(dossier)).length;
    const open = draw === null ? 0 : draw.size - done;
    const sum = sumDisagrees(reported);
    return [
      ...(open > 0 ? [{ type: 'dossiers-open' as const, sample: id, count: open }] : []),
      ...(sum ? [{ type: 'sums-disagree' as const, sample: id, received: sum.received, sum: sum.received - sum.difference }] : []),
    ];
  });

/** The old list of the unit's people was a text; where it has words, somebody was there. */
const isAnybody = (side: Side, { visit, attendees }: ClosingScene): boolean =>
  attendees.some((one) => one.side === side && one.presence.state !== 'absent') || (side === 'unit' && !blank(visit.attendees));

const ofDay = (scene: ClosingScene): readonly ClosingIssue[] => {
  const { visit, attendees } = scene;
  const gaps = attendees.flatMap(({ id, presence }) =>
    attendanceGaps(presence).map((gap): ClosingIssue => ({ type: 'substitute-lacks', attendee: id, gap })),
  );
  const own = ownUnitAttendees(scene).map((one): ClosingIssue => ({ type: 'own-unit', ...one }));
  // Inspected by its documents, a unit sees nobody and no time on site.
  if (visit.form === 'report') return [...own, ...gaps];
  const { openedAt, closedAt } = visit;
  return [
    ...own,
    ...gaps,
    ...sides.filter((side) => !isAnybody(side, scene)).map((side): ClosingIssue => ({ type: 'nobody-present', side })),
    ...(openedAt === null ? [{ type: 'time-missing' as const, field: 'openedAt' as const }] : []),
    ...(closedAt === null ? [{ type: 'time-missing' as const, field: 'closedAt' as const }] : []),
    ...(openedAt !== null && closedAt !== null && Date.parse(closedAt) < Date.parse(openedAt) ? [{ type: 'times-reversed' as const }] : []),
  ];
};

/** Documents that had ended by the day of the visit; those that the library does not know are not judged. */
const ofBases = ({ visit, bases, library }: ClosingScene): readonly ClosingIssue[] => {
  const { slot } = visit;
  if (slot === null) return [];
  return bases.flatMap((basis): readonly ClosingIssue[] => {
    const match = matchCitation(basis, library);
    const status = match === null ? 'unknown' : statusOn(match.document, slot.date, library);
    return status === 'superseded' || status === 'expired' ? [{ type: 'basis-outdated', basis: basis.id }] : [];
  });
};

const ofMeeting = ({ visit, lines, conflicts }: ClosingScene): readonly ClosingIssue[] => {
  const open = lines.filter(({ state }) => state === 'open');
  const isSilent = blank(visit.unitOpinion) && lines.every(({ row }) => blank(row?.opinion ?? ''));
  return [
    ...(conflicts > 0 ? [{ type: 'conflicts' as const, count: conflicts }] : []),
    ...lines.filter(({ state }) => state === 'changed').map(({ id }): ClosingIssue => ({ type: 'line-changed', line: id })),
    ...together(open, ({ id }, count) => ({ type: 'lines-open', count, of: lines.length, line: id })),
    ...(isSilent ? [{ type: 'opinion-blank' as const }] : []),
  ];
};

/** PURE. Everything that is missing in a visit or contradicts itself, in the order in which a visit is worked through. */
export const closingIssues = (scene: ClosingScene): readonly ClosingIssue[] => [
  ...ofResults(scene),
  ...scene.entries.flatMap(ofFigures),
  ...ofCarried(scene),
  ...ofScores(scene),
  ...scene.findings.flatMap((finding) => ofFinding(finding, scene)),
  ...ofNumbers(scene),
  ...ofMeasures(scene),
  ...ofSamples(scene),
  ...ofBases(scene),
  ...ofDay(scene),
  ...ofMeeting(scene),
];

/** PURE. How much an issue matters. */
export const severityOf = (issue: ClosingIssue): ClosingSeverity => {
  switch (issue.type) {
    case 'not-assessed':
    case 'figures-missing':
    case 'score-above-maximum':
    case 'finding-blank':
    case 'finding-lacks':
    case 'number-doubled':
    case 'conflicts':
    case 'own-unit':
    case 'substitute-lacks':
    case 'times-reversed':
    case 'line-changed':
      return 'error';
    case 'result-without-finding':
      return issue.result === 'notMet' ? 'error' : 'warning';
    case 'figures':
      // More than planned is lawful for some criteria (figures.ts).
      return issue.why === 'numerator-above-denominator' ? 'warning' : 'error';
    case 'rate-against-result':
    case 'figures-off-sample':
    case 'scores-missing':
    case 'good-practice-without-evidence':
    case 'measure-lacks':
    case 'dossiers-open':
    case 'sums-disagree':
    case 'basis-outdated':
    case 'nobody-present':
    case 'time-missing':
    case 'lines-open':
      return 'warning';
    case 'numbers-missing':
    case 'opinion-blank':
      return 'info';
    default:
      return unreachable(issue);
  }
};

/** PURE. Names an issue among all of its visit. */
export const issueKey = (issue: ClosingIssue): string => {
  switch (issue.type) {
    case 'not-assessed':
    case 'scores-missing':
    case 'numbers-missing':
    case 'conflicts':
    case 'lines-open':
    case 'times-reversed':
    case 'opinion-blank':
      return issue.type;
    case 'result-without-finding':
    case 'figures-missing':
    case 'figures':
    case 'rate-against-result':
    case 'figures-off-sample':
    case 'score-above-maximum':
      return `${issue.type} ${issue.criterion}`;
    case 'finding-blank':
    case 'good-practice-without-evidence':
    case 'number-doubled':
      return `${issue.type} ${issue.finding}`;
    case 'finding-lacks':
      return `${issue.type} ${issue.finding} ${issue.detail}`;
    case 'measure-lacks':
      return `${issue.type} ${issue.measure} ${issue.detail}`;
    case 'dossiers-open':
    case 'sums-disagree':
      return `${issue.type} ${issue.sample}`;
    case 'basis-outdated':
      return `${issue.type} ${issue.basis}`;
    case 'own-unit':
      return `${issue.type} ${issue.member}`;
    case 'substitute-lacks':
      return `${issue.type} ${issue.attendee} ${issue.gap}`;
    case 'nobody-present':
      return `${issue.type} ${issue.side}`;
    case 'time-missing':
      return `${issue.type} ${issue.field}`;
    case 'line-changed':
      return `${issue.type} ${issue.line}`;
    default:
      return unreachable(issue);
  }
};
