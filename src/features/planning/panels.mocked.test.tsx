import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadTexts, startI18n } from '#app/i18n.ts';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { CarriedFindingIdSchema, FindingIdSchema, IssuanceIdSchema, MemberIdSchema, OtherInspectionIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { issuanceDigest, issuedContentOf } from '#domain/issuing/content.ts';
import { ok } from '#domain/result.ts';
import { IsoDateSchema, MomentSchema } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { Query } from '#storage/reads/query.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { planningOf } from '../../../tests/support/planning.ts';
import { blankCarried, blankMember, blankUnit, blankVisit } from '../../../tests/support/rows.ts';
import { DeadlinesPanel } from './facts/DeadlinesPanel.tsx';
import { FormsPanel } from './facts/FormsPanel.tsx';
import { AddFocus } from './focus/AddFocus.tsx';
import { CarriedPanel } from './focus/CarriedPanel.tsx';
import { IssueBar } from './issuing/IssueBar.tsx';
import { OthersImport } from './overlap/OthersImport.tsx';
import { OverlapPanels } from './overlap/OverlapPanels.tsx';
import { SubstituteDialog } from './team/SubstituteDialog.tsx';
import { WhoGoes } from './team/WhoGoes.tsx';

const sent = vi.hoisted(() => vi.fn());
vi.mock('#live/useCommand.ts', () => ({
  useCommand: (command: Command<CommandInput>) => (input: CommandInput) => {
    sent(command.name, input);
    return Promise.resolve(ok({ change: null, undo: { plan: input.plan, command: command.name, writes: [] } }));
  },
  runUndo: vi.fn(),
}));
const rows = vi.hoisted(() => new Map<string, readonly unknown[]>());
vi.mock('#live/useLive.ts', () => {
  const read = ({ key }: Query<unknown>) => rows.get(String(key[1])) ?? [];
  return { useLive: read, useLiveSoon: read };
});

beforeAll(async () => {
  startI18n();
  for (const texts of ['planning', 'vocabulary', 'records'] as const) await loadTexts(texts);
});
beforeEach(() => {
  sent.mockClear();
  rows.clear();
});

const id = PlanIdSchema.parse('kt-2026');
const meta = { plan: id, deleted: 0, conflicts: 0, regs: {} } as const;
const day = (text: string) => IsoDateSchema.parse(text);
const [a, b] = [UnitIdSchema.parse('a'), UnitIdSchema.parse('b')];
const units: readonly Row<'units'>[] = [{ ...blankUnit, ...meta, id: a, name: 'Phòng Kế hoạch' }, { ...blankUnit, ...meta, id: b, name: 'Văn phòng Sở' }];
const [an, binh] = ['An', 'Bình'].map((name): Row<'members'> => ({ ...blankMember, ...meta, id: MemberIdSchema.parse(name === 'An' ? 'an' : 'binh'), name }));
if (an === undefined || binh === undefined) throw new Error('no members');
const visit: Row<'visits'> = { ...blankVisit, ...meta, id: VisitIdSchema.parse('v1'), unit: a, slot: { date: day('2026-04-22'), session: 'morning' } };
const round = planningOf(id, { units, members: [an, binh], visits: [visit] });

const show = (content: ReactNode) =>
  render(
    <MemoryRouter>
      <UiProvider language="vi" env="test">
        {content}
      </UiProvider>
    </MemoryRouter>,
  );

describe('facts of the plan', () => {
  test('a form that is ticked is written with the others, in their order', async () => {
    show(<FormsPanel plan={{ ...round.plan, forms: ['surprise'] }} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Trực tiếp tại đơn vị' }));
    expect(sent).toHaveBeenCalledExactlyOnceWith('plan.edit', expect.objectContaining({ id, field: 'forms', value: ['direct', 'surprise'] }));
  });

  test('deadlines go back to the usual ones, which is offered only where one differs', async () => {
    const { unmount } = show(<DeadlinesPanel plan={round.plan} />);
    expect(screen.queryByRole('button', { name: 'Về thời hạn mặc định' })).toBeNull();
    unmount();
    const plan = { ...round.plan, noticeDays: round.plan.noticeDays + 1 };
    show(<DeadlinesPanel plan={plan} />);
    await userEvent.click(screen.getByRole('button', { name: 'Về thời hạn mặc định' }));
    expect(sent).toHaveBeenCalledExactlyOnceWith('plan.restoreStandard', expect.objectContaining({ plan: id, row: plan }));
  });
});

describe('the team', () => {
  test('somebody is kept away from a visit by one click, and from a signed one not at all', async () => {
    const { unmount } = show(<WhoGoes planning={round} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'An đi kiểm tra Phòng Kế hoạch, 22/04/2026' }));
    expect(sent).toHaveBeenCalledExactlyOnceWith('visit.team', { plan: id, places: [{ visit, member: an, goes: false }], assignments: [] });
    unmount();
    show(<WhoGoes planning={{ ...round, visits: [{ ...visit, stage: 'minutesSigned' }] }} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'An đi kiểm tra Phòng Kế hoạch, 22/04/2026' }));
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('a substitute needs a name and a reason; where he works in the unit, that is said', async () => {
    show(<SubstituteDialog planning={{ ...round, members: [an, { ...binh, unit: a }] }} member={an} onClose={vi.fn()} />);
    const confirm = screen.getByRole('button', { name: 'Cử người thay', hidden: true });
    await userEvent.click(screen.getByRole('combobox', { name: 'Người thay', hidden: true }));
    await userEvent.click(screen.getByRole('option', { name: 'Bình', hidden: true }));
    expect(screen.getByText('Bình công tác tại Phòng Kế hoạch nên không thay tại đó; cần cử người khác.')).toBeInTheDocument();
    expect(confirm).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: /Lý do/, hidden: true }), 'Nghỉ ốm');
    await userEvent.click(confirm);
    expect(sent).toHaveBeenCalledExactlyOnceWith('member.substitute', expect.objectContaining({ member: an, visits: [visit], reason: 'Nghỉ ốm' }));
  });
});

describe('focus', () => {
  test('a focus of the team’s own is accepted at once, for the unit that was chosen', async () => {
    show(<AddFocus planning={round} />);
    expect(screen.getByRole('button', { name: 'Thêm trọng tâm' })).toBeDisabled();
    await userEvent.click(screen.getByRole('combobox', { name: 'Đơn vị' }));
    await userEvent.click(screen.getByRole('option', { name: 'Văn phòng Sở' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Tổ kiểm tra tự nêu' }), ' Hồ sơ đất đai {Enter}');
    expect(sent).toHaveBeenCalledExactlyOnceWith('focus.add', expect.objectContaining({ values: { text: 'Hồ sơ đất đai', unit: b, area: null, criterionKey: '', reason: 'own', decision: { state: 'accepted', why: '' } } }));
  });

  test('a finding that was taken along says how often it was found, and can be dropped', async () => {
    const carried: Row<'carriedFindings'> = { ...blankCarried, ...meta, id: CarriedFindingIdSchema.parse('kt-2025.f-1'), unit: a, text: 'Niêm yết chậm', times: 3, origin: { plan: PlanIdSchema.parse('kt-2025'), year: 2025, finding: FindingIdSchema.parse('f-1'), unitName: 'Phòng KH' } };
    rows.set('carriedFindings', [carried]);
    show(<CarriedPanel planning={round} />);
    const item = screen.getByRole('listitem');
    expect(item).toHaveTextContent(/lặp lại lần 3/i);
    expect(item).toHaveTextContent(/2025.*Phòng KH/);
    await userEvent.click(within(item).getAllByRole('button', { name: /Niêm yết chậm/ }).at(-1) ?? item);
    expect(sent).toHaveBeenCalledExactlyOnceWith('carried.remove', { plan: id, row: carried });
  });
});

test('once issued, the bar says so, and in how many points the plan has moved away since', () => {
  const content = issuedContentOf(round);
  const issued: Row<'issuances'> = { ...meta, id: IssuanceIdSchema.parse('lan-0'), no: 0, document: { number: '', date: null }, issued: { at: MomentSchema.parse('2026-03-27T02:00:00.000Z'), content, digest: issuanceDigest(0, content) }, reason: '' };
  const { unmount } = show(<IssueBar planning={round} />);
  expect(screen.getByRole('button', { name: 'Ban hành…' })).toBeEnabled();
  unmount();
  rows.set('issuances', [issued]);
  const same = show(<IssueBar planning={round} />);
  expect(screen.getByText('Kế hoạch đã ban hành')).toBeInTheDocument();
  expect(screen.getByText('Chưa có thay đổi sau khi ban hành.')).toBeInTheDocument();
  same.unmount();
  show(<IssueBar planning={{ ...round, units: units.slice(0, 1) }} />);
  expect(screen.getByRole('button', { name: 'Khác bản đã ban hành ở 1 điểm' })).toBeInTheDocument();
});

describe('overlap', () => {
  const other: Row<'otherInspections'> = { ...meta, id: OtherInspectionIdSchema.parse('o-1'), body: 'Thanh tra tỉnh', matter: 'Tài chính', document: '12/KH-TT', unit: a, unitName: 'Phòng Kế hoạch', span: { from: day('2026-04-20'), to: day('2026-04-24') }, areas: [], order: 'a' };

  test('a visit on the days of another body is named with it', () => {
    show(<OverlapPanels planning={{ ...round, otherInspections: [other] }} today={day('2026-01-05')} />);
    expect(screen.getAllByText(/Thanh tra tỉnh/).length).toBeGreaterThan(1);
    expect(screen.getAllByText(/Phòng Kế hoạch/).length).toBeGreaterThan(0);
  });

  test('a file that is read again brings only what is not on the list, and says how many are left out', async () => {
    const line = { body: 'Thanh tra tỉnh', unit: 'Phòng Kế hoạch', from: '2026-04-20', to: '2026-04-24', document: '12/KH-TT' };
    const file = (inspections: readonly object[]) => new File([JSON.stringify({ format: 'so-kiem-tra-other-inspections', formatVersion: 1, inspections })], 'thanh-tra.json', { type: 'application/json' });
    const onClose = vi.fn();
    const open = async (inspections: readonly object[]) => {
      const shown = show(<OthersImport planning={{ ...round, otherInspections: [other] }} onClose={onClose} />);
      const input = document.querySelector('input[type="file"]');
      if (!(input instanceof HTMLInputElement)) throw new Error('no file field');
      await userEvent.upload(input, file(inspections));
      return shown;
    };
    const { unmount } = await open([line]);
    expect(await screen.findByText(/^1 dòng đã có trong danh sách/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Nhập 0 dòng', hidden: true })).toBeDisabled();
    unmount();
    await open([line, { ...line, from: '2026-06-01', to: '2026-06-02' }]);
    await userEvent.click(await screen.findByRole('button', { name: 'Nhập 1 dòng', hidden: true }));
    expect(sent).toHaveBeenCalledExactlyOnceWith('other.import', expect.objectContaining({ made: [expect.objectContaining({ values: expect.objectContaining({ span: { from: '2026-06-01', to: '2026-06-02' }, unit: a }) })] }));
  });
});
