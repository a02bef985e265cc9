import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadTexts, startI18n } from '#app/i18n.ts';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { IssuanceIdSchema, PlanIdSchema, UnitIdSchema } from '#domain/ids.ts';
import { issuanceDigest, issuedContentOf, issuedVersions, type IssuedContent } from '#domain/issuing/content.ts';
import { ok } from '#domain/result.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { planningOf } from '../../../../tests/support/planning.ts';
import { blankUnit } from '../../../../tests/support/rows.ts';
import { AmendDialog } from './AmendDialog.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { VersionsDialog } from './VersionsDialog.tsx';

const sent = vi.hoisted(() => vi.fn());
vi.mock('#live/useCommand.ts', () => ({
  useCommand: (command: Command<CommandInput>) => (input: CommandInput) => {
    sent(command.name, input);
    return Promise.resolve(ok({ change: null, undo: { plan: input.plan, command: command.name, writes: [] } }));
  },
}));

beforeAll(async () => {
  startI18n();
  await loadTexts('planning');
});
beforeEach(() => sent.mockClear());

const id = PlanIdSchema.parse('kt-2026');
const meta = { plan: id, deleted: 0, conflicts: 0, regs: {} } as const;
const unit = (name: string): Row<'units'> => ({ ...blankUnit, ...meta, id: UnitIdSchema.parse(name), name: `Phòng ${name}`, order: name });
const planning = planningOf(id, { units: [unit('a'), unit('b')] });
const content = issuedContentOf(planning);

/** A version that was issued with this content. */
const version = (no: number, of: IssuedContent, number = ''): Row<'issuances'> => ({
  ...meta,
  id: IssuanceIdSchema.parse(`lan-${no}`),
  no,
  document: { number, date: null },
  issued: { at: MomentSchema.parse('2026-03-27T02:00:00.000Z'), content: of, digest: issuanceDigest(no, of) },
  reason: no === 0 ? '' : 'Bổ sung đơn vị',
});
const before: IssuedContent = { ...content, units: content.units.slice(0, 1) };

const show = (dialog: ReactNode) =>
  render(
    <MemoryRouter>
      <UiProvider language="vi" env="test">
        {dialog}
      </UiProvider>
    </MemoryRouter>,
  );
const button = (name: string) => screen.getByRole('button', { name, hidden: true });

test('a plan that lacks something is issued only by somebody who says that he knows', async () => {
  const onClose = vi.fn();
  show(<IssueDialog planning={planning} checks={[{ key: 'signer', missing: 2 }]} cautions={[{ key: 'focus', places: 3 }]} versions={[]} onClose={onClose} />);
  expect(screen.getByRole('link', { name: 'Người ký', hidden: true })).toHaveAttribute('href', '/?tab=facts#plan-signer-position');
  expect(screen.getByText('3 đề xuất trọng tâm chưa quyết định')).toBeInTheDocument();
  expect(button('Ban hành')).toBeDisabled();
  await userEvent.click(screen.getByRole('checkbox', { hidden: true }));
  await userEvent.click(button('Ban hành'));
  expect(sent).toHaveBeenCalledWith('plan.issue', expect.objectContaining({ plan: id, content, document: { number: '', date: null } }));
  expect(onClose).toHaveBeenCalled();
});

test('one that lacks nothing is issued at once, with its number', async () => {
  show(<IssueDialog planning={planning} checks={[{ key: 'signer', missing: 0 }]} cautions={[]} versions={[]} onClose={vi.fn()} />);
  expect(screen.queryByRole('checkbox', { hidden: true })).toBeNull();
  await userEvent.type(screen.getByRole('textbox', { name: 'Số, ký hiệu', hidden: true }), '12/KH');
  await userEvent.click(button('Ban hành'));
  expect(sent).toHaveBeenCalledWith('plan.issue', expect.objectContaining({ document: { number: '12/KH', date: null } }));
});

test('an amendment shows what has changed and needs a reason', async () => {
  const versions = [version(0, before)];
  const [latest] = issuedVersions(versions);
  if (!latest) throw new Error('one was issued');
  show(<AmendDialog planning={planning} latest={latest} versions={versions} onClose={vi.fn()} />);
  expect(screen.getByText('Thêm đơn vị được kiểm tra: Phòng b')).toBeInTheDocument();
  expect(button('Ban hành điều chỉnh')).toBeDisabled();
  await userEvent.type(screen.getByRole('textbox', { name: /Lý do điều chỉnh/, hidden: true }), 'Bổ sung');
  await userEvent.click(button('Ban hành điều chỉnh'));
  expect(sent).toHaveBeenCalledWith('plan.amend', expect.objectContaining({ content, why: 'Bổ sung', versions }));
});

test('every version says what it changed; a number that is still blank is filled in, a given one stays', async () => {
  const versions = [version(0, before, '12/KH'), version(1, content)];
  show(<VersionsDialog planning={planning} issued={issuedVersions(versions)} onClose={vi.fn()} />);
  expect(screen.getByText('Lý do: Bổ sung đơn vị')).toBeInTheDocument();
  expect(screen.getByText('Thêm đơn vị được kiểm tra: Phòng b')).toBeInTheDocument();
  expect(screen.getByText(/số 12\/KH, chưa ghi ngày/)).toBeInTheDocument();
  expect(screen.queryByText('Thay đổi từ đó đến nay, chưa ban hành')).toBeNull();
  const [, ofPlan] = screen.getAllByRole('button', { name: 'Ghi số, ngày', hidden: true });
  if (!ofPlan) throw new Error('both lack something');
  await userEvent.click(ofPlan);
  expect(screen.getByRole('textbox', { name: 'Số, ký hiệu', hidden: true })).toBeDisabled();
  await userEvent.type(screen.getByRole('textbox', { name: 'Ngày ban hành', hidden: true }), '27/03/2026');
  await userEvent.tab();
  await userEvent.click(button('Ghi'));
  expect(sent).toHaveBeenCalledWith('plan.numberIssuance', expect.objectContaining({ document: { number: '12/KH', date: '2026-03-27' } }));
});
