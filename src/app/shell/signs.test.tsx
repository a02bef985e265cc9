import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { UiProvider } from '#ui/UiProvider.tsx';
import { startI18n } from '../i18n.ts';
import type { OfflineState } from '../serviceWorker/store.ts';
import { OfflineSignOf } from './OfflineSign.tsx';
import { SaveSignOf } from './SaveSign.tsx';

beforeAll(startI18n);

const inUi = (sign: React.ReactNode) =>
  render(
    <UiProvider language="vi" env="test">
      {sign}
    </UiProvider>,
  );

describe('SaveSignOf', () => {
  it('says when it was saved, to the second', () => {
    inUi(<SaveSignOf state={{ kind: 'saved', at: new Date(2024, 5, 12, 14, 3, 22).getTime() }} />);
    expect(screen.getByRole('button', { name: 'Đã lưu 14:03:22' })).toBeInTheDocument();
  });

  it('says why it was not saved and offers to do it again', async () => {
    const retry = vi.fn();
    inUi(<SaveSignOf state={{ kind: 'failed', failure: { type: 'quota', detail: 'QuotaExceededError' }, retry }} />);
    await userEvent.click(screen.getByRole('button', { name: 'Chưa lưu được' }));
    expect(await screen.findByText(/hết chỗ lưu/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Lưu lại' }));
    expect(retry).toHaveBeenCalledOnce();
  });

  it('gives the words of a refusal too', async () => {
    inUi(<SaveSignOf state={{ kind: 'failed', failure: { type: 'reason-required' }, retry: vi.fn() }} />);
    await userEvent.click(screen.getByRole('button', { name: 'Chưa lưu được' }));
    expect(await screen.findByText(/Cần ghi lý do/)).toBeInTheDocument();
  });
});

describe('OfflineSignOf', () => {
  const words: readonly (readonly [OfflineState, string])[] = [
    [{ type: 'ready', version: '0.1.0', files: 40, bytes: 1 }, 'Sẵn sàng ngoại tuyến'],
    [{ type: 'installing' }, 'Đang chuẩn bị ngoại tuyến…'],
    [{ type: 'unsupported' }, 'Cần có mạng để mở'],
    [{ type: 'unsupported-insecure' }, 'Cần có mạng để mở'],
    [{ type: 'failed', reason: { type: 'incomplete', broken: ['a.js'] } }, 'Chưa sẵn sàng ngoại tuyến'],
    [{ type: 'update-waiting', offlineReady: true }, 'Có bản mới'],
    [{ type: 'development' }, 'Bản đang phát triển'],
  ];

  it.each(words)('%o', (state, name) => {
    inUi(<OfflineSignOf state={state} />);
    expect(screen.getByRole('button', { name })).toBeInTheDocument();
  });

  it('promises offline use in no other state than ready', () => {
    for (const [state] of words.slice(1)) {
      const { unmount } = inUi(<OfflineSignOf state={state} />);
      expect(screen.queryByText('Sẵn sàng ngoại tuyến')).toBeNull();
      unmount();
    }
  });
});
