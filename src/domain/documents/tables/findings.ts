import { findingKinds, type FindingKind } from '../../schema/inspection.ts';
import { cell, cellOf, paragraph } from '../compose.ts';
import { ownerOf, whoOf } from '../matterBlocks.ts';
import type { Block, Cell, Column, TableRow } from '../model.ts';
import type { DocumentSource } from '../source.ts';
import { ofKind, type FoundMatter, type VisitGround } from '../visitGround.ts';
import { causeSentence, measureTerms, together } from '../words/findings.ts';
import { findingTableWords as words } from '../words/tables.ts';
import { authorityWords, capitalised, endMark, kindWords, severityWords } from '../words/terms.ts';

const shortcomingColumns: readonly Column[] = [
  { heading: words.no, width: 6, align: 'centre' },
  { heading: words.text, width: 26, align: 'left' },
  { heading: words.severity, width: 8, align: 'centre' },
  { heading: words.cause, width: 16, align: 'left' },
  { heading: words.responsible, width: 12, align: 'left' },
  { heading: words.recommendation, width: 14, align: 'left' },
  { heading: words.measures, width: 18, align: 'left' },
];

const otherColumns: readonly Column[] = [
  { heading: words.no, width: 6, align: 'centre' },
  { heading: words.text, width: 40, align: 'left' },
  { heading: words.cause, width: 16, align: 'left' },
  { heading: words.handling, width: 26, align: 'left' },
  { heading: words.authority, width: 12, align: 'left' },
];

const measuresCell = (source: DocumentSource, { finding, measures }: FoundMatter): Cell => [
  ...cellOf([
    ...(finding.fixedOnSite ? [words.fixedOnSite] : []),
    ...measures.map((measure) => together([`- ${measure.text.trim() || '……'}${endMark(measure.text)}`, measureTerms(ownerOf(source, measure), measure.deadline)])),
  ]),
];

const shortcomingCells = (source: DocumentSource, ground: VisitGround, matter: FoundMatter): readonly Cell[] => {
  const { finding, label } = matter;
  return [
    cell(label),
    cell(finding.text.trim()),
    cell(finding.severity === null ? '' : capitalised(severityWords[finding.severity])),
    cell(causeSentence(finding.cause) ?? ''),
    cell(whoOf(source, ground, matter)),
    cell(finding.recommendation.trim()),
    measuresCell(source, matter),
  ];
};

const otherCells = (source: DocumentSource, ground: VisitGround, matter: FoundMatter): readonly Cell[] => {
  const { finding, label } = matter;
  const authority = finding.authority === null ? '' : capitalised(authorityWords[finding.authority]);
  return [
    cell(label),
    cell(finding.text.trim()),
    cell(causeSentence(finding.cause) ?? ''),
    [...cellOf(finding.recommendation.trim() === '' ? [] : [finding.recommendation.trim()]), ...(matter.measures.length === 0 ? [] : measuresCell(source, matter))],
    cell(finding.kind === 'goodPractice' ? whoOf(source, ground, matter) : authority),
  ];
};

const rowsOf = (source: DocumentSource, ground: VisitGround, kind: FindingKind): readonly TableRow[] =>
  ofKind(ground, kind).map((matter): TableRow => ({
    kind: 'cells',
    key: `row-${matter.finding.id}`,
    cells: kind === 'shortcoming' ? shortcomingCells(source, ground, matter) : otherCells(source, ground, matter),
    source: { table: 'findings', id: matter.finding.id, field: 'text' },
  }));

/** The findings of visits in a table for each kind, under the name of each unit where there are several. */
export const findingTables = (source: DocumentSource, grounds: readonly VisitGround[], kinds: readonly FindingKind[] = findingKinds): readonly Block[] =>
  kinds.flatMap((kind): readonly Block[] => {
    const rows = grounds.flatMap((ground): readonly TableRow[] => {
      const own = rowsOf(source, ground, kind);
      return own.length === 0 || grounds.length === 1 ? own : [{ kind: 'group', key: `${kind}-${ground.visit.id}`, text: ground.unitName }, ...own];
    });
    if (rows.length === 0) return [];
    return [
      ...(kinds.length === 1 ? [] : [paragraph(`table-${kind}-title`, 'heading', kindWords[kind])]),
      { kind: 'table', key: `table-${kind}`, columns: kind === 'shortcoming' ? shortcomingColumns : otherColumns, rows },
    ];
  });
