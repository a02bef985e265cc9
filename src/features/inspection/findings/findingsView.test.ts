import { describe, expect, it } from 'vitest';
import { blankFinding } from '../../../../tests/support/rows.ts';
import { CriterionIdSchema, FindingIdSchema, PlanIdSchema } from '#domain/ids.ts';
import { placesOf } from '#domain/findingNumber.ts';
import type { Row, Values } from '#domain/schema/tables.ts';
import { hasMark, inOrder, isShown, noFilter } from './findingsView.ts';

const c1 = CriterionIdSchema.parse('c-1.1');
const c2 = CriterionIdSchema.parse('c-1.2');
const places = placesOf([{ id: c1 }, { id: c2 }]);
const row = (id: string, values: Partial<Values<'findings'>> = {}): Row<'findings'> => ({
  ...blankFinding,
  ...values,
  id: FindingIdSchema.parse(id),
  plan: PlanIdSchema.parse('kt-2024'),
  deleted: 0,
  conflicts: 0,
  regs: {},
});

describe('the list of findings', () => {
  it('is narrowed by kind, severity, what is missing and words without diacritics, the number among them', () => {
    const finding = row('a', { text: 'Chưa niêm yết thủ tục', severity: 'serious' });
    const shown = (filter: Partial<typeof noFilter>) => isShown(finding, { ...noFilter, ...filter }, 'TT12');
    expect(shown({})).toBe(true);
    expect([shown({ kind: 'shortcoming' }), shown({ kind: 'proposal' })]).toEqual([true, false]);
    expect([shown({ severity: 'serious' }), shown({ severity: 'minor' })]).toEqual([true, false]);
    expect([shown({ mark: 'lacksCause' }), shown({ mark: 'fixedOnSite' })]).toEqual([true, false]);
    expect([shown({ search: 'niem yet' }), shown({ search: 'tt12' }), shown({ search: 'khác' })]).toEqual([true, true, false]);
  });

  it('marks what a shortcoming lacks, and what was mended on site', () => {
    const full = row('a', { cause: { kind: 'objective', text: '' }, responsible: 'Trưởng phòng', fixedOnSite: true });
    expect(hasMark(full, 'lacksCause') || hasMark(full, 'lacksResponsible')).toBe(false);
    expect(hasMark(full, 'fixedOnSite')).toBe(true);
  });

  it('stands in the order that was asked for', () => {
    const oldestFirst = [row('a', { criterion: c2, number: 1 }), row('b', { criterion: c1 }), row('c', { criterion: null, number: 2 })];
    const order = (by: Parameters<typeof inOrder>[1]) => inOrder(oldestFirst, by, places).map(({ id }) => id);
    expect(order('newest')).toEqual(['c', 'b', 'a']);
    expect(order('minutes')).toEqual(['b', 'a', 'c']);
    expect(order('number')).toEqual(['a', 'c', 'b']);
  });
});
