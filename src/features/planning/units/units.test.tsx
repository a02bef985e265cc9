import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { slugOf, UnitIdSchema } from '#domain/ids.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { unitRow } from '../../../../tests/support/directory.ts';
import { DirectoryToolbar } from './DirectoryToolbar.tsx';
import { everyUnit, shownUnits, sortedPlaces } from './directoryView.ts';
import { reorganisationOf, type ReorganisationForm } from './reorganisationForm.ts';
import { UnitLine } from './UnitLine.tsx';

beforeAll(startI18n);

const show = (children: ReactNode) =>
  render(
    <MemoryRouter>
      <UiProvider language="vi" env="test">
        {children}
      </UiProvider>
    </MemoryRouter>,
  );

const gone = IsoDateSchema.parse('2025-06-30');
const office = unitRow('vp', { name: 'Văn phòng Sở', kind: 'office', head: { name: 'Lê Đức', position: 'Chánh Văn phòng' }, order: 'a0' });
const science = unitRow('kh', {
  name: 'Phòng Khoa học và Đổi mới',
  order: 'a1',
  chosen: false,
  lineage: [{ event: 'renamed', date: null, from: [{ id: UnitIdSchema.parse('kh'), name: 'Phòng Quản lý Khoa học' }] }],
});
const old = unitRow('cu', { name: 'Phòng Cũ', order: 'a2', chosen: false, until: gone });
const directory = [office, science, old];
const ids = (units: readonly Row<'units'>[]) => units.map(({ id }) => id);

describe('what a filter shows', () => {
  test('words without diacritics, of names, of heads and of names that were borne before', () => {
    expect(ids(shownUnits(directory, { ...everyUnit, search: 'van phong' }))).toEqual(['vp']);
    expect(ids(shownUnits(directory, { ...everyUnit, search: 'le duc' }))).toEqual(['vp']);
    expect(ids(shownUnits(directory, { ...everyUnit, search: 'quan ly khoa' }))).toEqual(['kh']);
    expect(ids(shownUnits(directory, everyUnit))).toEqual(['vp', 'kh', 'cu']);
  });

  test('kinds and states', () => {
    expect(ids(shownUnits(directory, { ...everyUnit, kind: 'division' }))).toEqual(['kh', 'cu']);
    expect(ids(shownUnits(directory, { ...everyUnit, state: 'chosen' }))).toEqual(['vp']);
    expect(ids(shownUnits(directory, { ...everyUnit, state: 'unchosen' }))).toEqual(['kh']);
    expect(ids(shownUnits(directory, { ...everyUnit, state: 'ended' }))).toEqual(['cu']);
  });
});

test('sorting goes by kind and name, and what ended comes last; a sorted directory is left alone', () => {
  const units = [old, unitRow('p10', { name: 'Phòng 10', order: 'a3' }), unitRow('p9', { name: 'Phòng 9', order: 'a4' }), office];
  const order = new Map(sortedPlaces(units).map(({ row, order: key }) => [row.id, key]));
  const sorted = units.toSorted((a, b) => ((order.get(a.id) ?? a.order) < (order.get(b.id) ?? b.order) ? -1 : 1));
  expect(ids(sorted)).toEqual(['p9', 'p10', 'vp', 'cu']);
  expect(sortedPlaces(sorted)).toEqual([]);
});

describe('a unit as a line', () => {
  const line = (unit: Row<'units'>) => {
    const [onToggle, onChoose] = [vi.fn(), vi.fn(async () => false)];
    show(<UnitLine unit={unit} index={2} visits={1} isOpen={false} onToggle={onToggle} onChoose={onChoose} />);
    return { onToggle, onChoose };
  };

  test('is chosen by its box, and opens by its name', async () => {
    const { onToggle, onChoose } = line(science);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Kiểm tra trong đợt: Phòng Khoa học và Đổi mới' }));
    expect(onChoose).toHaveBeenCalledWith(science, true);
    // It was not written, so it is not shown.
    await vi.waitFor(() => expect(screen.getByRole('checkbox')).not.toBeChecked());
    await userEvent.click(screen.getByRole('button', { name: 'Sửa: Phòng Khoa học và Đổi mới' }));
    expect(onToggle).toHaveBeenCalledWith('kh');
  });

  test('that ended says so and cannot be chosen any more', () => {
    line(old);
    expect(screen.getByRole('checkbox')).toBeDisabled();
    expect(screen.getByText('Đến 30/06/2025')).toBeInTheDocument();
  });
});

test('all that are shown are chosen at once, and the filter can be cleared', async () => {
  const [onChoose, onFilter] = [vi.fn(), vi.fn()];
  const nothing = () => {};
  show(<DirectoryToolbar filter={{ ...everyUnit, search: 'phong' }} onFilter={onFilter} count={3} choosable={2} chosen={0} onChoose={onChoose} onSort={nothing} onReorganise={nothing} />);
  await userEvent.click(screen.getByRole('button', { name: 'Chọn cả 2' }));
  expect(onChoose).toHaveBeenCalledWith(true);
  expect(screen.getByRole('button', { name: 'Bỏ chọn 0' })).toBeDisabled();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Loại đơn vị' }), 'Chi cục');
  expect(onFilter).toHaveBeenLastCalledWith({ search: 'phong', kind: 'subDepartment', state: null });
  await userEvent.click(within(screen.getByRole('group', { name: 'Tìm và lọc đơn vị' })).getByRole('button', { name: 'Bỏ lọc' }));
  expect(onFilter).toHaveBeenLastCalledWith(everyUnit);
});

describe('the form of a reorganisation', () => {
  const form = (some: Partial<ReorganisationForm>): ReorganisationForm => ({
    event: 'renamed',
    date: '2026-07-01',
    units: [science],
    newName: '',
    into: null,
    parts: '',
    stays: true,
    leaves: true,
    ...some,
  });
  const made = (some: Partial<ReorganisationForm>) => reorganisationOf(form(some), directory, (name) => UnitIdSchema.parse(slugOf(name)));

  test.each<[string, Partial<ReorganisationForm>]>([
    ['a day', { newName: 'Mới', date: null }],
    ['a unit', { newName: 'Mới', units: [] }],
    ['a new name', { newName: ' ' }],
    ['another name', { newName: science.name }],
    ['a second unit to merge', { event: 'merged', newName: 'Mới' }],
    ['a unit beside the one into which it is merged', { event: 'merged', into: science }],
    ['parts', { event: 'split' }],
    ['a second part where the whole ends', { event: 'split', parts: 'X', stays: false }],
  ])('waits for %s', (_, some) => {
    expect(made(some)).toBeNull();
  });

  test('puts new units behind the one that they come out of', () => {
    const split = made({ event: 'split', parts: '1. X\n2. Y' });
    expect(split?.event === 'split' && split.into.map(({ id, name, order }) => [id, name, order > 'a1' && order < 'a2'])).toEqual([['x', 'X', true], ['y', 'Y', true]]);
    expect(made({ event: 'merged', units: [science, office], newName: 'Z' })).toMatchObject({ event: 'merged', into: { id: 'z', name: 'Z' } });
    expect(made({ event: 'merged', units: [office], into: science })).toMatchObject({ event: 'merged', into: { id: 'kh' } });
  });
});
