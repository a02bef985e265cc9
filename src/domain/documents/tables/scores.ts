import { bandOfCell, noCell, scoreGrid, shareOf, visitScores, type ScoreCell, type ScoreRow } from '../../analysis/scoreGrid.ts';
import { assessmentOf, type ChecklistEntry } from '../../checklist.ts';
import { bandScaleOf } from '../../scoring/bands.ts';
import type { ScoreTotals } from '../../scoring/totals.ts';
import { appendixNo, boldCell, cell, cellOf } from '../compose.ts';
import type { Column, Section, TableBlock, TableRow } from '../model.ts';
import type { DocumentSource } from '../source.ts';
import type { VisitGround } from '../visitGround.ts';
import { figuresWords } from '../words/findings.ts';
import { scoreWords } from '../words/tables.ts';
import { bandWords, capitalised, percentWords, pointsWords, resultWords } from '../words/terms.ts';

/** Whether anybody has given points at a visit: only then the minutes carry a score sheet. */
export const isScored = ({ visit, entries }: Pick<VisitGround, 'visit' | 'entries'>): boolean => {
  const { verified, self } = visitScores(visit, entries).whole;
  return verified.scoredMax > 0 || self.scoredMax > 0;
};

const columns: readonly Column[] = [
  { heading: scoreWords.code, width: 6, align: 'centre' },
  { heading: scoreWords.question, width: 38, align: 'left' },
  { heading: scoreWords.result, width: 11, align: 'centre' },
  { heading: scoreWords.max, width: 8, align: 'right' },
  { heading: scoreWords.self, width: 8, align: 'right' },
  { heading: scoreWords.verified, width: 8, align: 'right' },
  { heading: scoreWords.note, width: 21, align: 'left' },
];

const points = (value: number | null): string => (value === null ? '' : pointsWords(value));

const itemRow = (entry: ChecklistEntry): TableRow => {
  const { criterion, item } = entry;
  const { code, question, maxScore } = criterion.definition;
  const { result, score, numerator, denominator } = assessmentOf(entry);
  const note = item?.note.trim() ?? '';
  const figures = figuresWords({ numerator, denominator });
  return {
    kind: 'cells',
    key: `score-${item?.id ?? criterion.id}`,
    cells: [
      cell(code),
      cell(question.trim()),
      cell(capitalised(resultWords[result ?? 'none'])),
      cell(maxScore === 0 ? '' : pointsWords(maxScore)),
      cell(points(item?.selfScore ?? null)),
      cell(points(score)),
      cellOf([figures, note].filter((part) => part !== '')),
    ],
    ...(item !== undefined && note !== '' && { source: { table: 'items', id: item.id, field: 'note' } }),
  };
};

const reached = ({ got, scoredMax }: ScoreTotals): string => (scoredMax === 0 ? '' : pointsWords(got));

/** The rate, once all that can be scored has been: before that it is no result (docs/SCORING.md). */
const rateCell = (cell: ScoreCell): string => {
  const share = shareOf(cell);
  return share === null ? '' : percentWords(share);
};

const totalRow = (key: string, words: string, cell: ScoreCell): TableRow => {
  const { self, verified } = cell;
  return { kind: 'total', key, cells: ['', words, '', verified.max === 0 ? '' : pointsWords(verified.max), reached(self), reached(verified), rateCell(cell)].map(boldCell) };
};

/** The score sheet of a visit (phiếu chấm): every item with its result, points and figures, area by area. */
export const scoreTable = ({ visit, areas, entries }: VisitGround): TableBlock => {
  const scores = visitScores(visit, entries);
  return {
    kind: 'table',
    key: `score-sheet-${visit.id}`,
    columns,
    rows: [
      ...areas.flatMap(({ no, name }): readonly TableRow[] => {
        const own = entries.filter(({ criterion }) => criterion.definition.area === no);
        if (own.length === 0) return [];
        return [
          { kind: 'group', key: `scores-${visit.id}-area-${no}`, text: `${no}. ${name.trim()}` },
          ...own.map(itemRow),
          totalRow(`scores-${visit.id}-area-${no}-total`, scoreWords.areaTotal, scores.cells.get(no) ?? noCell),
        ];
      }),
      totalRow(`scores-${visit.id}-total`, scoreWords.total, scores.whole),
    ],
  };
};

/** The score sheet as an appendix of its own; none where nobody has given points. */
export const scoreSections = (ground: VisitGround, attachedTo: string): readonly Section[] =>
  isScored(ground)
    ? [
        {
          key: `scores-${ground.visit.id}`,
          orientation: 'landscape',
          heading: null,
          title: { kind: 'appendix', no: appendixNo(1, 1), subject: scoreWords.sheetOf(ground.unitName), attachedTo },
          blocks: [scoreTable(ground)],
        },
      ]
    : [];

const comparisonColumns = (areas: VisitGround['areas']): readonly Column[] => {
  const share = Math.min(9, Math.floor(48 / Math.max(areas.length, 1)));
  return [
    { heading: scoreWords.ordinal, width: 5, align: 'centre' },
    { heading: scoreWords.unit, width: 100 - 5 - share * areas.length - 24, align: 'left' },
    ...areas.map(({ no }): Column => ({ heading: scoreWords.area(no), width: share, align: 'right' })),
    { heading: scoreWords.points, width: 9, align: 'right' },
    { heading: scoreWords.rate, width: 8, align: 'right' },
    { heading: scoreWords.band, width: 7, align: 'centre' },
  ];
};

/** The units beside each other: rate of each area, points, rate and band; the last row is the round, of summed points (docs/SCORING.md). */
export const comparisonTable = ({ plan }: DocumentSource, grounds: readonly VisitGround[], areas: VisitGround['areas']): TableBlock => {
  const grid = scoreGrid(grounds.flatMap(({ visit, entries }) => visitScores(visit, entries).whole.rows), ({ line }) => line.visit);
  const rows = new Map(grid.rows.map((row) => [row.key, row]));
  const scored = areas.filter(({ no }) => (grid.whole.cells.get(no)?.verified.scoredMax ?? 0) > 0);
  const scale = bandScaleOf(plan.bandScale);
  const cellsOf = ({ cells, whole }: Pick<ScoreRow, 'cells' | 'whole'>): readonly string[] => {
    const { scoredMax, got, max } = whole.verified;
    const band = bandOfCell(whole, scale);
    return [
      ...scored.map(({ no }) => rateCell(cells.get(no) ?? noCell)),
      scoredMax === 0 ? '' : `${pointsWords(got)}/${pointsWords(max)}`,
      rateCell(whole),
      band === null ? '' : bandWords[band.name],
    ];
  };
  return {
    kind: 'table',
    key: 'comparison',
    columns: comparisonColumns(scored),
    rows: [
      ...grounds.map(({ visit, unitName }, at): TableRow => ({
        kind: 'cells',
        key: `comparison-${visit.id}`,
        cells: [String(at + 1), unitName, ...cellsOf(rows.get(visit.id) ?? { cells: new Map(), whole: noCell })].map(cell),
      })),
      { kind: 'total', key: 'comparison-total', cells: ['', scoreWords.round, ...cellsOf(grid.whole)].map(boldCell) },
    ],
  };
};
