import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { builtInCalendar, calendarWith } from '#domain/calendar/workingCalendar.ts';
import type { ChecklistEntry } from '#domain/checklist.ts';
import { carryRate, recordDossiers, type CarryInput, type RecordInput } from '#domain/commands/sampling.ts';
import { CriterionIdSchema, PlanIdSchema, SampleIdSchema, VisitIdSchema, dossierIdOf, itemIdOf } from '#domain/ids.ts';
import { DecimalSchema, IsoDateSchema, MomentSchema } from '#domain/schema/field.ts';
import { blankAssessment } from '#domain/schema/inspection.ts';
import { sampleFigures } from '#domain/sampling/rates.ts';
import type { Row } from '#domain/schema/tables.ts';
import { ReadOnlyContext } from '#ui/readOnly.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { blankCriterion } from '../../../../tests/support/rows.ts';
import { CarryField } from './CarryField.tsx';
import { DossierCards } from './DossierCards.tsx';
import { DossierGrid } from './DossierGrid.tsx';
import { DrawPanel } from './DrawPanel.tsx';
import { ListPanel } from './ListPanel.tsx';
import { MinutesPanel } from './MinutesPanel.tsx';

const run = vi.hoisted(() => vi.fn((_command: unknown, _input: unknown): Promise<unknown> => Promise.resolve({ ok: true, value: { change: 'c', at: 0, undo: {} } })));
vi.mock('#live/useCommand.ts', () => ({ runCommand: run, runUndo: vi.fn(), useCommand: (command: unknown) => (input: unknown) => run(command, input) }));

beforeAll(() => startI18n());
beforeEach(() => run.mockClear());

const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('v-1');
const sample = SampleIdSchema.parse('mau-1');
const day = IsoDateSchema.parse('2024-04-18');
const on = (text: string) => IsoDateSchema.parse(text);

const dossier = (no: number, values: Partial<Row<'dossiers'>> = {}): Row<'dossiers'> => ({
  id: dossierIdOf(sample, no),
  plan,
  deleted: 0,
  conflicts: 0,
  regs: {},
  sample,
  no,
  code: `H31-${no}`,
  procedure: '',
  received: on('2024-03-01'),
  due: on('2024-03-15'),
  returned: null,
  apology: null,
  composition: null,
  fee: null,
  note: '',
  ...values,
});
const three = [dossier(1), dossier(2, { returned: on('2024-03-18') }), dossier(3)];

const show = (children: ReactNode) =>
  render(
    <UiProvider language="vi" env="test">
      <MemoryRouter>{children}</MemoryRouter>
    </UiProvider>,
  );

/** What was written by the last command: dossier, column, value. */
const written = () => {
  const [command, input] = run.mock.lastCall ?? [];
  expect(command).toBe(recordDossiers);
  return (input as RecordInput).cells.map(({ dossier, column, value }) => [dossier, column, value]);
};
const cell = (row: number, column: number): HTMLElement => {
  const found = document.querySelector(`[data-cell="${row}:${column}"]`);
  if (!(found instanceof HTMLElement)) throw new Error('no such cell');
  return found;
};
const focus = (target: HTMLElement) => act(() => target.focus());
const paste = (target: HTMLElement, text: string) => fireEvent.paste(target, { clipboardData: { getData: () => text } });
const [CODE, DUE, RETURNED, APOLOGY, COMPOSITION, FEE, NOTE] = [0, 3, 4, 5, 6, 7, 8];

describe('the grid', () => {
  test('is one stop of Tab; arrows, Enter and Tab go from cell to cell', async () => {
    show(<DossierGrid planId={plan} rows={three} day={day} calendar={builtInCalendar} />);
    const user = userEvent.setup();
    await user.tab();
    expect(cell(0, CODE)).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
    expect(cell(1, 2)).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(cell(2, 2)).toHaveFocus();
    await user.keyboard('{Shift>}{Enter}{/Shift}{Tab}');
    expect(cell(1, DUE)).toHaveFocus();
    await user.keyboard('{End}{Tab}');
    expect(cell(2, CODE)).toHaveFocus();
    expect(run).not.toHaveBeenCalled();
  });

  test('a day off that the round entered is no day late', () => {
    const calendar = calendarWith([{ date: on('2024-03-15'), kind: 'holiday', name: 'Lễ của tỉnh' }]);
    show(<DossierGrid planId={plan} rows={three} day={day} calendar={calendar} />);
    expect(screen.getByRole('row', { name: /H31-2/ })).toHaveTextContent('Đúng hạn');
  });

  test('shows working days late where they follow from, and that an apology is owed', () => {
    show(<DossierGrid planId={plan} rows={three} day={day} calendar={builtInCalendar} />);
    const row = screen.getByRole('row', { name: /H31-2/ });
    expect(row).toHaveTextContent('Trễ 1 ngày');
    expect(row).toHaveTextContent('Cần có');
  });

  test('a date typed short is written as a day with its year, and the focus goes down', async () => {
    show(<DossierGrid planId={plan} rows={three} day={day} calendar={builtInCalendar} />);
    const user = userEvent.setup();
    await user.click(cell(0, RETURNED));
    await user.keyboard('20/3{Enter}');
    expect(written()).toEqual([[three[0]?.id, 'returned', '2024-03-20']]);
    expect(cell(1, RETURNED)).toHaveFocus();
    await user.keyboard('1804{Tab}');
    expect(written()).toEqual([[three[1]?.id, 'returned', '2024-04-18']]);
    expect(cell(1, APOLOGY)).toHaveFocus();
  });

  test('what is no day stays in the cell with the reason, and Esc takes it back', async () => {
    show(<DossierGrid planId={plan} rows={three} day={day} calendar={builtInCalendar} />);
    const user = userEvent.setup();
    await user.click(cell(0, RETURNED));
    await user.keyboard('31/2{Enter}');
    expect(screen.getByRole('status')).toHaveTextContent('“31/2” không phải là ngày');
    expect(screen.getByRole('textbox')).toHaveValue('31/2');
    expect(run).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(cell(0, RETURNED)).toHaveFocus();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(run).not.toHaveBeenCalled();
  });

  test('a letter sets a choice on a cell, and is a letter in a text', async () => {
    show(<DossierGrid planId={plan} rows={three} day={day} calendar={builtInCalendar} />);
    const user = userEvent.setup();
    await user.click(cell(1, COMPOSITION));
    await user.keyboard('t');
    expect(written()).toEqual([[three[1]?.id, 'composition', 'missing']]);
    run.mockClear();
    await user.click(cell(1, NOTE));
    await user.keyboard('thiếu phiếu');
    expect(screen.getByRole('textbox')).toHaveValue('thiếu phiếu');
    expect(run).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(written()).toEqual([[three[1]?.id, 'note', 'thiếu phiếu']]);
  });

  test('nothing is written by letters while an input method composes', () => {
    show(<DossierGrid planId={plan} rows={three} day={day} calendar={builtInCalendar} />);
    focus(cell(0, FEE));
    fireEvent.keyDown(cell(0, FEE), { key: 'd', isComposing: true });
    fireEvent.keyDown(cell(0, FEE), { key: 'Process' });
    fireEvent.keyDown(cell(0, FEE), { key: 'd', altKey: true });
    fireEvent.keyDown(cell(0, FEE), { key: 'd', ctrlKey: true });
    expect(run).not.toHaveBeenCalled();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  test('a letter on several chosen cells sets them in one change, Delete empties them', async () => {
    show(<DossierGrid planId={plan} rows={three} day={day} calendar={builtInCalendar} />);
    const user = userEvent.setup();
    await user.click(cell(0, COMPOSITION));
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(document.querySelectorAll('td[aria-selected="true"]')).toHaveLength(3);
    await user.keyboard('đ');
    expect(run).toHaveBeenCalledTimes(1);
    expect(written()).toEqual(three.map(({ id }) => [id, 'composition', 'complete']));
    await user.click(cell(1, RETURNED));
    await user.keyboard('{Delete}');
    expect(written()).toEqual([[three[1]?.id, 'returned', null]]);
  });

  test('a block from Excel is one change: dates and words are read, equal cells left alone', () => {
    show(<DossierGrid planId={plan} rows={three} day={day} calendar={builtInCalendar} />);
    focus(cell(0, RETURNED));
    paste(cell(0, RETURNED), '14/03/2024\tKhông\tĐủ\n18/03/2024\tCó\tThiếu\n');
    expect(run).toHaveBeenCalledTimes(1);
    expect(written()).toEqual([
      [three[0]?.id, 'returned', '2024-03-14'],
      [three[0]?.id, 'apology', 'notIssued'],
      [three[0]?.id, 'composition', 'complete'],
      [three[1]?.id, 'apology', 'issued'],
      [three[1]?.id, 'composition', 'missing'],
    ]);
  });

  test('a block with one bad cell, or one too large, writes nothing and says where', () => {
    show(<DossierGrid planId={plan} rows={three} day={day} calendar={builtInCalendar} />);
    focus(cell(0, RETURNED));
    paste(cell(0, RETURNED), '14/03/2024\n32/03/2024\nhôm qua');
    expect(screen.getByRole('status')).toHaveTextContent('hồ sơ 2, cột Trả kết quả, “32/03/2024” không đọc được');
    expect(screen.getByRole('status')).toHaveTextContent('Còn 1 ô khác');
    paste(cell(0, RETURNED), '1/3\n2/3\n3/3\n4/3');
    expect(screen.getByRole('status')).toHaveTextContent('khối dán có 4 dòng, 1 cột');
    expect(run).not.toHaveBeenCalled();
  });

  test('what is copied can be pasted again', async () => {
    show(<DossierGrid planId={plan} rows={[dossier(1, { returned: on('2024-03-18'), apology: 'notIssued', composition: 'excess', fee: 'none', note: 'a\tb' }), dossier(2)]} day={day} calendar={builtInCalendar} />);
    const user = userEvent.setup();
    await user.click(cell(0, DUE));
    await user.keyboard('{Shift>}{End}{/Shift}');
    const setData = vi.fn();
    fireEvent.copy(cell(0, NOTE), { clipboardData: { setData } });
    expect(setData).toHaveBeenCalledExactlyOnceWith('text/plain', '15/03/2024\t18/03/2024\tChưa\tThừa\tKhông thu\t"a\tb"');
    await user.click(cell(1, DUE));
    paste(cell(1, DUE), '15/03/2024\t18/03/2024\tChưa\tThừa\tKhông thu\t"a\tb"');
    expect(written().map(([, column, value]) => [column, value])).toEqual([['returned', '2024-03-18'], ['apology', 'notIssued'], ['composition', 'excess'], ['fee', 'none'], ['note', 'a\tb']]);
  });

  test('under a seal keys and pastes answer with the reason', async () => {
    show(
      <ReadOnlyContext value>
        <DossierGrid planId={plan} rows={three} day={day} calendar={builtInCalendar} />
      </ReadOnlyContext>,
    );
    const user = userEvent.setup();
    await user.click(cell(0, FEE));
    await user.keyboard('d');
    expect(screen.getByRole('status')).toHaveTextContent('Biên bản đã niêm phong');
    paste(cell(0, FEE), 'Đúng');
    await user.click(cell(0, NOTE));
    await user.keyboard('x');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(run).not.toHaveBeenCalled();
  });
});

test('on a narrow window a card opens its fields, and a choice is written at once', async () => {
  show(<DossierCards planId={plan} rows={three} day={day} calendar={builtInCalendar} />);
  const user = userEvent.setup();
  expect(screen.queryByRole('textbox')).toBeNull();
  await user.click(screen.getByRole('button', { name: /H31-2.*Trễ 1 ngày/ }));
  await user.click(screen.getByRole('combobox', { name: 'Thành phần' }));
  await user.click(await screen.findByRole('option', { name: 'Thiếu' }));
  expect(written()).toEqual([[three[1]?.id, 'composition', 'missing']]);
});

describe('list and draw', () => {
  test('a pasted list is looked at before it is kept, with what is wrong line by line', async () => {
    const onList = vi.fn((_population: string) => Promise.resolve(true));
    show(<ListPanel population="" onList={onList} />);
    paste(screen.getByRole('textbox'), 'Mã hồ sơ\tNgày tiếp nhận\nH-1\t01/03/2024\nH-1\t02/03/2024\nH-2\thôm qua\n');
    expect(await screen.findByText('Đọc được 2 hồ sơ')).toBeVisible();
    const problems = screen.getByRole('region', { name: '2 điểm cần xem lại' });
    expect(within(problems).getByText('Dòng 3: mã “H-1” đã có ở dòng 2, chỉ tính một lần.')).toBeVisible();
    expect(within(problems).getByText(/Dòng 4, cột Tiếp nhận: “hôm qua” không phải là ngày/)).toBeVisible();
    expect(onList).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Dùng danh sách này' }));
    expect(onList).toHaveBeenCalledExactlyOnceWith('H-1\t\t2024-03-01\nH-2');
  });

  test('a list that cannot be drawn from is refused with what to do', async () => {
    const onList = vi.fn();
    show(<ListPanel population="H-1" onList={onList} />);
    await userEvent.click(screen.getByRole('button', { name: 'Dán danh sách khác' }));
    paste(screen.getByRole('textbox'), '\t\n \n');
    expect(await screen.findByRole('alert')).toHaveTextContent('Không tìm thấy mã hồ sơ nào');
    expect(screen.queryByRole('button', { name: 'Dùng danh sách này' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Bỏ, dán lại' }));
    expect(screen.getByRole('textbox')).toBeVisible();
    expect(onList).not.toHaveBeenCalled();
  });

  test('twenty thousand lines are read in portions, with progress', async () => {
    const text = Array.from({ length: 20_000 }, (_, no) => `H31.16-240318-${no}\tCấp phép\t01/03/2024`).join('\n');
    show(<ListPanel population="" onList={() => Promise.resolve(true)} />);
    paste(screen.getByRole('textbox'), text);
    expect(screen.getByRole('status')).toHaveTextContent('Đang đọc danh sách');
    await waitFor(() => expect(screen.getByText(/Đang đọc danh sách: \d+00 dòng/)).toBeVisible(), { interval: 5 });
    expect(await screen.findByText('Đọc được 20000 hồ sơ', {}, { timeout: 15_000 })).toBeVisible();
  });

  test('the draw offers a size and a seed; both can be typed, nonsense is refused', async () => {
    const onDraw = vi.fn(() => Promise.resolve(true));
    show(<DrawPanel of={412} onDraw={onDraw} />);
    const user = userEvent.setup();
    const [seed, size] = [screen.getByRole('textbox', { name: 'Mã rút ngẫu nhiên' }), screen.getByRole('textbox', { name: 'Số hồ sơ rút' })];
    expect(size).toHaveValue('26');
    expect((seed as HTMLInputElement).value).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
    await user.clear(size);
    await user.type(size, '413');
    expect(screen.getByRole('button', { name: /Rút \d+ hồ sơ/ })).toBeDisabled();
    expect(screen.getByText('Từ 1 đến 412 hồ sơ.')).toBeVisible();
    await user.clear(size);
    await user.type(size, '30');
    await user.clear(seed);
    await user.type(seed, 'sở khcn');
    await user.click(screen.getByRole('button', { name: 'Rút 30 hồ sơ' }));
    expect(onDraw).toHaveBeenCalledExactlyOnceWith('SỞ KHCN', 30);
  });
});

describe('what a sample comes to', () => {
  const criterion = (code: string, numerator: string): Row<'criteria'> => ({
    ...blankCriterion,
    id: CriterionIdSchema.parse(`cchc-2026.1-${code}`),
    plan,
    deleted: 0,
    conflicts: 0,
    regs: {},
    definition: { ...blankCriterion.definition, code, question: `Câu hỏi ${code}`, type: 'quantitative', numerator, denominator: 'số hồ sơ' },
  });
  const entriesWith = (assessment = blankAssessment): readonly ChecklistEntry[] => {
    const asked = criterion('3.4', 'số hồ sơ giải quyết trước và đúng hạn');
    const item: Row<'items'> = { id: itemIdOf(visit, asked.id), plan, deleted: 0, conflicts: 0, regs: {}, visit, criterion: asked.id, assessment, note: '', selfScore: null, figuresFrom: null };
    return [{ criterion: criterion('1.6', 'số chỉ tiêu khớp'), item: undefined }, { criterion: asked, item }];
  };
  const field = (entries: readonly ChecklistEntry[]) =>
    show(<CarryField planId={plan} visitId={visit} entries={entries} sample={sample} kind="onTime" rate={{ numerator: 28, denominator: 30 }} />);
  const button = () => screen.getByRole('button', { name: 'Đưa tỷ lệ “Đúng hạn và trước hạn” vào tiêu chí 3.4' });

  test('the rate is carried into the criterion that asks for it', async () => {
    field(entriesWith({ ...blankAssessment, result: 'met' }));
    await userEvent.click(button());
    const [command, input] = run.mock.lastCall ?? [];
    expect(command).toBe(carryRate);
    expect(input as CarryInput).toMatchObject({ sample, criterion: 'cchc-2026.1-3.4', figures: { numerator: '28', denominator: '30' }, seen: { assessment: { result: 'met' } } });
  });

  test('figures that are there are replaced only after a question', async () => {
    field(entriesWith({ ...blankAssessment, numerator: DecimalSchema.parse('962'), denominator: DecimalSchema.parse('980') }));
    const user = userEvent.setup();
    await user.click(button());
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('962/980');
    expect(dialog).toHaveTextContent('28/30');
    await user.click(within(dialog).getByRole('button', { name: 'Hủy' }));
    expect(run).not.toHaveBeenCalled();
    await user.click(button());
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Thay số liệu' }));
    await waitFor(() => expect(run).toHaveBeenCalledTimes(1));
  });

  test('the text for the minutes names the seed, the rate and its bounds', () => {
    const dossiers = [...Array.from({ length: 28 }, (_, no) => dossier(no + 1, { returned: on('2024-03-14'), composition: 'complete' })), dossier(29, { returned: on('2024-03-20') }), dossier(30, { returned: on('2024-03-20') })];
    const draw = { rule: 1, seed: 'KQ7M2XPA', size: 30, of: 412, listHash: 'sploshxodmby6qeheon6sm4yrgol2xer', at: MomentSchema.parse('2024-04-18T02:00:00.000Z') };
    show(<MinutesPanel draw={draw} figures={sampleFigures(dossiers, day, builtInCalendar)} onTime={{ share: 28 / 30, from: 324 / 412, to: 408 / 412 }} />);
    const text = screen.getByText(/Kiểm tra xác suất/).textContent;
    expect(text).toContain('30 hồ sơ rút ngẫu nhiên từ danh sách 412 hồ sơ');
    expect(text).toContain('mã rút ngẫu nhiên: KQ7M2XPA; quy tắc rút số 1; mã danh sách: sploshxodmby6qeheon6sm4yrgol2xer');
    expect(text).toContain('28 hồ sơ được giải quyết đúng hạn và trước hạn, đạt 93,3\u00A0%');
    expect(text).toContain('khoảng 78,6\u00A0% – 99\u00A0%');
    expect(text).toContain('Trong 28 hồ sơ đã đối chiếu, không có hồ sơ nào sai sót.');
  });
});
