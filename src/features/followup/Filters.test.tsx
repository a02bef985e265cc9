import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { narrow } from '#domain/roundBook/narrow.ts';
import { measureEntries } from '#domain/roundBook/entries.ts';
import { unitGroupsOf } from '#domain/roundBook/unitGroups.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { bookUnit, measureLine, roundBook } from '../../../tests/support/roundBooks.ts';
import { Filters } from './Filters.tsx';
import { narrowedOf, viewOf, type View } from './useNarrowing.ts';

beforeAll(() => startI18n());

const today = IsoDateSchema.parse('2025-04-10');
const wrapper = ({ children }: { readonly children: ReactNode }) => <UiProvider language="vi" env="test">{children}</UiProvider>;
const [a, b] = [bookUnit('a', { name: 'Phòng A' }), bookUnit('b', { name: 'Phòng B' })];
const books = [
  roundBook(2025, {
    units: [a, b],
    measures: [measureLine('m-1', { unit: a.id, post: 'Trưởng phòng' }), measureLine('m-2', { unit: a.id }), measureLine('m-3', { unit: b.id, deadline: IsoDateSchema.parse('2025-04-01') })],
  }),
];
const groups = unitGroupsOf(books);
const entries = measureEntries(books, groups, today);
const words = (_: string, value: string) => groups.groups.find(({ key }) => key === value)?.name ?? value;

const filters = (view: View, onChange: (patch: Partial<View>) => void) => (
  <Filters label="Lọc" searchLabel="Tìm" count="" counts={narrow(entries, narrowedOf(view)).counts} groups={groups} words={words} view={view} today={today} onChange={onChange} />
);

/** A page whose address answers late, as the router does on a busy laptop. */
function LateAddress() {
  const [view, setView] = useState(() => viewOf(new URLSearchParams()));
  const [asked, setAsked] = useState<readonly Partial<View>[]>([]);
  const answer = () => {
    const [next, ...rest] = asked;
    setView(before => ({ ...before, ...next }));
    setAsked(rest);
  };
  return (
    <>
      {filters(view, patch => setAsked(before => [...before, patch]))}
      <button type="button" onClick={answer}>
        Địa chỉ trả lời
      </button>
    </>
  );
}

test('an address that comes late never takes back what has been typed since; clearing does', async () => {
  render(<LateAddress />, { wrapper });
  const answer = () => fireEvent.click(screen.getByRole('button', { name: 'Địa chỉ trả lời' }));
  const search = screen.getByRole('searchbox', { name: 'Tìm' });
  await userEvent.type(search, 'niem');
  await userEvent.tab();
  await userEvent.type(search, ' yet');
  await userEvent.tab();
  answer();
  expect(search).toHaveValue('niem yet');
  answer();
  expect(search).toHaveValue('niem yet');
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
  answer();
  expect(search).toHaveValue('');
});

test('a choice says how many rows it would show under the other filters, and what has none is not offered', async () => {
  const onChange = vi.fn();
  const view = viewOf(new URLSearchParams('tab=measures&group=underway'));
  render(filters(view, onChange), { wrapper });
  await userEvent.click(screen.getByRole('combobox', { name: 'Đơn vị' }));
  expect((await screen.findAllByRole('option')).map((option) => option.textContent)).toEqual(['Phòng A (2)']);
  await userEvent.click(screen.getByRole('option', { name: 'Phòng A (2)' }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ unit: 'a' });
  expect(screen.queryByRole('combobox', { name: 'Mức độ' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Thêm bộ lọc' }));
  expect(screen.getByRole('combobox', { name: 'Mức độ' })).toBeVisible();
});
