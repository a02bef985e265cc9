import { describe, expect, it } from 'vitest';
import { attachToItem } from './commands/evidence.ts';
import { classifyFinding } from './commands/finding.ts';
import { concerns, criteriaOf, isBlankFinding, lacksCause, lacksResponsible, shownDetails } from './finding.ts';
import { AttachmentIdSchema, BlobHashSchema, ChangeIdSchema, CriterionIdSchema, FindingIdSchema, PersonIdSchema, PlanIdSchema, VisitIdSchema } from './ids.ts';
import { MomentSchema } from './schema/field.ts';
import { HlcSchema } from './hlc.ts';

const plan = PlanIdSchema.parse('kt-2024');
const context = { now: MomentSchema.parse('2024-04-17T08:00:00Z'), actor: PersonIdSchema.parse('ha') };
const head = ChangeIdSchema.parse('a'.repeat(32));
const registers = (...fields: string[]) =>
  Object.fromEntries(
    fields.map((field) => [
      field,
      { heads: [{ change: head, val: null, actor: context.actor, hlc: HlcSchema.parse('2024-04-17T08:00:00.000Z-0000-r7k2m9qx') }], awaited: [] },
    ]),
  );
const id = FindingIdSchema.parse('f-1');

describe('the kind of a finding', () => {
  it('takes along the choices that the new kind does not know, in one change, over what was on screen', () => {
    const finding = { id, severity: 'serious', authority: null, fixedOnSite: true, number: 3, regs: registers('kind', 'severity') } as const;
    const decided = classifyFinding.decide({ plan, finding, kind: 'proposal' }, context);
    if (!decided.ok) throw new Error(decided.error.type);
    expect(decided.value.map(({ field, value, basis }) => [field, value, basis.length])).toEqual([
      ['kind', 'proposal', 1],
      ['severity', null, 1],
      ['fixedOnSite', false, 0],
      ['number', null, 0],
    ]);
  });

  it('leaves alone what the new kind knows or nobody chose', () => {
    const finding = { id, severity: null, authority: 'province', fixedOnSite: false, number: null, regs: {} } as const;
    const decided = classifyFinding.decide({ plan, finding, kind: 'proposal' }, context);
    expect(decided.ok && decided.value.map(({ field }) => field)).toEqual(['kind']);
  });

  it('hides no text that was written under another kind', () => {
    const texts = { cause: { kind: null, text: 'thiếu người' }, responsible: '', responsibleUnit: null, recommendation: '' } as const;
    expect([...shownDetails({ kind: 'proposal', ...texts })]).toEqual(['authority', 'recommendation', 'cause']);
    expect(shownDetails({ kind: 'goodPractice', ...texts, cause: { kind: 'objective', text: ' ' } }).has('cause')).toBe(false);
  });
});

it('a finding is blank until it has a word', () => {
  const blank = { text: ' ', recommendation: '', responsible: '', cause: { kind: null, text: '' } } as const;
  expect(isBlankFinding(blank)).toBe(true);
  expect(isBlankFinding({ ...blank, cause: { kind: null, text: 'x' } })).toBe(false);
});

it('a finding shows on each of its criteria once, whoever links one twice', () => {
  const [first, second, third] = ['c-3.4', 'c-1.2', 'c-9.9'].map((text) => CriterionIdSchema.parse(text));
  if (!first || !second || !third) throw new Error('three criteria');
  const finding = { criterion: first, alsoCriteria: [second, first] };
  expect(criteriaOf(finding)).toEqual([first, second]);
  expect(criteriaOf({ criterion: null, alsoCriteria: [second] })).toEqual([second]);
  expect([first, second, third, undefined].map((one) => concerns(finding, one))).toEqual([true, true, false, false]);
});

it('a shortcoming lacks a cause until one is named, and somebody who answers for it; other kinds lack neither', () => {
  const blank = { kind: 'shortcoming', cause: { kind: null, text: ' ' }, responsible: ' ' } as const;
  expect([lacksCause(blank), lacksResponsible(blank)]).toEqual([true, true]);
  expect(lacksCause({ ...blank, cause: { kind: 'subjective', text: '' } })).toBe(false);
  expect(lacksResponsible({ ...blank, responsible: 'Trưởng phòng' })).toBe(false);
  expect([lacksCause({ ...blank, kind: 'proposal' }), lacksResponsible({ ...blank, kind: 'goodPractice' })]).toEqual([false, false]);
});

it('a file on an untouched item brings the item into being', () => {
  const file = { hash: BlobHashSchema.parse('0'.repeat(64)), size: 1, mediaType: 'image/jpeg', name: 'anh.jpg' };
  const decided = attachToItem.decide(
    { plan, visit: VisitIdSchema.parse('v-1'), criterion: CriterionIdSchema.parse('c-3.4'), id: AttachmentIdSchema.parse('anh-1'), values: { file } },
    context,
  );
  if (!decided.ok) throw new Error(decided.error.type);
  expect(decided.value.map(({ table, row, field }) => `${table}/${row}/${field}`)).toEqual([
    'items/v-1.c-3.4/visit',
    'items/v-1.c-3.4/criterion',
    'attachments/anh-1/file',
    'attachments/anh-1/owner',
  ]);
  expect(decided.value.every(({ making }) => making)).toBe(true);
});
