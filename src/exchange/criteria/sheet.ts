import { KEY, areaPoints, keyFromCode, type CriteriaContent, type CriterionContent, type SetArea } from '#domain/criteria/content.ts';
import { setProblems, type CriterionFault } from '#domain/criteria/problems.ts';
import { LegalDocumentIdSchema, type LegalDocumentId } from '#domain/ids.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { ScoringRule } from '#domain/schema/inspection.ts';
import { LINE, TEXT, foundText, isBlankCell, markOf, textOf, type Cell } from '../sheet/cells.ts';
import { rowsUnder, type SheetRow } from '../sheet/row.ts';
import { headingOf, sheetNamed, type Heading, type Sheet } from '../sheet/sheet.ts';
import type { WrittenSheet } from '../sheet/workbook.ts';
import { choiceOf, foldWord, yesWord } from '../sheet/words.ts';
import { areaNoOf, kindsOf, percentCell, percentOfCell, pointsOf, stepsOf, stepsText } from './cells.ts';
import { areaHeadings, columnKeys, columns, criteriaLayout, infoLabels, kindWords, scoringWords, sheetNames, typeWords, type ColumnKey } from './columns.ts';
import { MAX_CRITERIA_ROWS, type CriteriaFile, type CriteriaFileFault, type FileContext, type FileProblem, type ValueFault } from './file.ts';

/** The cells of one criterion. */
type CriterionRow = SheetRow<ColumnKey, FileProblem['fault']>;

const documentsOf = (text: string): Result<readonly LegalDocumentId[], ValueFault> => {
  const ids = text.split(/[;,\s]+/).filter((id) => id !== '').map((id) => LegalDocumentIdSchema.safeParse(id));
  const known = ids.flatMap((id) => (id.success ? [id.data] : []));
  return known.length === ids.length && known.length <= 20 ? ok(known) : fail('not-a-document');
};

const choice =
  <K extends string>(words: Readonly<Record<K, string>>, blank: K) =>
  (text: string): Result<K, ValueFault> => {
    const found = text === '' ? blank : choiceOf(words, text);
    return found === undefined ? fail('unknown-word') : ok(found);
  };

/** How points follow: by the word that is given, or by which of the columns beside it is filled. */
const scoringOf = (row: CriterionRow): ScoringRule => {
  const partly = row.take('partly', (cell) => percentOfCell(cell, 10_000), null);
  const full = row.take('full', (cell) => percentOfCell(cell, 1_000_000), null);
  const stepsGiven = row.text('steps', TEXT);
  const blank = stepsGiven === '' ? (full === null ? (partly === null ? 'judged' : 'byResult') : 'linear') : 'stepped';
  const kind = row.word('scoring', choice(scoringWords, blank), 'judged');
  const incomplete = (column: ColumnKey): ScoringRule => {
    if (row.problems.every((problem) => problem.column !== column)) row.blame(column, 'scoring-incomplete');
    return { kind: 'judged' };
  };
  switch (kind) {
    case 'judged':
      return { kind };
    case 'byResult':
      return partly === null ? incomplete('partly') : { kind, partly };
    case 'linear':
      return full === null || full === 0 ? incomplete('full') : { kind, full };
    case 'stepped': {
      if (stepsGiven === '') return incomplete('steps');
      const steps = row.word('steps', stepsOf, []);
      return steps.length === 0 ? { kind: 'judged' } : { kind, steps };
    }
  }
};

const criterionOf = (row: CriterionRow, at: number): CriterionContent => {
  const code = row.text('code', LINE);
  const [numerator, denominator] = [row.text('numerator', TEXT), row.text('denominator', TEXT)];
  const type = row.word('type', choice(typeWords, numerator === '' && denominator === '' ? 'qualitative' : 'quantitative'), 'qualitative');
  const key = row.word('key', (text) => (text === '' ? ok(keyFromCode(code, `tc-${at + 1}`)) : KEY.test(text) ? ok(text) : fail('not-a-key')), `tc-${at + 1}`);
  return {
    key,
    definition: {
      code,
      area: row.take('area', areaNoOf, 0),
      question: row.text('question', TEXT),
      evidence: row.text('evidence', TEXT),
      legal: row.text('legal', TEXT),
      type,
      numerator: type === 'quantitative' ? numerator : null,
      denominator: type === 'quantitative' ? denominator : null,
      applies: row.word('applies', kindsOf, ['division', 'subDepartment', 'serviceUnit']),
      maxScore: row.take('maxScore', pointsOf, 0),
    },
    measurement: { unit: row.text('unit', LINE), sourceSystem: row.text('sourceSystem', LINE), cutOff: row.text('cutOff', LINE), scoring: scoringOf(row) },
    documents: row.word('documents', documentsOf, []),
    retired: row.word('retired', markOf, false),
  };
};

/** The column of the sheet that a fault of a criterion is about. */
const columnOfFault: Readonly<Record<CriterionFault, ColumnKey>> = {
  'code-blank': 'code',
  'code-doubled': 'code',
  'key-doubled': 'key',
  'question-blank': 'question',
  'area-unknown': 'area',
  'applies-to-nobody': 'applies',
  'figures-missing': 'denominator',
  'rate-without-figures': 'scoring',
  'steps-not-descending': 'steps',
  'points-in-thematic': 'maxScore',
};

interface ReadRows {
  readonly criteria: readonly CriterionContent[];
  /** The row of the sheet on which each criterion stands, as Excel counts. */
  readonly lines: readonly number[];
  readonly problems: readonly FileProblem[];
}

const readRows = (sheet: Sheet, heading: Heading<ColumnKey>): ReadRows => {
  const criteria: CriterionContent[] = [];
  const lines: number[] = [];
  const problems: FileProblem[] = [];
  for (const row of rowsUnder<ColumnKey, FileProblem['fault']>(sheet, heading)) {
    if (row.isBlank('code') && row.isBlank('question')) row.blame(null, 'not-a-criterion');
    else {
      criteria.push(criterionOf(row, criteria.length));
      lines.push(row.at.row);
    }
    problems.push(...row.problems);
  }
  return { criteria, lines, problems };
};

/** The areas that the criteria name, as the round knows them. */
const areasOfCriteria = (criteria: readonly CriterionContent[], known: FileContext['areas']): readonly SetArea[] =>
  [...new Set(criteria.map(({ definition }) => definition.area))]
    .filter((no) => no >= 1)
    .sort((a, b) => a - b)
    .map((no) => {
      const { name = `${sheetNames.areas} ${no}`, thematic = false } = known.find((area) => area.no === no) ?? {};
      return { no, name, thematic: thematic && areaPoints(criteria, no) === 0, maxScore: areaPoints(criteria, no) };
    });

const markIn = (cell: Cell): Result<boolean, ValueFault> => {
  const text = textOf(cell, LINE);
  return text.ok ? markOf(text.value) : text;
};

/** What the sheet of areas says, and the row on which each of them stands, as Excel counts. */
interface ReadAreas {
  readonly areas: readonly SetArea[];
  readonly sheet: string;
  readonly lines: readonly number[];
  readonly problems: readonly FileProblem[];
}

/** The sheet of areas; its problems name its own rows. */
const readAreas = (sheet: Sheet, criteria: readonly CriterionContent[]): ReadAreas => {
  const names = Object.values(areaHeadings).map(foldWord);
  const at = sheet.rows.findIndex((row) => names.slice(0, 2).every((name) => row.some((cell) => typeof cell === 'string' && foldWord(cell) === name)));
  const places = names.map((name) => (sheet.rows[at] ?? []).findIndex((cell) => typeof cell === 'string' && foldWord(cell) === name));
  const problems: FileProblem[] = [];
  const lines: number[] = [];
  const areas = sheet.rows.flatMap((cells, index): readonly SetArea[] => {
    if (at < 0 || index <= at || cells.every(isBlankCell)) return [];
    const cellAt = (column: number): Cell => cells[places[column] ?? -1] ?? null;
    const take = <T>(column: number, key: ColumnKey, read: (cell: Cell) => Result<T, ValueFault>, otherwise: T): T => {
      const value = read(cellAt(column));
      if (value.ok) return value.value;
      problems.push({ at: { kind: 'row', sheet: sheet.name, row: index + 1 }, column: key, fault: value.error, found: foundText(cellAt(column)) });
      return otherwise;
    };
    const no = take(0, 'area', areaNoOf, 0);
    const name = take(1, 'question', (cell) => textOf(cell, LINE), '');
    const thematic = take(2, 'type', markIn, false);
    const given = take(3, 'maxScore', pointsOf, 0);
    lines.push(index + 1);
    return [{ no, name, thematic, maxScore: isBlankCell(cellAt(3)) ? areaPoints(criteria, no) : given }];
  });
  return { areas, sheet: sheet.name, lines, problems };
};

const infoOf = (sheet: Sheet | undefined, label: string): string => {
  const row = sheet?.rows.find(([cell]) => typeof cell === 'string' && foldWord(cell) === foldWord(label));
  const text = textOf(row?.[1] ?? null, label === infoLabels.title ? LINE : TEXT);
  return text.ok ? text.value : '';
};

/** Where criteria and areas stand, for faults that show only when they are beside each other. */
interface Lines {
  readonly sheet: string;
  readonly lines: readonly number[];
}

/** Faults that show only when the criteria stand beside each other; sums that are not those of the areas are left to the draft. */
const together = (content: CriteriaContent, ofCriteria: Lines, ofAreas: Lines): readonly FileProblem[] =>
  setProblems(content).flatMap((problem): readonly FileProblem[] => {
    const placed = (column: ColumnKey, { sheet, lines }: Lines, index: number, found: string) =>
      ({ at: { kind: 'row', sheet, row: lines[index] ?? 0 }, column, found }) as const;
    if (problem.kind === 'criterion') {
      const column = columnOfFault[problem.fault];
      const { definition } = content.criteria[problem.index] ?? {};
      const found = problem.fault === 'area-unknown' ? String(definition?.area ?? '') : column === 'code' ? (definition?.code ?? '') : '';
      return [{ ...placed(column, ofCriteria, problem.index, found), fault: problem.fault }];
    }
    if (problem.kind !== 'area' || problem.fault === 'sum-differs') return [];
    return [{ ...placed(problem.fault === 'area-unnamed' ? 'question' : 'area', ofAreas, problem.index, ''), fault: problem.fault }];
  });

/** A fault of a cell is said once, and not again as what follows from it. */
const withoutEchoes = (problems: readonly FileProblem[]): readonly FileProblem[] => {
  const seen = new Set<string>();
  return problems.filter(({ at, column }) => {
    const place = at.kind === 'row' ? `${at.sheet}/${at.row}/${column ?? ''}` : at.path;
    return seen.has(place) ? false : Boolean(seen.add(place));
  });
};

const columnPlace = ({ column }: FileProblem): number => (column === null ? -1 : columnKeys.indexOf(column));

/** As one reads the workbook: sheet by sheet (the criteria first), row by row, from left to right. */
const byPlace =
  (first: string) =>
  (a: FileProblem, b: FileProblem): number => {
    if (a.at.kind !== 'row' || b.at.kind !== 'row') return 0;
    return Number(a.at.sheet !== first) - Number(b.at.sheet !== first) || a.at.row - b.at.row || columnPlace(a) - columnPlace(b);
  };

/** PURE. The set that a workbook holds, or everything in it that has to be put right. */
export const contentOfSheets = (sheets: readonly Sheet[], context: FileContext): Result<CriteriaFile, CriteriaFileFault> => {
  const sheet = sheetNamed(sheets, sheetNames.criteria) ?? sheets[0];
  if (!sheet) return fail({ type: 'no-rows', sheet: sheetNames.criteria });
  const heading = headingOf(sheet, criteriaLayout);
  if (!heading.ok) return heading;
  if (sheet.rows.length - heading.value.row - 1 > MAX_CRITERIA_ROWS) return fail({ type: 'too-many-rows', limit: MAX_CRITERIA_ROWS });
  const { criteria, lines, problems } = readRows(sheet, heading.value);
  if (criteria.length === 0 && problems.length === 0) return fail({ type: 'no-rows', sheet: sheet.name });
  const info = sheetNamed(sheets, sheetNames.info);
  const areaSheet = sheetNamed(sheets, sheetNames.areas);
  const ofAreas = areaSheet && areaSheet !== sheet ? readAreas(areaSheet, criteria) : { areas: [], sheet: sheetNames.areas, lines: [], problems: [] };
  const content: CriteriaContent = {
    title: infoOf(info, infoLabels.title) || context.title,
    note: infoOf(info, infoLabels.note),
    areas: ofAreas.areas.length > 0 ? ofAreas.areas : areasOfCriteria(criteria, context.areas),
    criteria,
  };
  const all = withoutEchoes([...problems, ...ofAreas.problems, ...together(content, { sheet: sheet.name, lines }, ofAreas)].toSorted(byPlace(sheet.name)));
  return all.length > 0 ? fail({ type: 'faulty', problems: all }) : ok({ content, ignored: heading.value.ignored });
};

const scoringCells = (scoring: ScoringRule): Partial<Record<ColumnKey, Cell>> => {
  switch (scoring.kind) {
    case 'judged':
      return {};
    case 'byResult':
      return { partly: percentCell(scoring.partly) };
    case 'stepped':
      return { steps: stepsText(scoring.steps) };
    case 'linear':
      return { full: percentCell(scoring.full) };
  }
};

const cellsOf = ({ key, definition, measurement, documents, retired }: CriterionContent): readonly Cell[] => {
  const { scoring, ...ofFigures } = measurement;
  const cells: Partial<Record<ColumnKey, Cell>> = {
    ...definition,
    ...ofFigures,
    ...scoringCells(scoring),
    applies: definition.applies.map((kind) => kindWords[kind]).join('; '),
    documents: documents.join('; '),
    type: typeWords[definition.type],
    maxScore: definition.maxScore / 100,
    scoring: scoringWords[scoring.kind],
    retired: retired ? yesWord : null,
    key,
  };
  return columnKeys.map((column) => {
    const cell = cells[column] ?? null;
    return cell === '' ? null : cell;
  });
};

/** PURE. A set as the sheets of a workbook: criteria, areas, and what the set is called. */
export const sheetsOfContent = ({ title, note, areas, criteria }: CriteriaContent): readonly WrittenSheet[] => [
  {
    name: sheetNames.criteria,
    rows: [columnKeys.map((column) => columns[column].heading), ...criteria.map(cellsOf)],
    widths: columnKeys.map((column) => columns[column].width),
    hasHeading: true,
  },
  {
    name: sheetNames.areas,
    rows: [Object.values(areaHeadings), ...areas.map(({ no, name, thematic, maxScore }): readonly Cell[] => [no, name, thematic ? yesWord : null, maxScore / 100])],
    widths: [6, 60, 11, 12],
    hasHeading: true,
  },
  { name: sheetNames.info, rows: [[infoLabels.title, title], [infoLabels.note, note === '' ? null : note]], widths: [20, 80], hasHeading: false },
];
