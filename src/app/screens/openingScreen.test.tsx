import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { UiProvider } from '#ui/UiProvider.tsx';
import { startI18n } from '../i18n.ts';
import { OpeningScreen } from './OpeningScreen.tsx';

beforeAll(startI18n);
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a store that does not answer is told in words, with what may help', () => {
  render(
    <UiProvider language="vi" env="test">
      <OpeningScreen />
    </UiProvider>,
  );
  act(() => {
    vi.advanceTimersByTime(14_000);
  });
  expect(screen.getByRole('status')).toHaveTextContent('Đang mở dữ liệu trên máy này…');
  act(() => {
    vi.advanceTimersByTime(2000);
  });
  expect(screen.getByRole('heading', { level: 1, name: 'Mở dữ liệu lâu hơn thường lệ' })).toBeVisible();
  expect(screen.getByText(/đóng tất cả cửa sổ của trình duyệt/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Tải lại trang' })).toBeVisible();
});
