import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import type { ChecklistEntry } from '#domain/checklist.ts';
import { CriterionIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { blankAssessment, type Assessment, type CriterionDefinition } from '#domain/schema/inspection.ts';
import { usualSteps } from '#domain/scoring/usualRules.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { FiguresFields } from './FiguresFields.tsx';
import { Reference } from './Reference.tsx';
import { ResultControl } from './ResultControl.tsx';
import { ScoreSection } from './ScoreSection.tsx';
import { figure, scoredCriterion, scoredEntry } from '../../../../tests/support/scoredRows.ts';

beforeAll(() => startI18n());

const definition: CriterionDefinition = {
  code: '3.4',
  area: 3,
  question: 'Tỷ lệ hồ sơ TTHC giải quyết trước hạn và đúng hạn là bao nhiêu?',
  evidence: 'Báo cáo trích xuất',
  legal: 'Quyết định 766/QĐ-TTg',
  type: 'quantitative',
  numerator: 'số hồ sơ đúng hạn',
  denominator: 'số hồ sơ đã giải quyết',
  applies: ['division'],
  maxScore: 300,
};
const criterion = scoredCriterion();
const seenOf = (parts: Partial<Assessment> = {}) => ({ heads: [], value: { ...blankAssessment, ...parts } });
const inUi = (content: React.ReactNode) => (
  <UiProvider language="vi" env="test">
    {content}
  </UiProvider>
);
const share = () => screen.getByRole('status', { name: 'Tỷ lệ' }).textContent;

test('the share follows while somebody types, with a decimal comma, before anything is stored', async () => {
  const onFigures = vi.fn(() => ({ ok: true }));
  render(inUi(<FiguresFields criterion={{ id: criterion.id, definition }} seen={seenOf()} onFigures={onFigures} />));
  const user = userEvent.setup();
  expect(share()).toBe('–');
  await user.type(screen.getByLabelText('số hồ sơ đúng hạn'), '1.234,5');
  await user.tab();
  expect(onFigures).toHaveBeenLastCalledWith({ numerator: '1234.5' }, seenOf());
  await user.type(screen.getByLabelText('số hồ sơ đã giải quyết'), '1300');
  expect(share()).toBe('94,96\u00A0%');
  expect(onFigures).toHaveBeenCalledTimes(1);
});

test('a numerator above the denominator and a denominator of zero are said in words and never refused', async () => {
  const onFigures = vi.fn(() => ({ ok: true }));
  render(inUi(<FiguresFields criterion={{ id: criterion.id, definition }} seen={seenOf({ numerator: figure('12') })} onFigures={onFigures} />));
  const user = userEvent.setup();
  const denominator = screen.getByLabelText('số hồ sơ đã giải quyết');
  await user.type(denominator, '10');
  expect(screen.getByText(/Tử số lớn hơn mẫu số/)).toBeVisible();
  expect(share()).toBe('120\u00A0%');
  await user.clear(denominator);
  await user.type(denominator, '0');
  expect(screen.getByText(/Mẫu số bằng 0/)).toBeVisible();
  expect(screen.queryByText(/Tử số lớn hơn/)).toBeNull();
  expect(share()).toBe('–');
  await user.tab();
  expect(onFigures).toHaveBeenLastCalledWith({ denominator: '0' }, seenOf({ numerator: figure('12') }));
});

test('a text that is no figure stays in the field and is not written', async () => {
  const onFigures = vi.fn();
  render(inUi(<FiguresFields criterion={{ id: criterion.id, definition }} seen={seenOf()} onFigures={onFigures} />));
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('số hồ sơ đúng hạn'), '12 hồ sơ');
  await user.tab();
  expect(await screen.findByText(/không phải là một con số/)).toBeVisible();
  expect(screen.getByLabelText('số hồ sơ đúng hạn')).toHaveValue('12 hồ sơ');
  expect(onFigures).not.toHaveBeenCalled();
});

const pointsOf = (entry: ChecklistEntry) => {
  const actions = { onScore: vi.fn(() => ({ ok: true })), onSelfScore: vi.fn(() => ({ ok: true })) };
  const seen = seenOf(entry.item?.assessment);
  return { ...actions, view: render(inUi(<ScoreSection entry={entry} seen={seen} {...actions} />)), seen };
};
const verified = () => screen.getByLabelText('Điểm thẩm định');

test('a suggested score is an offer: it says by which rule, and nothing is written until it is taken', async () => {
  const { onScore } = pointsOf(scoredEntry(criterion, { numerator: figure('94'), denominator: figure('100') }));
  const user = userEvent.setup();
  expect(verified()).toHaveValue('');
  expect(screen.getByText(/theo tỷ lệ 94\s%, làm tròn 0,25/)).toBeVisible();
  expect(onScore).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Gợi ý 2,75 điểm' }));
  expect(onScore).toHaveBeenCalledExactlyOnceWith(275);
});

test('the rule of the criterion says how it comes to its points, in its own words', () => {
  const inSteps = scoredCriterion({ scoring: usualSteps });
  const { view } = pointsOf(scoredEntry(inSteps, { numerator: figure('912'), denominator: figure('1000') }));
  expect(screen.getByText(/Theo bậc từ 90\s%: 91,2\s% → 80\s% điểm tối đa/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Gợi ý 2,4 điểm' })).toBeVisible();
  view.unmount();
  const taken = pointsOf(scoredEntry(inSteps, { numerator: figure('1'), denominator: figure('2'), score: 0 }));
  expect(screen.getByText(/50\s%, dưới bậc thấp nhất → 0 điểm/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Gợi ý/ })).toBeNull();
  taken.view.unmount();
  const waiting = pointsOf(scoredEntry(inSteps));
  expect(screen.getByText(/cần đủ tử số và mẫu số/)).toBeVisible();
  waiting.view.unmount();
  pointsOf(scoredEntry(scoredCriterion({ scoring: { kind: 'byResult', partly: 5000 } }), { result: 'partlyMet' }));
  expect(screen.getByText(/Theo kết quả “Đạt một phần”: 50\s% điểm tối đa/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Gợi ý 1,5 điểm' })).toBeVisible();
});

test('a score is typed or stepped, and stays between nothing and its maximum', async () => {
  const { onScore } = pointsOf(scoredEntry(criterion, { score: 275 }));
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Tăng 0,25 điểm' }));
  expect(onScore).toHaveBeenLastCalledWith(300);
  await user.clear(verified());
  await user.type(verified(), '3,5');
  await user.tab();
  expect(await screen.findByText(/Điểm từ 0 đến 3/)).toBeVisible();
  expect(onScore).toHaveBeenCalledTimes(1);
});

test('points that are being typed go to the line that they were typed on, when another line is shown meanwhile', async () => {
  const [first, second] = [scoredCriterion({ code: '3.4' }), scoredCriterion({ code: '3.5' })].map((one) => scoredEntry(one, { score: 50 }));
  if (!first || !second) throw new Error('no lines');
  const written = vi.fn();
  const section = (entry: ChecklistEntry) =>
    inUi(
      <ScoreSection
        entry={entry}
        seen={{ heads: [], value: entry.item?.assessment ?? blankAssessment }}
        onScore={(score) => written(entry.criterion.definition.code, score)}
        onSelfScore={(score) => written('self', entry.criterion.definition.code, score)}
      />,
    );
  const { rerender } = render(section(first));
  const user = userEvent.setup();
  await user.clear(screen.getByLabelText('Điểm tự chấm'));
  await user.type(screen.getByLabelText('Điểm tự chấm'), '0,75');
  await user.clear(verified());
  await user.type(verified(), '1,5');
  rerender(section(second));
  expect(written.mock.calls).toEqual(expect.arrayContaining([['3.4', 150], ['self', '3.4', 75]]));
  expect(written).toHaveBeenCalledTimes(2);
  expect(verified()).toHaveValue('0,5');
  expect(screen.getByLabelText('Điểm tự chấm')).toHaveValue('');
});

test('figures that are being typed go to the line that they were typed on, when another line is shown meanwhile', async () => {
  const written = vi.fn();
  const fields = (id: string, parts: Partial<Assessment>) =>
    inUi(<FiguresFields criterion={{ id: CriterionIdSchema.parse(id), definition }} seen={seenOf(parts)} onFigures={(figures) => written(id, figures)} />);
  const { rerender } = render(fields('mot', {}));
  const user = userEvent.setup();
  const numerator = screen.getByLabelText('số hồ sơ đúng hạn');
  await user.type(numerator, '12');
  rerender(fields('hai', { numerator: figure('7'), denominator: figure('8') }));
  expect(written.mock.calls).toEqual([['mot', { numerator: '12' }]]);
  expect(screen.getByLabelText('số hồ sơ đúng hạn')).toBe(numerator);
  expect(numerator).toHaveValue('7');
  expect(share()).toBe('87,5\u00A0%');
});

test('a text that is no score is said to be none also where there was no score before', async () => {
  const { onScore } = pointsOf(scoredEntry(criterion));
  const user = userEvent.setup();
  await user.type(verified(), '1,255');
  await user.tab();
  expect(await screen.findByText(/tối đa hai chữ số thập phân; chưa lưu/)).toBeVisible();
  expect(verified()).toHaveValue('1,255');
  expect(onScore).not.toHaveBeenCalled();
});

test('the points that the unit gave itself save themselves, above the maximum too, with a word of warning', async () => {
  const { onSelfScore, onScore, view, ...given } = pointsOf(scoredEntry(criterion));
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('Điểm tự chấm'), '3,25');
  await user.tab();
  expect(onSelfScore).toHaveBeenCalledExactlyOnceWith(325, []);
  expect(onScore).not.toHaveBeenCalled();
  view.rerender(inUi(<ScoreSection entry={scoredEntry(criterion, { score: 200 }, 325)} seen={given.seen} onScore={onScore} onSelfScore={onSelfScore} />));
  expect(screen.getByText('Điểm tự chấm cao hơn điểm tối đa (3).')).toBeVisible();
  expect(screen.getByText(/Thẩm định thấp hơn tự chấm 1,25 điểm, quá 20\s% điểm tối đa/)).toBeVisible();
});

test('a score that is not what the rule gives is said, and kept', () => {
  pointsOf(scoredEntry(scoredCriterion({ scoring: usualSteps }), { numerator: figure('95'), denominator: figure('100'), score: 300 }));
  expect(screen.getByText(/Khác cách chấm \(2,4\)/)).toBeVisible();
  expect(verified()).toHaveValue('3');
});

test('what does not apply or carries no points says so instead of taking a score', () => {
  const { view } = pointsOf(scoredEntry(criterion, { result: 'notApplicable' }));
  expect(screen.getByText(/không tính vào điểm tối đa/)).toBeVisible();
  view.unmount();
  pointsOf(scoredEntry(scoredCriterion({ maxScore: 0 })));
  expect(screen.getByText('Mục này không tính điểm.')).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('below, figures say what is counted, where it is read and up to when, as far as the criterion knows', () => {
  const measurement = { ...criterion.measurement, unit: 'hồ sơ', sourceSystem: 'Hệ thống thông tin giải quyết TTHC tỉnh' };
  render(inUi(<Reference planId={criterion.plan} visitId={VisitIdSchema.parse('cuoc-1')} criterion={{ ...criterion, definition, documents: [], measurement }} />));
  expect(screen.getByText('Đơn vị tính').nextElementSibling).toHaveTextContent('hồ sơ');
  expect(screen.getByText('Nguồn số liệu').nextElementSibling).toHaveTextContent('Hệ thống thông tin giải quyết TTHC tỉnh');
  expect(screen.queryByText('Mốc chốt')).toBeNull();
});

test('a second press on the same result does not take it back; the button beside it does', async () => {
  const onResult = vi.fn();
  render(inUi(<ResultControl result="met" onResult={onResult} />));
  const user = userEvent.setup();
  const group = screen.getByRole('group', { name: /Kết quả/ });
  const met = within(group).getByRole('button', { name: 'Đạt', pressed: true });
  await user.dblClick(met);
  expect(onResult.mock.calls).toEqual([['met'], ['met']]);
  await user.click(screen.getByRole('button', { name: 'Xóa kết quả' }));
  expect(onResult).toHaveBeenLastCalledWith(null);
});
