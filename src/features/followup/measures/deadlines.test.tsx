import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { loadTexts, startI18n } from '#app/i18n.ts';
import { calendarWith } from '#domain/calendar/workingCalendar.ts';
import { reckon, usualDeadline, type Reckoned } from '#domain/measureDeadline.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { MeasureSteps } from '../MeasureSteps.tsx';
import { DeadlineCounting } from './DeadlineCounting.tsx';
import { ExtensionForm, type Extension } from './ExtensionForm.tsx';
import { MeasureProposal } from './MeasureProposal.tsx';

beforeAll(async () => {
  await Promise.all([loadTexts('followup'), loadTexts('vocabulary')]);
  startI18n();
});

const show = (children: ReactNode) => render(children, { wrapper: ({ children }) => <UiProvider language="vi" env="test">{children}</UiProvider> });
const day = (text: string) => IsoDateSchema.parse(text);
const storm = { date: day('2024-05-23'), kind: 'holiday', name: 'nghỉ chống bão' } as const;
const calendar = calendarWith([storm]);
const ground = {
  calendar,
  noticeDay: day('2024-05-20'),
  workingDays: 30,
  usual: usualDeadline({ noticeDay: day('2024-05-20'), workingDays: 30 }, calendar),
  proposed: { text: 'Gửi văn bản xin lỗi.', owner: { unit: null, post: 'Trưởng phòng' }, deadline: null, reckoned: null },
};

test('a deadline is counted from the notice, shown day by day with the days of the round, and set by Enter', async () => {
  const onApply = vi.fn<(reckoned: Reckoned) => void>();
  show(<DeadlineCounting ground={ground} held={null} onApply={onApply} onClose={vi.fn()} />);
  expect(screen.getByLabelText('Kể từ ngày')).toHaveValue('20/05/2024');
  const days = screen.getByLabelText('Số ngày làm việc');
  await userEvent.clear(days);
  expect(screen.getByRole('button', { name: 'Đặt hạn này' })).toBeDisabled();
  await userEvent.type(days, '5');
  expect(within(screen.getByRole('list')).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    expect.stringContaining('21/05/2024ngày làm việc thứ 1'),
    expect.stringContaining('22/05/2024ngày làm việc thứ 2'),
    expect.stringContaining('23/05/2024không tính: nghỉ chống bão'),
    expect.stringContaining('24/05/2024ngày làm việc thứ 3'),
    expect.stringContaining('25/05/2024không tính: cuối tuần'),
    expect.stringContaining('26/05/2024không tính: cuối tuần'),
    expect.stringContaining('27/05/2024ngày làm việc thứ 4'),
    expect.stringContaining('28/05/2024ngày làm việc thứ 5'),
  ]);
  await userEvent.type(days, '{Enter}');
  expect(onApply).toHaveBeenCalledExactlyOnceWith({ from: '2024-05-20', workingDays: 5, deadline: '2024-05-28' });
});

test('an extension needs a later day and a reason; a day typed over a count stands by itself', async () => {
  const onApply = vi.fn<(extension: Extension) => void>();
  show(<ExtensionForm deadline={day('2024-05-20')} calendar={calendar} onApply={onApply} onClose={vi.fn()} />);
  const apply = screen.getByRole('button', { name: 'Gia hạn' });
  const to = screen.getByLabelText('Hạn mới');
  await userEvent.type(screen.getByLabelText('Thêm số ngày làm việc'), '5');
  expect(to).toHaveValue('28/05/2024');
  expect(apply).toBeDisabled();
  await userEvent.type(screen.getByLabelText('Lý do gia hạn'), 'Chờ kinh phí');
  await userEvent.click(apply);
  expect(onApply).toHaveBeenLastCalledWith({ to: { deadline: '2024-05-28', reckoned: reckon(day('2024-05-20'), 5, calendar) }, why: 'Chờ kinh phí' });
  fireEvent.change(to, { target: { value: '20/05/2024' } });
  expect(screen.getByText('Hạn mới phải sau hạn hiện tại 20/05/2024.')).toBeVisible();
  expect(apply).toBeDisabled();
  fireEvent.change(to, { target: { value: '31/05/2024' } });
  await userEvent.click(apply);
  expect(onApply).toHaveBeenLastCalledWith({ to: { deadline: '2024-05-31', reckoned: null }, why: 'Chờ kinh phí' });
});

test('a step back asks for its reason, and nothing happens without one', async () => {
  const onReturn = vi.fn();
  const onStep = vi.fn();
  show(<MeasureSteps progress={{ status: 'closed', verdict: 'fixed', on: null }} onStep={onStep} onReturn={onReturn} />);
  await userEvent.click(screen.getByRole('button', { name: 'Mở lại' }));
  const dialog = await screen.findByRole('dialog', { name: 'Mở lại biện pháp' });
  expect(within(dialog).getByRole('button', { name: 'Mở lại' })).toBeDisabled();
  await userEvent.type(within(dialog).getByLabelText(/Lý do/), 'Tái diễn{Control>}{Enter}{/Control}');
  expect(onReturn).toHaveBeenCalledExactlyOnceWith('reopen', 'Tái diễn');
  expect(onStep).not.toHaveBeenCalled();
});

test('the measure of the recommendation says who and until when, and is laid down by Alt+M', async () => {
  const onTake = vi.fn();
  const { rerender } = show(<MeasureProposal proposed={{ ...ground.proposed, ...ground.usual }} units={[]} onTake={onTake} />);
  expect(screen.getByText('Chủ trì: Trưởng phòng')).toBeVisible();
  expect(screen.getByText('Hạn 02/07/2024: 30 ngày làm việc kể từ Thông báo kết luận ngày 20/05/2024')).toBeVisible();
  await userEvent.keyboard('{Alt>}m{/Alt}');
  expect(onTake).toHaveBeenCalledTimes(1);
  rerender(<MeasureProposal proposed={ground.proposed} units={[]} onTake={onTake} />);
  expect(screen.getByText(/Thông báo kết luận của cuộc kiểm tra này chưa có ngày/)).toBeVisible();
});
