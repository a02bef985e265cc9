import { expect, test } from 'vitest';
import { IsoDateSchema } from '../schema/field.ts';
import { dayOfText, typedDay } from './dayText.ts';

const day = (text: string) => IsoDateSchema.parse(text);
const visit = { upTo: day('2024-04-18') };

test('a cell of a list says its day in the ways of Vietnamese offices, with or without a time', () => {
  const same = ['27/03/2024', '27/3/2024', '27-03-2024', '27.3.2024', '27032024', '2024-03-27', '27/03/24', '27/03/2024 08:15', ' 27/03/2024\u00A008:15:00 ', '2024-03-27T08:15:00Z'];
  expect(same.map(dayOfText)).toEqual(same.map(() => '2024-03-27'));
});

test('what is no day of the calendar is none: the day comes first, and nothing is guessed', () => {
  for (const text of ['', '31/02/2024', '29/02/2023', '03/27/2024', '45378', 'đang giải quyết', '27/3', '2024', '27/3/20245']) expect(dayOfText(text), text).toBeNull();
});

test('typed short, the year follows: the latest up to the visit, or the first from the day of receipt', () => {
  expect(['27/3', '2703', '27-03', '18/4', '19/4', '31/12', '29/2'].map((text) => typedDay(text, visit))).toEqual([
    '2024-03-27', '2024-03-27', '2024-03-27', '2024-04-18', '2023-04-19', '2023-12-31', '2024-02-29',
  ]);
  expect(typedDay('29/2', { upTo: day('2023-06-01') })).toBe('2020-02-29');
  expect(typedDay('5/1', { from: day('2023-12-28') })).toBe('2024-01-05');
  expect(typedDay('28/12', { from: day('2023-12-28') })).toBe('2023-12-28');
  expect(typedDay('27/03/2019', visit)).toBe('2019-03-27');
  for (const text of ['32/1', '3102', '7', '1/13']) expect(typedDay(text, visit), text).toBeNull();
});
