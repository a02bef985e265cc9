import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadTexts, startI18n } from '#app/i18n.ts';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { builtInCalendar } from '#domain/calendar/workingCalendar.ts';
import { dueDocuments } from '#domain/desk/deadlines.ts';
import { comingReports } from '#domain/desk/periodicReports.ts';
import { roundProgress } from '#domain/desk/roundProgress.ts';
import { waitingToday } from '#domain/desk/waiting.ts';
import { PlanIdSchema, UnitIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { blankPlan, blankUnit, blankVisit } from '../../../tests/support/rows.ts';
import { DeskView } from './DeskPage.tsx';
import type { Desk } from './useDesk.ts';

const sent = vi.hoisted(() => vi.fn());
vi.mock('#live/useCommand.ts', () => ({
  useCommand: (command: Command<CommandInput>) => (input: CommandInput) => {
    sent(command.name, input);
    return Promise.resolve(ok({ change: null, undo: { plan: input.plan, command: command.name, writes: [] } }));
  },
}));

beforeAll(async () => {
  startI18n();
  await Promise.all([loadTexts('desk'), loadTexts('vocabulary')]);
});
beforeEach(() => sent.mockClear());

const id = PlanIdSchema.parse('kt-2024');
const meta = { plan: id, deleted: 0, conflicts: 0, regs: {} } as const;
const day = (text: string) => IsoDateSchema.parse(text);
const today = day('2024-06-20');
const unit = (no: number, name: string): Row<'units'> => ({ ...meta, ...blankUnit, id: UnitIdSchema.parse(`u-${no}`), name });
const visit = (no: number, date: string, more: Partial<Row<'visits'>> = {}): Row<'visits'> => ({
  ...meta, ...blankVisit, id: VisitIdSchema.parse(`v-${no}`), unit: UnitIdSchema.parse(`u-${no}`), slot: { date: day(date), session: 'morning' }, ...more,
});

const deskOf = (visits: readonly Row<'visits'>[], more: Partial<Desk> = {}): Desk => {
  const plan: Row<'plans'> = { ...meta, ...blankPlan, id, title: 'Kiểm tra năm 2024', year: 2024 };
  const units = [unit(1, 'Phòng Khoa học'), unit(2, 'Chi cục Đo lường'), unit(3, 'Trung tâm Bí mật')];
  const progress = roundProgress({ plan, units, visits, calendar: builtInCalendar, today });
  const documents = dueDocuments({ plan, visits, documents: [], keptDocuments: [], findings: [], measures: [], withoutNotes: new Set(), calendar: builtInCalendar, today });
  const reports = comingReports(today, 4);
  const waiting = waitingToday({ plan: id, visits, progress, documents, measures: [], referrals: [], reports, checks: [], edited: [] });
  return { plan, visits, units, documentRows: [], progress, documents, measures: [], toVerify: 0, referrals: [], adoptions: [], reports, waiting, books: { awaited: 0, failure: null }, isCompared: true, ...more };
};

const show = (desk: Desk, on = today) =>
  render(<DeskView desk={desk} today={on} />, {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <UiProvider language="vi" env="test">
        <MemoryRouter>{children}</MemoryRouter>
      </UiProvider>
    ),
  });

test('says that nothing is overdue only when everything has been looked at', () => {
  const idle = deskOf([visit(1, '2024-09-10', { noticedOn: day('2024-06-01') })], { waiting: [] });
  const { unmount } = show(idle);
  expect(screen.getByText('Hôm nay không có việc quá hạn')).toBeVisible();
  unmount();
  show({ ...idle, isCompared: false });
  expect(screen.queryByText('Hôm nay không có việc quá hạn')).toBeNull();
});

test('each line has its rule, its source, its last day, and leads to its place', () => {
  show(deskOf([visit(1, '2024-06-13', { stage: 'inProgress' })]));
  const row = within(screen.getByRole('table')).getByRole('row', { name: /Biên bản kiểm tra/ });
  expect(row).toHaveTextContent('3 ngày làm việc sau ngày kiểm tra (13/06/2024)');
  expect(row).toHaveTextContent('Theo số ngày đặt trong kế hoạch');
  expect(row).toHaveTextContent('18/06/2024');
  expect(row).toHaveTextContent('Quá hạn 2 ngày làm việc');
  expect(within(row).getByRole('link', { name: 'Biên bản kiểm tra' })).toHaveAttribute('href', '/plans/kt-2024/inspection/v-1?tab=closing');
  expect(within(screen.getByRole('list', { name: 'Việc đang chờ hôm nay' })).getByRole('link', { name: 'Biên bản kiểm tra: 1 cuộc kiểm tra' })).toBeVisible();
});

test('a report that came in on paper is noted with its day', async () => {
  show(deskOf([visit(1, '2024-07-01')]));
  await userEvent.click(screen.getByRole('button', { name: 'Ghi đã nhận hôm nay: Báo cáo của đơn vị theo đề cương, Phòng Khoa học, ngày 01/07/2024' }));
  expect(sent).toHaveBeenCalledExactlyOnceWith('official.edit', { plan: id, ref: { kind: 'reportOutline', visit: 'v-1' }, field: 'document', value: { number: '', date: today }, basis: [] });
});

test('the text for colleagues names no surprise visit that has not begun', async () => {
  const user = userEvent.setup();
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  show(deskOf([visit(1, '2024-06-13', { stage: 'inProgress' }), visit(3, '2024-06-18', { form: 'surprise' })]));
  await user.click(screen.getByRole('button', { name: 'Sao chép để gửi' }));
  const text = String(written.mock.calls[0]?.[0]);
  expect(text).toContain('VIỆC CẦN LÀM – Kiểm tra năm 2024');
  expect(text).toContain('QUÁ HẠN');
  expect(text).toContain('Biên bản kiểm tra: 1 cuộc kiểm tra, quá hạn từ 18/06/2024 (Phòng Khoa học, ngày 13/06/2024)');
  expect(text).toContain('một cuộc kiểm tra đột xuất');
  expect(text).not.toContain('Bí mật');
  // The screen of the office itself names it.
  expect(screen.getAllByText(/Trung tâm Bí mật/).length).toBeGreaterThan(0);
});
