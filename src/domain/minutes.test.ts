import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankCriterion, blankFinding, blankItem, blankMinutesLine, blankVisit } from '../../tests/support/rows.ts';
import type { ChecklistEntry } from './checklist.ts';
import { CriterionIdSchema, FindingIdSchema, PlanIdSchema, VisitIdSchema, itemIdOf } from './ids.ts';
import { agreedCount, findingContent, lineHash, lineIdOf, lockedFindings, minutesOf, nextOpenLine, type LineSubject, type Minutes } from './minutes.ts';
import type { RowMeta } from './row.ts';
import { MomentSchema } from './schema/field.ts';
import { blankAssessment, findingKinds, type AssessmentResult } from './schema/inspection.ts';
import type { Row, Values } from './schema/tables.ts';

const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('v-1');
const meta: RowMeta = { plan, deleted: 0, conflicts: 0, regs: {} };
const criterionId = (code: string) => CriterionIdSchema.parse(`cchc-${code}`);

const entry = (code: string, result: AssessmentResult | null): ChecklistEntry => {
  const id = criterionId(code);
  const definition = { ...blankCriterion.definition, code, area: Number(code.split('.')[0]), maxScore: 100 };
  const item = { ...blankItem, ...meta, id: itemIdOf(visit, id), assessment: { ...blankAssessment, result, score: result === 'met' ? 100 : 0 } };
  return { criterion: { ...blankCriterion, ...meta, id, definition }, item };
};
const finding = (id: string, values: Partial<Values<'findings'>>): Row<'findings'> => ({ ...blankFinding, ...meta, id: FindingIdSchema.parse(id), text: id, ...values });

const draft: Minutes = {
  visit: { ...blankVisit, id: visit, remarks: 'Cơ bản tốt. ' },
  areas: [{ no: 1 }, { no: 2 }, { no: 3 }],
  entries: [entry('1.1', 'met'), entry('1.2', 'notMet'), entry('2.1', null)],
  findings: [
    finding('ph-1', { kind: 'shortcoming', criterion: criterionId('2.1') }),
    finding('ph-2', { kind: 'shortcoming', criterion: criterionId('1.2') }),
    finding('ph-3', { kind: 'goodPractice' }),
    finding('ph-4', { kind: 'proposal', text: '  ' }),
  ],
  lines: [],
};
const agreedOn = (minutes: Minutes, subject: LineSubject): Row<'minutesLines'> => {
  const id = lineIdOf(visit, subject);
  const hash = minutesOf(minutes).find((line) => line.id === id)?.hash ?? '';
  return { ...blankMinutesLine, ...meta, id, visit, subject, agreed: { at: MomentSchema.parse('2024-04-18T04:00:00.000Z'), hash } };
};
const subjects = (minutes: Minutes) => minutesOf(minutes).map(({ subject: { kind, id } }) => `${kind} ${id}`.trim());

describe('the draft minutes', () => {
  test('go by areas that have criteria, then findings by kind in the order of the checklist, then remarks; blank findings are no lines', () => {
    expect(subjects(draft)).toEqual(['area 1', 'area 2', 'finding ph-3', 'finding ph-2', 'finding ph-1', 'remarks']);
  });

  test('findings that have numbers stand by them', () => {
    const findings = draft.findings.map((row) => (row.id === 'ph-1' ? { ...row, number: 1 } : row.id === 'ph-2' ? { ...row, number: 2 } : row));
    expect(subjects({ ...draft, findings })).toEqual(['area 1', 'area 2', 'finding ph-3', 'finding ph-1', 'finding ph-2', 'remarks']);
  });

  test('say of an area how its items came out and which call for work', () => {
    expect(minutesOf(draft)[0]?.content).toEqual({
      about: 'area',
      no: 1,
      results: { met: 1, partlyMet: 0, notMet: 1, notApplicable: 0, none: 0 },
      work: [{ code: '1.2', result: 'notMet' }],
      got: 100,
      max: 200,
    });
  });

  test('are open before anybody agrees', () => {
    expect(minutesOf(draft).every(({ state }) => state === 'open')).toBe(true);
    expect(agreedCount(minutesOf(draft))).toBe(0);
  });
});

describe('a line that both sides agreed on', () => {
  const subject: LineSubject = { kind: 'finding', id: 'ph-2' };
  const line = agreedOn(draft, subject);
  const stateWith = (change: Partial<Values<'findings'>>) => {
    const findings = draft.findings.map((row) => (row.id === 'ph-2' ? { ...row, ...change } : row));
    return minutesOf({ ...draft, findings, lines: [line] }).find(({ id }) => id === line.id)?.state;
  };

  test('is agreed as long as it says the same', () => {
    expect(stateWith({})).toBe('agreed');
    expect(agreedCount(minutesOf({ ...draft, lines: [line] }))).toBe(1);
    expect([...lockedFindings([line])]).toEqual(['ph-2']);
  });

  test.each([
    ['text', { text: 'Khác' }],
    ['severity', { severity: 'serious' }],
    ['cause', { cause: { kind: 'objective', text: '' } }],
    ['responsible', { responsible: 'Văn thư' }],
    ['fixedOnSite', { fixedOnSite: true }],
    ['kind', { kind: 'difficulty' }],
  ] as const)('shows as changed when its %s is another', (_, change) => {
    expect(stateWith(change)).toBe('changed');
  });

  test.each([
    ['its number, which is an address', { number: 7 }],
    ['the recommendation, which is settled later', { recommendation: 'Niêm yết lại' }],
    ['blanks around the text', { text: ' ph-2 ' }],
  ])('stays agreed with %s', (_, change) => {
    expect(stateWith(change)).toBe('agreed');
  });

  test('is no longer locked once it was opened again', () => {
    expect([...lockedFindings([{ ...line, agreed: null }])]).toEqual([]);
  });

  test('an agreed area shows as changed when a result in it is another', () => {
    const area = agreedOn(draft, { kind: 'area', id: '1' });
    const entries = [entry('1.1', 'partlyMet'), ...draft.entries.slice(1)];
    expect(minutesOf({ ...draft, lines: [area] })[0]?.state).toBe('agreed');
    expect(minutesOf({ ...draft, entries, lines: [area] })[0]?.state).toBe('changed');
  });
});

test('what a finding says has one hash, whatever else is written on the row', () => {
  const other = fc.record({ number: fc.option(fc.integer({ min: 1, max: 99 })), recommendation: fc.string() });
  fc.assert(
    fc.property(fc.string(), other, (text, more) => {
      expect(lineHash(findingContent({ ...blankFinding, text, ...more }))).toBe(lineHash(findingContent({ ...blankFinding, text })));
    }),
  );
});

test('every kind of finding has its place', () => {
  const findings = findingKinds.map((kind) => finding(`ph-${kind.toLowerCase()}`, { kind }));
  expect(minutesOf({ ...draft, findings }).filter(({ subject }) => subject.kind === 'finding')).toHaveLength(findingKinds.length);
});

test('the next line to agree on comes after this one, then from the top', () => {
  const lines = minutesOf({ ...draft, lines: [agreedOn(draft, { kind: 'area', id: '2' })] });
  expect(nextOpenLine(lines, lines[0]?.id ?? null)?.id).toBe('v-1.finding-ph-3');
  expect(nextOpenLine(lines, lines.at(-1)?.id ?? null)?.id).toBe('v-1.area-1');
  expect(nextOpenLine([], null)).toBeNull();
});
