import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadTexts, startI18n } from '#app/i18n.ts';
import { practicesOf, otherAdopters } from '#domain/spreading/practices.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { foundRow, resultSource, resultVisit } from '../../../../tests/support/documents/results.ts';
import { shownRow } from '../../../../tests/support/documents/source.ts';
import { Proposals } from './Proposals.tsx';

const { sent } = vi.hoisted(() => ({ sent: vi.fn<(name: string, input: unknown) => unknown>() }));
vi.mock('#live/useCommand.ts', () => ({
  useCommand: ({ name }: { readonly name: string }) => (input: unknown) => {
    sent(name, input);
    return Promise.resolve({ ok: true, value: { change: null, undo: null } });
  },
  runUndo: vi.fn(),
}));

beforeAll(async () => {
  startI18n();
  await loadTexts('followup');
});
beforeEach(() => sent.mockClear());

const { rows } = resultSource();
const criterion = rows.criteria.find(({ definition }) => definition.code === '3.4')?.id ?? null;
const [own, second, third, fourth] = rows.units;
const carried = (unit: string | undefined, id: string) =>
  shownRow('carriedFindings', id, { unit: unit ?? null, kind: 'shortcoming', text: 'Trễ hạn.', criterionKey: '3.4', origin: { plan: 'kt-2023', year: 2023, finding: 'tt-9', unitName: 'Phòng' } });

const show = (units: readonly (string | undefined)[]) => {
  const [practice] = practicesOf({
    ...rows,
    findings: [foundRow('hl-1', 'goodPractice', 'Dùng mã QR.', { visit: resultVisit, criterion })],
    carriedFindings: units.map((unit, no) => carried(unit, `cu-${no}`)),
  });
  if (!practice) throw new Error('no practice');
  render(<Proposals planId={resultSource().plan.id} practice={practice} others={otherAdopters(practice, rows.units)} />, { wrapper: ({ children }) => <UiProvider language="vi" env="test">{children}</UiProvider> });
};

test('each proposed unit stands with its reason, and is proposed with it', async () => {
  show([second?.id]);
  const why = `Tồn tại năm 2023 của ${second?.name ?? '?'}: cùng tiêu chí 3.4`;
  expect(screen.getByText(why)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: `Đề xuất áp dụng tại ${second?.name ?? '?'}` }));
  expect(sent).toHaveBeenCalledExactlyOnceWith('adoption.propose', expect.objectContaining({ practice: 'hl-1', to: [{ unit: second?.id, why }] }));
});

test('all proposed units at once are one act', async () => {
  show([second?.id, third?.id]);
  await userEvent.click(screen.getByRole('button', { name: 'Đề xuất cả 2 đơn vị' }));
  expect(sent).toHaveBeenCalledExactlyOnceWith('adoption.propose', expect.objectContaining({ to: [expect.objectContaining({ unit: second?.id }), expect.objectContaining({ unit: third?.id })] }));
});

test('by hand every other unit can be asked, never the own one, without a reason of ours', async () => {
  show([second?.id]);
  await userEvent.click(screen.getByRole('combobox', { name: 'Đề xuất đơn vị khác…' }));
  const offered = (await screen.findAllByRole('option', { hidden: true })).map(({ textContent }) => textContent);
  expect(offered).toEqual([third?.name, fourth?.name]);
  expect(offered).not.toContain(own?.name);
  await userEvent.click(screen.getByRole('option', { name: third?.name ?? '?', hidden: true }));
  expect(sent).toHaveBeenCalledExactlyOnceWith('adoption.propose', expect.objectContaining({ to: [{ unit: third?.id, why: '' }] }));
});
