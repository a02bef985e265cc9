import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { SignatureNoteOf } from './SignatureNote.tsx';

beforeAll(() => startI18n());

type Props = React.ComponentProps<typeof SignatureNoteOf>;

const show = (props: Props) =>
  render(
    <UiProvider language="vi" env="test">
      <SignatureNoteOf {...props} />
    </UiProvider>,
  );
const code = 'ABCD-EFGH-IJKL-MNOP-QRST';

test('an unknown key shows its code and is accepted by one button', async () => {
  const onAccept = vi.fn();
  show({ shown: 'unknown', name: 'Trần Long Hà', code, onAccept });
  expect(screen.getByText(code)).toBeVisible();
  expect(screen.getByRole('region', { name: 'Chữ ký của tệp' })).toHaveTextContent('máy này chưa so mã khóa của Trần Long Hà');
  await userEvent.click(screen.getByRole('button', { name: 'Mã khớp, chấp nhận khóa này' }));
  expect(onAccept).toHaveBeenCalledOnce();
});

test('another key than the accepted one is a warning in words', () => {
  show({ shown: 'other-key', name: 'Trần Long Hà', code, onAccept: vi.fn() });
  expect(screen.getByRole('region')).toHaveTextContent(/^Cẩn thận: .*mạo tên/);
});

test.each([
  ['known', 'Chữ ký đúng: tệp do Trần Long Hà xuất'],
  ['own', 'do chính trình duyệt này ký'],
  ['missing', 'không có chữ ký, dù máy này đã chấp nhận khóa'],
  ['unsigned', 'không có gì chứng minh tệp do Trần Long Hà xuất'],
  ['unchecked', 'trình duyệt này không kiểm tra được'],
] as const)('%s: nothing to accept', (shown, words) => {
  show({ shown, name: 'Trần Long Hà', code: shown === 'known' ? code : null });
  expect(screen.getByRole('region')).toHaveTextContent(words);
  expect(screen.queryByRole('button')).toBeNull();
});
