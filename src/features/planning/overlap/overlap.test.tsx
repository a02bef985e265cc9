import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, expect, test } from 'vitest';
import { loadTexts, startI18n } from '#app/i18n.ts';
import { builtInCalendar } from '#domain/calendar/workingCalendar.ts';
import { OtherInspectionIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { scheduleWarnings } from '#domain/overlap/scheduleWarnings.ts';
import type { RowMeta } from '#domain/row.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { otherInspectionFields } from '#domain/schema/preparation.ts';
import type { Row } from '#domain/schema/tables.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { planningOf } from '../../../../tests/support/planning.ts';
import { blankUnit, blankVisit } from '../../../../tests/support/rows.ts';
import type { Planning } from '../usePlanning.ts';
import { OverlapPanel } from './OverlapPanel.tsx';

beforeAll(async () => {
  startI18n();
  await loadTexts('planning');
  await loadTexts('vocabulary');
});

const day = (text: string) => IsoDateSchema.parse(text);
const plan = PlanIdSchema.parse('kt-2026');
const meta: RowMeta = { plan, deleted: 0, conflicts: 0, regs: {} };
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
const unit = (no: number): Row<'units'> => ({ ...blankUnit, ...meta, id: UnitIdSchema.parse(`u${no}`), name: `Xã số ${no}`, chosen: true });
const visit = (no: number, slot: Row<'visits'>['slot'] = null): Row<'visits'> => ({ ...blankVisit, ...meta, id: VisitIdSchema.parse(`v${no}`), unit: unit(no).id, slot });
const today = day('2026-01-05');

/** An inspection of another body, about which nothing has been written yet. */
const newcomer: Row<'otherInspections'> = {
  ...meta,
  id: OtherInspectionIdSchema.parse('tt'),
  body: otherInspectionFields.body.initial,
  unit: otherInspectionFields.unit.initial,
  unitName: otherInspectionFields.unitName.initial,
  span: otherInspectionFields.span.initial,
  matter: otherInspectionFields.matter.initial,
  areas: otherInspectionFields.areas.initial,
  document: otherInspectionFields.document.initial,
  order: otherInspectionFields.order.initial,
};

const show = (visits: readonly Row<'visits'>[], otherInspections: Planning['otherInspections'] = []) => {
  const planning = planningOf(plan, { units: numbers(5).map(unit), visits, otherInspections });
  render(
    <MemoryRouter>
      <UiProvider language="vi" env="test">
        <OverlapPanel planning={planning} today={today} warnings={scheduleWarnings({ ...planning, today }, builtInCalendar)} />
      </UiProvider>
    </MemoryRouter>,
  );
};

/** The visits that lie open, by their names. */
const named = (list: HTMLElement) => within(list).queryAllByRole('button', { name: /^Xã số/ }).map((button) => button.textContent);

test('many visits without a day are folded, so that what is wrong is not buried', async () => {
  show([visit(1, { date: day('2026-04-26'), session: 'morning' }), ...[2, 3, 4, 5].map((no) => visit(no))]);
  expect(named(screen.getByRole('list', { name: 'Kiểm tra trùng lặp' }))).toEqual(['Xã số 1, Chủ Nhật, 26/04/2026, Buổi sáng']);
  const fold = screen.getByText('4 cuộc kiểm tra chưa có ngày');
  expect(fold.closest('details')).not.toHaveAttribute('open');
  await userEvent.click(fold);
  expect(named(screen.getByRole('list', { name: 'Chưa có ngày' }))).toHaveLength(4);
});

test('a few without a day are listed like the others', () => {
  show([visit(1), visit(2)]);
  expect(named(screen.getByRole('list', { name: 'Kiểm tra trùng lặp' }))).toHaveLength(2);
  expect(screen.queryByText(/cuộc kiểm tra chưa có ngày/)).toBeNull();
});

test('an inspection of another body is compared only once its unit and its time are known', () => {
  show([], [newcomer]);
  expect(screen.getByText('Chưa nhập cuộc kiểm tra nào của cơ quan khác để đối chiếu.')).toBeInTheDocument();
});
