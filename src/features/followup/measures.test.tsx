import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { PlanIdSchema, UnitIdSchema } from '#domain/ids.ts';
import { blankUnit } from '../../../tests/support/rows.ts';
import type { ProposedMeasure } from '#domain/measureDeadline.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { MeasureComposer } from './MeasureComposer.tsx';
import { MeasureSteps } from './MeasureSteps.tsx';

beforeAll(() => startI18n());

const show = (children: ReactNode) => render(children, { wrapper: ({ children }) => <UiProvider language="vi" env="test">{children}</UiProvider> });

const day = (text: string) => IsoDateSchema.parse(text);

const unit: Row<'units'> = {
  id: UnitIdSchema.parse('khoa-hoc'),
  plan: PlanIdSchema.parse('kt-2024'),
  deleted: 0,
  conflicts: 0,
  regs: {},
  ...blankUnit,
  name: 'Phòng Quản lý Khoa học',
  head: { name: '', position: 'Trưởng phòng' },
  order: 'a0',
};

const usual = { deadline: day('2024-07-01'), reckoned: { from: day('2024-05-20'), workingDays: 30, deadline: day('2024-07-01') } };

const composer = (answer = true) => {
  const onPropose = vi.fn<(measure: ProposedMeasure) => Promise<boolean>>().mockResolvedValue(answer);
  const shown = show(<MeasureComposer units={[unit]} owner={{ unit: unit.id, post: 'Trưởng phòng' }} usual={usual} hint="Cần làm gì?" onPropose={onPropose} />);
  return { onPropose, ...shown, text: screen.getByRole('textbox', { name: 'Biện pháp mới' }) };
};

test('Ctrl+Enter records a measure owned by the inspected unit and its head, and empties the form', async () => {
  const { onPropose, text } = composer();
  await userEvent.type(text, 'Niêm yết lại');
  fireEvent.change(screen.getByLabelText('Thời hạn'), { target: { value: '20/06/2024' } });
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(onPropose).toHaveBeenCalledExactlyOnceWith({ text: 'Niêm yết lại', owner: { unit: unit.id, post: 'Trưởng phòng' }, deadline: '2024-06-20', reckoned: null });
  expect(text).toHaveValue('');
});

test('without a typed day the deadline is the usual one, with its count', async () => {
  const { onPropose, text } = composer();
  expect(screen.getByLabelText('Thời hạn')).toHaveValue('01/07/2024');
  await userEvent.type(text, 'Niêm yết lại{Control>}{Enter}{/Control}');
  expect(onPropose).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(usual));
});

test('nothing is recorded from a blank text', async () => {
  const { onPropose, text } = composer();
  expect(screen.getByRole('button', { name: /Thêm biện pháp/ })).toBeDisabled();
  await userEvent.type(text, '   {Control>}{Enter}{/Control}');
  expect(onPropose).not.toHaveBeenCalled();
});

test('what could not be written stays in the form', async () => {
  const { onPropose, text } = composer(false);
  await userEvent.type(text, 'Niêm yết lại{Control>}{Enter}{/Control}');
  expect(onPropose).toHaveBeenCalledTimes(1);
  expect(await screen.findByDisplayValue('Niêm yết lại')).toBe(text);
});

test('leaving the panel or saving all drafts records what was typed, once', async () => {
  const { onPropose, text, unmount } = composer();
  await userEvent.type(text, 'Gõ dở');
  flushDrafts();
  flushDrafts();
  expect(onPropose).toHaveBeenCalledTimes(1);
  await userEvent.type(text, 'Gõ tiếp');
  unmount();
  expect(onPropose).toHaveBeenCalledTimes(2);
  expect(onPropose).toHaveBeenLastCalledWith(expect.objectContaining({ text: 'Gõ tiếp' }));
});

test('the next step is one click; verifying asks for the verdict', async () => {
  const onStep = vi.fn();
  const { rerender } = show(<MeasureSteps progress={{ status: 'proposed', verdict: null, on: null }} onStep={onStep} />);
  await userEvent.click(screen.getByRole('button', { name: 'Bắt đầu thực hiện' }));
  expect(onStep).toHaveBeenLastCalledWith('start');

  rerender(<MeasureSteps progress={{ status: 'reported', verdict: null, on: null }} onStep={onStep} />);
  await userEvent.click(screen.getByRole('button', { name: 'Xác minh' }));
  const menu = await screen.findByRole('menu');
  expect(within(menu).getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
    'Đã khắc phục',
    'Khắc phục một phần',
    'Chưa khắc phục',
    'Chưa xác định được',
  ]);
  await userEvent.click(within(menu).getByRole('menuitem', { name: 'Khắc phục một phần' }));
  expect(onStep).toHaveBeenLastCalledWith('verify', 'partlyFixed');
});

test('a verified measure that is not mended suggests going on, and can still be closed', async () => {
  const onStep = vi.fn();
  show(<MeasureSteps progress={{ status: 'verified', verdict: 'notFixed', on: null }} onStep={onStep} />);
  expect(screen.getByRole('button', { name: 'Mở lại' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Thao tác khác với biện pháp' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Kết thúc' }));
  expect(onStep).toHaveBeenCalledExactlyOnceWith('close');
});
