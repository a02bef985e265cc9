import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { evidenceWith } from '../../../../tests/support/evidence.ts';
import { blankCriterion, blankFinding, blankUnit } from '../../../../tests/support/rows.ts';
import type { ChecklistEntry } from '#domain/checklist.ts';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { findingLabel, placesOf } from '#domain/findingNumber.ts';
import { CriterionIdSchema, FindingIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema, WordingIdSchema } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import type { Row, Values } from '#domain/schema/tables.ts';
import { liveOptions } from '#live/liveOptions.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import type * as RowReads from '#storage/reads/rows.ts';
import { keptWordings, type KeptWording } from '#storage/reads/wordings.ts';
import { ReadOnlyContext } from '#ui/readOnly.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { EvidenceContext } from '../evidence/useEvidence.ts';
import { FindingEditor } from './FindingEditor.tsx';
import { FindingsTab } from './FindingsTab.tsx';
import { VisitFindingsContext, type VisitFindings } from './visitFindings.ts';

const sent = vi.hoisted(() => vi.fn<(name: string, input: unknown) => void>());
vi.mock('#live/useCommand.ts', () => {
  const run = (command: Command<CommandInput>, input: CommandInput) => {
    sent(command.name, input);
    return Promise.resolve(ok({ change: null, undo: { plan: input.plan, command: command.name, writes: [] } }));
  };
  return { runCommand: run, useCommand: (command: Command<CommandInput>) => (input: CommandInput) => run(command, input), runUndo: vi.fn() };
});

/** What the merge reads from the store: a measure of the second finding, and one of another. */
const measures = vi.hoisted(() => [
  { id: 'm-1', finding: 'f-2', regs: {} },
  { id: 'm-2', finding: 'f-9', regs: {} },
]);
vi.mock('#storage/reads/rows.ts', async (original) => {
  const { rowsOf: query } = await original<typeof RowReads>();
  return {
    rowsOf: (...args: Parameters<typeof query>) => ({ ...query(...args), read: () => Promise.resolve(measures) }),
    attachmentsOf: () => ({ key: ['attachments'], read: () => Promise.resolve([{ id: 'a-1', regs: {} }]) }),
  };
});

beforeAll(async () => {
  configure({ asyncUtilTimeout: 10_000 });
  startI18n();
  // Fetched beforehand, so that the tests wait for screens and not for the loader.
  await Promise.all([import('./WordingDialog.tsx'), import('./KeepWordingDialog.tsx'), import('./MergeDialog.tsx')]);
});
beforeEach(() => sent.mockClear());

const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('v-1');
const meta = { plan, deleted: 0, conflicts: 0, regs: {} } as const;
const unit: Row<'units'> = { ...meta, id: UnitIdSchema.parse('khoa-hoc'), ...blankUnit, name: 'Phòng Khoa học', head: { name: 'Lê Văn Bình', position: '' }, order: 'a0' };
const criterion = (code: string, question: string): ChecklistEntry => ({
  criterion: { ...meta, ...blankCriterion, id: CriterionIdSchema.parse(`cchc-2026.1-${code}`), definition: { ...blankCriterion.definition, code, question } },
  item: undefined,
});
const entries = [criterion('3.5', 'Hồ sơ quá hạn có văn bản xin lỗi không?'), criterion('3.6', 'Niêm yết thủ tục đầy đủ không?')];
const [late, posted] = entries.map((entry) => entry.criterion.id);

const finding = (id: string, values: Partial<Values<'findings'>> = {}): Row<'findings'> => ({
  ...meta,
  ...blankFinding,
  visit,
  criterion: late ?? null,
  ...values,
  id: FindingIdSchema.parse(id),
});
const wording = (text: string): KeptWording => ({
  planTitle: 'Đợt 2024',
  row: { ...meta, id: WordingIdSchema.parse('mc-1'), criterionKey: '3.5', kind: 'shortcoming', text, severity: 'moderate', cause: { kind: 'subjective', text: 'Chưa phân công' }, recommendation: 'Phân công ngay' },
});

const show = (children: ReactNode, findings: readonly Row<'findings'>[] = [], { kept = [], readOnly = false }: { kept?: readonly KeptWording[]; readOnly?: boolean } = {}) => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(liveOptions(keptWordings(plan)).queryKey, kept);
  client.setQueryData(liveOptions(rowsOf('units', plan)).queryKey, [unit]);
  for (const table of ['members', 'attendees', 'people'] as const) client.setQueryData(liveOptions(rowsOf(table, plan)).queryKey, []);
  const known: VisitFindings = {
    entries,
    unit,
    units: [unit],
    deleted: [],
    places: placesOf(entries.map((entry) => entry.criterion)),
    names: new Map(findings.map(({ id, kind, number }, index) => [id, { label: findingLabel(kind, number ?? index + 1), isGiven: number !== null }])),
  };
  const evidence = evidenceWith();
  return render(
    <UiProvider language="vi" env="test">
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <ReadOnlyContext value={readOnly}>
            <EvidenceContext value={evidence}>
              <VisitFindingsContext value={known}>{children}</VisitFindingsContext>
            </EvidenceContext>
          </ReadOnlyContext>
        </MemoryRouter>
      </QueryClientProvider>
    </UiProvider>,
  );
};
const editor = (row: Row<'findings'> | undefined, options?: Parameters<typeof show>[2]) =>
  show(
    <FindingEditor planId={plan} visitId={visit} seed={{ id: FindingIdSchema.parse('f-1'), criterion: late ?? null, kind: 'shortcoming' }} row={row} isNew startOpen />,
    row ? [row] : [],
    options,
  );
const tab = (findings: readonly Row<'findings'>[], options?: Parameters<typeof show>[2]) =>
  show(<FindingsTab planId={plan} visitId={visit} findings={findings} criteria={{ entries, open: vi.fn() }} />, findings, options);

describe('the editor of a finding', () => {
  it('says in one click that it was mended on site, and takes that back the same way', async () => {
    const { unmount } = editor(finding('f-1', { text: 'Chậm' }));
    await userEvent.click(screen.getByRole('button', { name: 'Khắc phục tại chỗ', pressed: false }));
    expect(sent).toHaveBeenCalledExactlyOnceWith('finding.edit', { plan, id: 'f-1', field: 'fixedOnSite', value: true, basis: [] });
    unmount();
    editor(finding('f-1', { text: 'Chậm', fixedOnSite: true }));
    await userEvent.click(screen.getByRole('button', { name: 'Đã khắc phục tại chỗ', pressed: true }));
    expect(sent).toHaveBeenLastCalledWith('finding.edit', expect.objectContaining({ value: false }));
  });

  it('links further criteria, found without diacritics', async () => {
    editor(finding('f-1', { text: 'Chậm' }));
    await userEvent.type(screen.getByRole('combobox', { name: 'Các mục liên quan khác' }), 'niem yet');
    expect(screen.queryByRole('option', { name: /xin lỗi/ })).toBeNull();
    await userEvent.click(screen.getByRole('option', { name: /Niêm yết/ }));
    expect(sent).toHaveBeenCalledExactlyOnceWith('finding.edit', { plan, id: 'f-1', field: 'alsoCriteria', value: [posted], basis: [] });
  });

  it('shows on the row of one criterion that it stands on others too', () => {
    editor(finding('f-1', { text: 'Chậm', alsoCriteria: posted === undefined ? [] : [posted] }));
    expect(screen.getByText('Ghi chung cho các mục 3.5, 3.6')).toBeVisible();
  });

  it('offers nothing to write while the visit is sealed', () => {
    editor(finding('f-1', { text: 'Chậm' }), { readOnly: true });
    for (const name of ['Khắc phục tại chỗ', 'Chọn mẫu câu', 'Đưa vào thư viện', 'Xóa phát hiện']) expect(screen.queryByRole('button', { name })).toBeNull();
  });
});

describe('ready wordings', () => {
  it('fill a new finding by keyboard alone, in one command that also records it', async () => {
    editor(undefined, { kept: [wording('{đơn vị} chậm xin lỗi.')] });
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Chọn mẫu câu' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('option', { name: /Phòng Khoa học chậm xin lỗi/ })).toBeVisible();
    await userEvent.type(screen.getByRole('combobox', { name: 'Tìm mẫu câu' }), 'cham xin loi{Enter}');
    await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
    expect(sent).toHaveBeenCalledWith(
      'finding.useWording',
      expect.objectContaining({
        id: 'f-1',
        begin: expect.objectContaining({ visit, criterion: late, kind: 'shortcoming' }),
        filled: { text: 'Phòng Khoa học chậm xin lỗi.', severity: 'moderate', cause: { kind: 'subjective', text: 'Chưa phân công' }, recommendation: 'Phân công ngay' },
      }),
    );
  });

  it('ask what becomes of words that are there, and leave what was chosen', async () => {
    editor(finding('f-1', { text: 'Chậm.', severity: 'serious', cause: { kind: 'objective', text: 'Thiếu người' } }), { kept: [wording('Mẫu.')] });
    await userEvent.click(screen.getByRole('button', { name: 'Chọn mẫu câu' }));
    await userEvent.click(await screen.findByRole('option', { name: /Mẫu\./ }));
    expect(sent).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Thêm vào cuối' }));
    expect(sent).toHaveBeenCalledWith('finding.useWording', expect.objectContaining({ begin: undefined, filled: { text: 'Chậm.\nMẫu.', recommendation: 'Phân công ngay' } }));
  });

  it('are kept without names, after a look at what was taken out', async () => {
    editor(finding('f-1', { text: 'Phòng Khoa học và ông Lê Văn Bình chậm.', cause: { kind: 'subjective', text: 'Lê Văn Bình nghỉ' } }));
    await userEvent.click(screen.getByRole('button', { name: 'Đưa vào thư viện' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('Phòng Khoa học', { exact: false, selector: 'del' })).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Đưa vào thư viện' }));
    expect(sent).toHaveBeenCalledExactlyOnceWith(
      'wording.add',
      expect.objectContaining({
        values: expect.objectContaining({ criterionKey: '3.5', text: '{đơn vị} và ông {họ tên} chậm.', cause: { kind: 'subjective', text: '{họ tên} nghỉ' } }),
      }),
    );
  });

  it('are not kept twice', async () => {
    editor(finding('f-1', { text: 'Chậm xin lỗi.' }), { kept: [wording('chậm  xin lỗi.')] });
    await userEvent.click(screen.getByRole('button', { name: 'Đưa vào thư viện' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('Thư viện đã có mẫu câu này.')).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Đưa vào thư viện' })).toBeDisabled();
  });

  it('of the team are edited and deleted in the library', async () => {
    editor(finding('f-1', { text: 'Chậm' }), { kept: [wording('Mẫu của Tổ.')] });
    await userEvent.click(screen.getByRole('button', { name: 'Chọn mẫu câu' }));
    await userEvent.click(await screen.findByRole('tab', { name: 'Mẫu câu của Tổ (1)' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Nội dung mẫu câu' }), ' Thêm.');
    await userEvent.click(screen.getByRole('button', { name: 'Xóa mẫu câu' }));
    expect(sent.mock.calls.map(([name]) => name)).toEqual(['wording.edit', 'wording.remove']);
    expect(sent).toHaveBeenCalledWith('wording.edit', expect.objectContaining({ id: 'mc-1', field: 'text', value: 'Mẫu của Tổ. Thêm.' }));
  });
});

describe('the list of findings', () => {
  const both = 'Một số hồ sơ quá hạn chưa có văn bản xin lỗi tổ chức, cá nhân';

  it('shows numbers, the provisional ones as such, and gives them in one command', async () => {
    const findings = [finding('f-1', { text: 'Một', number: 4 }), finding('f-2', { text: 'Hai' })];
    tab(findings);
    expect(screen.getByTitle(/Số dự kiến/)).toHaveTextContent('TT2');
    await userEvent.click(screen.getByRole('button', { name: 'Đánh số 1 phát hiện' }));
    expect(sent).toHaveBeenCalledExactlyOnceWith('finding.number', { plan, numbers: [{ finding: findings[1], number: 5 }] });
  });

  it('mends a number that two findings bear: the later one gets the next free one', async () => {
    const findings = [finding('f-1', { text: 'Một', number: 1 }), finding('f-2', { text: 'Hai', number: 1 })];
    tab(findings);
    expect(screen.getByText(/Trùng số: TT1/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Sửa số trùng' }));
    expect(sent).toHaveBeenCalledExactlyOnceWith('finding.renumber', { plan, numbers: [{ finding: findings[1], number: 2 }] });
  });

  it('is narrowed to what still lacks a cause, and says how many are shown', async () => {
    tab([finding('f-1', { text: 'Có nguyên nhân', cause: { kind: 'both', text: '' } }), finding('f-2', { text: 'Thiếu' })]);
    await userEvent.click(screen.getByRole('button', { name: 'Chưa rõ nguyên nhân (1)' }));
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(screen.getByText('Hiện 1 trong 2 phát hiện')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Nội dung' })).toHaveValue('Thiếu');
  });

  it('has one box for each kind: its count narrows the list, its button records on the visit as a whole', async () => {
    tab([finding('f-1', { text: 'Chậm' }), finding('f-2', { text: 'Thiếu máy', kind: 'difficulty' })]);
    await userEvent.click(screen.getByRole('button', { name: 'Khó khăn, vướng mắc 1', pressed: false }));
    expect(screen.getByRole('textbox', { name: 'Nội dung' })).toHaveValue('Thiếu máy');
    // What is recorded is seen, whatever the list was narrowed to.
    await userEvent.click(screen.getByRole('button', { name: 'Ghi: Đề xuất, kiến nghị' }));
    expect(screen.getByRole('button', { name: 'Đề xuất, kiến nghị 0', pressed: true })).toBeVisible();
    const begun = screen.getByRole('article', { name: 'Phát hiện: Đề xuất, kiến nghị' });
    await userEvent.type(within(begun).getByRole('textbox', { name: 'Nội dung' }), 'Tập huấn');
    await userEvent.tab();
    expect(sent).toHaveBeenCalledWith('finding.record', expect.objectContaining({ values: expect.objectContaining({ kind: 'proposal', criterion: null }) }));
  });

  it('of a sealed visit is narrowed, and nothing is recorded in it', async () => {
    tab([finding('f-1', { text: 'Chậm' })], { readOnly: true });
    expect(screen.queryByRole('button', { name: /^Ghi:/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Cách làm hay 0' }));
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('offers likely duplicates quietly; merging asks only where they differ', async () => {
    const findings = [finding('f-1', { text: both, severity: 'minor' }), finding('f-2', { text: `${both}.`, severity: 'serious', responsible: 'Trưởng phòng' })];
    tab(findings);
    await userEvent.click(screen.getByRole('button', { name: 'Xem' }));
    await userEvent.click(screen.getByRole('button', { name: 'Xem và gộp' }));
    const dialog = await screen.findByRole('dialog', { name: 'Gộp phát hiện trùng' });
    // Which one stays, the text, the severity; the post is said by one of them only, so it is no question.
    expect(within(dialog).getAllByRole('radiogroup')).toHaveLength(3);
    await userEvent.click(within(within(dialog).getByRole('radiogroup', { name: 'Mức độ' })).getByRole('radio', { name: /TT2/ }));
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Viết lại nội dung' }));
    const own = within(dialog).getByRole('textbox', { name: 'Nội dung sau khi gộp' });
    expect(own).toHaveValue(`${both}.`);
    await userEvent.type(own, ' Cả hai.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Gộp 2 phát hiện' }));
    await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
    expect(sent).toHaveBeenCalledWith(
      'finding.merge',
      expect.objectContaining({
        kept: findings[0],
        others: [findings[1]],
        attachments: [{ id: 'a-1', regs: {} }],
        measures: [measures[0]],
        values: expect.objectContaining({ text: `${both}. Cả hai.`, severity: 'serious', responsible: 'Trưởng phòng' }),
      }),
    );
  });

  it('lets any two be picked for merging', async () => {
    tab([finding('f-1', { text: 'Một' }), finding('f-2', { kind: 'proposal', text: 'Hai' })]);
    await userEvent.click(screen.getByRole('checkbox', { name: /TT1/ }));
    expect(screen.getByRole('button', { name: 'Gộp…' })).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: /ĐX2/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Gộp…' }));
    expect(await screen.findByRole('radiogroup', { name: 'Loại phát hiện' })).toBeVisible();
  });
});
