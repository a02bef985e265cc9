import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useNavigate, type NavigateOptions } from 'react-router-dom';
import { expect, test } from 'vitest';
import type { CriterionId } from '#domain/ids.ts';
import { scoredCriterion, scoredEntry } from '../../../../tests/support/scoredRows.ts';
import { useSelection } from './useSelection.ts';

const noGround = { files: new Map(), mine: new Set<number>(), changed: new Set<CriterionId>() };

const entries = [
  scoredEntry(scoredCriterion({ code: '3.4', area: 3 })),
  scoredEntry(scoredCriterion({ code: '3.5', area: 3 })),
  scoredEntry(scoredCriterion({ code: '4.1', area: 4 })),
];
const wrapper = ({ children }: { readonly children: ReactNode }) => <MemoryRouter initialEntries={['/visit?item=3.4']}>{children}</MemoryRouter>;
const list = () => renderHook(() => ({ selection: useSelection(entries, noGround), navigate: useNavigate() }), { wrapper });
const code = ({ current }: ReturnType<typeof list>['result']) => current.selection.selected?.criterion.definition.code;

const open = async ({ current }: ReturnType<typeof list>['result'], to: string, options?: NavigateOptions) => act(async () => current.navigate(to, options));

test('a line opened by the address is chosen in the list that is on the screen, with its area, whatever is searched for', async () => {
  const { result } = list();
  act(() => result.current.selection.setSearch('không có gì'));
  await open(result, '?item=4.1', { state: { detail: 'fromElsewhere' } });
  expect(code(result)).toBe('4.1');
  expect(result.current.selection.shownArea).toBe(4);
  expect(result.current.selection.search).toBe('');
  expect(result.current.selection.isDetailOpen).toBe(true);
  expect(result.current.selection.opened).toBe(1);
});

test('Back from the detail of a phone leads to the list with the line that was looked at', async () => {
  const { result } = list();
  const other = entries[1];
  if (!other) throw new Error('no entry');
  act(() => result.current.selection.select(other.criterion.id));
  await act(async () => result.current.selection.openDetail(other.criterion.id));
  expect(result.current.selection.isDetailOpen).toBe(true);
  await act(async () => result.current.selection.closeDetail());
  expect(result.current.selection.isDetailOpen).toBe(false);
  expect(code(result)).toBe('3.5');
});

test('what keys choose counts at once, with the lines that go with it, before anything renders', async () => {
  const { result } = list();
  const [first, second, third] = entries;
  if (!first || !second || !third) throw new Error('no entry');
  act(() => {
    const { select, now } = result.current.selection;
    select(second.criterion.id);
    expect(now()).toEqual({ selected: second, visible: [first, second] });
    select(third.criterion.id);
    expect(now()).toEqual({ selected: third, visible: [third] });
    expect(code(result)).toBe('3.4');
  });
  expect(code(result)).toBe('4.1');
  expect(result.current.selection.shownArea).toBe(4);
  // What the address opens is the choice from then on.
  await open(result, '?item=3.5');
  expect(result.current.selection.now()).toEqual({ selected: second, visible: [first, second] });
});

test('an address that only follows the list, or says nothing new of the line, does not move it', async () => {
  const { result } = list();
  await open(result, '?item=4.1', { replace: true });
  expect(code(result)).toBe('3.4');
  const other = entries[1];
  if (!other) throw new Error('no entry');
  act(() => result.current.selection.select(other.criterion.id));
  await open(result, '?item=4.1&scores=all');
  expect(code(result)).toBe('3.5');
  expect(result.current.selection.opened).toBe(0);
  await open(result, '?item=9.9');
  expect(code(result)).toBe('3.5');
});

test('the filter is in the address, keeps the chosen line in view, and goes away with the wish to see everything', async () => {
  const { result } = list();
  await act(async () => result.current.selection.setView('work'));
  expect(result.current.selection.view).toBe('work');
  // Nothing calls for work, but the chosen line stays while it is being worked on; the counts do not know it.
  expect(result.current.selection.visible).toEqual([entries[0]]);
  expect(result.current.selection.matching).toEqual([]);
  await open(result, '?item=3.4&view=open', { replace: true });
  expect(result.current.selection.view).toBe('open');
  expect(result.current.selection.matching).toEqual(entries);
  await act(async () => result.current.selection.reset());
  expect(result.current.selection.view).toBe('all');
});
