import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { PlanIdSchema } from '#domain/ids.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { summaryOf } from './health.ts';
import { HealthOutcome } from './HealthPanel.tsx';
import { PersistenceFact } from './StoragePanel.tsx';

beforeAll(() => startI18n());

const show = (children: ReactNode) => render(children, { wrapper: ({ children }) => <UiProvider language="vi" env="test">{children}</UiProvider> });
const [first, second] = [PlanIdSchema.parse('kt-2024'), PlanIdSchema.parse('kt-2025')];

test('a healthy store says how much was compared', () => {
  const summary = summaryOf([
    { plan: first, changes: 1200, rows: 40, differing: [] },
    { plan: second, changes: 34, rows: 2, differing: [] },
  ]);
  expect(summary).toEqual({ changes: 1234, rows: 42, plans: 2, differing: [] });
  show(<HealthOutcome outcome={{ summary, at: 0 }} titleOf={String} onMend={vi.fn()} />);
  expect(screen.getByText('Dữ liệu khớp với nhật ký')).toBeVisible();
  expect(screen.getByText(/1234 thay đổi với 42 dòng dữ liệu của 2 đợt kiểm tra/)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a round that differs is named and can be built anew', async () => {
  const onMend = vi.fn();
  const summary = summaryOf([
    { plan: first, changes: 10, rows: 4, differing: [] },
    { plan: second, changes: 5, rows: 2, differing: ['units/a', 'conflicts/b'] },
  ]);
  expect(summary.differing).toEqual([{ plan: second, count: 2 }]);
  show(<HealthOutcome outcome={{ summary, at: 0 }} titleOf={() => 'Đợt 2025'} onMend={onMend} />);
  expect(screen.getByText('Đợt 2025: 2 chỗ không khớp')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Dựng lại từ nhật ký' }));
  expect(onMend).toHaveBeenCalledExactlyOnceWith(second);
});

test('the promise of the browser is said in words, and asked for by a button while there is none', async () => {
  const ask = vi.fn();
  const { rerender } = show(<PersistenceFact answer={{ persistence: 'kept', askedAt: null }} ask={ask} asking={false} />);
  expect(screen.getByText('Trình duyệt cam kết giữ dữ liệu')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();

  rerender(<PersistenceFact answer={{ persistence: 'evictable', askedAt: null }} ask={ask} asking={false} />);
  await userEvent.click(screen.getByRole('button', { name: 'Đề nghị trình duyệt giữ dữ liệu' }));
  expect(ask).toHaveBeenCalledTimes(1);

  rerender(<PersistenceFact answer={{ persistence: 'evictable', askedAt: '2024-06-13T08:00:00.000Z' }} ask={ask} asking={false} />);
  expect(screen.getByText(/Đã đề nghị lúc 13\/06\/2024 .* trình duyệt chưa đồng ý/)).toBeVisible();

  rerender(<PersistenceFact answer={{ persistence: 'unsupported', askedAt: null }} ask={ask} asking={false} />);
  expect(screen.queryByRole('button')).toBeNull();
});
