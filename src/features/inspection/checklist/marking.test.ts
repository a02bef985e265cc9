import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CriterionIdSchema } from '#domain/ids.ts';
import { markAll, markRun, noMarks, toggleMark } from './marking.ts';

const ids = ['a', 'b', 'c', 'd', 'e'].map((name) => CriterionIdSchema.parse(name));
const id = (name: string) => CriterionIdSchema.parse(name);
const names = (marked: ReadonlySet<string>) => [...marked].sort().join('');

describe('marks on lines', () => {
  it('begin with the chosen line, as in a list of files', () => {
    expect(names(toggleMark(null, id('c'), id('a')).marked)).toBe('ac');
    expect(names(toggleMark(null, id('a'), id('a')).marked)).toBe('a');
    expect(names(toggleMark(noMarks, id('c'), id('a')).marked)).toBe('c');
  });

  it('go off again by the same press', () => {
    const on = toggleMark(noMarks, id('c'), null);
    expect(names(toggleMark(on, id('c'), null).marked)).toBe('');
  });

  it('run from where they began to a line, and shrink on the way back', () => {
    const down = markRun(null, ids, id('d'), id('b'));
    expect(names(down.marked)).toBe('bcd');
    const back = markRun(down, ids, id('c'), id('d'));
    expect(names(back.marked)).toBe('bc');
    expect(names(markRun(back, ids, id('a'), id('c')).marked)).toBe('ab');
  });

  it('run to the line alone when the beginning is not shown any more', () => {
    expect(names(markRun(null, ids.slice(2), id('d'), id('a')).marked)).toBe('d');
    expect(names(markRun(noMarks, ids, id('x'), id('a')).marked)).toBe('');
  });

  it('hold every line that is shown and no other', () => {
    expect(names(markAll(toggleMark(noMarks, id('e'), null), ids.slice(0, 2)).marked)).toBe('ab');
    fc.assert(
      fc.property(fc.subarray(ids), fc.constantFrom(...ids), fc.constantFrom(...ids), (shown, from, to) => {
        const { marked } = markRun({ marked: new Set(), anchor: from }, shown, to, null);
        for (const one of marked) expect(shown).toContain(one);
        if (shown.includes(from) && shown.includes(to)) expect(marked.size).toBe(Math.abs(shown.indexOf(from) - shown.indexOf(to)) + 1);
      }),
    );
  });
});
