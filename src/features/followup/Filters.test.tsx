import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, test } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { Filters } from './Filters.tsx';
import { viewOf, type View } from './useNarrowing.ts';

beforeAll(() => startI18n());

/** A page whose address answers late, as the router does on a busy laptop. */
function LateAddress() {
  const [view, setView] = useState(() => viewOf(new URLSearchParams()));
  const [asked, setAsked] = useState<readonly Partial<View>[]>([]);
  const answer = () => {
    const [next, ...rest] = asked;
    setView(before => ({ ...before, ...next }));
    setAsked(rest);
  };
  return (
    <>
      <Filters
        label="Lọc"
        searchLabel="Tìm"
        count=""
        units={[]}
        states={[]}
        view={view}
        onChange={patch => setAsked(before => [...before, patch])}
      />
      <button type="button" onClick={answer}>
        Địa chỉ trả lời
      </button>
    </>
  );
}

test('an address that comes late never takes back what has been typed since; clearing does', async () => {
  render(<LateAddress />, { wrapper: ({ children }) => <UiProvider language="vi" env="test">{children}</UiProvider> });
  const answer = () => fireEvent.click(screen.getByRole('button', { name: 'Địa chỉ trả lời' }));
  const search = screen.getByRole('searchbox', { name: 'Tìm' });
  await userEvent.type(search, 'niem');
  await userEvent.tab();
  await userEvent.type(search, ' yet');
  await userEvent.tab();
  answer();
  expect(search).toHaveValue('niem yet');
  answer();
  expect(search).toHaveValue('niem yet');
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
  answer();
  expect(search).toHaveValue('');
});
