import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { PersonIdSchema, VisitIdSchema } from '#domain/ids.ts';
import type { ExportOutlook } from '#storage/outlook.ts';
import type { ScopeOptions } from './exportForm.ts';
import { ExportPanel } from './ExportPanel.tsx';
import { show } from './testing/show.tsx';

beforeAll(() => startI18n());

const visit = VisitIdSchema.parse('v-1');
const colleague = PersonIdSchema.parse('ps-binh');
const options: ScopeOptions = {
  visits: [{ id: visit, label: 'Phòng Khoa học · 14/05/2024', about: 'Phòng Khoa học', person: null, name: '' }],
  members: [],
  colleagues: [{ id: colleague, label: 'Trần Văn Bình · tệp nhận lúc 9:00', about: 'gui Trần Văn Bình', person: colleague, name: 'Trần Văn Bình' }],
};

const somePhotos: ExportOutlook = { changes: 40, photos: 2, photoBytes: 3_000_000, missing: 1, withheld: 2, textBytes: 1_000_000 };

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
  showExport('Hà', { changes: 0, photos: 0, photoBytes: 0, missing: 0, withheld: 0, textBytes: 100 });
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
