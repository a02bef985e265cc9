import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { DecimalSchema } from '#domain/schema/field.ts';
import { blankAssessment, type Assessment, type CriterionDefinition } from '#domain/schema/inspection.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { FiguresFields } from './FiguresFields.tsx';
import { ResultControl } from './ResultControl.tsx';
import { ScoreField } from './ScoreField.tsx';

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
const figure = (text: string) => DecimalSchema.parse(text);
const seenOf = (parts: Partial<Assessment> = {}) => ({ heads: [], value: { ...blankAssessment, ...parts } });
const inUi = (content: React.ReactNode) => (
  <UiProvider language="vi" env="test">
    {content}
  </UiProvider>
);
const share = () => screen.getByRole('status', { name: 'Tỷ lệ' }).textContent;

test('the share follows while somebody types, with a decimal comma, before anything is stored', async () => {
  const onFigures = vi.fn(() => ({ ok: true }));
  render(inUi(<FiguresFields definition={definition} seen={seenOf()} onFigures={onFigures} />));
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
  render(inUi(<FiguresFields definition={definition} seen={seenOf({ numerator: figure('12') })} onFigures={onFigures} />));
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
  render(inUi(<FiguresFields definition={definition} seen={seenOf()} onFigures={onFigures} />));
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('số hồ sơ đúng hạn'), '12 hồ sơ');
  await user.tab();
  expect(await screen.findByText(/không phải là một con số/)).toBeVisible();
  expect(screen.getByLabelText('số hồ sơ đúng hạn')).toHaveValue('12 hồ sơ');
  expect(onFigures).not.toHaveBeenCalled();
});

test('a suggested score is an offer: nothing is written until it is taken', async () => {
  const onScore = vi.fn();
  const seen = seenOf({ numerator: figure('94'), denominator: figure('100') });
  render(inUi(<ScoreField definition={definition} seen={seen} onScore={onScore} />));
  const user = userEvent.setup();
  expect(screen.getByLabelText('Điểm')).toHaveValue('');
  expect(onScore).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Gợi ý 2,75 điểm' }));
  expect(onScore).toHaveBeenCalledExactlyOnceWith(275);
});

test('a score is typed or stepped, and stays between nothing and its maximum', async () => {
  const onScore = vi.fn(() => ({ ok: true }));
  render(inUi(<ScoreField definition={definition} seen={seenOf({ score: 275 })} onScore={onScore} />));
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Tăng 0,25 điểm' }));
  expect(onScore).toHaveBeenLastCalledWith(300);
  const field = screen.getByLabelText('Điểm');
  await user.clear(field);
  await user.type(field, '3,5');
  await user.tab();
  expect(await screen.findByText(/Điểm từ 0 đến 3/)).toBeVisible();
  expect(onScore).toHaveBeenCalledTimes(1);
});

test('what does not apply or carries no points says so instead of taking a score', () => {
  const { rerender } = render(inUi(<ScoreField definition={definition} seen={seenOf({ result: 'notApplicable' })} onScore={vi.fn()} />));
  expect(screen.getByText(/không tính vào điểm tối đa/)).toBeVisible();
  rerender(inUi(<ScoreField definition={{ ...definition, maxScore: 0 }} seen={seenOf()} onScore={vi.fn()} />));
  expect(screen.getByText('Mục này không tính điểm.')).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
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
