import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isWeekend } from '../days.ts';
import { daysOfYear } from './yearDays.ts';

const page = readFileSync(new URL('../../../docs/CALENDAR.md', import.meta.url), 'utf8');

/** Rows of the table of days off. */
const rows = [...page.matchAll(/^\| (\d{4}) \| (announced|forecast) \| ([\d/+, ]+) \|$/gm)].map(([, year = '', state = '', days = '']) => ({ year: Number(year), state, days }));

/** '2026-05-01' → 01/5, as documents write it: a nought before the months 1 and 2 only. */
const asWritten = (date: string): string => {
  const month = date.slice(5, 7);
  return `${date.slice(8)}/${Number(month) <= 2 ? month : Number(month)}`;
};

test('the page has a row for each year from 2020 to 2035', () => {
  expect(rows.map(({ year }) => year)).toEqual(Array.from({ length: 16 }, (_, index) => 2020 + index));
});

test.each(rows)('the days off of $year are those of the page', ({ year, state, days }) => {
  const known = [...daysOfYear(year).values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  const changed = known.filter(({ date, kind }) => isWeekend(date) === (kind === 'exchangedWorking'));
  expect(changed.map(({ date, kind }) => `${asWritten(date)}${kind === 'exchangedWorking' ? '+' : ''}`).join(', ')).toBe(days);
  expect(known.some(({ certainty }) => certainty === 'forecast') ? 'forecast' : 'announced').toBe(state);
});
