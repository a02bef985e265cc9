import type { Row } from '../schema/tables.ts';
import { areaPoints } from '../criteria/content.ts';
import { criteriaOfRound } from './tables/checklist.ts';
import { boldCell, cell, cellOf, headings, paragraph, parts } from './compose.ts';
import type { Block, Section, TableBlock, TableRow } from './model.ts';
import type { PlanGround } from './planGround.ts';
import type { DocumentSource } from './source.ts';
import { planIssuedWords } from './words/citations.ts';
import { termFigures } from './words/deadlines.ts';
import { houseOf } from './words/house.ts';
import * as words from './words/outline.ts';
import { attachedTo, planAppendices } from './words/plan.ts';
import { pointsWords } from './words/terms.ts';

type Criteria = readonly Row<'criteria'>[];

const dashes = (key: string, texts: readonly string[]): readonly Block[] => texts.map((text, at) => paragraph(`${key}-${at + 1}`, 'dash', `- ${text}`));

/** What is to be reported on each area: the items that the team will ask for. */
const resultBlocks = (areas: PlanGround['areas'], criteria: Criteria): readonly Block[] =>
  areas.flatMap(({ id, no, name }): readonly Block[] => {
    const own = criteria.filter(({ definition }) => definition.area === no);
    return [
      paragraph(`outline-area-${no}`, 'heading', `${no}. ${name.trim()}`, { source: { table: 'areas', id, field: 'name' } }),
      ...(own.length === 0 ? [paragraph(`outline-area-${no}-open`, 'dash', `- ${words.AREA_OPEN}`)] : own.map(({ id: item, definition }) => paragraph(`outline-${item}`, 'dash', words.itemLine(definition.code, definition.question)))),
    ];
  });

/** The figures that the team compares with its own. */
const figuresTable = (criteria: Criteria): readonly Block[] => {
  const { figures } = words.tables;
  const counted = criteria.flatMap(({ id, definition: { code, numerator, denominator }, measurement }): readonly TableRow[] =>
    numerator === null || denominator === null
      ? []
      : [{ kind: 'cells', key: `figures-${id}`, cells: [cell(code), cellOf(words.countedWords(numerator, denominator)), cell(''), cell(''), cell(''), cell(measurement.sourceSystem.trim())] }],
  );
  if (counted.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    key: 'figures-table',
    columns: [
      { heading: figures.code, width: 8, align: 'centre' },
      { heading: figures.counted, width: 44, align: 'left' },
      { heading: figures.numerator, width: 11, align: 'right' },
      { heading: figures.denominator, width: 11, align: 'right' },
      { heading: figures.rate, width: 10, align: 'right' },
      { heading: figures.source, width: 16, align: 'left' },
    ],
    rows: counted,
  };
  return [table];
};

/** The points of each area, with room for those that the unit gives itself; none for a set without points. */
const selfScoreBlocks = (areas: PlanGround['areas'], criteria: Criteria): readonly Block[] => {
  const { self } = words.tables;
  const scored = areas.map((area) => ({ area, max: areaPoints(criteria, area.no) })).filter(({ max }) => max > 0);
  if (scored.length === 0) return [];
  const total = scored.reduce((sum, { max }) => sum + max, 0);
  return [
    {
      kind: 'table',
      key: 'self-table',
      columns: [
        { heading: self.no, width: 8, align: 'centre' },
        { heading: self.area, width: 48, align: 'left' },
        { heading: self.max, width: 13, align: 'right' },
        { heading: self.self, width: 13, align: 'right' },
        { heading: self.note, width: 18, align: 'left' },
      ],
      rows: [
        ...scored.map(({ area, max }): TableRow => ({ kind: 'cells', key: `self-${area.no}`, cells: [String(area.no), area.name.trim(), pointsWords(max), '', ''].map(cell) })),
        { kind: 'total', key: 'self-total', cells: ['', self.total, pointsWords(total), '', ''].map(boldCell) },
      ],
    },
    paragraph('self-note', 'note', words.SELF_NOTE),
  ];
};

const PROOF_ROWS = 5;

const proofsTable = (): TableBlock => {
  const { proofs } = words.tables;
  return {
    kind: 'table',
    key: 'proofs-table',
    columns: [
      { heading: proofs.no, width: 8, align: 'centre' },
      { heading: proofs.code, width: 12, align: 'centre' },
      { heading: proofs.name, width: 40, align: 'left' },
      { heading: proofs.number, width: 20, align: 'left' },
      { heading: proofs.place, width: 20, align: 'left' },
    ],
    rows: Array.from({ length: PROOF_ROWS }, (_, at): TableRow => ({ kind: 'cells', key: `proof-${at + 1}`, cells: [String(at + 1), '', '', '', ''].map(cell) })),
  };
};

/** What the outline asks for: areas, and the criteria that the figures and points are of. */
interface OutlineGround {
  readonly areas: PlanGround['areas'];
  readonly criteria: Criteria;
  readonly period: Row<'plans'>['period'];
}

/** The outline of a unit's report, under its title (domain §3.5, outline D). */
export const outlineBlocks = ({ plan }: DocumentSource, { areas, criteria, period }: OutlineGround): readonly Block[] => [
  paragraph('outline-lead', 'body', words.outlineLead(period, plan.unitReportDays, houseOf(plan)), { figures: termFigures(plan.unitReportDays) }),
  ...parts([
    { key: 'outline-situation', title: words.outlineParts.situation, blocks: dashes('situation', words.situation) },
    { key: 'outline-results', title: words.outlineParts.results, blocks: resultBlocks(areas, criteria) },
    { key: 'outline-practices', title: words.outlineParts.practices, blocks: dashes('practice', words.practices) },
    { key: 'outline-shortcomings', title: words.outlineParts.shortcomings, blocks: dashes('shortcoming', words.shortcomings) },
    { key: 'outline-proposals', title: words.outlineParts.proposals, blocks: dashes('proposal', words.proposals) },
    { key: 'outline-direction', title: words.outlineParts.direction, blocks: dashes('direction', words.direction) },
    {
      key: 'outline-figures',
      title: words.outlineParts.figures,
      blocks: headings([
        { key: 'figures-title', title: words.tables.figures.title, blocks: figuresTable(criteria) },
        { key: 'self-title', title: words.tables.self.title, blocks: selfScoreBlocks(areas, criteria) },
        { key: 'proofs-title', title: words.tables.proofs.title, blocks: [proofsTable()] },
      ]),
    },
  ]),
];

/** The outline as an appendix of the plan: for any unit of the round. */
export const outlineSection = (source: DocumentSource, { areas }: PlanGround): Section => ({
  key: 'outline',
  orientation: 'portrait',
  heading: null,
  title: { kind: 'appendix', ...planAppendices.outline, attachedTo: attachedTo(planIssuedWords(source)) },
  blocks: outlineBlocks(source, { areas, criteria: criteriaOfRound(source), period: source.plan.period }),
});
