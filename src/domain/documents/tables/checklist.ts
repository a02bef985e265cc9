import { assessmentOf, criteriaOfVisit, type ChecklistEntry } from '../../checklist.ts';
import { appliesTo } from '../../criteria/applies.ts';
import { inSetOrder } from '../../criteria/setOrder.ts';
import { concerns, criteriaOf } from '../../finding.ts';
import { withFocus } from '../../focus/focusPoint.ts';
import { results } from '../../schema/inspection.ts';
import { unitKinds, type UnitKind } from '../../schema/planning.ts';
import type { Row } from '../../schema/tables.ts';
import { scoreTotals } from '../../scoring/totals.ts';
import { cell, cellOf, boldCell, linesOf, paragraph, ruledLines } from '../compose.ts';
import type { Block, Cell, Column, Run, Section, SignatureBlock, TableBlock, TableRow } from '../model.ts';
import { planGround } from '../planGround.ts';
import type { DocumentSource } from '../source.ts';
import type { FoundMatter } from '../visitGround.ts';
import * as words from '../words/checklist.ts';
import { planIssuedWords } from '../words/citations.ts';
import { figuresWords } from '../words/findings.ts';
import { attachedTo, planAppendices } from '../words/plan.ts';
import { pointsWords } from '../words/terms.ts';

/** The kinds of unit that the round announces to inspect; all of them while it names no unit yet. */
const kindsOfRound = (source: DocumentSource): readonly UnitKind[] => {
  const kinds = new Set(planGround(source).units.map(({ kind }) => kind));
  return kinds.size === 0 ? unitKinds : unitKinds.filter((kind) => kinds.has(kind));
};

/** The criteria that the round puts to any of its units, in their order; in focus where the round says so for every unit. */
export const criteriaOfRound = (source: DocumentSource): readonly Row<'criteria'>[] => {
  const { plan, rows } = source;
  const asked = kindsOfRound(source).flatMap((unitKind) => criteriaOfVisit({ criteria: rows.criteria, areas: rows.areas, unitKind, version: plan.criteriaVersion }));
  return withFocus(inSetOrder([...new Map(asked.map((row) => [row.id, row])).values()]), rows.focusPoints, null);
};

/** What the form is filled in with. */
export interface ChecklistFilling {
  readonly entries: readonly ChecklistEntry[];
  readonly findings: readonly FoundMatter[];
  /** Kinds of unit that it is for: an item that is not put to all of them says so. */
  readonly kinds: readonly UnitKind[];
  /** Nothing is recorded yet: room to write by hand. */
  readonly isBlank: boolean;
}

const columns: readonly Column[] = [
  { heading: words.columnWords.code, width: 6, align: 'centre' },
  { heading: words.columnWords.question, width: 33, align: 'left' },
  ...results.map((result): Column => ({ heading: words.resultColumns[result], width: result === 'notApplicable' ? 8 : 6, align: 'centre' })),
  { heading: words.columnWords.figures, width: 11, align: 'centre' },
  { heading: words.columnWords.max, width: 6, align: 'right' },
  { heading: words.columnWords.score, width: 7, align: 'right' },
  { heading: words.columnWords.note, width: 11, align: 'left' },
];

const italic = (text: string): readonly Run[] => [{ text, italic: true }];

const questionCell = ({ definition, focus }: Row<'criteria'>, kinds: readonly UnitKind[]): Cell => {
  const applies = kinds.filter((kind) => appliesTo(definition, kind));
  const { question, evidence, numerator, denominator } = definition;
  return [
    [{ text: question.trim() }, ...(focus ? [{ text: words.FOCUS_MARK, bold: true }] : [])],
    ...(evidence.trim() === '' ? [] : [italic(words.evidenceLine(evidence))]),
    ...(numerator === null || denominator === null ? [] : [italic(words.countedLine(numerator, denominator))]),
    ...(applies.length === kinds.length ? [] : [italic(words.appliesLine(applies))]),
  ];
};

/** A finding stands once: beside the first of its criteria that the form has. */
const placedAt = (findings: readonly FoundMatter[], entries: readonly ChecklistEntry[]): ReadonlyMap<string, readonly FoundMatter[]> => {
  const asked = new Set<string>(entries.map(({ criterion }) => criterion.id));
  const placed = new Map<string, readonly FoundMatter[]>();
  for (const matter of findings) {
    const at = criteriaOf(matter.finding).find((id) => asked.has(id));
    if (at !== undefined) placed.set(at, [...(placed.get(at) ?? []), matter]);
  }
  return placed;
};

const findingWords = ({ finding, label }: FoundMatter): string => words.findingLine(finding.kind, label, finding.text);

const itemRow = (entry: ChecklistEntry, found: readonly FoundMatter[], { kinds, isBlank }: ChecklistFilling): TableRow => {
  const { criterion, item } = entry;
  const { code, maxScore, type } = criterion.definition;
  const assessment = assessmentOf(entry);
  const notes = [...linesOf(item?.note ?? ''), ...found.map(findingWords)];
  const figures = figuresWords(assessment);
  return {
    kind: 'cells',
    key: `item-${criterion.id}`,
    cells: [
      cell(code),
      questionCell(criterion, kinds),
      ...results.map((result) => cell(assessment.result === result ? words.CROSS : '')),
      cell(isBlank && type === 'quantitative' ? '……/……' : figures),
      cell(maxScore === 0 ? '' : pointsWords(maxScore)),
      cell(assessment.score === null ? '' : pointsWords(assessment.score)),
      cellOf(isBlank ? [words.CELL_ROOM, words.CELL_ROOM] : notes),
    ],
    ...(item !== undefined && item.note.trim() !== '' && { source: { table: 'items', id: item.id, field: 'note' } }),
  };
};

const totalRow = (key: string, title: string, entries: readonly ChecklistEntry[], isBlank: boolean): readonly TableRow[] => {
  const { got, max, scoredMax } = scoreTotals(entries);
  if (max === 0) return [];
  const score = isBlank || scoredMax === 0 ? '' : pointsWords(got);
  return [{ kind: 'total', key, cells: ['', title, '', '', '', '', '', pointsWords(max), score, ''].map(boldCell) }];
};

/** The items area by area, with results, figures, points and notes; blank, or filled with what was recorded. */
const checklistTable = (areas: readonly Row<'areas'>[], filling: ChecklistFilling): TableBlock => {
  const { entries, findings, isBlank } = filling;
  const placed = placedAt(findings, entries);
  return {
    kind: 'table',
    key: 'checklist-table',
    columns,
    rows: [
      ...areas.flatMap(({ no, name }): readonly TableRow[] => {
        const own = entries.filter(({ criterion }) => criterion.definition.area === no);
        if (own.length === 0) return [];
        return [
          { kind: 'group', key: `items-${no}`, text: `${no}. ${name.trim()}` },
          ...own.map((entry) => itemRow(entry, placed.get(entry.criterion.id) ?? [], filling)),
          ...totalRow(`items-${no}-total`, words.areaTotal(no), own, isBlank),
        ];
      }),
      ...totalRow('items-total', words.TOTAL, entries, isBlank),
    ],
  };
};

const signatures: SignatureBlock = {
  kind: 'signatures',
  key: 'form-end',
  recipients: [],
  signatures: [
    { lines: [words.signers.unit], name: '', hint: words.signers.hint },
    { lines: [words.signers.inspector], name: '', hint: words.signers.hint },
  ],
};

/** Findings that no item of the form is about, or lines to write them on. */
const otherBlocks = ({ entries, findings, isBlank }: ChecklistFilling): readonly Block[] => {
  const others = findings.filter(({ finding }) => !entries.some(({ criterion }) => concerns(finding, criterion.id)));
  if (!isBlank && others.length === 0) return [];
  return [
    paragraph('others', 'body', [{ text: words.OTHERS, bold: true }]),
    ...(isBlank
      ? ruledLines('others', 5)
      : others.map((matter) => paragraph(`other-${matter.finding.id}`, 'dash', `- ${findingWords(matter)}`, { source: { table: 'findings', id: matter.finding.id, field: 'text' } }))),
  ];
};

/** The form itself, under its title. */
export const checklistBlocks = (head: readonly string[], areas: readonly Row<'areas'>[], filling: ChecklistFilling): readonly Block[] => [
  ...head.map((line, at) => paragraph(`head-${at + 1}`, 'body', line)),
  ...(filling.isBlank ? [paragraph('how-to', 'note', words.HOW_TO)] : []),
  checklistTable(areas, filling),
  ...otherBlocks(filling),
  signatures,
];

/** The blank form as an appendix of the plan: every item that the round puts to any of its units. */
export const checklistSection = (source: DocumentSource): Section => {
  const entries = criteriaOfRound(source).map((criterion): ChecklistEntry => ({ criterion, item: undefined }));
  const filling: ChecklistFilling = { entries, findings: [], kinds: kindsOfRound(source), isBlank: true };
  const room = '………………………………………………';
  return {
    key: 'checklist',
    orientation: 'landscape',
    heading: null,
    title: { kind: 'appendix', ...planAppendices.checklist, attachedTo: attachedTo(planIssuedWords(source)) },
    blocks: checklistBlocks(words.headLines(room, room, room), planGround(source).areas, filling),
  };
};
