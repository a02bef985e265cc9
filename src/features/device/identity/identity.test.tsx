import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { keyCode } from '#domain/identity.ts';
import { PersonIdSchema } from '#domain/ids.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { ColleaguesPanelOf } from './ColleaguesPanel.tsx';
import { KeyPanelOf } from './KeyPanel.tsx';

beforeAll(() => startI18n());

const show = (children: ReactNode) => render(<UiProvider language="vi" env="test">{children}</UiProvider>);

test('the code stands beside the words that say how to compare it', () => {
  show(<KeyPanelOf state={{ kind: 'ready', code: 'ABCD-EFGH-IJKL-MNOP-QRST' }} />);
  expect(screen.getByText('ABCD-EFGH-IJKL-MNOP-QRST')).toBeVisible();
  expect(screen.getByText(/hãy gọi điện và đọc cho nhau nghe mã này/)).toBeVisible();
});

test('a browser that cannot sign is said to be so, with what would help', () => {
  show(<KeyPanelOf state={{ kind: 'unsupported' }} />);
  expect(screen.getByRole('alert')).toHaveTextContent(/không ký được tệp.*HTTPS/);
});

test('accepted keys are listed with their codes and can be revoked one by one', async () => {
  const onRevoke = vi.fn();
  const person = PersonIdSchema.parse('ps-ha');
  const keys = ['key-1', 'key-2'].map((key) => ({ person, key, name: 'Trần Long Hà', acceptedAt: MomentSchema.parse('2024-04-18T02:00:00.000Z') }));
  show(<ColleaguesPanelOf keys={keys} onRevoke={onRevoke} />);
  await userEvent.click(screen.getByRole('button', { name: `Thôi chấp nhận khóa của Trần Long Hà, mã ${keyCode(person, 'key-2')}` }));
  expect(onRevoke).toHaveBeenCalledExactlyOnceWith(keys[1]);
});
