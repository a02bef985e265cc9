import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useNavigate } from 'react-router-dom';
import { expect, test } from 'vitest';
import { scoredCriterion, scoredEntry } from '../../../../tests/support/scoredRows.ts';
import { lineState } from './lineState.ts';
import { useSelection } from './useSelection.ts';

const entries = [
  scoredEntry(scoredCriterion({ code: '3.4', area: 3 })),
  scoredEntry(scoredCriterion({ code: '3.5', area: 3 })),
  scoredEntry(scoredCriterion({ code: '4.1', area: 4 })),
];
const wrapper = ({ children }: { readonly children: ReactNode }) => <MemoryRouter initialEntries={['/visit?item=3.4']}>{children}</MemoryRouter>;
const list = () => renderHook(() => ({ selection: useSelection(entries), navigate: useNavigate() }), { wrapper });
const code = ({ current }: ReturnType<typeof list>['result']) => current.selection.selected?.criterion.definition.code;

test('a line opened from elsewhere is chosen in the list that is on the screen, with its area, whatever is searched for', async () => {
  const { result } = list();
  act(() => result.current.selection.setSearch('không có gì'));
  await act(async () => result.current.navigate('?item=4.1', { state: lineState() }));
  expect(code(result)).toBe('4.1');
  expect(result.current.selection.shownArea).toBe(4);
  expect(result.current.selection.search).toBe('');
  expect(result.current.selection.isDetailOpen).toBe(true);
});

test('it is followed once: from then on the list is the user’s again; opening the same line anew leads back to it', async () => {
  const { result } = list();
  const [first, second] = [lineState(), lineState()];
  await act(async () => result.current.navigate('?item=4.1', { state: first }));
  const other = entries[1];
  if (!other) throw new Error('no entry');
  act(() => result.current.selection.select(other.criterion.id));
  expect(code(result)).toBe('3.5');
  await act(async () => result.current.navigate('?item=4.1', { state: first, replace: true }));
  expect(code(result)).toBe('3.5');
  await act(async () => result.current.navigate('?item=4.1', { state: second }));
  expect(code(result)).toBe('4.1');
});

test('an address alone does not move the list: it follows the chosen line, not the other way round', async () => {
  const { result } = list();
  await act(async () => result.current.navigate('?item=4.1'));
  expect(code(result)).toBe('3.4');
});
