import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadTexts, startI18n } from '#app/i18n.ts';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { buildDocument } from '#domain/documents/build.ts';
import { documentFactsOf, documentRow, usualFactsOf } from '#domain/documents/facts.ts';
import { usualFormat } from '#domain/documents/format.ts';
import { applyHandEdits } from '#domain/documents/handEdits.ts';
import { keyedTexts } from '#domain/documents/printed.ts';
import type { DocumentRef, DocumentSource } from '#domain/documents/source.ts';
import { documentIdOf, handEditIdOf } from '#domain/ids.ts';
import { fail, ok } from '#domain/result.ts';
import type { HandEdit } from '#domain/schema/documents.ts';
import type { Row } from '#domain/schema/tables.ts';
import { documentMark } from '#exchange/docx/documentMark.ts';
import { writeDocx } from '#exchange/docx/write.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { resultSource, resultVisit } from '../../../../tests/support/documents/results.ts';
import { shownRow } from '../../../../tests/support/documents/source.ts';
import { instead, rewritten, typed, withBody } from '../../../../tests/support/documents/wordFile.ts';
import type { OpenDocument } from '../useDocument.ts';
import type { DocumentWords } from '../useDocumentWords.ts';
import { EditsPanel } from './EditsPanel.tsx';

const sent = vi.hoisted(() => vi.fn());
vi.mock('#live/useCommand.ts', () => ({
  useCommand: (command: Command<CommandInput>) => (input: CommandInput) => Promise.resolve(sent(command.name, input) ?? ok({ change: null, undo: { plan: input.plan, command: command.name, writes: [] } })),
  runUndo: vi.fn(),
}));

/** What it takes to read a file is loaded with the first one: here before the clock of a test runs. */
beforeAll(async () => {
  await import('#exchange/docx/read.ts');
  startI18n();
  await Promise.all((['documents', 'vocabulary', 'values'] as const).map(loadTexts));
});
beforeEach(() => sent.mockReset());

const ref: DocumentRef = { kind: 'minutes', visit: resultVisit };
const document = documentIdOf(ref.kind, ref.visit);
const source = resultSource();
const model = buildDocument(source, ref);
const finding = 'finding-tt-1';
const said = keyedTexts(model).find(({ key }) => key === finding)?.text ?? '';
const hand = 'TT1. Có 88 hồ sơ quá hạn, trong đó 12 hồ sơ không có văn bản xin lỗi.';
const words: DocumentWords = { visit: () => '', unit: () => '', name: ({ kind }) => `văn bản ${kind}` };

const rowOf = (edit: HandEdit, block = finding, no = 0): Row<'handEdits'> => shownRow('handEdits', handEditIdOf(document, block, no), { document, block, edit: JSON.parse(JSON.stringify(edit)) });
const withEdits = (handEdits: readonly Row<'handEdits'>[], text?: string): DocumentSource => ({
  ...source,
  rows: { ...source.rows, handEdits, findings: source.rows.findings.map((row) => (row.id === 'tt-1' && text !== undefined ? { ...row, text } : row)) },
});
const openOf = (from: DocumentSource): OpenDocument => {
  const generated = buildDocument(from, ref);
  return { ref, source: from, row: documentRow(from, ref), facts: documentFactsOf(from, ref), usual: usualFactsOf(from, ref), generated, ...applyHandEdits(generated, from.rows.handEdits) };
};
const onShow = vi.fn();
const show = (from: DocumentSource = source) =>
  render(
    <UiProvider language="vi" env="test">
      <EditsPanel open={openOf(from)} words={words} onShow={onShow} />
    </UiProvider>,
  );

const written = new Map<DocumentRef, Uint8Array<ArrayBuffer>>();
const conclusion: DocumentRef = { kind: 'conclusionNotice', visit: resultVisit };
beforeAll(async () => {
  for (const of of [ref, conclusion]) written.set(of, await writeDocx(model, { ...usualFormat, document: documentMark(source.plan.id, of), now: 0 }));
});

const fileOf = (edit: (xml: string) => string, of = ref): File => new File([withBody(written.get(of) ?? new Uint8Array(), edit)], 'bien-ban-sua.docx');
/** A machine under load reads a file slowly. */
const slowly = { timeout: 4000 };
const read = async (file: File) => {
  const input = window.document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no input');
  await userEvent.upload(input, file);
};

test('an edited file is shown word by word, and taken in as one step', async () => {
  show();
  expect(screen.getByText('Chưa có chỗ nào sửa tay.')).toBeInTheDocument();
  await read(fileOf((xml) => instead(finding, (own) => own + typed('Đoạn thêm.'))(rewritten(finding, hand)(xml))));
  const found = await screen.findByRole('region', { name: '2 chỗ sửa trong tệp “bien-ban-sua.docx”' }, slowly);
  expect(found.querySelector('del')).toHaveTextContent('giải quyết trễ');
  expect(within(found).getByText('Đoạn thêm.')).toBeInTheDocument();
  expect(sent).not.toHaveBeenCalled();
  await userEvent.click(within(found).getByRole('button', { name: 'Nhận 2 chỗ sửa' }));
  expect(sent).toHaveBeenCalledExactlyOnceWith('edits.take', expect.objectContaining({ ref, edits: [expect.objectContaining({ block: finding, no: 0 }), expect.objectContaining({ block: finding, no: 1 })] }));
  expect(await screen.findByText('Đã nhận 2 chỗ sửa tay.', undefined, slowly)).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: /chỗ sửa trong tệp/ })).toBeNull();
});

test('what cannot be read back is said; a colleague’s words that would go are shown; nothing new says so', async () => {
  const other = rowOf({ kind: 'changed', was: said, now: 'Lời của đồng nghiệp.', written: said });
  const { unmount } = show(withEdits([other]));
  await read(fileOf((xml) => rewritten(finding, hand)(xml.replace('BIÊN BẢN', 'BIÊN BẢN LÀM VIỆC'))));
  expect(await screen.findByText('Chỗ này đã có lời sửa tay khác, sẽ bị thay: Lời của đồng nghiệp.', undefined, slowly)).toBeInTheDocument();
  expect(screen.getByText('BIÊN BẢN LÀM VIỆC')).toBeInTheDocument();
  unmount();
  show();
  await read(fileOf((xml) => xml));
  expect(await screen.findByText('Tệp “bien-ban-sua.docx” không có chỗ sửa nào mới.', undefined, slowly)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Nhận/ })).toBeNull();
});

test('a file of another document, of another round, or of nobody here changes nothing, and says what it is', async () => {
  show();
  await read(fileOf((xml) => xml, conclusion));
  expect(await screen.findByText(/Tệp này là một văn bản khác của đợt: văn bản conclusionNotice/, undefined, slowly)).toBeInTheDocument();
  await read(new File(['%PDF-1.7 không phải docx'], 'x.docx'));
  expect(await screen.findByText(/Đây không phải tệp .docx/, undefined, slowly)).toBeInTheDocument();
  const foreign = fileOf((xml) => xml);
  await read(new File([(await foreign.arrayBuffer()).slice(0, 2000)], 'cut.docx'));
  expect(await screen.findByText(/Tệp bị hỏng/, undefined, slowly)).toBeInTheDocument();
  expect(sent).not.toHaveBeenCalled();
});

test('an edit that stands can be seen, dropped, and taken into the finding', async () => {
  const row = rowOf({ kind: 'changed', was: said, now: hand, written: said });
  show(withEdits([row]));
  expect(screen.getByText('Đang dùng')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Xem chỗ này' }));
  expect(onShow).toHaveBeenCalledExactlyOnceWith(finding);
  await userEvent.click(screen.getByRole('button', { name: /^Đưa vào phát hiện/ }));
  expect(sent).toHaveBeenLastCalledWith('edits.adopt', expect.objectContaining({ row, adoption: expect.objectContaining({ table: 'findings', field: 'text', value: hand.slice(5) }) }));
  await userEvent.click(screen.getByRole('button', { name: /^Bỏ chỗ sửa/ }));
  expect(sent).toHaveBeenLastCalledWith('edits.drop', expect.objectContaining({ row }));
});

test('where the data changed both are there, the figure that went off is marked, and one picks', async () => {
  const row = rowOf({ kind: 'changed', was: said, now: hand, written: said });
  show(withEdits([row], 'Có 87 hồ sơ giải quyết trễ hạn, trong đó 12 hồ sơ không có văn bản xin lỗi.'));
  expect(screen.getByText('Dữ liệu đã đổi')).toBeInTheDocument();
  expect(window.document.querySelectorAll('mark')[0]).toHaveTextContent('88');
  expect(screen.getByText('Số liệu trong lời sửa tay không còn khớp dữ liệu: 88.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: /^Giữ lời sửa tay/ }));
  expect(sent).toHaveBeenLastCalledWith('edits.keep', expect.objectContaining({ row, generated: said.replace('88', '87') }));
  await userEvent.click(screen.getByRole('button', { name: /^Lấy nội dung mới/ }));
  expect(sent).toHaveBeenLastCalledWith('edits.drop', expect.objectContaining({ row }));
});

test('a finding of signed minutes is not edited on the way: the refusal says what to do', async () => {
  sent.mockReturnValueOnce(fail({ type: 'sealed', visit: resultVisit }));
  show(withEdits([rowOf({ kind: 'changed', was: said, now: hand, written: said })]));
  await userEvent.click(screen.getByRole('button', { name: /^Đưa vào phát hiện/ }));
  expect(await screen.findByText('Chưa sửa được', undefined, slowly)).toBeInTheDocument();
  expect(screen.getByText(/đã ký và niêm phong/)).toBeInTheDocument();
});

test('edits that say what the data says by now, or have no place any more, are listed and can go', async () => {
  const agreed = rowOf({ kind: 'changed', was: said, now: hand, written: said });
  const gone = rowOf({ kind: 'inserted', now: 'Đoạn thêm.', figures: [] }, 'finding-x', 1);
  show(withEdits([agreed, gone], hand.slice(5)));
  expect(screen.getByText('Dữ liệu đã ghi như vậy')).toBeInTheDocument();
  expect(screen.getByText('Không còn chỗ trong văn bản')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Đưa vào/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ chỗ sửa: Đoạn thêm.' }));
  expect(sent).toHaveBeenLastCalledWith('edits.drop', expect.objectContaining({ row: gone }));
});
