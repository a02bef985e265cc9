import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { type Column, DataTable } from './DataTable.tsx';

interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly done: number | null;
}

const units: readonly Unit[] = [
  { id: 'a', code: '1.10', name: 'Đo lường', done: 3 },
  { id: 'b', code: '1.9', name: 'Ẩm thực', done: null },
  { id: 'c', code: '1.2', name: 'Dân tộc', done: 12 },
];

const columns: readonly Column<Unit>[] = [
  { key: 'code', header: 'Mã', cell: unit => unit.code, sortBy: unit => unit.code },
  { key: 'name', header: 'Tên', cell: unit => unit.name, sortBy: unit => unit.name, rowHeader: true },
  { key: 'done', header: 'Xong', cell: unit => <button type="button">{unit.done ?? '–'}</button>, sortBy: unit => unit.done },
];

const show = (onRowClick?: (unit: Unit) => void) =>
  render(
    <DataTable
      caption="Đơn vị"
      columns={columns}
      rows={units}
      rowKey={unit => unit.id}
      {...(onRowClick === undefined ? {} : { onRowClick })}
    />,
  );

const names = () => screen.getAllByRole('rowheader').map(cell => cell.textContent);

describe('DataTable', () => {
  it('keeps the given order until somebody sorts', () => {
    show();
    expect(names()).toEqual(['Đo lường', 'Ẩm thực', 'Dân tộc']);
  });

  it('sorts as Vietnamese does, and codes by their numbers', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Tên' }));
    expect(names()).toEqual(['Ẩm thực', 'Dân tộc', 'Đo lường']);
    await userEvent.click(screen.getByRole('button', { name: 'Mã' }));
    expect(names()).toEqual(['Dân tộc', 'Ẩm thực', 'Đo lường']);
    expect(screen.getByRole('columnheader', { name: 'Mã' })).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(screen.getByRole('button', { name: 'Mã' }));
    expect(screen.getByRole('columnheader', { name: 'Mã' })).toHaveAttribute('aria-sort', 'descending');
  });

  it('opens a row by click and by keyboard, and walks with the arrows', async () => {
    const open = vi.fn();
    show(open);
    await userEvent.click(screen.getByText('Ẩm thực'));
    expect(open).toHaveBeenLastCalledWith(units[1]);
    const [, first] = screen.getAllByRole('row');
    first?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(open).toHaveBeenLastCalledWith(units[2]);
  });

  it('leaves clicks on a control inside a row to that control', async () => {
    const open = vi.fn();
    show(open);
    const [, first] = screen.getAllByRole('row');
    if (first === undefined) throw new Error('no row');
    await userEvent.click(within(first).getByRole('button'));
    expect(open).not.toHaveBeenCalled();
  });
});
