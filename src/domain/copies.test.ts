import { describe, expect, test } from 'vitest';
import { copyDueAt, copyPace, newsAmong, superfluous, trialIsDue, type FolderFile } from './copies.ts';

const minute = 60_000;

describe('when a copy is due', () => {
  test('two minutes after the last change', () => {
    expect(copyDueAt({ first: 0, last: minute, copied: null }, copyPace)).toBe(3 * minute);
  });
  test('at most every five minutes', () => {
    expect(copyDueAt({ first: 4 * minute, last: 4 * minute, copied: 3 * minute }, copyPace)).toBe(8 * minute);
  });
  test('after ten minutes of work without a pause all the same', () => {
    expect(copyDueAt({ first: 0, last: 60 * minute, copied: null }, copyPace)).toBe(10 * minute);
  });
});

test('the thirty newest copies of each plan stay, whatever lies between them', () => {
  const own = Array.from({ length: 64 }, (_, no) => ({ plan: no % 2 === 0 ? 'a' : 'b', name: `copy-${no}` }));
  expect(superfluous(own, 'a').map(({ name }) => name)).toEqual(['copy-0', 'copy-2']);
  expect(superfluous(own.slice(0, 60), 'a')).toEqual([]);
});

describe('news in the folder', () => {
  const file = (name: string, modifiedAt: number, size = 1): FolderFile => ({ name, size, modifiedAt });
  const seriesOf = (name: string) => (name.startsWith('copy-') ? 'copies' : null);
  test('of a series only the newest, of other files each, the newest first', () => {
    const files = [file('copy-2', 5), file('copy-1', 1), file('x', 2), file('y', 9)];
    expect(newsAmong(files, [], seriesOf).map(({ name }) => name)).toEqual(['y', 'copy-2', 'x']);
  });
  test('a file that was seen is none, until it changes', () => {
    expect(newsAmong([file('x', 2)], [file('x', 2)], seriesOf)).toEqual([]);
    expect(newsAmong([file('x', 3)], [file('x', 2)], seriesOf)).toHaveLength(1);
    expect(newsAmong([file('x', 2, 7)], [file('x', 2)], seriesOf)).toHaveLength(1);
  });
  test('when the newest of a series was seen, its older ones are no news either', () => {
    expect(newsAmong([file('copy-1', 1), file('copy-2', 2)], [file('copy-2', 2)], seriesOf)).toEqual([]);
  });
});

test('a trial is due when there was none, and a week after the last', () => {
  const day = 24 * 60 * minute;
  expect(trialIsDue(null, 0)).toBe(true);
  expect(trialIsDue(0, 7 * day - 1)).toBe(false);
  expect(trialIsDue(0, 7 * day)).toBe(true);
});
