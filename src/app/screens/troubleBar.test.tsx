import { render, screen } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { reportTrouble, storeTroubleStore, type StoreTrouble } from '#live/storeTrouble.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { startI18n } from '../i18n.ts';
import { TroubleBarOf } from './TroubleBar.tsx';

beforeAll(startI18n);

const quota = { type: 'quota', detail: '' } as const;

test.each<[StoreTrouble, RegExp, string]>([
  [{ kind: 'newer-tab' }, /phiên bản mới/, 'Tải lại trang'],
  [{ kind: 'connection-lost' }, /đã đóng kho dữ liệu/, 'Tải lại trang'],
  [{ kind: 'reserve-used' }, /phần chỗ dự trữ/, 'Xem dữ liệu trên máy'],
  [{ kind: 'read-only', failure: quota }, /Xem và xuất tệp được.*hết chỗ lưu/, 'Xem dữ liệu trên máy'],
  [{ kind: 'unsound' }, /không khớp với nhật ký/, 'Xem dữ liệu trên máy'],
])('%o says what happened and what to do', (trouble, words, action) => {
  render(
    <UiProvider language="vi" env="test">
      <TroubleBarOf trouble={trouble} />
    </UiProvider>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent(words);
  expect(screen.getByText(action)).toBeVisible();
});

test('of several troubles the gravest is told', () => {
  reportTrouble({ kind: 'unsound' });
  reportTrouble({ kind: 'reserve-used' });
  expect(storeTroubleStore.getSnapshot()).toEqual({ kind: 'unsound' });
  reportTrouble({ kind: 'newer-tab' });
  reportTrouble({ kind: 'connection-lost' });
  expect(storeTroubleStore.getSnapshot()).toEqual({ kind: 'newer-tab' });
});
