import { describe, expect, it } from 'vitest';
import { IsoDateSchema } from '../schema/field.ts';
import { cellValue, choiceOfKey, choicesOf, gridColumns, isChoice, type GridColumn } from './cells.ts';

const day = IsoDateSchema.parse('2024-04-18');
const context = { row: { received: IsoDateSchema.parse('2023-12-20') }, day };
const read = (column: GridColumn, text: string) => {
  const value = cellValue(column, text, context);
  return value.ok ? value.value : value.error;
};

describe('what is typed or pasted into a cell', () => {
  it('days: the year follows from the column', () => {
    expect([read('received', '20/12'), read('due', '5/1'), read('returned', '0401'), read('due', '05/01/2025')]).toEqual([
      '2023-12-20', '2024-01-05', '2024-01-04', '2025-01-05',
    ]);
    expect(read('returned', '31/2')).toBe('no-day');
    expect(read('returned', ' ')).toBeNull();
  });

  it('choices by word, letter or digit, in both languages', () => {
    expect(['Đủ', 'thiếu', 'THỪA', 'x', '2', 'Complete'].map((text) => read('composition', text))).toEqual(['complete', 'missing', 'excess', 'excess', 'missing', 'complete']);
    expect(['Có', 'chưa', 'k', 'Không', '1'].map((text) => read('apology', text))).toEqual(['issued', 'notIssued', 'notIssued', 'notIssued', 'issued']);
    expect(['đúng', 'Sai', 'Không thu', 'k', 'd'].map((text) => read('fee', text))).toEqual(['correct', 'wrong', 'none', 'none', 'correct']);
    expect(read('fee', 'không rõ')).toBe('no-choice');
    expect(read('fee', '')).toBeNull();
  });

  it('texts are trimmed and composed, and may not be longer than their field', () => {
    expect(read('note', ' Thiếu phiếu hẹn '.normalize('NFD'))).toBe('Thiếu phiếu hẹn');
    expect(read('code', 'x'.repeat(1001))).toBe('too-long');
    expect(read('note', 'x'.repeat(1001))).toHaveLength(1001);
  });

  it('a single key means one value, and no key two', () => {
    for (const column of gridColumns.filter(isChoice)) {
      const keys = 'abcdefghijklmnopqrstuvwxyzđ'.split('').map((key) => choiceOfKey(column, key)).filter((value) => value !== null);
      // Every value has a letter, and its digit.
      expect(new Set(keys)).toEqual(new Set(choicesOf[column]));
      expect(choicesOf[column].map((_, at) => choiceOfKey(column, String(at + 1)))).toEqual(choicesOf[column]);
    }
    expect([choiceOfKey('composition', 'Đ'), choiceOfKey('fee', 'S'), choiceOfKey('apology', 'Enter'), choiceOfKey('apology', '9')]).toEqual(['complete', 'wrong', null, null]);
  });
});
