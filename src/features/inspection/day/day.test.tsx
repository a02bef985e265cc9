import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadTexts, startI18n } from '#app/i18n.ts';
import { MomentSchema, type Moment } from '#domain/schema/field.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { lengthOfTime } from './clock.ts';
import { SiteClock } from './SiteClock.tsx';
import { TimeField } from './TimeField.tsx';

beforeAll(async () => {
  startI18n();
  await loadTexts('inspection');
});
afterEach(() => vi.useRealTimers());

const show = (children: ReactNode) =>
  render(
    <UiProvider language="vi" env="test">
      {children}
    </UiProvider>,
  );
/** A time of day on this laptop's clock. */
const at = (time: string): Moment => MomentSchema.parse(new Date(`2024-04-18T${time}:00`).toISOString());

describe('the small clock in the head of the page', () => {
  test('runs while the team is on site', () => {
    vi.useFakeTimers({ now: new Date('2024-04-18T09:30:00') });
    show(<SiteClock visit={{ openedAt: at('08:15'), closedAt: null }} />);
    expect(screen.getByText('Tại đơn vị 1:15')).toBeVisible();
    act(() => void vi.advanceTimersByTime(60_000));
    expect(screen.getByText('Tại đơn vị 1:16')).toBeVisible();
  });

  test.each([
    ['before the beginning', { openedAt: null, closedAt: null }],
    ['after the end', { openedAt: at('08:15'), closedAt: at('11:30') }],
  ])('is not there %s', (_, visit) => {
    show(<SiteClock visit={visit} />);
    expect(screen.queryByText(/Tại đơn vị/)).toBeNull();
  });
});

test('a length of time is read as hours, minutes and seconds', () => {
  expect(lengthOfTime(7_509_000)).toBe('2:05');
  expect(lengthOfTime(7_509_000, true)).toBe('2:05:09');
});

describe('a time of day', () => {
  const field = () => screen.getByRole('textbox', { name: 'Giờ bắt đầu' });
  const typed = async (text: string, value: Moment | null = null) => {
    const onTime = vi.fn(() => ({ ok: true }));
    show(<TimeField label="Giờ bắt đầu" value={value} basis={[]} day="2024-04-18" onTime={onTime} />);
    const user = userEvent.setup();
    await user.clear(field());
    if (text !== '') await user.type(field(), text);
    await user.tab();
    return onTime;
  };

  test('is typed as people write it and kept on the day of the visit', async () => {
    expect(await typed('8h15')).toHaveBeenCalledExactlyOnceWith(at('08:15'), []);
  });

  test('that is none stays in the field, is said to be none, and is not written', async () => {
    expect(await typed('sáng')).not.toHaveBeenCalled();
    expect(field()).toHaveValue('sáng');
    expect(screen.getByText(/Chưa phải giờ/)).toBeVisible();
  });

  test('is taken away by an empty field', async () => {
    expect(await typed('', at('08:15'))).toHaveBeenCalledExactlyOnceWith(null, []);
  });

  test('on another day than the visit is said to be', () => {
    show(<TimeField label="Giờ bắt đầu" value={at('08:15')} basis={[]} day="2024-04-19" onTime={vi.fn()} />);
    expect(screen.getByText('Ngày 18/04/2024')).toBeVisible();
  });
});
