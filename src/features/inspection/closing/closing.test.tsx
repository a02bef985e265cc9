import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startI18n, loadTexts } from '#app/i18n.ts';
import type { ClosingIssue } from '#domain/closingCheck.ts';
import { AttendeeIdSchema, BasisIdSchema, CriterionIdSchema, FindingIdSchema, MeasureIdSchema, MemberIdSchema, MinutesLineIdSchema, PlanIdSchema, SampleIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { lineHash, lineIdOf, minutesOf, remarksContent } from '#domain/minutes.ts';
import type { RowMeta } from '#domain/row.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { ReadOnlyContext } from '#ui/readOnly.ts';
import { blankCriterion, blankFinding, blankMinutesLine, blankVisit } from '../../../../tests/support/rows.ts';
import { CheckList } from './CheckList.tsx';
import type { ClosingModel } from './closingModel.ts';
import { MeetingRoom } from './MeetingRoom.tsx';
import type { ClosingView } from './useClosing.ts';
import { useLineWords } from './useLineWords.ts';
import type { Meeting } from './useMeeting.ts';

beforeAll(async () => {
  startI18n();
  await loadTexts('inspection');
  Element.prototype.scrollIntoView = vi.fn();
});

const plan = PlanIdSchema.parse('kt-2024');
const visitId = VisitIdSchema.parse('v-1');
const meta: RowMeta = { plan, deleted: 0, conflicts: 0, regs: {} };
const visit: Row<'visits'> = { ...blankVisit, ...meta, id: visitId, remarks: 'Cơ bản tốt' };
const criterion = { ...blankCriterion, ...meta, id: CriterionIdSchema.parse('c-1.1'), definition: { ...blankCriterion.definition, code: '1.1', area: 1 } };
const finding: Row<'findings'> = {
  ...blankFinding, ...meta, id: FindingIdSchema.parse('ph-1'), kind: 'shortcoming', text: 'Niêm yết chậm', number: 3, severity: 'minor',
  cause: { kind: 'subjective', text: 'thiếu người' }, responsible: 'Văn thư', criterion: criterion.id, fixedOnSite: true,
};
const remarksLine = (remarks: string): Row<'minutesLines'> => ({
  ...blankMinutesLine, ...meta, id: lineIdOf(visitId, { kind: 'remarks', id: '' }), visit: visitId, opinion: 'Nhất trí',
  agreed: { at: MomentSchema.parse('2024-04-18T04:00:00.000Z'), hash: lineHash(remarksContent({ remarks })) },
});
const model: ClosingModel = {
  plan: { period: null },
  visit,
  unit: undefined,
  areas: [{ no: 1, name: 'Công tác chỉ đạo, điều hành' }],
  entries: [{ criterion, item: undefined }],
  findings: [finding],
};
const viewOf = (lines: readonly Row<'minutesLines'>[], issues: readonly ClosingIssue[] = []): ClosingView => ({
  lines: minutesOf({ ...model, lines }),
  issues, attendees: [], members: [], units: [], samples: [], bases: [], measures: [],
});

const show = (children: ReactNode) =>
  render(
    <MemoryRouter>
      <UiProvider language="vi" env="test">
        {children}
      </UiProvider>
    </MemoryRouter>,
  );

const meeting = { opine: vi.fn(), agree: vi.fn(() => Promise.resolve(true)), reopen: vi.fn(() => Promise.resolve()), said: '' } satisfies Meeting;
const onSign = vi.fn();
beforeEach(() => vi.clearAllMocks());

function Room({ lines = [] }: { readonly lines?: readonly Row<'minutesLines'>[] }) {
  const view = viewOf(lines);
  const words = useLineWords(model, view);
  return <MeetingRoom planId={plan} model={model} view={view} words={words} meeting={meeting} startAt={null} onSign={onSign} />;
}
const cards = () => within(screen.getByRole('list', { name: 'Các dòng của dự thảo biên bản' })).getAllByRole('listitem');
const focused = () => document.activeElement?.textContent;

describe('the closing meeting', () => {
  test('shows the draft minutes line by line in words: area, finding with its number, remarks', () => {
    show(<Room />);
    const [area, one, remarks] = cards();
    expect(area).toHaveTextContent('Lĩnh vực 1. Công tác chỉ đạo, điều hành');
    expect(area).toHaveTextContent('Đã đánh giá 0/1 mục');
    expect(one).toHaveTextContent('TT3. Tồn tại, hạn chế');
    expect(one).toHaveTextContent('Niêm yết chậm.');
    expect(one).toHaveTextContent('Mức độ: nhẹ. Nguyên nhân chủ quan: thiếu người. Trách nhiệm: Văn thư. Tiêu chí: 1.1. Đã khắc phục tại chỗ.');
    expect(remarks).toHaveTextContent('Cơ bản tốt');
    expect(screen.getByText('0/3 dòng đã thống nhất', { selector: 'span[aria-hidden]' })).toBeVisible();
  });

  test('goes by keys alone: to a line, its opinion, agreed, on to the next', async () => {
    show(<Room />);
    const user = userEvent.setup();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(focused()).toContain('Lĩnh vực 1'));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(focused()).toContain('TT3'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('textbox', { name: /TT3/ })).toHaveFocus());
    await user.keyboard('Thống nhất f');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(meeting.opine).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'v-1.finding-ph-1' }), 'Thống nhất f', []);
    expect(meeting.agree).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'v-1.finding-ph-1' }));
    expect(meeting.opine.mock.invocationCallOrder[0]).toBeLessThan(meeting.agree.mock.invocationCallOrder[0] ?? 0);
    await waitFor(() => expect(focused()).toContain('Nhận xét'));
  });

  test('Esc in an opinion goes back to the line and loses no text', async () => {
    show(<Room />);
    const user = userEvent.setup();
    await user.type(screen.getByRole('textbox', { name: /TT3/ }), 'Chưa rõ{Escape}');
    await waitFor(() => expect(focused()).toContain('TT3'));
    expect(meeting.opine).toHaveBeenCalledExactlyOnceWith(expect.anything(), 'Chưa rõ', []);
  });

  test('a line that was agreed on is for reading only until it is opened again', async () => {
    show(<Room lines={[remarksLine('Cơ bản tốt')]} />);
    const card = within(cards()[2] ?? document.body);
    expect(card.getByRole('textbox')).toHaveAttribute('readonly');
    expect(card.queryByRole('button', { name: 'Thống nhất' })).toBeNull();
    expect(screen.getByText('1/3 dòng đã thống nhất', { selector: 'span[aria-hidden]' })).toBeVisible();
    await userEvent.click(card.getByRole('button', { name: 'Mở lại dòng này' }));
    expect(meeting.reopen).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'v-1.remarks' }));
  });

  test('a sealed visit offers no acts', () => {
    show(
      <ReadOnlyContext value>
        <Room lines={[remarksLine('Cơ bản tốt')]} />
      </ReadOnlyContext>,
    );
    expect(screen.queryByRole('button', { name: 'Thống nhất' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Mở lại dòng này' })).toBeNull();
  });

  test('fills the screen with F and shows one line at a time; Esc leaves, signing is a button', async () => {
    show(<Room />);
    const user = userEvent.setup();
    await user.keyboard('{ArrowDown}f');
    expect(screen.getByRole('button', { name: 'Thoát toàn màn hình' })).toBeVisible();
    await user.click(screen.getByText('Từng dòng'));
    expect(cards()).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Dòng sau' }));
    expect(cards()[0]).toHaveTextContent('TT3');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Toàn màn hình' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ký và niêm phong…' }));
    expect(onSign).toHaveBeenCalledOnce();
  });
});

const [memberId, attendeeId] = [MemberIdSchema.parse('tv-1'), AttendeeIdSchema.parse('nd-1')];
const issues: readonly (readonly [ClosingIssue, string])[] = [
  [{ type: 'not-assessed', count: 2, criterion: criterion.id }, '?item=1.1'],
  [{ type: 'result-without-finding', criterion: criterion.id, result: 'notMet' }, '?item=1.1'],
  [{ type: 'figures-missing', criterion: criterion.id }, '?item=1.1'],
  [{ type: 'figures', criterion: criterion.id, why: 'zero-denominator' }, '?item=1.1'],
  [{ type: 'rate-against-result', criterion: criterion.id }, '?item=1.1'],
  [{ type: 'figures-off-sample', criterion: criterion.id }, '?item=1.1'],
  [{ type: 'score-above-maximum', criterion: criterion.id }, '?item=1.1'],
  [{ type: 'scores-missing', count: 2, criterion: criterion.id }, '?item=1.1'],
  [{ type: 'finding-blank', finding: finding.id }, '?tab=findings&at=ph-1'],
  [{ type: 'finding-lacks', finding: finding.id, detail: 'cause' }, '?tab=findings&at=ph-1'],
  [{ type: 'good-practice-without-evidence', finding: finding.id }, '?tab=findings&at=ph-1'],
  [{ type: 'number-doubled', finding: finding.id, kind: 'shortcoming', number: 3 }, '?tab=findings&at=ph-1'],
  [{ type: 'numbers-missing', count: 1, finding: finding.id }, '?tab=findings&at=ph-1'],
  [{ type: 'measure-lacks', measure: MeasureIdSchema.parse('bp-1'), finding: finding.id, detail: 'deadline' }, '?finding=ph-1&measure=bp-1'],
  [{ type: 'dossiers-open', sample: SampleIdSchema.parse('mau-1'), count: 4 }, '?tab=samples&sample=mau-1'],
  [{ type: 'sums-disagree', sample: SampleIdSchema.parse('mau-1'), received: 980, sum: 978 }, '?tab=samples&sample=mau-1'],
  [{ type: 'basis-outdated', basis: BasisIdSchema.parse('cc-1') }, '/planning?tab=bases#cc-1'],
  [{ type: 'conflicts', count: 1 }, '/conflicts'],
  [{ type: 'own-unit', attendee: null, member: memberId, isSubstitute: false }, '?tab=day&at=team'],
  [{ type: 'substitute-lacks', attendee: attendeeId, gap: 'reason' }, '?tab=day&at=nd-1'],
  [{ type: 'nobody-present', side: 'unit' }, '?tab=day&at=unit'],
  [{ type: 'time-missing', field: 'closedAt' }, '?tab=day&at=closedAt'],
  [{ type: 'times-reversed' }, '?tab=day&at=closedAt'],
  [{ type: 'lines-open', count: 2, of: 3, line: MinutesLineIdSchema.parse('v-1.remarks') }, '?tab=closing&at=v-1.remarks'],
  [{ type: 'line-changed', line: MinutesLineIdSchema.parse('v-1.remarks') }, '?tab=closing&at=v-1.remarks'],
  [{ type: 'opinion-blank' }, '?tab=day&at=unitOpinion'],
];

describe('the check list before closing', () => {
  test.each(issues)('$type: says what and where in words, and leads to its cure', (issue, address) => {
    show(<CheckList planId={plan} model={model} view={viewOf([], [issue])} />);
    const link = screen.getByRole('link');
    expect(link.getAttribute('href')?.endsWith(address)).toBe(true);
    expect(link.textContent.length).toBeGreaterThan(12);
    // A key that has no words is shown as itself; a placeholder that nobody filled keeps its braces.
    expect(link.textContent).not.toMatch(/closing\.|\{\{|undefined/);
  });

  test('every kind of issue is among them', () => {
    expect(new Set(issues.map(([{ type }]) => type)).size).toBe(26);
  });

  test('nothing open is said too', () => {
    show(<CheckList planId={plan} model={model} view={viewOf([])} />);
    expect(screen.getByText('Không còn thiếu sót hay mâu thuẫn nào.')).toBeVisible();
  });
});
