import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadTexts, startI18n } from '#app/i18n.ts';
import type { EarlierRound } from '#domain/carryOver/earlierRound.ts';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { FindingIdSchema, FocusPointIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import type { Row } from '#domain/schema/tables.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { planningOf } from '../../../../tests/support/planning.ts';
import { blankFinding, blankFocusPoint, blankUnit } from '../../../../tests/support/rows.ts';
import { CarryDialog } from './CarryDialog.tsx';
import { FocusRow } from './FocusRow.tsx';

const sent = vi.hoisted(() => vi.fn());
vi.mock('#live/useCommand.ts', () => ({
  useCommand: (command: Command<CommandInput>) => (input: CommandInput) => {
    sent(command.name, input);
    return Promise.resolve(ok({ change: null, undo: { plan: input.plan, command: command.name, writes: [] } }));
  },
  runUndo: vi.fn(),
}));
const rounds = vi.hoisted((): EarlierRound[] => []);
vi.mock('#live/useLive.ts', () => ({ useLive: () => rounds }));

beforeAll(async () => {
  startI18n();
  await loadTexts('planning');
});
beforeEach(() => sent.mockClear());

const id = PlanIdSchema.parse('kt-2026');
const meta = { plan: id, deleted: 0, conflicts: 0, regs: {} } as const;
const unit = (name: string): Row<'units'> => ({ ...blankUnit, ...meta, id: UnitIdSchema.parse(name), name: `Phòng ${name}`, order: name });
const planning = planningOf(id, { units: [unit('a'), unit('c')] });

const show = (content: ReactNode) =>
  render(
    <MemoryRouter>
      <UiProvider language="vi" env="test">
        {content}
      </UiProvider>
    </MemoryRouter>,
  );

test('a proposal is dropped with its reason, and not without one', async () => {
  const point = { ...blankFocusPoint, ...meta, id: FocusPointIdSchema.parse('tt-1'), reason: 'openFinding' as const, unit: UnitIdSchema.parse('a'), text: 'Tồn tại năm 2025' };
  show(<FocusRow point={point} planning={planning} />);
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ: Tồn tại năm 2025' }));
  const why = screen.getByRole('textbox', { name: 'Lý do bỏ' });
  expect(why).toHaveFocus();
  await userEvent.type(why, ' {Enter}');
  expect(sent).not.toHaveBeenCalled();
  await userEvent.type(why, 'Đã kiểm tra{Enter}');
  expect(sent).toHaveBeenCalledExactlyOnceWith('focus.decide', { plan: id, point, state: 'dropped', why: ' Đã kiểm tra' });
});

test('a unit that is not inspected this year is marked, and the proposal accepted with one click', async () => {
  const point = { ...blankFocusPoint, ...meta, id: FocusPointIdSchema.parse('tt-1'), reason: 'neverInspected' as const, unit: UnitIdSchema.parse('z'), text: 'Lâu chưa kiểm tra' };
  show(<FocusRow point={point} planning={{ ...planning, units: [{ ...unit('z'), chosen: false }] }} />);
  expect(screen.getByText('Chưa chọn kiểm tra trong đợt này')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Chọn: Lâu chưa kiểm tra' }));
  expect(sent).toHaveBeenCalledExactlyOnceWith('focus.decide', { plan: id, point, state: 'accepted', why: '' });
});

test('what an earlier round leaves is shown with what stays behind; a finding of a vanished unit needs one first', async () => {
  const found = (name: string, visit: string, fixedOnSite = false) => ({ ...blankFinding, id: FindingIdSchema.parse(name), visit: VisitIdSchema.parse(visit), text: `Tồn tại ${name}`, fixedOnSite });
  rounds.push({
    plan: PlanIdSchema.parse('kt-2025'),
    title: 'Đợt 2025',
    year: 2025,
    units: [unit('a'), unit('b')],
    visits: ['a', 'b'].map((name) => ({ id: VisitIdSchema.parse(`v-${name}`), unit: UnitIdSchema.parse(name), slot: null, stage: 'minutesSigned' })),
    findings: [found('f-1', 'v-a'), found('f-2', 'v-b'), found('f-3', 'v-a', true)],
    measures: [],
    criteria: [],
    carried: [],
  });
  show(<CarryDialog planning={planning} carried={[]} onClose={vi.fn()} />);
  expect(screen.getByRole('checkbox', { name: 'Chọn: Tồn tại f-1', hidden: true })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'Chọn: Tồn tại f-2', hidden: true })).toBeDisabled();
  expect(screen.getByText('Tồn tại f-3 – đã khắc phục tại chỗ')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('combobox', { name: 'Đơn vị chịu trách nhiệm: Tồn tại f-2', hidden: true }));
  await userEvent.click(await screen.findByRole('option', { name: 'Phòng c', hidden: true }));
  await userEvent.click(screen.getByRole('button', { name: 'Đưa 2 phát hiện sang', hidden: true }));
  expect(sent).toHaveBeenCalledExactlyOnceWith('carried.take', {
    plan: id,
    findings: [expect.objectContaining({ id: 'kt-2025.f-1', unit: 'a' }), expect.objectContaining({ id: 'kt-2025.f-2', unit: 'c' })],
  });
});
