import type { VisitId } from '../ids.ts';
import type { DocumentKind } from '../schema/documents.ts';
import { findingKinds, type FindingKind } from '../schema/inspection.ts';
import type { Row } from '../schema/tables.ts';
import { practicesOf } from '../spreading/practices.ts';
import type { Block, BlockSource, Cell, DocumentModel, Run, TableRow } from './model.ts';
import { reportedVisits } from './roundGround.ts';
import { isBySigning } from './signing.ts';
import type { DocumentRef, DocumentSource } from './source.ts';

/** What is counted: findings by kind, measures, the unit's own words, units to which a practice is spread. */
export type CountedMatter = FindingKind | 'measure' | 'opinion' | 'adoption';

/** How much of something the data has, and what of it the document lacks. */
export interface MatterCount {
  readonly matter: CountedMatter;
  /** In the data, as far as such a document has to say it. */
  readonly expected: number;
  /** Not found in the document. */
  readonly missing: readonly BlockSource[];
}

/** What a document of a kind has to say; „agreed“: what was laid down before the minutes were signed. */
interface Duty {
  readonly findings: readonly FindingKind[];
  readonly measures: 'all' | 'agreed';
  readonly opinions: boolean;
  readonly adoptions?: true;
}

const everything: Duty = { findings: findingKinds, measures: 'all', opinions: false };

/** null: the results of visits are no part of it; the public summary leaves out on purpose. */
const duties: Readonly<Record<DocumentKind, Duty | null>> = {
  plan: null,
  teamDecision: null,
  visitNotice: null,
  reportOutline: null,
  checklistForm: null,
  minutes: { findings: findingKinds, measures: 'agreed', opinions: true },
  visitReport: { ...everything, opinions: true },
  conclusionNotice: everything,
  remedyForm: { ...everything, findings: ['shortcoming'] },
  roundReport: { ...everything, adoptions: true },
  appendix: everything,
  publicSummary: null,
};

/** Something that has to stand in the document. */
interface Expected {
  readonly matter: CountedMatter;
  readonly source: BlockSource;
  readonly text: string;
  /** Rows in whose table row it may stand: a measure in that of its finding, and the other way round. */
  readonly kin: readonly string[];
}

const nameOf = (table: string, id: string): string => `${table}/${id}`;

const visitsOf = (source: DocumentSource, { visit }: DocumentRef): ReadonlySet<VisitId> =>
  new Set(visit === null ? reportedVisits(source).flatMap(({ id, stage }) => (stage === 'inProgress' || stage === 'minutesSigned' ? [id] : [])) : [visit]);

const expectedMatters = ({ rows }: DocumentSource, { findings: kinds }: Duty, visits: ReadonlySet<VisitId | null>): readonly Expected[] =>
  rows.findings
    .filter(({ visit, kind, text }) => visits.has(visit) && kinds.includes(kind) && text.trim() !== '')
    .map(({ id, kind, text }) => ({
      matter: kind,
      source: { table: 'findings', id, field: 'text' },
      text,
      kin: rows.measures.filter((measure) => measure.finding === id).map((measure) => nameOf('measures', measure.id)),
    }));

const expectedMeasures = (source: DocumentSource, duty: Duty, visits: ReadonlySet<VisitId>): readonly Expected[] =>
  [...visits].flatMap((visit) => {
    const own = new Set<Row<'measures'>['finding']>(source.rows.findings.filter((finding) => finding.visit === visit).map(({ id }) => id));
    const isAgreed = duty.measures === 'all' ? () => true : isBySigning(source, visit);
    return source.rows.measures
      .filter((measure) => own.has(measure.finding) && measure.text.trim() !== '' && isAgreed(measure))
      .map(({ id, finding, text }): Expected => ({ matter: 'measure', source: { table: 'measures', id, field: 'text' }, text, kin: finding === null ? [] : [nameOf('findings', finding)] }));
  });

const expectedOpinions = ({ rows }: DocumentSource, visits: ReadonlySet<VisitId | null>): readonly Expected[] => {
  const living = new Set<string>(rows.findings.map(({ id }) => id));
  const lines = rows.minutesLines.filter(({ visit, subject, opinion }) => visits.has(visit) && opinion.trim() !== '' && (subject.kind !== 'finding' || living.has(subject.id)));
  const whole = rows.visits.filter(({ id, unitOpinion }) => visits.has(id) && unitOpinion.trim() !== '');
  return [
    ...lines.map(({ id, opinion }): Expected => ({ matter: 'opinion', source: { table: 'minutesLines', id, field: 'opinion' }, text: opinion, kin: [] })),
    ...whole.map(({ id, unitOpinion }): Expected => ({ matter: 'opinion', source: { table: 'visits', id, field: 'unitOpinion' }, text: unitOpinion, kin: [] })),
  ];
};

const expectedAdoptions = ({ rows }: DocumentSource, visits: ReadonlySet<VisitId>): readonly Expected[] =>
  practicesOf(rows)
    .filter(({ visit }) => visits.has(visit.id))
    .flatMap(({ adopters }) => adopters.map(({ adoption: { id, result } }): Expected => ({ matter: 'adoption', source: { table: 'adoptions', id, field: 'result' }, text: result, kin: [] })));

const words = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const runsText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
const cellsText = (cells: readonly Cell[]): string => cells.flatMap((cell) => cell.map(runsText)).join(' ');

interface Sourced {
  readonly source: BlockSource;
  readonly text: string;
}

const sourcedRow = (row: TableRow): readonly Sourced[] => (row.kind === 'cells' && row.source !== undefined ? [{ source: row.source, text: words(cellsText(row.cells)) }] : []);

const sourcedOf = (block: Block): readonly Sourced[] => {
  switch (block.kind) {
    case 'paragraph':
      return block.source === undefined ? [] : [{ source: block.source, text: words(runsText(block.runs)) }];
    case 'table':
      return block.rows.flatMap(sourcedRow);
    case 'signatures':
      return [];
  }
};

/**
 * Whether something stands in the document: in a block that was made of it, whatever somebody has made of its words by hand; or word for word
 * in the table row of its kin.
 */
const stands = ({ source, text, kin }: Expected, byRow: ReadonlyMap<string, readonly Sourced[]>): boolean => {
  const own = (byRow.get(nameOf(source.table, source.id)) ?? []).filter((one) => one.source.field === source.field);
  if (own.some((one) => one.text !== '')) return true;
  const said = words(text);
  return kin.some((name) => (byRow.get(name) ?? []).some((one) => one.text.includes(said)));
};

/** PURE. What a document says of the results against what the data has („12 tồn tại, 4 biện pháp, 3 ý kiến: đủ“); nothing to count for a document that says nothing of them. */
export const completenessOf = (source: DocumentSource, ref: DocumentRef, { sections }: DocumentModel): readonly MatterCount[] => {
  const duty = duties[ref.kind];
  if (duty === null) return [];
  const visits = visitsOf(source, ref);
  const expected = [...expectedMatters(source, duty, visits), ...expectedMeasures(source, duty, visits), ...(duty.opinions ? expectedOpinions(source, visits) : []), ...(duty.adoptions ? expectedAdoptions(source, visits) : [])];
  const byRow = new Map<string, Sourced[]>();
  for (const one of sections.flatMap(({ blocks }) => blocks.flatMap(sourcedOf))) {
    const name = nameOf(one.source.table, one.source.id);
    byRow.set(name, [...(byRow.get(name) ?? []), one]);
  }
  const counted: readonly CountedMatter[] = [...duty.findings, 'measure', ...(duty.opinions ? (['opinion'] as const) : []), ...(duty.adoptions ? (['adoption'] as const) : [])];
  return counted.map((matter) => {
    const own = expected.filter((one) => one.matter === matter);
    return { matter, expected: own.length, missing: own.filter((one) => !stands(one, byRow)).map((one) => one.source) };
  });
};

/** PURE. Whether a document says all that it has to. */
export const isWhole = (counts: readonly MatterCount[]): boolean => counts.every(({ missing }) => missing.length === 0);
