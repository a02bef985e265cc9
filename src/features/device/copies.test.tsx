import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { BlobHashSchema, PlanIdSchema } from '#domain/ids.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import type { TrialReport } from '#workers/trialRestore.ts';
import { BlobOutcome } from './BlobsPanel.tsx';
import { SpaceFact } from './StoragePanel.tsx';
import { TrialResult } from './TrialPanel.tsx';

beforeAll(() => startI18n());

const show = (children: ReactNode) => render(children, { wrapper: ({ children }) => <UiProvider language="vi" env="test">{children}</UiProvider> });

const good: TrialReport = {
  plan: PlanIdSchema.parse('kt-2024'),
  changes: 1200,
  rows: 340,
  isSound: true,
  isAsWritten: true,
  newer: 0,
  lackedHere: 0,
  isSameNow: true,
  photos: { named: 3, there: 2 },
};
const trialOf = (part: Partial<TrialReport>) => show(<TrialResult outcome={{ name: 'a.skt.json', result: { ok: true, value: { ...good, ...part } } }} />);

describe('a trial in words', () => {
  test('a good one says how much was rebuilt, that it is as written, and which photos lie beside it', () => {
    trialOf({});
    expect(screen.getByText('Bản sao khôi phục được')).toBeVisible();
    for (const words of ['a.skt.json', 'Nội dung đúng như lúc ghi bản sao.', 'Giống hệt dữ liệu đang dùng.']) expect(screen.getByText(words)).toBeVisible();
    expect(screen.getByText(/1200 thay đổi và 340 dòng dữ liệu/)).toBeVisible();
    expect(screen.getByText(/có 2 trong số 3 tệp/)).toBeVisible();
  });

  test('work that went on since is no fault, and is counted', () => {
    trialOf({ isSameNow: false, newer: 4, photos: null });
    expect(screen.getByText('Bản sao khôi phục được')).toBeVisible();
    expect(screen.getByText(/có thêm 4 thay đổi/)).toBeVisible();
    expect(screen.queryByText(/Ảnh và tệp/)).toBeNull();
  });

  test('a copy that holds more than is here says that something was lost here', () => {
    trialOf({ isSameNow: false, lackedHere: 2 });
    expect(screen.getByText(/2 thay đổi mà dữ liệu đang dùng không có/)).toBeVisible();
  });

  test.each<[string, Partial<TrialReport>, RegExp]>([
    ['other words than were written', { isAsWritten: false }, /khác với lúc ghi/],
    ['tables that do not follow from the log', { isSound: false }, /bảng không khớp/],
    ['the same changes with another state', { isSameNow: false }, /Đừng xóa các bản sao cũ hơn/],
  ])('%s: the copy is not to be relied on', (_, part, words) => {
    trialOf(part);
    expect(screen.getByText('Bản sao không dùng được')).toBeVisible();
    expect(screen.getByText(words)).toBeVisible();
  });

  test.each([
    ['truncated', { type: 'truncated', size: 3 }, /hỏng hoặc bị cắt cụt/],
    ['of another program', { type: 'not-ours' }, /không phải bản sao/],
    ['of a newer version', { type: 'newer-version', version: 2, app: '' }, /cập nhật ứng dụng/],
    ['no room to try', { type: 'quota', detail: '' }, /không đủ chỗ/],
  ] as const)('a file %s', (_, error, words) => {
    show(<TrialResult outcome={{ name: 'a', result: { ok: false, error } }} />);
    expect(screen.getByText(words)).toBeVisible();
  });
});

test('room is warned about at 70 and at 90 per cent', () => {
  const { rerender } = show(<SpaceFact space={{ usage: 69, quota: 100 }} />);
  expect(screen.queryByRole('alert')).toBeNull();
  rerender(<SpaceFact space={{ usage: 70, quota: 100 }} />);
  expect(screen.getByRole('alert')).toHaveTextContent(/Sắp hết chỗ: đã dùng 70/);
  rerender(<SpaceFact space={{ usage: 90, quota: 100 }} />);
  expect(screen.getByRole('alert')).toHaveTextContent(/Gần hết chỗ: đã dùng 90/);
});

test('damaged photos are named and can be dropped', async () => {
  const onDrop = vi.fn();
  const found = { checked: 5, damaged: [{ hash: BlobHashSchema.parse('a'.repeat(64)), names: ['bien-ban.jpg'] }] };
  show(<BlobOutcome found={found} onDrop={onDrop} />);
  expect(screen.getByText('1 tệp bị hỏng')).toBeVisible();
  expect(screen.getByText('bien-ban.jpg')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ bản hỏng để nhận lại' }));
  expect(onDrop).toHaveBeenCalledExactlyOnceWith(found);
});
