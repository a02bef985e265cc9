import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, type ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { contentDigest } from '#domain/documents/contentDigest.ts';
import { documentFactsOf, documentRow, usualFactsOf } from '#domain/documents/facts.ts';
import { documentsOfRound } from '#domain/documents/list.ts';
import type { Block } from '#domain/documents/model.ts';
import type { DocumentRef, DocumentSource } from '#domain/documents/source.ts';
import { documentIdOf } from '#domain/ids.ts';
import { fail, ok } from '#domain/result.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { paragraph, sampleLetter, sampleMinutes, sampleReport } from '../../../tests/support/documents/sampleModel.ts';
import { exampleSource, shownRow } from '../../../tests/support/documents/source.ts';
import { ChecksPanel } from './checks/ChecksPanel.tsx';
import { FactsPanel } from './facts/FactsPanel.tsx';
import { KeptPanel } from './kept/KeptPanel.tsx';
import { RoundDocuments } from './list/RoundDocuments.tsx';
import { VisitDocuments } from './list/VisitDocuments.tsx';
import { MakingStrip } from './make/MakingStrip.tsx';
import { useMaking } from './make/useMaking.ts';
import { Preview } from './preview/Preview.tsx';
import type { OpenDocument } from './useDocument.ts';

const sent = vi.hoisted(() => vi.fn());
vi.mock('#live/useCommand.ts', () => {
  const run = (command: Command<CommandInput>, input: CommandInput) => {
    sent(command.name, input);
    return Promise.resolve(ok({ change: null, undo: { plan: input.plan, command: command.name, writes: [] } }));
  };
  return { useCommand: (command: Command<CommandInput>) => (input: CommandInput) => run(command, input), runCommand: run, runUndo: vi.fn() };
});
const made = vi.hoisted(() => ({ makeDocument: vi.fn(), makeDocuments: vi.fn(), storeBlob: vi.fn(), saveFile: vi.fn() }));
vi.mock('#workers/documentsClient.ts', () => ({ makeDocument: made.makeDocument, makeDocuments: made.makeDocuments }));
vi.mock('#storage/blobs.ts', () => ({ storeBlob: made.storeBlob, findBlob: vi.fn() }));
vi.mock('#ui/saveFile.ts', () => ({ saveFile: made.saveFile }));
const live = vi.hoisted(() => new Map<unknown, unknown>());
vi.mock('#live/useLive.ts', () => ({ useLiveSoon: ({ key }: { key: readonly unknown[] }) => live.get(key[0]) }));

startI18n();
beforeEach(() => {
  sent.mockClear();
  live.clear();
  for (const mock of Object.values(made)) mock.mockReset();
});

const example = exampleSource();
const [visit, other] = example.rows.visits;
if (!visit || !other) throw new Error('the example has visits');
const round = { ...example, plan: { ...example.plan, signer: { capacity: 'KT.', position: 'Phó Giám đốc', name: 'Nguyễn Văn A' } } };

const show = (children: ReactNode) =>
  render(children, {
    wrapper: ({ children }) => (
      <UiProvider language="vi" env="test">
        <MemoryRouter>{children}</MemoryRouter>
      </UiProvider>
    ),
  });

const openDocument = (ref: DocumentRef, source: DocumentSource = round, model = sampleReport): OpenDocument => ({
  ref,
  source,
  row: documentRow(source, ref),
  facts: documentFactsOf(source, ref),
  usual: usualFactsOf(source, ref),
  model,
  generated: model,
  edits: [],
});
const withRow = (ref: DocumentRef, values: Parameters<typeof shownRow>[2]): DocumentSource => ({
  ...round,
  rows: { ...round.rows, documents: [shownRow('documents', documentIdOf(ref.kind, ref.visit), { kind: ref.kind, visit: ref.visit, ...values })] },
});
const conclusion: DocumentRef = { kind: 'conclusionNotice', visit: visit.id };

test('the list says of each document where it stands, and leads to it', () => {
  const kept = shownRow('keptDocuments', 'luu-1', { document: documentIdOf('plan', null), kind: 'plan', at: '2024-03-28T02:00:00.000Z' });
  const [preparation] = documentsOfRound(round.rows.visits);
  show(<RoundDocuments stage="preparation" source={{ ...round, rows: { ...round.rows, keptDocuments: [kept] } }} refs={preparation?.refs ?? []} />);
  const plan = screen.getByRole('row', { name: /Kế hoạch kiểm tra/ });
  expect(within(plan).getByText('Đã lưu 28/03/2024')).toBeInTheDocument();
  expect(within(plan).getByRole('link', { name: 'Kế hoạch kiểm tra' })).toHaveAttribute('href', '/?doc=plan');
  const decision = screen.getByRole('row', { name: /Quyết định/ });
  expect(within(decision).getByText('Chưa lập')).toBeInTheDocument();
  expect(within(decision).getByText('Để trống cho Văn thư')).toBeInTheDocument();
});

test('what is missing is named before the document is opened', () => {
  show(<RoundDocuments stage="preparation" source={{ ...example, plan: { ...example.plan, signer: { capacity: '', position: '', name: '' } } }} refs={[{ kind: 'teamDecision', visit: null }]} />);
  expect(screen.getByText('Thiếu người ký')).toBeInTheDocument();
});

test('each visit has its row; a surprise visit has no notice; all of one visit are made at once', async () => {
  const onMake = vi.fn();
  const visits = [{ ...visit, form: 'surprise' as const }, other];
  const source = { ...round, rows: { ...round.rows, visits } };
  const groups = documentsOfRound(visits).flatMap((group) => (group.stage === 'visit' ? [group] : []));
  show(<VisitDocuments source={source} groups={groups} isMaking={false} onMake={onMake} />);
  expect(screen.getAllByRole('link', { name: /^Thông báo lịch kiểm tra, / })).toHaveLength(1);
  expect(screen.getAllByRole('link', { name: /^Biên bản kiểm tra, .*: Chưa lập$/ })).toHaveLength(2);
  const [first] = screen.getAllByRole('button', { name: /^Lập mọi văn bản của/ });
  if (first) await userEvent.click(first);
  expect(onMake).toHaveBeenCalledExactlyOnceWith(groups[0]?.refs, expect.stringContaining('ngày'));
});

test('a blank field shows what the round says, and saves into the row of the document', () => {
  show(<FactsPanel open={openDocument(conclusion)} />);
  expect(screen.getByLabelText('Họ và tên')).toHaveAttribute('placeholder', 'Nguyễn Văn A');
  const drafter = screen.getByLabelText('Đơn vị soạn thảo');
  fireEvent.change(drafter, { target: { value: 'TTra' } });
  fireEvent.blur(drafter);
  expect(sent).toHaveBeenCalledExactlyOnceWith('official.edit', { plan: round.plan.plan, ref: conclusion, field: 'drafter', value: 'TTra', basis: [] });
});

test('number and date are one fact; those of the plan are written into the plan', () => {
  show(<FactsPanel open={openDocument({ kind: 'plan', visit: null })} />);
  const number = screen.getByLabelText('Số, ký hiệu');
  fireEvent.change(number, { target: { value: ' 15/KH-SKHCN ' } });
  fireEvent.blur(number);
  expect(sent).toHaveBeenCalledExactlyOnceWith('plan.edit', expect.objectContaining({ field: 'document', value: { number: '15/KH-SKHCN', date: round.plan.document.date } }));
});

test('a form that others fill in asks for no number', () => {
  show(<FactsPanel open={openDocument({ kind: 'remedyForm', visit: visit.id })} />);
  expect(screen.queryByLabelText('Số, ký hiệu')).toBeNull();
  expect(screen.getByLabelText(/Kính gửi/)).toBeInTheDocument();
});

test('a breach names its rule and is mended by one click', async () => {
  const source = withRow(conclusion, { document: { number: '5/tb-skhcn', date: '2024-12-30' }, signer: { capacity: '', position: 'Phó Giám đốc', name: 'ThS. Lê B' } });
  show(<ChecksPanel open={openDocument(conclusion, source)} onShow={vi.fn()} />);
  expect(screen.getAllByText('Sai thể thức')).toHaveLength(3);
  expect(screen.getByText(/Quy tắc: Số, ký hiệu –/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Sửa thành “05/TB-SKHCN”' }));
  expect(sent).toHaveBeenLastCalledWith('official.edit', expect.objectContaining({ field: 'document', value: { number: '05/TB-SKHCN', date: '2024-12-30' } }));
  await userEvent.click(screen.getByRole('button', { name: 'Sửa thành “Lê B”' }));
  expect(sent).toHaveBeenLastCalledWith('official.edit', expect.objectContaining({ field: 'signer', value: { capacity: '', position: 'Phó Giám đốc', name: 'Lê B' } }));
  await userEvent.click(screen.getByRole('button', { name: 'Ghi “KT.”' }));
  expect(sent).toHaveBeenLastCalledWith('official.edit', expect.objectContaining({ value: { capacity: 'KT.', position: 'Phó Giám đốc', name: 'ThS. Lê B' } }));
});

test('a signer that comes from the plan is mended in the plan', async () => {
  const source = { ...round, plan: { ...round.plan, signer: { capacity: '', position: 'Phó Giám đốc', name: 'Nguyễn Văn A' } } };
  show(<ChecksPanel open={openDocument(conclusion, source)} onShow={vi.fn()} />);
  await userEvent.click(screen.getByRole('button', { name: 'Ghi “KT.”' }));
  expect(sent).toHaveBeenCalledExactlyOnceWith('plan.edit', expect.objectContaining({ field: 'signer', value: { capacity: 'KT.', position: 'Phó Giám đốc', name: 'Nguyễn Văn A' } }));
});

test('open conflicts lead to where they are settled; a paragraph is shown on the page', async () => {
  live.set('conflicts', [{ kind: 'value', id: 'c', plan: round.plan.plan, table: 'visits', row: visit.id, field: 'remarks', heads: [] }]);
  const onShow = vi.fn();
  const model = { ...sampleReport, sections: sampleReport.sections.slice(0, 1).map((section) => ({ ...section, blocks: [paragraph('p-1', 'body', ' ')] })) };
  show(<ChecksPanel open={openDocument(conclusion, round, model)} onShow={onShow} />);
  expect(screen.getByRole('link', { name: 'Xử lý xung đột' })).toHaveAttribute('href', `/plans/${round.plan.plan}/conflicts`);
  await userEvent.click(screen.getByRole('button', { name: 'Xem chỗ này' }));
  expect(onShow).toHaveBeenCalledExactlyOnceWith('p-1');
});

test('what is in due form says so', () => {
  show(<ChecksPanel open={openDocument(conclusion, withRow(conclusion, { document: { number: '15/TB-SKHCN', date: '2024-12-30' } }))} onShow={vi.fn()} />);
  expect(screen.getByText('Đúng thể thức, không có gì phải sửa.')).toBeInTheDocument();
});

test('a kept copy says whether the document still reads so, and goes with its file', async () => {
  const keptRow = (id: string, state: string, at: string) => shownRow('keptDocuments', id, { document: documentIdOf(conclusion.kind, conclusion.visit), kind: conclusion.kind, visit: conclusion.visit, at, state, numbered: { number: '15/TB-SKHCN', date: null } });
  const kept = [keptRow('luu-1', 'a'.repeat(32), '2024-05-01T02:00:00.000Z'), keptRow('luu-2', contentDigest(sampleReport), '2024-06-01T02:00:00.000Z')];
  const file = shownRow('attachments', 'tep-1', { owner: { table: 'keptDocuments', id: 'luu-2' } });
  live.set('attachments', [file]);
  show(<KeptPanel open={openDocument(conclusion, { ...round, rows: { ...round.rows, keptDocuments: kept } })} />);
  const [newest, oldest] = screen.getAllByRole('listitem');
  if (!newest || !oldest) throw new Error('two copies');
  expect(within(newest).getByText('Dữ liệu chưa đổi từ khi lưu')).toBeInTheDocument();
  expect(within(oldest).getByText('Dữ liệu đã đổi từ khi lưu')).toBeInTheDocument();
  expect(within(newest).getByText(/số 15\/TB-SKHCN/)).toBeInTheDocument();
  await userEvent.click(within(newest).getByRole('button', { name: /^Xóa bản lưu/ }));
  expect(sent).toHaveBeenCalledExactlyOnceWith('official.removeKept', expect.objectContaining({ row: kept[1], parts: [{ table: 'attachments', row: file }] }));
});

test('the pages say what the model says, in Vietnamese and in its order, and count themselves', () => {
  show(<Preview model={sampleMinutes} name="Biên bản" frameRef={createRef()} />);
  const paper = screen.getByRole('group', { name: 'Các trang của văn bản' });
  expect(screen.getByText(`${within(paper).getAllByRole('article').length} trang`)).toBeInTheDocument();
  for (const words of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']) expect(within(paper).getByText(words)).toBeInTheDocument();
  const drawn = [...paper.querySelectorAll('[data-key]')].map((piece) => piece.getAttribute('data-key'));
  const expected = sampleMinutes.sections.flatMap((section) => section.blocks.map(({ key }) => key));
  expect(drawn.filter((key) => expected.includes(key ?? ''))).toEqual(expected);
});

test('a công văn has its subject under the number and no title; zoom goes by steps and back to the width', () => {
  show(<Preview model={sampleLetter} name="Công văn" frameRef={createRef()} />);
  const paper = screen.getByRole('group', { name: 'Các trang của văn bản' });
  expect(paper.querySelector('[data-key$="-title"]')).toBeNull();
  act(() => screen.getByRole('button', { name: 'Phóng to' }).click());
  expect(screen.getByRole('button', { name: /đang 125/ })).toBeInTheDocument();
  act(() => screen.getByRole('button', { name: /Vừa chiều ngang/ }).click());
  expect(screen.getByRole('button', { name: /đang 100/ })).toBeInTheDocument();
});

function Makers() {
  const making = useMaking(round.plan);
  return (
    <>
      <MakingStrip making={making} />
      <button type="button" disabled={making.isRunning} onClick={() => void making.download(conclusion)}>
        tải
      </button>
      <button type="button" onClick={() => void making.keep(conclusion)}>
        lưu
      </button>
      <button type="button" onClick={() => void making.makeAll([conclusion, conclusion], '')}>
        tất cả
      </button>
    </>
  );
}

const noted = { numbered: { number: '15/TB-SKHCN', date: '2024-12-30' }, state: 'a'.repeat(32) };
const file = { name: 'ket-luan.docx', bytes: new Blob(['x']), noted };

test('a document is made and handed over; what goes wrong is said, and the button comes back', async () => {
  made.makeDocument.mockResolvedValueOnce(ok(file)).mockRejectedValueOnce(new Error('hết chỗ'));
  show(<Makers />);
  await userEvent.click(screen.getByRole('button', { name: 'tải' }));
  expect(made.saveFile).toHaveBeenCalledExactlyOnceWith(file.bytes, file.name);
  await userEvent.click(screen.getByRole('button', { name: 'tải' }));
  expect(await screen.findByText(/Chi tiết: hết chỗ/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'tải' })).toBeEnabled();
  made.makeDocument.mockResolvedValueOnce(fail({ type: 'gone' }));
  await userEvent.click(screen.getByRole('button', { name: 'tải' }));
  expect(await screen.findByText(/Chi tiết: Không có văn bản này/)).toBeInTheDocument();
  expect(made.saveFile).toHaveBeenCalledOnce();
});

test('a copy is kept with its file, its number and what it said; without room for the bytes nothing is mentioned', async () => {
  made.makeDocument.mockResolvedValue(ok(file));
  made.storeBlob.mockResolvedValueOnce(ok({ hash: '0'.repeat(64), size: 1, mediaType: 'x', bytes: file.bytes })).mockResolvedValueOnce({ ok: false, error: { type: 'quota', detail: '' } });
  show(<Makers />);
  await userEvent.click(screen.getByRole('button', { name: 'lưu' }));
  expect(sent).toHaveBeenCalledExactlyOnceWith(
    'official.keep',
    expect.objectContaining({ ref: conclusion, file: expect.objectContaining({ name: file.name }), values: noted }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'lưu' }));
  expect(sent).toHaveBeenCalledOnce();
  expect(await screen.findByText('Chưa lưu được bản này')).toBeInTheDocument();
});

test('a batch tells how far it is and can be stopped, which is no failure', async () => {
  let seen: AbortSignal | undefined;
  made.makeDocuments.mockImplementation(({ signal, onProgress }: { signal: AbortSignal; onProgress: (progress: object) => void }) => {
    seen = signal;
    onProgress({ done: 1, of: 2 });
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve(fail({ type: 'cancelled' }))));
  });
  show(<Makers />);
  await userEvent.click(screen.getByRole('button', { name: 'tất cả' }));
  expect(screen.getByText('Đang lập 1/2 văn bản…')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Dừng' }));
  expect(seen?.aborted).toBe(true);
  expect(screen.queryByText(/Đang lập/)).toBeNull();
  expect(made.saveFile).not.toHaveBeenCalled();
  expect(screen.queryByText('Chưa lập được văn bản')).toBeNull();
});

test('a batch is handed over as one file named after the round; one that failed says why', async () => {
  const zip = new Blob(['z']);
  made.makeDocuments.mockResolvedValueOnce(ok(zip)).mockResolvedValueOnce(fail({ type: 'gone' }));
  show(<Makers />);
  await userEvent.click(screen.getByRole('button', { name: 'tất cả' }));
  expect(made.saveFile).toHaveBeenCalledExactlyOnceWith(zip, expect.stringMatching(/^kiem-tra-.*_van-ban\.zip$/));
  expect(await screen.findByText('Đã lập 2 văn bản, tệp ở thư mục tải xuống.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'tất cả' }));
  expect(await screen.findByText(/Chi tiết: Không có văn bản này/)).toBeInTheDocument();
});

test('the completeness line counts what was recorded, and names what the document does not say', () => {
  const finding = shownRow('findings', 'ph-1', { visit: visit.id, kind: 'shortcoming', text: 'Chưa niêm yết thủ tục' });
  const source = { ...round, rows: { ...round.rows, findings: [finding] } };
  const model = (blocks: readonly Block[]) => ({ ...sampleReport, sections: sampleReport.sections.slice(0, 1).map((section) => ({ ...section, blocks })) });
  const said = { ...paragraph('finding-ph-1', 'clause', '1. Chưa niêm yết thủ tục.'), source: { table: 'findings' as const, id: 'ph-1', field: 'text' } };
  const { unmount } = show(<ChecksPanel open={openDocument(conclusion, source, model([paragraph('p', 'body', 'Không có gì.')]))} onShow={vi.fn()} />);
  expect(screen.getByText('1 tồn tại: thiếu 1.')).toBeInTheDocument();
  expect(screen.getByText('Chưa có trong văn bản: Chưa niêm yết thủ tục')).toBeInTheDocument();
  unmount();
  show(<ChecksPanel open={openDocument(conclusion, source, model([said]))} onShow={vi.fn()} />);
  expect(screen.getByText('1 tồn tại: đủ.')).toBeInTheDocument();
});
