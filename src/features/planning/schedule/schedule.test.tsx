import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadTexts, startI18n } from '#app/i18n.ts';
import { builtInCalendar, calendarWith, type WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { GroupIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from '#domain/ids.ts';
import type { RowMeta } from '#domain/row.ts';
import { groupFields } from '#domain/schema/planning.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import type { Row, Values } from '#domain/schema/tables.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { planningOf } from '../../../../tests/support/planning.ts';
import { blankUnit, blankVisit } from '../../../../tests/support/rows.ts';
import type { Planning } from '../usePlanning.ts';
import { BoardPanel } from './BoardPanel.tsx';
import { PrintSchedule } from './PrintSchedule.tsx';
import { TermPopover } from './TermPopover.tsx';
import type { Place } from './useMoves.ts';
import { useScheduleConflicts } from './useScheduleConflicts.ts';

beforeAll(async () => {
  startI18n();
  await loadTexts('planning');
  await loadTexts('vocabulary');
  await loadTexts('records');
});

const day = (text: string) => IsoDateSchema.parse(text);
const plan = PlanIdSchema.parse('kt-2024');
const meta: RowMeta = { plan, deleted: 0, conflicts: 0, regs: {} };
const unit = (id: string, name: string): Row<'units'> => ({ ...blankUnit, ...meta, id: UnitIdSchema.parse(id), name });
const visit = (id: string, of: string, values: Partial<Values<'visits'>>): Row<'visits'> => ({ ...blankVisit, ...meta, unit: UnitIdSchema.parse(of), ...values, id: VisitIdSchema.parse(id) });
const group: Row<'groups'> = { ...meta, id: GroupIdSchema.parse('g1'), name: 'Nhóm 1', order: groupFields.order.initial };

const units = [unit('u1', 'Phòng Quản lý Khoa học'), unit('u2', 'Chi cục Tiêu chuẩn')];
const thursday = visit('v1', 'u1', { slot: { date: day('2024-04-25'), session: 'morning' } });
const undated = visit('v2', 'u2', {});

const planning = (visits: readonly Row<'visits'>[]): Planning =>
  planningOf(plan, { plan: { title: 'Kiểm tra CCHC 2024', window: { from: day('2024-04-01'), to: day('2024-09-30') } }, units, visits });

const onMove = vi.fn<(id: string, place: Place) => void>();
const onOpen = vi.fn();

interface StageProps {
  readonly visits: readonly Row<'visits'>[];
  readonly view?: 'calendar' | 'timeline';
  readonly calendar?: WorkingCalendar;
  readonly groups?: readonly Row<'groups'>[];
}

/** The board over visits that move as the store would move them. */
function Stage({ visits: first, view = 'calendar', calendar = builtInCalendar, groups = [] }: StageProps) {
  const [visits, setVisits] = useState(first);
  const round = planning(visits);
  const conflictsOf = useScheduleConflicts(round, calendar);
  const move = (moved: Row<'visits'>, place: Place) => {
    onMove(moved.id, place);
    setVisits((before) => before.map((one) => (one.id === moved.id ? { ...one, ...place } : one)));
    return Promise.resolve(true);
  };
  return (
    <BoardPanel
      view={view}
      planning={round}
      groups={groups}
      calendar={calendar}
      today={day('2024-01-02')}
      moves={{ shown: visits, move }}
      conflictsOf={conflictsOf}
      selected={null}
      onOpen={onOpen}
    />
  );
}

const show = (stage: React.ReactNode) =>
  render(
    <MemoryRouter>
      <UiProvider language="vi" env="test">
        {stage}
      </UiProvider>
    </MemoryRouter>,
  );

const chip = (name: RegExp) => screen.getByRole('button', { name });
const said = () => screen.getByRole('status').textContent;

beforeEach(() => vi.clearAllMocks());

describe('the month', () => {
  it('names its days off in words, shows the lunar day and opens a visit', async () => {
    show(<Stage visits={[thursday]} calendar={calendarWith([{ date: day('2024-04-22'), kind: 'holiday', name: 'Lễ của tỉnh' }])} />);
    const table = screen.getByRole('table', { name: 'Tháng 4/2024' });
    expect(within(table).getByTitle('Giỗ Tổ Hùng Vương')).toHaveTextContent(/18.*10/);
    expect(within(table).getByTitle('Lễ của tỉnh')).toHaveAttribute('data-holiday');
    expect(within(table).getByTitle('Nghỉ hoán đổi dịp Ngày Chiến thắng 30/4, làm bù ngày 04/05')).toHaveAttribute('data-off');
    expect(within(table).getByTitle('Âm lịch 1/3')).toHaveTextContent('1/3');
    await userEvent.click(screen.getByRole('button', { name: 'Tháng sau' }));
    expect(screen.getByTitle('Làm bù cho ngày nghỉ hoán đổi 29/04, dịp Ngày Chiến thắng 30/4')).not.toHaveAttribute('data-off');
    await userEvent.click(screen.getByRole('button', { name: 'Tháng 4/2024, 1 cuộc kiểm tra' }));
    await userEvent.click(chip(/^Buổi sáng, Thứ Năm, 25\/04\/2024: Phòng Quản lý Khoa học/));
    expect(onOpen).toHaveBeenCalledWith('v1');
  });

  it('says which days off are only expected', () => {
    show(<Stage visits={[visit('v1', 'u1', { slot: { date: day('2027-02-17'), session: 'morning' } })]} />);
    expect(screen.getAllByTitle('Tết Nguyên đán (dự kiến)')).toHaveLength(5);
  });
});

describe('the sign that a visit needs a look', () => {
  it('stands at one that is wrong, not at one that only lacks its day', () => {
    show(<Stage visits={[visit('v1', 'u1', { slot: { date: day('2024-04-27'), session: 'morning' } }), undated]} />);
    expect(chip(/Phòng Quản lý Khoa học \(cần xem lại\)$/)).toBeInTheDocument();
    expect(chip(/^Chưa có ngày: Chi cục Tiêu chuẩn$/)).toBeInTheDocument();
  });
});

describe('moving with the keys', () => {
  it('leads by half-days, days and weeks, and writes once when it is put down', async () => {
    show(<Stage visits={[thursday, undated]} />);
    chip(/Phòng Quản lý Khoa học/).focus();
    await userEvent.keyboard('{Enter}');
    expect(said()).toContain('Đã nhấc Phòng Quản lý Khoa học');
    await userEvent.keyboard('{ArrowRight}');
    expect(said()).toContain('Buổi chiều, Thứ Năm, 25/04/2024');
    expect(chip(/Phòng Quản lý Khoa học.*đang nhấc lên/)).toHaveFocus();
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}{ArrowDown}');
    expect(said()).toContain('Buổi chiều, Thứ Tư, 01/05/2024');
    expect(said()).toContain('Ngày nghỉ: Ngày Quốc tế lao động 01/5');
    expect(screen.getByRole('table', { name: 'Tháng 5/2024' })).toBeInTheDocument();
    await userEvent.keyboard('{ArrowRight}');
    expect(onMove).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(onMove.mock.calls).toEqual([['v1', expect.objectContaining({ slot: { date: '2024-05-02', session: 'morning' } })]]);
    expect(said()).toContain('đã chuyển sang Buổi sáng, Thứ Năm, 02/05/2024');
  });

  it('gives back with Esc', async () => {
    show(<Stage visits={[thursday, undated]} />);
    chip(/Phòng Quản lý Khoa học/).focus();
    await userEvent.keyboard('{Enter}{PageDown}{Escape}');
    expect(onMove).not.toHaveBeenCalled();
    expect(said()).toContain('Đã trả Phòng Quản lý Khoa học về Buổi sáng, Thứ Năm, 25/04/2024');
  });

  it('puts a visit without a day on the first working day of the round, and opens details with the space bar', async () => {
    show(<Stage visits={[thursday, undated]} />);
    const waiting = chip(/^Chưa có ngày: Chi cục Tiêu chuẩn/);
    waiting.focus();
    await userEvent.keyboard(' ');
    expect(onOpen).toHaveBeenCalledWith('v2');
    await userEvent.keyboard('{Enter}{ArrowRight}{Enter}');
    expect(onMove).toHaveBeenCalledWith('v2', expect.objectContaining({ slot: { date: '2024-04-01', session: 'afternoon' } }));
  });

  it('leaves a visit with signed minutes where it is, and says why', async () => {
    show(<Stage visits={[{ ...thursday, stage: 'minutesSigned' }, undated]} />);
    chip(/Phòng Quản lý Khoa học/).focus();
    await userEvent.keyboard('{Enter}{ArrowRight}{Enter}');
    expect(onMove).not.toHaveBeenCalled();
    expect(said()).toContain('đã ký biên bản, không chuyển ngày được');
  });
});

describe('moving with the mouse', () => {
  const under = (element: Element | null) => {
    document.elementFromPoint = () => element;
  };
  const original = document.elementFromPoint;
  afterEach(() => {
    document.elementFromPoint = original;
  });
  const press = (target: Element) => fireEvent.pointerDown(target, { button: 0, clientX: 10, clientY: 10 });
  const go = (x: number, y: number) => fireEvent.pointerMove(window, { clientX: x, clientY: y });
  const release = (x: number, y: number) => fireEvent.pointerUp(window, { clientX: x, clientY: y });
  const half = (mark: string) => document.querySelector(`[data-half="${mark}"]:not(:has(time))`);

  it('puts a visit on the half-day under the pointer in one act, and explains a bad day beside the pointer and after', () => {
    show(<Stage visits={[thursday, undated]} />);
    press(chip(/Phòng Quản lý Khoa học/));
    under(half('2024-04-30 afternoon'));
    go(200, 200);
    expect(half('2024-04-30 afternoon')).toHaveAttribute('data-over');
    expect(screen.getByText('Buổi chiều, Thứ Ba, 30/04/2024')).toBeInTheDocument();
    expect(screen.getByText('Ngày nghỉ: Ngày Chiến thắng 30/4.')).toBeInTheDocument();
    go(201, 201);
    release(201, 201);
    expect(onMove.mock.calls).toEqual([['v1', expect.objectContaining({ slot: { date: '2024-04-30', session: 'afternoon' } })]]);
    expect(said()).toContain('Cần xem lại: Ngày nghỉ: Ngày Chiến thắng 30/4.');
    expect(half('2024-04-30 afternoon')).not.toHaveAttribute('data-over');
  });

  it('gives back with Esc, and a small tremble of the hand is a click', () => {
    show(<Stage visits={[thursday, undated]} />);
    under(half('2024-04-29 morning'));
    press(chip(/Phòng Quản lý Khoa học/));
    go(200, 200);
    fireEvent.keyDown(window, { key: 'Escape' });
    release(200, 200);
    press(chip(/Phòng Quản lý Khoa học/));
    go(12, 12);
    release(12, 12);
    expect(onMove).not.toHaveBeenCalled();
  });

  it('takes the day away in the tray', () => {
    show(<Stage visits={[thursday]} />);
    press(chip(/Phòng Quản lý Khoa học/));
    under(screen.getByRole('region', { name: 'Chưa có ngày' }));
    go(300, 300);
    release(300, 300);
    expect(onMove).toHaveBeenCalledWith('v1', expect.objectContaining({ slot: null }));
  });

  it('on the timeline finds the half-day by its column and the group by its row', () => {
    show(<Stage view="timeline" visits={[thursday, undated]} groups={[group]} />);
    press(chip(/Phòng Quản lý Khoa học/));
    const lane = document.querySelector('[data-lane="g1"]');
    under(lane);
    // From Monday 01/4/2024, 17 pixels a half-day: the fourth column is the afternoon of 02/4.
    go(3 * 17 + 5, 60);
    release(3 * 17 + 5, 60);
    expect(onMove.mock.calls).toEqual([['v1', { slot: { date: '2024-04-02', session: 'afternoon' }, group: 'g1' }]]);
    expect(said()).toContain('Nhóm 1');
  });
});

describe('a deadline', () => {
  it('explains itself day by day', async () => {
    show(<TermPopover from={day('2024-05-02')} days={-2} calendar={builtInCalendar} words={(date) => `chậm nhất ${date}`} />);
    await userEvent.click(screen.getByRole('button', { name: 'chậm nhất 25/04/2024: xem cách tính' }));
    expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
      'Thứ Tư, 01/05/2024không tính: Ngày Quốc tế lao động 01/5',
      'Thứ Ba, 30/04/2024không tính: Ngày Chiến thắng 30/4',
      'Thứ Hai, 29/04/2024không tính: Nghỉ hoán đổi dịp Ngày Chiến thắng 30/4, làm bù ngày 04/05',
      'Chủ Nhật, 28/04/2024không tính: cuối tuần',
      'Thứ Bảy, 27/04/2024không tính: cuối tuần',
      'Thứ Sáu, 26/04/2024ngày làm việc thứ 1',
      'Thứ Năm, 25/04/2024ngày làm việc thứ 2',
    ]);
  });
});

describe('the schedule on paper', () => {
  const surprise = visit('v3', 'u2', { form: 'surprise', slot: { date: day('2024-05-07'), session: 'morning' }, group: group.id });
  it('keeps surprise visits and groups for the file, and out of the copy for units', () => {
    const { unmount } = show(<PrintSchedule copy="file" planning={planning([thursday, surprise])} groups={[group]} calendar={builtInCalendar} />);
    expect(screen.getByRole('table')).toHaveTextContent('Đột xuất');
    expect(screen.getByRole('table')).toHaveTextContent('Nhóm 1');
    unmount();
    show(<PrintSchedule copy="units" planning={planning([thursday, surprise])} groups={[group]} calendar={builtInCalendar} />);
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(screen.getByRole('article')).not.toHaveTextContent('Đột xuất');
    expect(screen.getByRole('article')).not.toHaveTextContent('Nhóm');
    expect(screen.getByText('Tổng số: 1 cuộc kiểm tra.')).toBeInTheDocument();
  });
});
