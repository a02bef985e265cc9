import { z } from 'zod';
import { canonicalJson } from './canonicalJson.ts';
import { assessmentOf, progressOf, type ChecklistEntry } from './checklist.ts';
import { isBlankFinding } from './finding.ts';
import { inMinutesOrder, placesOf } from './findingNumber.ts';
import { hashText } from './hash.ts';
import { minutesLineIdOf, type CriterionId, type MinutesLineId, type UnitId, type VisitId } from './ids.ts';
import { findingFields, findingKinds, type AssessmentResult, type FindingKind } from './schema/inspection.ts';
import { visitFields } from './schema/planning.ts';
import type { Row, Values } from './schema/tables.ts';
import { scoreTotals } from './scoring/totals.ts';
import type { ShownValues } from './shownValues.ts';

/** What a line is about, as its row stores it. */
export type LineSubject = Values<'minutesLines'>['subject'];

/**
 * What a finding says in the minutes. Not its number, which is an address that may be given after both sides have agreed;
 * nor the recommendation and the authority, which are settled after the visit (visitSeal.ts).
 */
export type FindingContent = {
  readonly about: 'finding';
  readonly kind: FindingKind;
  readonly text: string;
  readonly severity: Values<'findings'>['severity'];
  readonly cause: Values<'findings'>['cause'];
  readonly responsible: string;
  readonly responsibleUnit: UnitId | null;
  readonly fixedOnSite: boolean;
  readonly criterion: CriterionId | null;
  readonly alsoCriteria: readonly CriterionId[];
};

/** What the minutes say of an area: how its items came out, which ones call for work, and the points. */
export type AreaContent = {
  readonly about: 'area';
  readonly no: number;
  readonly results: Readonly<Record<AssessmentResult | 'none', number>>;
  readonly work: readonly { readonly code: string; readonly result: AssessmentResult }[];
  readonly got: number;
  readonly max: number;
};

/** The team's general remarks. */
export type RemarksContent = { readonly about: 'remarks'; readonly text: string };

/**
 * What a line says, without the language: the words come from the catalogue, and what both sides agree on is this. So a
 * laptop in another language, or a better wording of the app, makes no agreed line look changed.
 */
export type LineContent = FindingContent | AreaContent | RemarksContent;

/** How far both sides have come with a line; `changed`: it was agreed on, and says something else since. */
export type LineState = 'open' | 'agreed' | 'changed';

/** A line of the draft minutes. */
export interface MinutesLine {
  readonly id: MinutesLineId;
  readonly subject: LineSubject;
  readonly content: LineContent;
  /** By which a later change of the content shows. */
  readonly hash: string;
  readonly state: LineState;
  /** The number of a finding; null while it has none, and for other lines. */
  readonly number: number | null;
  /** What the closing meeting has put down beside it; undefined before its first word. */
  readonly row: Row<'minutesLines'> | undefined;
}

/** The rows that the lines are made of. */
export interface Minutes {
  readonly visit: Pick<Row<'visits'>, 'id' | 'remarks'>;
  /** The included areas in their order. */
  readonly areas: readonly Pick<Row<'areas'>, 'no'>[];
  readonly entries: readonly ChecklistEntry[];
  readonly findings: readonly (FindingFacts & Pick<Row<'findings'>, 'id' | 'number' | 'recordedAt' | 'recommendation'>)[];
  readonly lines: readonly Row<'minutesLines'>[];
}

/** The facts of a finding that its line is made of. */
export type FindingFacts = Pick<
  Values<'findings'>,
  'kind' | 'text' | 'severity' | 'cause' | 'responsible' | 'responsibleUnit' | 'fixedOnSite' | 'criterion' | 'alsoCriteria'
>;

/** PURE. What a finding says in the minutes. */
export const findingContent = (finding: FindingFacts): FindingContent => ({
  about: 'finding',
  kind: finding.kind,
  text: finding.text.trim(),
  severity: finding.severity,
  cause: { kind: finding.cause.kind, text: finding.cause.text.trim() },
  responsible: finding.responsible.trim(),
  responsibleUnit: finding.responsibleUnit,
  fixedOnSite: finding.fixedOnSite,
  criterion: finding.criterion,
  alsoCriteria: finding.alsoCriteria,
});

/** PURE. The team's remarks as a line. */
export const remarksContent = ({ remarks }: Pick<Values<'visits'>, 'remarks'>): RemarksContent => ({ about: 'remarks', text: remarks.trim() });

const storedFinding = z.object({
  kind: findingFields.kind.schema,
  text: findingFields.text.schema,
  severity: findingFields.severity.schema,
  cause: findingFields.cause.schema,
  responsible: findingFields.responsible.schema,
  responsibleUnit: findingFields.responsibleUnit.schema,
  fixedOnSite: findingFields.fixedOnSite.schema,
  criterion: findingFields.criterion.schema,
  alsoCriteria: findingFields.alsoCriteria.schema,
});
const storedRemarks = z.object({ remarks: visitFields.remarks.schema });

/** The row that a line is about, where it is about one: an area is made of many. */
export const rowOfLine = ({ kind, id }: LineSubject, visit: VisitId): { readonly table: 'findings' | 'visits'; readonly id: string } | null =>
  kind === 'finding' ? { table: 'findings', id } : kind === 'remarks' ? { table: 'visits', id: visit } : null;

/** PURE. What such a row said in the minutes by the values that it once had; null for values that are none of ours. */
export const contentOfRow = (table: 'findings' | 'visits', values: ShownValues): FindingContent | RemarksContent | null => {
  const [finding, visit] = [storedFinding.safeParse(values), storedRemarks.safeParse(values)];
  if (table === 'findings') return finding.success ? findingContent(finding.data) : null;
  return visit.success ? remarksContent(visit.data) : null;
};

const areaContent = (no: number, entries: readonly ChecklistEntry[]): AreaContent => {
  const { got, max } = scoreTotals(entries);
  const work = entries.flatMap((entry) => {
    const { result } = assessmentOf(entry);
    return result === 'notMet' || result === 'partlyMet' ? [{ code: entry.criterion.definition.code, result }] : [];
  });
  return { about: 'area', no, results: progressOf(entries).byResult, work, got, max };
};

/** PURE. The hash of what a line says. */
export const lineHash = (content: LineContent): string => hashText(canonicalJson(content));

/** PURE. The id of the row of a line. */
export const lineIdOf = (visit: VisitId, { kind, id }: LineSubject): MinutesLineId => minutesLineIdOf(visit, id === '' ? kind : `${kind}-${id}`);

const stateOf = (hash: string, row: Row<'minutesLines'> | undefined): LineState => {
  const agreed = row?.agreed ?? null;
  return agreed === null ? 'open' : agreed.hash === hash ? 'agreed' : 'changed';
};

/**
 * PURE. The draft minutes line by line: result of each area, findings by kind as they are numbered, the team's remarks
 * (domain §3.5 E, parts II and III). A finding that says nothing yet is no line.
 */
export const minutesOf = ({ visit, areas, entries, findings, lines }: Minutes): readonly MinutesLine[] => {
  const byId = new Map(lines.map((row) => [row.id, row]));
  const line = (subject: LineSubject, content: LineContent, number: number | null = null): MinutesLine => {
    const id = lineIdOf(visit.id, subject);
    const [row, hash] = [byId.get(id), lineHash(content)];
    return { id, subject, content, hash, state: stateOf(hash, row), number, row };
  };
  const ofArea = (no: number) => entries.filter(({ criterion }) => criterion.definition.area === no);
  const order = inMinutesOrder(placesOf(entries.map(({ criterion }) => criterion)));
  const said = findings.filter((finding) => !isBlankFinding(finding)).sort(order);
  return [
    ...areas
      .filter(({ no }) => ofArea(no).length > 0)
      .map(({ no }) => line({ kind: 'area', id: String(no) }, areaContent(no, ofArea(no)))),
    ...findingKinds.flatMap((kind) =>
      said
        .filter((finding) => finding.kind === kind)
        .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || order(a, b))
        .map((finding) => line({ kind: 'finding', id: finding.id }, findingContent(finding), finding.number)),
    ),
    line({ kind: 'remarks', id: '' }, remarksContent(visit)),
  ];
};

/** PURE. How many lines both sides have agreed on, as they stand. */
export const agreedCount = (lines: readonly Pick<MinutesLine, 'state'>[]): number => lines.filter(({ state }) => state === 'agreed').length;

/** PURE. The findings that are locked: both sides have agreed on them, and nobody has opened the line again. */
export const lockedFindings = (lines: readonly Pick<Row<'minutesLines'>, 'subject' | 'agreed'>[]): ReadonlySet<string> =>
  new Set(lines.filter(({ subject, agreed }) => subject.kind === 'finding' && agreed !== null).map(({ subject }) => subject.id));

/** PURE. The next line after one that is not agreed on, wrapping round; null when all are. */
export const nextOpenLine = (lines: readonly MinutesLine[], after: MinutesLineId | null): MinutesLine | null => {
  const start = lines.findIndex(({ id }) => id === after) + 1;
  return [...lines.slice(start), ...lines.slice(0, start)].find(({ state }) => state !== 'agreed') ?? null;
};
