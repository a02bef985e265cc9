import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { numberEvidence } from '#domain/evidence.ts';
import { AttachmentIdSchema, BlobHashSchema, CriterionIdSchema, FindingIdSchema, itemIdOf, PersonIdSchema, PlanIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import type { Row, Values } from '#domain/schema/tables.ts';
import { liveOptions } from '#live/liveOptions.ts';
import type { StoredBlob } from '#storage/db.ts';
import { blobByHash } from '#storage/reads/device.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { evidenceWith } from '../../../../tests/support/evidence.ts';
import { blankAttachment, blankCriterion, blankFinding, blankVisit, rowOf } from '../../../../tests/support/rows.ts';
import { VisitFindingsContext, type VisitFindings } from '../findings/visitFindings.ts';
import { ContactSheet } from './ContactSheet.tsx';
import { EvidenceContext } from './useEvidence.ts';

beforeAll(() => startI18n());
beforeEach(() => {
  // jsdom makes no addresses for bytes and has no printer.
  URL.createObjectURL = () => 'blob:anh';
  URL.revokeObjectURL = vi.fn();
  window.print = vi.fn();
});
afterEach(() => vi.unstubAllGlobals());

const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('v-1');
const criterion = CriterionIdSchema.parse('cchc-2026.1-3.5');
const meta = { plan, deleted: 0, conflicts: 0, regs: {} } as const;
const file = (no: number, name: string, mediaType = 'image/jpeg') => ({ hash: BlobHashSchema.parse(String(no).repeat(64)), size: 1000, mediaType, name });

const attachment = (no: number, values: Partial<Values<'attachments'>>): Row<'attachments'> => ({
  ...meta,
  ...blankAttachment,
  addedAt: MomentSchema.parse(`2024-07-18T07:0${no}:00.000Z`),
  ...values,
  id: AttachmentIdSchema.parse(`tep-${no}`),
  regs: rowOf(`tep-${no}`, { file: [null] }).regs,
});
const finding: Row<'findings'> = { ...meta, ...blankFinding, id: FindingIdSchema.parse('ph-1'), visit, criterion };
const files = [
  attachment(1, { file: file(1, 'bang.jpg'), caption: 'Bảng niêm yết', owner: { table: 'items', id: itemIdOf(visit, criterion) } }),
  attachment(2, { file: file(2, 'so.jpg'), owner: { table: 'findings', id: finding.id }, taken: { at: MomentSchema.parse('2024-07-18T01:30:00.000Z'), source: 'camera' } }),
  attachment(3, { file: file(3, 'bao-cao.pdf', 'application/pdf'), owner: { table: 'visits', id: visit } }),
  attachment(4, { file: file(4, 'cccd.jpg'), caption: 'Có số giấy tờ', owner: { table: 'visits', id: visit }, withheld: true }),
];

const view = vi.fn();
const show = (shown: readonly Row<'attachments'>[] = files) => {
  const numbers = numberEvidence(shown);
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(liveOptions(rowsOf('people', plan)).queryKey, [{ ...meta, id: PersonIdSchema.parse('ha'), name: 'Nguyễn Thị Hà' }]);
  for (const { file: one } of shown) {
    if (!one) continue;
    const stored: StoredBlob = { ...one, bytes: new Blob(['x'], { type: one.mediaType }) };
    client.setQueryData(['live', ...blobByHash(one.hash).key], stored);
  }
  const evidence = evidenceWith({
    files: shown,
    numberOf: ({ id }) => numbers.get(id) ?? { kind: 'photo', no: 0, isOriginal: false },
    view,
    attachCopy: () => Promise.resolve(true),
  });
  const known: VisitFindings = {
    entries: [{ criterion: { ...meta, ...blankCriterion, id: criterion, definition: { ...blankCriterion.definition, code: '3.5' } } }],
    unit: undefined,
    units: [],
    deleted: [],
    places: new Map(),
    names: new Map([[finding.id, { label: 'TT1', isGiven: true }]]),
  };
  render(
    <UiProvider language="vi" env="test">
      <QueryClientProvider client={client}>
        <EvidenceContext value={evidence}>
          <VisitFindingsContext value={known}>
            <ContactSheet planId={plan} model={{ plan: { title: 'Kiểm tra năm 2024' }, visit: { ...meta, ...blankVisit, id: visit }, unit: undefined, findings: [finding] }} />
          </VisitFindingsContext>
        </EvidenceContext>
      </QueryClientProvider>
    </UiProvider>,
  );
};
const tiles = () => screen.getAllByRole('listitem');
const said = (tile: HTMLElement | undefined) => tile?.textContent ?? '';

test('every file has number, caption, place, time, person and the beginning of its hash', () => {
  show();
  const [first, second, third] = tiles();
  expect(said(first)).toContain('Ảnh 1. Bảng niêm yết');
  expect(said(first)).toContain('Mục 3.5');
  expect(said(first)).toMatch(/18\/07\/2024.*theo đồng hồ máy tính/);
  expect(said(first)).toContain('Nguyễn Thị Hà');
  expect(said(first)).toContain('1'.repeat(16));
  expect(said(first)).not.toContain('1'.repeat(17));
  expect(said(second)).toContain('Phát hiện TT1, mục 3.5');
  expect(said(second)).toMatch(/18\/07\/2024.*theo máy ảnh/);
  expect(said(third)).toContain('Tài liệu 1. bao-cao.pdf');
  expect(said(third)).toContain('Cuộc kiểm tra');
});

test('a file that is not to be sent is not in the sheet, and that is said', () => {
  show();
  expect(tiles()).toHaveLength(3);
  expect(screen.queryByText(/Có số giấy tờ/)).toBeNull();
  expect(screen.getByText(/2 ảnh, 1 tài liệu.*1 tệp được đánh dấu không gửi kèm/)).toBeVisible();
});

test('a picture opens large', async () => {
  show();
  await userEvent.setup().click(within(tiles()[1] ?? document.body).getByRole('button', { name: 'Xem so.jpg (Ảnh 2)' }));
  expect(view).toHaveBeenCalledWith(files[1]);
});

test('pictures out of sight are not fetched until the sheet is printed, and paper waits for all of them', async () => {
  vi.stubGlobal('IntersectionObserver', class { observe = vi.fn(); disconnect = vi.fn(); });
  show();
  expect(document.querySelectorAll('img')).toHaveLength(0);
  await userEvent.setup().click(screen.getByRole('button', { name: 'In bảng ảnh' }));
  await waitFor(() => expect(document.querySelectorAll('img')).toHaveLength(2));
  const [first, second] = document.querySelectorAll('img');
  if (first) fireEvent.load(first);
  expect(window.print).not.toHaveBeenCalled();
  if (second) fireEvent.load(second);
  expect(window.print).toHaveBeenCalledOnce();
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(screen.getByRole('button', { name: 'In bảng ảnh' })).toBeEnabled();
  expect(document.querySelectorAll('img')).toHaveLength(0);
});

test('a visit without files to show says what belongs here', () => {
  show([]);
  expect(screen.getByText('Chưa có tệp minh chứng')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});
