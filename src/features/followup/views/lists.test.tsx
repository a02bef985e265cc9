import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { builtInCalendar } from '#domain/calendar/workingCalendar.ts';
import { measureEntries, type MeasureEntry } from '#domain/roundBook/entries.ts';
import { groupEntries, rowsOfGroups } from '#domain/roundBook/groups.ts';
import { unitGroupsOf } from '#domain/roundBook/unitGroups.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { bookUnit, findingLine, measureLine, roundBook } from '../../../../tests/support/roundBooks.ts';
import type { EntryColumn } from './columns.tsx';
import { DueCalendar } from './DueCalendar.tsx';
import { EntryTable } from './EntryTable.tsx';
import { MeasureBoard } from './MeasureBoard.tsx';
import { usePageKeys } from './pageKeys.ts';
import { useMarks } from './useMarks.ts';

beforeAll(() => {
  startI18n();
  vi.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
});

const show = (children: ReactNode) => render(children, { wrapper: ({ children }) => <UiProvider language="vi" env="test">{children}</UiProvider> });

const day = (text: string) => IsoDateSchema.parse(text);
const today = day('2025-04-10');
const unit = bookUnit('a', { name: 'Phòng A' });
const finding = findingLine('f', { unit: unit.id });
const entriesOf = (measures: readonly ReturnType<typeof measureLine>[]) => {
  const books = [roundBook(2025, { units: [unit], findings: [finding], measures })];
  return measureEntries(books, unitGroupsOf(books), today);
};
const of = { finding: finding.id, unit: unit.id };

const columns: readonly EntryColumn<MeasureEntry>[] = [{ key: 'measure', header: 'Biện pháp', names: true, sort: 'due', cell: ({ line }) => line.text, copies: [] }];

interface TableProps {
  readonly entries: readonly MeasureEntry[];
  readonly onOpen?: (entry: MeasureEntry) => void;
  readonly onCopy?: () => void;
  readonly grouped?: boolean;
}

function Table({ entries, onOpen = vi.fn(), onCopy = vi.fn(), grouped = false }: TableProps) {
  const marks = useMarks(entries);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const rows = grouped ? rowsOfGroups(groupEntries(entries, 'state'), closed) : entries.map((entry) => ({ type: 'entry', entry }) as const);
  return (
    <>
      <EntryTable caption="Biện pháp" columns={columns} rows={rows} marks={marks} openKey={null} narrow={false} sort={null} onSort={vi.fn()} groupWords={(key) => key} onToggleGroup={(key) => setClosed(new Set([key]))} onOpen={onOpen} onCopy={onCopy} />
      <output>{marks.entries.map(({ line }) => line.id).join(' ')}</output>
    </>
  );
}

const grid = () => screen.getByRole('grid');
const active = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');

describe('the table', () => {
  const many = entriesOf(Array.from({ length: 2000 }, (_, no) => measureLine(`m-${String(no).padStart(4, '0')}`, { ...of, deadline: day('2025-05-01') })));

  test('of two thousand rows few are drawn, and all are counted', () => {
    show(<Table entries={many} />);
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(grid()).toHaveAttribute('aria-rowcount', '2001');
  });

  test('the keyboard walks, opens and picks rows; nothing while an input method composes', async () => {
    const onOpen = vi.fn();
    const onCopy = vi.fn();
    show(<Table entries={many} onOpen={onOpen} onCopy={onCopy} />);
    grid().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(many[1]);
    expect(active()).toHaveTextContent('m-0001');
    await userEvent.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(screen.getByRole('status')).toHaveTextContent('m-0001 m-0002 m-0003');
    expect(screen.getAllByRole('row', { selected: true })).toHaveLength(3);
    fireEvent.keyDown(grid(), { key: 'Enter', isComposing: true });
    expect(onOpen).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Control>}c{/Control}{Escape}');
    expect(onCopy).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(screen.getByRole('status')).toHaveTextContent('m-1999');
  });

  test('a click opens; Ctrl and Shift pick; so does the box of the row', async () => {
    const onOpen = vi.fn();
    show(<Table entries={many} onOpen={onOpen} />);
    const user = userEvent.setup();
    await user.keyboard('{Control>}');
    await user.click(screen.getByRole('row', { name: /m-0000/ }));
    await user.keyboard('{/Control}{Shift>}');
    await user.click(screen.getByRole('row', { name: /m-0002/ }));
    await user.keyboard('{/Shift}');
    expect(screen.getByRole('status')).toHaveTextContent('m-0000 m-0001 m-0002');
    await user.click(within(screen.getByRole('row', { name: /m-0001/ })).getByRole('checkbox'));
    expect(screen.getByRole('status').textContent).toBe('m-0000 m-0002');
    expect(onOpen).not.toHaveBeenCalled();
    await user.click(screen.getByRole('row', { name: /m-0003/ }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(many[3]);
  });

  test('a group closes by its head, which goes on saying how many it holds', async () => {
    show(<Table grouped entries={entriesOf([measureLine('m-1', { ...of, deadline: day('2025-04-01') }), measureLine('m-2', of)])} />);
    const head = screen.getByRole('button', { name: 'overdue (1)' });
    expect(head).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(head);
    expect(screen.getByRole('button', { name: 'overdue (1)' })).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('row', { name: /m-1/ })).toBeNull();
    expect(screen.getByRole('row', { name: /m-2/ })).toBeVisible();
  });
});

function BoardAlone({ entries, onStep }: { readonly entries: readonly MeasureEntry[]; readonly onStep: (...step: readonly unknown[]) => void }) {
  const marks = useMarks(entries);
  return <MeasureBoard entries={entries} marks={marks} openKey={null} onOpen={vi.fn()} onCopy={vi.fn()} onStep={onStep} />;
}

describe('the board', () => {
  test('Alt and an arrow take the step that leads to the next column; verifying asks for the verdict', async () => {
    const onStep = vi.fn();
    const entries = entriesOf([measureLine('m-1', of), measureLine('m-2', { ...of, progress: { status: 'reported', verdict: null, on: null } })]);
    const [reported, proposed] = [entries.find(({ line }) => line.id === 'm-2'), entries.find(({ line }) => line.id === 'm-1')];
    show(<BoardAlone entries={entries} onStep={onStep} />);
    grid().focus();
    expect(active()).toHaveTextContent('m-1');
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(onStep).not.toHaveBeenCalled();
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(onStep).toHaveBeenLastCalledWith(proposed, 'start', null);
    await userEvent.keyboard('{ArrowRight}');
    expect(active()).toHaveTextContent('m-2');
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(onStep).toHaveBeenCalledTimes(1);
    const asked = await screen.findByRole('dialog', { name: 'Kết quả xác minh' });
    await userEvent.click(within(asked).getByRole('button', { name: 'Khắc phục một phần' }));
    expect(onStep).toHaveBeenLastCalledWith(reported, 'verify', 'partlyFixed');
  });

  test('a card is let go where its rules allow, and nowhere else', () => {
    const onStep = vi.fn();
    const entries = entriesOf([measureLine('m-1', of)]);
    show(<BoardAlone entries={entries} onStep={onStep} />);
    const card = screen.getByRole('gridcell', { name: /m-1/ });
    const lane = (name: RegExp) => screen.getByRole('row', { name });
    const dataTransfer = { setData: vi.fn(), effectAllowed: '' };
    fireEvent.dragStart(card, { dataTransfer });
    expect(fireEvent.dragOver(lane(/^Đã kết thúc/))).toBe(true);
    fireEvent.drop(lane(/^Đã kết thúc/));
    expect(onStep).not.toHaveBeenCalled();
    fireEvent.dragStart(card, { dataTransfer });
    expect(fireEvent.dragOver(lane(/^Đang thực hiện/))).toBe(false);
    fireEvent.drop(lane(/^Đang thực hiện/));
    expect(onStep).toHaveBeenCalledExactlyOnceWith(entries[0], 'start', null);
  });
});

describe('the calendar', () => {
  test('says of each day what is due, what is overdue and whether it is a day off; arrows walk into the next month', async () => {
    const entries = entriesOf([
      measureLine('m-1', { ...of, deadline: day('2025-04-07') }),
      measureLine('m-2', { ...of, deadline: day('2025-04-30') }),
      measureLine('m-3', { ...of, deadline: day('2025-06-02') }),
      measureLine('m-4', of),
    ]);
    const onMonth = vi.fn();
    const onOpen = vi.fn();
    show(<DueCalendar entries={entries} month={null} today={today} calendar={builtInCalendar} onMonth={onMonth} onOpen={onOpen} />);
    expect(screen.getByRole('grid', { name: 'Lịch thời hạn, tháng 4 năm 2025' })).toBeVisible();
    expect(screen.getByRole('cell', { name: /07\/04\/2025.*1 thời hạn; 1 quá hạn; .*Hùng Vương/ })).toBeVisible();
    expect(screen.getByText(/1 dòng chưa có thời hạn/)).toHaveTextContent('1 thời hạn ở các tháng khác');
    grid().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(active()).toHaveAccessibleName(/30\/04\/2025/);
    await userEvent.click(screen.getByRole('button', { name: /m-2/ }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(entries.find(({ line }) => line.id === 'm-2')?.key);
    grid().focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(onMonth).toHaveBeenLastCalledWith('2025-05');
    await userEvent.keyboard('{PageUp}');
    expect(onMonth).toHaveBeenLastCalledWith('2025-03');
  });
});

function Keyed({ act }: { readonly act: (what: 'search' | 'help') => void }) {
  usePageKeys(act);
  return <input aria-label="Ô" />;
}

test('the keys of the page work where nobody types, and never while an input method composes', () => {
  const act = vi.fn();
  show(<Keyed act={act} />);
  fireEvent.keyDown(document.body, { key: '/' });
  fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
  expect(act.mock.calls).toEqual([['search'], ['help']]);
  fireEvent.keyDown(document.body, { key: '/', isComposing: true });
  fireEvent.keyDown(document.body, { key: '/', ctrlKey: true });
  for (const key of ['/', '?']) fireEvent.keyDown(screen.getByRole('textbox', { name: 'Ô' }), { key });
  expect(act).toHaveBeenCalledTimes(2);
});
