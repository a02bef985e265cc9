import { expect, test } from 'vitest';
import { FindingIdSchema, MeasureIdSchema } from '#domain/ids.ts';
import { findingEntries, measureEntries } from '#domain/roundBook/entries.ts';
import { unitGroupsOf } from '#domain/roundBook/unitGroups.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { findingLine, measureLine, roundBook } from '../../../tests/support/roundBooks.ts';
import { blankFinding, blankMeasure } from '../../../tests/support/rows.ts';
import { followRound } from './round.ts';
import { pickRows } from './saveBook.ts';

const today = IsoDateSchema.parse('2025-04-10');
const [f1, f2] = [FindingIdSchema.parse('f-1'), FindingIdSchema.parse('f-2')];
const measures = [['m-1', f1], ['m-2', f2], ['m-3', f1]] as const;
const book = roundBook(2025, {
  findings: [findingLine('f-1'), findingLine('f-2')],
  measures: measures.map(([id, finding], no) => measureLine(id, { finding, deadline: IsoDateSchema.parse(`2025-05-0${no + 1}`) })),
});
const meta = { plan: book.plan, deleted: 0, conflicts: 0, regs: {} } as const;
const rounds = new Map([
  [
    book.plan,
    followRound(
      {
        units: [],
        visits: [],
        criteria: [],
        referrals: [],
        findings: [f1, f2].map((id) => ({ ...meta, ...blankFinding, id })),
        measures: measures.map(([id, finding]) => ({ ...meta, ...blankMeasure, id: MeasureIdSchema.parse(id), finding })),
      },
      today,
    ),
  ],
]);
const ids = (picked: ReturnType<typeof pickRows>) => [picked.findings.map(({ finding }) => finding.id), picked.measures.map(({ measure }) => measure.id)];

test('of measures the workbook has them in their order, and each finding that they mend once', () => {
  const entries = measureEntries([book], unitGroupsOf([book]), today);
  expect(ids(pickRows(entries, rounds))).toEqual([['f-1', 'f-2'], ['m-1', 'm-2', 'm-3']]);
  expect(ids(pickRows(entries.slice(1, 2), rounds))).toEqual([['f-2'], ['m-2']]);
});

test('of findings it has them and all their measures', () => {
  const entries = findingEntries([book], unitGroupsOf([book]), today);
  expect(ids(pickRows(entries.slice(0, 1), rounds))).toEqual([['f-1'], ['m-1', 'm-3']]);
});
