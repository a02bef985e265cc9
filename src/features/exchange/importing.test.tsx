import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import type { ImportReceipt } from '#storage/bundles.ts';
import type { ReceivedRecord } from '#storage/ledger.ts';
import { ImportFlow } from './ImportFlow.tsx';
import { TakeBackWords } from './TakeBackWords.tsx';
import { file, none, plan, record, summary } from './testing/importedFile.ts';
import { show } from './testing/show.tsx';
import { emptyQueue, type FileOutcome, type ImportActions, type ImportState } from './useImport.ts';

beforeAll(() => startI18n());

const queue = emptyQueue;

const actionsOf = (): ImportActions => ({
  choose: vi.fn(), openAnyway: vi.fn(), unlock: vi.fn(), merge: vi.fn(), mergeAll: vi.fn(), next: vi.fn(), cancel: vi.fn(), reset: vi.fn(),
});
const showFlow = (state: ImportState) => {
  const actions = actionsOf();
  show(<ImportFlow state={state} actions={actions} person="Trần Văn Bình" />);
  return actions;
};

test('the preview says in one line what would happen, by whom and to what, and merges on request', async () => {
  const actions = showFlow({ queue, phase: 'preview', file, summary });
  expect(screen.getByText('12 mới, 3 thay đổi, 1 xung đột, 1.410 giống')).toBeInTheDocument();
  expect(screen.getByText(/Tệp của Nguyễn Thị Hà, xuất lúc/)).toBeInTheDocument();
  expect(screen.getByText(/phiên bản mới hơn/)).toBeInTheDocument();
  expect(screen.getByText(/Kèm 2 ảnh/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Gộp vào máy này' }));
  expect(actions.merge).toHaveBeenCalledExactlyOnceWith([]);
});

test('every unit and kind is told in four states', () => {
  showFlow({ queue, phase: 'preview', file, summary });
  const table = screen.getByRole('table', { name: 'Theo đơn vị' });
  const columns = within(table).getAllByRole('columnheader').map((cell) => cell.textContent);
  expect(columns).toEqual(['Đơn vị', 'Giống nhau', 'Chỉ trong tệp', 'Chỉ máy này', 'Cả hai cùng sửa']);
  const cells = within(within(table).getByRole('row', { name: /Khoa học/ })).getAllByRole('cell').map((cell) => cell.textContent);
  expect(cells).toEqual(['410', '14', '7', '2']);
});

test('what is unticked is left in the file, and what goes along all the same is named', async () => {
  const actions = showFlow({ queue, phase: 'preview', file, summary });
  const byUnit = screen.getByRole('table', { name: 'Theo đơn vị' });
  const byTable = screen.getByRole('table', { name: 'Theo loại nội dung' });
  await userEvent.click(within(byTable).getByRole('checkbox', { name: 'Gộp: Phát hiện' }));
  expect(screen.getByText('Gộp 2 thay đổi; để lại 1 thay đổi trong tệp cho lần sau.')).toBeInTheDocument();
  expect(screen.getByText(/^Vẫn được gộp cùng.*Phát hiện – Phòng <b>Khoa học<\/b>\.$/)).toBeInTheDocument();
  const whole = within(byUnit).getByRole('checkbox', { name: /^Gộp: Phòng/ });
  expect(whole).toHaveProperty('indeterminate', true);
  await userEvent.click(within(byUnit).getByRole('button', { name: /^Xem từng phần: Phòng/ }));
  expect(within(byUnit).getByRole('checkbox', { name: /^Gộp: Phát hiện, Phòng/ })).not.toBeChecked();
  await userEvent.click(within(byUnit).getByRole('checkbox', { name: /^Gộp: Đơn vị, Phòng/ }));
  expect(screen.queryByText(/Vẫn được gộp cùng/)).toBeNull();
  expect(screen.getAllByText('để lại lần sau')).toHaveLength(3);
  await userEvent.click(screen.getByRole('button', { name: 'Gộp phần đã chọn' }));
  expect(actions.merge).toHaveBeenCalledExactlyOnceWith(['u-1/findings', 'u-1/units']);
});

test('changed and conflicting texts are compared word by word, references by name', () => {
  showFlow({ queue, phase: 'preview', file, summary });
  const marks = [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
  expect(marks).toContainEqual(expect.stringContaining('đủ'));
  expect(marks).toContainEqual(expect.stringContaining('Quản lý'));
  expect(screen.getByText('Phòng Khoa học · 14/05/2024')).toBeInTheDocument();
  expect(screen.getByText('Máy này đã xóa; trong tệp có sửa tiếp.')).toBeInTheDocument();
});

test('every touched row can be reached, page by page, and by what happens to it', async () => {
  const [row] = summary.effects.rows.slice(-1);
  if (!row) throw new Error('no row');
  const rows = [...summary.effects.rows.slice(0, 1), ...Array.from({ length: 120 }, (_, no) => ({ ...row, id: `f-${no}`, label: `Phát hiện số ${no}` }))];
  showFlow({ queue, phase: 'preview', file, summary: { ...summary, effects: { ...summary.effects, rows } } });
  const pages = screen.getByRole('navigation', { name: 'Các trang của danh sách' });
  expect(pages).toHaveTextContent('Trang 1/3');
  await userEvent.click(within(pages).getByRole('button', { name: 'Trang sau' }));
  await userEvent.click(within(pages).getByRole('button', { name: 'Trang sau' }));
  expect(screen.getByText('Phát hiện số 119')).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Lọc theo việc gì' }), 'conflict');
  expect(screen.queryByText('Phát hiện số 119')).toBeNull();
  expect(screen.getByText('<script>alert(1)</script>')).toBeInTheDocument();
});

test('several files: the one at hand, those that wait, and the way to take them all', async () => {
  const waiting = [new File([], 'kt_an.skt.json'), new File([], 'kt_chi.skt.zip')];
  const actions = showFlow({ phase: 'preview', file, summary, queue: { ...emptyQueue, total: 3, waiting } });
  expect(screen.getByText('Tệp 1/3')).toBeInTheDocument();
  expect(screen.getByText('Còn chờ: kt_an.skt.json, kt_chi.skt.zip')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Gộp tất cả 3 tệp' }));
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ qua tệp này' }));
  expect([actions.mergeAll, actions.next].map((each) => vi.mocked(each).mock.calls.length)).toEqual([1, 1]);
});

test('several files that are through: each with what became of it', () => {
  const receipt: ImportReceipt = { ...summary.effects, plan, forked: false, missingBlobs: 0, record };
  const broken = new File([], 'hong.skt.json');
  const outcomes: readonly FileOutcome[] = [
    { type: 'merged', file, receipt },
    { type: 'failed', file: broken, fault: { type: 'empty' } },
    { type: 'skipped', file: new File([], 'sau.skt.json') },
  ];
  showFlow({ phase: 'summary', queue: { ...emptyQueue, total: 3, outcomes } });
  expect(document.activeElement).toHaveTextContent('Đã gộp 1 tệp; 1 tệp không gộp được.');
  expect(screen.getByRole('row', { name: /hong\.skt\.json Không gộp được/ })).toBeInTheDocument();
  expect(screen.getByRole('row', { name: /sau\.skt\.json Bỏ qua/ })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: `Biên nhận: ${file.name}` })).toBeInTheDocument();
});

test('names from a file are text, never markup; fields are named in words', () => {
  showFlow({ queue, phase: 'preview', file, summary });
  expect(screen.getByText('Kiểm tra <i>CCHC</i> 2024')).toBeInTheDocument();
  expect(screen.getByText('<script>alert(1)</script>')).toBeInTheDocument();
  expect(document.querySelector('script, b, i:not([class])')).toBeNull();
  const row = screen.getByText('<script>alert(1)</script>').closest('tr');
  if (!row) throw new Error('no row');
  expect(within(row).getByText('Tên đơn vị')).toBeInTheDocument();
  expect(screen.queryByText(/\$deleted|unheard/)).toBeNull();
});

test('the same file again: nothing new, nothing changed, and nothing to merge', () => {
  const effects = { ...summary.effects, total: { ...none, same: 410 }, byUnit: [], byTable: [], groups: [], atoms: [], rows: [], fresh: 0, known: 40, quarantined: 0, newBlobs: 0 };
  showFlow({ queue, phase: 'preview', file, summary: { ...summary, effects } });
  expect(screen.getByText('0 mới, 0 thay đổi, 0 xung đột, 410 giống')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Gộp vào máy này' })).toBeNull();
  expect(screen.getByText(/không cần gộp/)).toBeInTheDocument();
});

test('the receipt takes the focus, shows the code and leads to the conflicts', () => {
  const receipt: ImportReceipt = { ...summary.effects, plan, forked: true, missingBlobs: 1, record };
  showFlow({ queue, phase: 'done', file, summary, receipt });
  expect(document.activeElement).toHaveTextContent('12 mới, 3 thay đổi');
  expect(screen.getByText('NJSD-YX5W-DIZ7')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Xử lý xung đột' })).toHaveAttribute('href', '/plans/kt-2024/conflicts');
  expect(screen.getByText(/bản sao của một máy khác/)).toBeInTheDocument();
  // What is printed: who, when, which file, how much, the codes before and after.
  const facts = [...document.querySelectorAll('dt')].map((name) => [name.textContent, name.nextElementSibling?.textContent]);
  expect(Object.fromEntries(facts)).toMatchObject({
    'Đợt kiểm tra': 'Kiểm tra <i>CCHC</i> 2024',
    'Tệp của': 'Nguyễn Thị Hà',
    'Người gộp': 'Trần Văn Bình',
    'Tên tệp': file.name,
    'Thay đổi': 'đã gộp 3; để lại 2 trong tệp',
    'Mã so sánh trước khi gộp': 'ABCD-EFGH-IJKLabcdefghijklmnop',
    'Mã so sánh sau khi gộp': 'NJSD-YX5W-DIZ7njsdyx5wdiz7aaaa',
  });
  expect(screen.getByRole('button', { name: 'In biên nhận' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Hoàn tác lần nhập này' })).toBeInTheDocument();
});

test('an import that brought a whole round is not taken back: the round is taken off the laptop', () => {
  const whole: ReceivedRecord = { ...record, receipt: { ...record.receipt, planIsNew: true } };
  showFlow({ queue, phase: 'done', file, summary, receipt: { ...summary.effects, plan, forked: false, missingBlobs: 0, record: whole } });
  expect(screen.queryByRole('button', { name: /Hoàn tác/ })).toBeNull();
  expect(screen.getByText(/hãy gỡ đợt khỏi máy/)).toBeInTheDocument();
});

test('what taking back will do is said with numbers, and what stays by name', () => {
  show(
    <TakeBackWords
      outlook={{
        direction: 'undo',
        restored: 1200,
        removed: 3,
        quarantined: 1,
        kept: [
          { table: 'units', id: 'u-1', label: 'Phòng Khoa học', fields: ['name', 'contact'] },
          { table: 'findings', id: 'f-1', label: '', fields: [] },
        ],
      }}
    />,
  );
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '1.200 nội dung trở lại như trước khi nhập.',
    '3 nội dung do lần nhập này tạo ra sẽ bị xóa.',
    'Phòng Khoa học – Tên đơn vị, Đầu mối liên hệ',
    'Phát hiện – cả mục',
  ]);
});

test('a refused file says why and that nothing has changed; one of another round may be opened as such', async () => {
  const actions = showFlow({ queue, phase: 'refused', file, fault: { type: 'other-plan', expected: plan, found: 'kt-2023', title: 'Kiểm tra 2023' } });
  expect(document.activeElement).toHaveTextContent(/Kiểm tra 2023.*vẫn nguyên như trước/s);
  await userEvent.click(screen.getByRole('button', { name: 'Mở như một đợt khác' }));
  expect(actions.openAnyway).toHaveBeenCalledOnce();
});

test('a long job says what it does and can be stopped', async () => {
  const actions = showFlow({ queue, phase: 'reading', file, progress: { part: 'changes', done: 15_000, of: 60_000 } });
  expect(screen.getByText('Đang kiểm tra từng thay đổi trong tệp')).toBeInTheDocument();
  expect(screen.getByText(/25\s%/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Hủy' }));
  expect(actions.cancel).toHaveBeenCalledOnce();
});

test('a file under a passphrase asks for it, and opens with it', async () => {
  const actions = showFlow({ queue, phase: 'refused', file, fault: { type: 'wrong-passphrase' } });
  expect(document.activeElement).toHaveTextContent('Mật khẩu không đúng');
  await userEvent.type(screen.getByLabelText('Mật khẩu của tệp'), 'bốn con trâu{Enter}');
  expect(actions.unlock).toHaveBeenCalledWith('bốn con trâu');
});
