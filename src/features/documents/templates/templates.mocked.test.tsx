import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { fail, ok } from '#domain/result.ts';
import type { TemplateReport } from '#exchange/docx/template/check.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { exampleSource, shownRow } from '../../../../tests/support/documents/source.ts';
import { TemplateNote } from './TemplateNote.tsx';
import { TemplatesPage } from './TemplatesPage.tsx';

const sent = vi.hoisted(() => vi.fn());
vi.mock('#live/useCommand.ts', () => {
  const run = (command: Command<CommandInput>, input: CommandInput) => {
    sent(command.name, input);
    return Promise.resolve(ok({ change: null, undo: { plan: input.plan, command: command.name, writes: [] } }));
  };
  return { useCommand: (command: Command<CommandInput>) => (input: CommandInput) => run(command, input), runCommand: run, runUndo: vi.fn() };
});
const made = vi.hoisted(() => ({ checkTemplateFile: vi.fn(), makeSampleTemplate: vi.fn(), storeBlob: vi.fn(), findBlob: vi.fn(), saveFile: vi.fn() }));
vi.mock('#workers/documentsClient.ts', () => ({ checkTemplateFile: made.checkTemplateFile, makeSampleTemplate: made.makeSampleTemplate }));
vi.mock('#storage/blobs.ts', () => ({ storeBlob: made.storeBlob, findBlob: made.findBlob }));
vi.mock('#ui/saveFile.ts', () => ({ saveFile: made.saveFile }));
const live = vi.hoisted(() => new Map<unknown, unknown>());
vi.mock('#live/useLive.ts', () => ({ useLiveSoon: ({ key }: { key: readonly unknown[] }) => live.get(key[0]) }));

startI18n();
beforeEach(() => {
  sent.mockClear();
  live.clear();
  for (const mock of Object.values(made)) mock.mockReset();
});

const show = (children: ReactNode) =>
  render(children, {
    wrapper: ({ children }) => (
      <UiProvider language="vi" env="test">
        <MemoryRouter>{children}</MemoryRouter>
      </UiProvider>
    ),
  });

const template = (id: string, values: Parameters<typeof shownRow>[2]) => shownRow('templates', id, values);
const pageWith = (...templates: readonly ReturnType<typeof template>[]) => {
  const example = exampleSource();
  return <TemplatesPage source={{ ...example, rows: { ...example.rows, templates } }} />;
};
const file = new File(['x'], 'Biên bản của Sở.docx');
const choose = (which = file) => userEvent.upload(document.querySelector<HTMLInputElement>('input[type=file]') ?? document.createElement('input'), which);
const found = (report: Partial<TemplateReport>) => made.checkTemplateFile.mockResolvedValue(ok({ faults: [], count: 12, missing: [], ...report }));
const stored = () => made.storeBlob.mockResolvedValue(ok({ hash: '0'.repeat(64), size: 1, mediaType: 'x', bytes: file }));

test('a file without faults is taken in under its name, into use, in place of the one before', async () => {
  const [before, other] = [template('mau-1', { kind: 'minutes', name: 'Mẫu cũ', inUse: true }), template('mau-2', { kind: 'plan', name: 'Kế hoạch', inUse: true })];
  found({ missing: [['ton_tai', 'ton_tai_han_che', 'toan_van']] });
  stored();
  show(pageWith(before, other));
  await choose();
  expect(made.checkTemplateFile).toHaveBeenCalledExactlyOnceWith(file, 'minutes');
  expect(await screen.findByText('Tệp dùng được: 12 thẻ, đều đúng.')).toBeInTheDocument();
  expect(screen.getByText('Danh sách tồn tại, hạn chế: {#ton_tai}…{/ton_tai}, {#ton_tai_han_che}…{/ton_tai_han_che} hoặc {#toan_van}…{/toan_van}')).toBeInTheDocument();
  expect(sent).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Nhận và dùng mẫu này' }));
  expect(sent).toHaveBeenCalledExactlyOnceWith('template.add', expect.objectContaining({ kind: 'minutes', name: 'Biên bản của Sở', others: [before], file: expect.objectContaining({ name: file.name }) }));
  expect(screen.queryByText(/Tệp dùng được/)).toBeNull();
});

test('faults are listed with what to do and where, and nothing can be taken in', async () => {
  const at = { place: 'header' as const, excerpt: 'Số: {so_ki_hieu}' };
  found({
    faults: [
      { type: 'unknownTag', tag: 'so_ki_hieu', other: 'so_ky_hieu', at },
      { type: 'insideOnly', tag: 'muc_do', other: 'ton_tai', at },
      { type: 'unclosedTag', tag: 'nam', other: '', at },
      { type: 'unclosedList', tag: 'ton_tai', other: '', at },
    ],
  });
  show(pageWith());
  await choose();
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText('Tệp có 4 chỗ phải sửa. Chưa nhận mẫu nào.')).toBeInTheDocument();
  expect(within(alert).getByText('Không có thẻ {so_ki_hieu}. Có phải là {so_ky_hieu}?')).toBeInTheDocument();
  expect(within(alert).getAllByText('Đầu trang: “Số: {so_ki_hieu}”')).toHaveLength(4);
  expect(within(alert).getByText('Thẻ {muc_do} chỉ dùng trong danh sách. Hãy đặt thẻ giữa {#ton_tai} và {/ton_tai}.')).toBeInTheDocument();
  expect(within(alert).getByText(/^Thẻ \{nam chưa đóng/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Nhận và dùng mẫu này' })).toBeNull();
});

test('a file that is none says why; one that cannot be stored is not mentioned', async () => {
  made.checkTemplateFile.mockResolvedValueOnce(fail({ type: 'encrypted' }));
  show(pageWith());
  await choose();
  expect(await screen.findByText(/Tệp có đặt mật khẩu/)).toBeInTheDocument();
  found({});
  made.storeBlob.mockResolvedValue(fail({ type: 'quota', detail: '' }));
  await choose();
  await userEvent.click(await screen.findByRole('button', { name: 'Nhận và dùng mẫu này' }));
  expect(await screen.findByText('Chưa nhận được mẫu')).toBeInTheDocument();
  expect(sent).not.toHaveBeenCalled();
});

test('a checker that breaks down says so, and nothing bad of the file', async () => {
  made.checkTemplateFile.mockResolvedValueOnce(fail({ type: 'failed', detail: 'hết bộ nhớ' }));
  show(pageWith());
  await choose();
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('không phải do tệp');
  expect(alert).toHaveTextContent('hết bộ nhớ');
});

test('another kind has its own sample and tags, and what was checked for the one before goes', async () => {
  found({});
  made.makeSampleTemplate.mockResolvedValue(ok(new Blob(['s'])));
  show(pageWith());
  await choose();
  expect(await screen.findByText(/Tệp dùng được/)).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByLabelText('Loại văn bản'), 'plan');
  expect(screen.queryByText(/Tệp dùng được/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Tải mẫu khởi đầu' }));
  expect(made.makeSampleTemplate).toHaveBeenCalledExactlyOnceWith('plan', expect.any(Number));
  expect(made.saveFile).toHaveBeenCalledExactlyOnceWith(expect.any(Blob), 'mau_ke-hoach-kiem-tra.docx');
  expect(screen.getByText('{#lich_kiem_tra}…{/lich_kiem_tra}')).toBeInTheDocument();
});

test('templates are used one at a time, given up, renamed, downloaded, replaced and deleted', async () => {
  const [one, two] = [template('mau-1', { kind: 'minutes', name: 'Một', inUse: true }), template('mau-2', { kind: 'minutes', name: 'Hai', inUse: false })];
  const attachment = shownRow('attachments', 'tep-1', { owner: { table: 'templates', id: 'mau-1' }, file: { hash: '0'.repeat(64), size: 1, mediaType: 'x', name: 'mot.docx' } });
  live.set('attachments', [attachment]);
  made.findBlob.mockResolvedValue({ bytes: file });
  show(pageWith(one, two));
  const use = (name: string) => screen.getByRole('switch', { name: `Dùng mẫu “${name}” thay cho mẫu dựng sẵn` });
  expect(use('Một')).toBeChecked();
  await userEvent.click(use('Hai'));
  expect(sent).toHaveBeenLastCalledWith('template.use', expect.objectContaining({ row: two, others: [one] }));
  await userEvent.click(use('Một'));
  expect(sent).toHaveBeenLastCalledWith('template.stop', expect.objectContaining({ row: one }));
  await userEvent.type(screen.getByLabelText('Tên mẫu “Hai”'), ' mới{Enter}');
  expect(sent).toHaveBeenLastCalledWith('template.rename', expect.objectContaining({ id: two.id, field: 'name', value: 'Hai mới' }));
  await userEvent.click(screen.getByRole('button', { name: 'Tải tệp của mẫu “Một”' }));
  expect(made.saveFile).toHaveBeenCalledExactlyOnceWith(file, 'mot.docx');
  await userEvent.click(screen.getByRole('button', { name: 'Xóa mẫu “Một”' }));
  expect(sent).toHaveBeenLastCalledWith('template.remove', expect.objectContaining({ row: one, parts: [{ table: 'attachments', row: attachment }] }));
  await userEvent.click(screen.getByRole('button', { name: 'Thay tệp của mẫu “Một”' }));
  found({});
  stored();
  await choose();
  await userEvent.click(await screen.findByRole('button', { name: 'Thay tệp' }));
  expect(sent).toHaveBeenLastCalledWith('template.replace', expect.objectContaining({ row: one, had: attachment }));
  expect(screen.getByRole('heading', { name: 'Nhận mẫu mới' })).toBeInTheDocument();
});

test('a document says that the template decides its look, and only where one is used', () => {
  const rows = [template('mau-1', { kind: 'minutes', name: 'Một', inUse: true })];
  const { unmount } = show(<TemplateNote kind="minutes" templates={rows} />);
  expect(screen.getByText('Tệp .docx lập theo mẫu của cơ quan: “Một”.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Quản lý mẫu' })).toHaveAttribute('href', '/?view=templates');
  unmount();
  show(<TemplateNote kind="plan" templates={rows} />);
  expect(screen.queryByText(/mẫu của cơ quan/)).toBeNull();
});
