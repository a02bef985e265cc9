import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { importUnits } from '#domain/commands/directory.ts';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { PlanIdSchema } from '#domain/ids.ts';
import { unitLayout, unitSample, unitSheet, unitsOfList } from '#exchange/lists/units.ts';
import { writeWorkbook } from '#exchange/sheet/workbook.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { unitRow } from '../../../../tests/support/directory.ts';
import { ListImportDialog } from './ListImportDialog.tsx';
import { previewOf, type OpenList } from './openList.ts';

const written = vi.hoisted(() => vi.fn());
vi.mock('#live/useCommand.ts', () => ({
  runUndo: vi.fn(),
  useCommand: <I extends CommandInput>({ name }: Command<I>) => async (input: I) => {
    written(name, input);
    return { ok: true, value: { undo: {} } };
  },
}));

beforeAll(startI18n);
beforeEach(() => written.mockClear());

const units = [unitRow('vp', { name: 'Văn phòng Sở', kind: 'office', order: 'a0' }), unitRow('kh', { name: 'Phòng Khoa học', order: 'a1' })];
const list: OpenList = {
  table: 'units',
  command: importUnits,
  sheetName: unitSheet,
  headings: unitLayout.columns,
  sample: unitSample,
  written: [],
  isChosen: true,
  preview: (read, chooseNew) => previewOf('units', unitsOfList(read, units, chooseNew), units),
};

const open = () => {
  const onClose = vi.fn();
  render(
    <MemoryRouter>
      <UiProvider language="vi" env="test">
        <ListImportDialog planId={PlanIdSchema.parse('p1')} units={units} list={list} onClose={onClose} />
      </UiProvider>
    </MemoryRouter>,
  );
  return onClose;
};
const paste = async (text: string) => {
  await userEvent.click(screen.getByRole('textbox', { name: 'Hoặc dán các ô chép từ Excel' }));
  await userEvent.paste(text);
};
const bodyRows = () => screen.getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell').map((cell) => cell.textContent));

describe('a list from Excel', () => {
  test('is shown line by line beside what is there, and written as one act', async () => {
    const onClose = open();
    await paste('Đơn vị\tLiên hệ\tGhi chú\nvăn phòng sở\t0900\tx\nPhòng Khoa học\t\t\nChi cục Mới\t0911\t\n');
    expect(screen.getByText('1 mới, 1 thay đổi, 1 giữ nguyên')).toBeInTheDocument();
    expect(screen.getByText('Cột không dùng đến: Ghi chú.')).toBeInTheDocument();
    expect(bodyRows()).toEqual([
      ['4', 'Mới', 'Loại đơn vị: Chi cục; Đầu mối liên hệ: 0911; Kiểm tra trong đợt này: Không'],
      ['2', 'Thay đổi', 'Đầu mối liên hệ: (để trống) → 0900'],
      ['3', 'Giữ nguyên', ''],
    ]);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Chọn các đơn vị mới để kiểm tra trong đợt này' }));
    await userEvent.click(screen.getByRole('button', { name: 'Nhập 2 dòng' }));
    expect(written).toHaveBeenCalledOnce();
    const [name, input] = written.mock.calls[0] ?? [];
    expect(name).toBe('unit.import');
    expect(input.writes.map(({ row, field, value }: { row: string; field: string; value: unknown }) => [row === 'vp' ? row : 'new', field, value])).toEqual([
      ['vp', 'contact', '0900'],
      ['new', 'name', 'Chi cục Mới'],
      ['new', 'kind', 'subDepartment'],
      ['new', 'contact', '0911'],
      ['new', 'order', 'a2'],
    ]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('with faults names row, column and reason, and writes nothing', async () => {
    open();
    await paste('Đơn vị\tLoại\nPhòng A\tLiên minh\nphòng a\t\n');
    expect(await screen.findByRole('alert')).toHaveTextContent('2 chỗ cần sửa');
    expect(bodyRows()).toEqual([
      ['Loại đơn vị', 'Liên minh', 'Từ này không có trong danh sách lựa chọn; xem trang Hướng dẫn của tệp mẫu.'],
      ['Tên đơn vị', 'phòng a', 'Một dòng khác trong danh sách đã nói về cùng đối tượng này.'],
    ]);
    expect(screen.queryByRole('button', { name: /^Nhập/ })).not.toBeInTheDocument();
    expect(written).not.toHaveBeenCalled();
  });

  test('comes from a workbook too, and says when it is none', async () => {
    open();
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('no field for files');
    await userEvent.upload(input, new File(['a;b'], 'x.xlsx'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Đây không phải tệp Excel');
    await userEvent.upload(input, new File([await writeWorkbook(unitSample)], 'mau.xlsx'));
    expect(await screen.findByText('2 mới, 1 thay đổi, 0 giữ nguyên', undefined, { timeout: 5000 })).toBeInTheDocument();
  });
});
