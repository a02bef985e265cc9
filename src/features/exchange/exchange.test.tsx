import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { PersonIdSchema, PlanIdSchema, ReplicaIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { liveOptions } from '#live/liveOptions.ts';
import type { ImportReceipt } from '#storage/bundles.ts';
import type { ExportOutlook } from '#storage/outlook.ts';
import { acceptedKeys, ownSigningKey } from '#storage/reads/identity.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import type { BundleSummary } from '#workers/importJob.ts';
import type { ScopeOptions } from './exportForm.ts';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportFlow } from './ImportFlow.tsx';
import type { ImportActions, ImportState } from './useImport.ts';

beforeAll(() => startI18n());

/** What the store would say of keys: none accepted, none of our own. */
const client = new QueryClient();
client.setQueryData(liveOptions(acceptedKeys()).queryKey, []);
client.setQueryData(liveOptions(ownSigningKey()).queryKey, null);

const show = (children: ReactNode) =>
  render(children, {
    wrapper: ({ children }) => (
      <UiProvider language="vi" env="test">
        <QueryClientProvider client={client}>
          <MemoryRouter>{children}</MemoryRouter>
        </QueryClientProvider>
      </UiProvider>
    ),
  });

const plan = PlanIdSchema.parse('kt-2024');
const file = new File(['x'.repeat(2500)], 'kt_ha_2024-05-14_0930.skt.json');
const none = { added: 0, changed: 0, deleted: 0, conflict: 0, same: 0 };

const summary: BundleSummary = {
  plan,
  planRecord: { id: plan, title: 'Kiểm tra <i>CCHC</i> 2024' },
  by: { id: PersonIdSchema.parse('ps-1'), name: 'Nguyễn Thị Hà', replica: ReplicaIdSchema.parse('r7k2m9qxab') },
  signature: { kind: 'unsigned' },
  createdAt: '2024-05-14T02:30:00.000Z',
  app: '0.1.0',
  changes: 40,
  blobs: 3,
  blobsIncluded: 2,
  effects: {
    total: { added: 12, changed: 3, deleted: 0, conflict: 1, same: 1410 },
    byUnit: [
      { unit: null, label: '', ...none, same: 1000 },
      { unit: 'u-1', label: 'Phòng <b>Khoa học</b>', added: 12, changed: 3, deleted: 0, conflict: 1, same: 410 },
    ],
    byTable: [{ table: 'findings', added: 12, changed: 3, deleted: 0, conflict: 1, same: 1410 }],
    rows: [
      { table: 'units', id: 'u-1', effect: 'conflict', label: '<script>alert(1)</script>', unit: '', fields: ['name', '$deleted', 'unheard'] },
      { table: 'findings', id: 'f-1', effect: 'added', label: '', unit: 'Phòng <b>Khoa học</b>', fields: [] },
    ],
    fresh: 20,
    known: 20,
    quarantined: 2,
    newBlobs: 2,
  },
};

const actionsOf = (): ImportActions => ({ choose: vi.fn(), merge: vi.fn(), cancel: vi.fn(), reset: vi.fn() });
const showFlow = (state: ImportState) => {
  const actions = actionsOf();
  show(<ImportFlow state={state} actions={actions} />);
  return actions;
};

test('the preview says in one line what would happen, by whom and to what, and merges on request', async () => {
  const actions = showFlow({ phase: 'preview', file, summary });
  expect(screen.getByText('12 mới, 3 thay đổi, 1 xung đột, 1.410 giống')).toBeInTheDocument();
  expect(screen.getByText(/Tệp của Nguyễn Thị Hà, xuất lúc/)).toBeInTheDocument();
  expect(screen.getByText(/phiên bản mới hơn/)).toBeInTheDocument();
  expect(screen.getByText(/Kèm 2 ảnh/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Gộp vào máy này' }));
  expect(actions.merge).toHaveBeenCalledOnce();
});

test('names from a file are text, never markup; fields are named in words', () => {
  showFlow({ phase: 'preview', file, summary });
  expect(screen.getByText('Kiểm tra <i>CCHC</i> 2024')).toBeInTheDocument();
  expect(screen.getByText('<script>alert(1)</script>')).toBeInTheDocument();
  expect(document.querySelector('script, b, i:not([class])')).toBeNull();
  const row = screen.getByText('<script>alert(1)</script>').closest('tr');
  if (!row) throw new Error('no row');
  expect(within(row).getByText('Tên đơn vị')).toBeInTheDocument();
  expect(screen.queryByText(/\$deleted|unheard/)).toBeNull();
});

test('the same file again: nothing new, nothing changed, and nothing to merge', () => {
  const effects = { ...summary.effects, total: { ...none, same: 410 }, byUnit: [], byTable: [], rows: [], fresh: 0, known: 40, quarantined: 0, newBlobs: 0 };
  showFlow({ phase: 'preview', file, summary: { ...summary, effects } });
  expect(screen.getByText('0 mới, 0 thay đổi, 0 xung đột, 410 giống')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Gộp vào máy này' })).toBeNull();
  expect(screen.getByText(/không cần gộp/)).toBeInTheDocument();
});

test('the receipt takes the focus, shows the code and leads to the conflicts', () => {
  const receipt: ImportReceipt = {
    ...summary.effects,
    plan,
    forked: true,
    openConflicts: 2,
    missingBlobs: 1,
    digests: { changes: 'a', state: 'njsdyx5wdiz7aaaa', count: 40 },
  };
  showFlow({ phase: 'done', file, summary, receipt });
  expect(document.activeElement).toHaveTextContent('12 mới, 3 thay đổi');
  expect(screen.getByText('NJSD-YX5W-DIZ7')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Xử lý xung đột' })).toHaveAttribute('href', '/plans/kt-2024/conflicts');
  expect(screen.getByText(/bản sao của một máy khác/)).toBeInTheDocument();
});

test('a refused file says why and that nothing has changed; one of another round may be opened as such', async () => {
  const actions = showFlow({ phase: 'refused', file, fault: { type: 'other-plan', expected: plan, found: 'kt-2023', title: 'Kiểm tra 2023' } });
  expect(document.activeElement).toHaveTextContent(/Kiểm tra 2023.*vẫn nguyên như trước/s);
  await userEvent.click(screen.getByRole('button', { name: 'Mở như một đợt khác' }));
  expect(actions.choose).toHaveBeenCalledWith(file, true);
});

test('a long job says what it does and can be stopped', async () => {
  const actions = showFlow({ phase: 'reading', file, progress: { part: 'changes', done: 15_000, of: 60_000 } });
  expect(screen.getByText('Đang kiểm tra từng thay đổi trong tệp')).toBeInTheDocument();
  expect(screen.getByText(/25\s%/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Hủy' }));
  expect(actions.cancel).toHaveBeenCalledOnce();
});

const visit = VisitIdSchema.parse('v-1');
const colleague = PersonIdSchema.parse('ps-binh');
const options: ScopeOptions = {
  visits: [{ id: visit, label: 'Phòng Khoa học · 14/05/2024', about: 'Phòng Khoa học', person: null, name: '' }],
  members: [],
  colleagues: [{ id: colleague, label: 'Trần Văn Bình · tệp nhận lúc 9:00', about: 'gui Trần Văn Bình', person: colleague, name: 'Trần Văn Bình' }],
};

const somePhotos: ExportOutlook = { changes: 40, photos: 2, photoBytes: 3_000_000, missing: 1, textBytes: 1_000_000 };

const showExport = (person: string, outlook: ExportOutlook | null = somePhotos, scopes = options) => {
  const onExport = vi.fn();
  const onName = vi.fn(() => Promise.resolve());
  const onScope = vi.fn();
  show(
    <ExportPanel
      person={person}
      scope={{ kind: 'plan' }}
      options={scopes}
      outlook={outlook}
      state={{ phase: 'idle' }}
      last={undefined}
      onScope={onScope}
      onExport={onExport}
      onCancel={vi.fn()}
      onName={onName}
    />,
  );
  return { onExport, onName, onScope };
};

const button = () => screen.getByRole('button', { name: 'Xuất tệp' });

test('the name is asked before the first file, and the file waits for it', async () => {
  const { onExport, onName } = showExport('');
  await userEvent.click(button());
  expect(onExport).not.toHaveBeenCalled();
  const field = screen.getByLabelText('Họ và tên của anh/chị');
  expect(field).toHaveFocus();
  expect(screen.getByText(/Cần nhập họ và tên/)).toBeInTheDocument();
  await userEvent.type(field, '  Trần Văn Bình {Enter}');
  expect(onName).toHaveBeenCalledWith('Trần Văn Bình');
  expect(onExport).toHaveBeenCalledWith({ person: 'Trần Văn Bình', form: 'inline', passphrase: null });
});

test('each form of the file tells its size before it is made', async () => {
  const { onExport } = showExport('Hà');
  expect(screen.getByText(/Dung lượng khoảng 5\sMB/)).toBeInTheDocument();
  expect(screen.getByText(/1 tệp minh chứng chưa có trên máy này/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: /Kèm ảnh, tệp nén .* khoảng 3,2\sMB/ }));
  expect(screen.getByText(/Dung lượng khoảng 3,2\sMB/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: /Không kèm ảnh/ }));
  expect(screen.getByText(/Dung lượng khoảng 1\sMB/)).toBeInTheDocument();
  await userEvent.click(button());
  expect(onExport).toHaveBeenCalledWith({ person: 'Hà', form: 'json', passphrase: null });
});

test('too many photos for JSON: the button waits until they are left out or go into a zip', async () => {
  showExport('Hà', { ...somePhotos, photos: 90, photoBytes: 180_000_000 });
  expect(button()).toBeDisabled();
  expect(screen.getByText(/lớn hơn 200\sMB/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: /tệp nén/ }));
  expect(button()).toBeEnabled();
});

test('a part of the round can be chosen where there is one', async () => {
  const { onScope } = showExport('Hà');
  const kinds = screen.getByLabelText('Phạm vi');
  expect(within(kinds).getByRole('option', { name: 'Phần việc của một thành viên' })).toBeDisabled();
  await userEvent.selectOptions(kinds, 'Một cuộc kiểm tra');
  expect(onScope).toHaveBeenLastCalledWith({ kind: 'visit', visit });
  await userEvent.selectOptions(kinds, 'Chỉ phần đồng nghiệp chưa có');
  expect(onScope).toHaveBeenLastCalledWith({ kind: 'since', person: colleague });
});

test('a colleague who has everything is sent nothing', () => {
  showExport('Hà', { changes: 0, photos: 0, photoBytes: 0, missing: 0, textBytes: 100 });
  expect(screen.getByText(/đã có mọi thay đổi/)).toBeInTheDocument();
  expect(button()).toBeDisabled();
});

test('a passphrase is typed twice, long enough and the same; what it protects is said', async () => {
  const { onExport } = showExport('Hà');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Bảo vệ tệp bằng mật khẩu' }));
  expect(screen.getByText(/Quên mật khẩu thì không ai mở lại được/)).toBeInTheDocument();
  expect(screen.getByText(/Không được che: tên tệp/)).toBeInTheDocument();
  const first = screen.getByLabelText('Mật khẩu của tệp');
  await userEvent.type(first, 'ngắn');
  await userEvent.click(button());
  expect(screen.getByText('Mật khẩu cần ít nhất 8 ký tự.')).toBeInTheDocument();
  await userEvent.type(first, ' con trâu ăn cỏ');
  expect(screen.getByText('Hai lần nhập chưa giống nhau.')).toBeInTheDocument();
  expect(onExport).not.toHaveBeenCalled();
  await userEvent.type(screen.getByLabelText('Nhập lại mật khẩu'), 'ngắn con trâu ăn cỏ');
  await userEvent.click(button());
  expect(onExport).toHaveBeenCalledWith({ person: 'Hà', form: 'inline', passphrase: 'ngắn con trâu ăn cỏ' });
});

test('a file under a passphrase asks for it, and opens with it', async () => {
  const actions = showFlow({ phase: 'refused', file, fault: { type: 'wrong-passphrase' } });
  expect(document.activeElement).toHaveTextContent('Mật khẩu không đúng');
  await userEvent.type(screen.getByLabelText('Mật khẩu của tệp'), 'bốn con trâu{Enter}');
  expect(actions.choose).toHaveBeenCalledWith(file, false, 'bốn con trâu');
});
