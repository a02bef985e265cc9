import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { beforeAll, expect, test } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import type { ChecklistEntry } from '#domain/checklist.ts';
import { VisitIdSchema, areaIdOf } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { scoreTotals } from '#domain/scoring/totals.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { rowMeta, scoredCriterion, scoredEntry } from '../../../../tests/support/scoredRows.ts';
import { ScoreMeter } from './ScoreMeter.tsx';
import { ScoreSheet } from './ScoreSheet.tsx';
import { useSheet } from './useSheet.ts';

beforeAll(() => startI18n());

const areaOf = (no: number, name: string, thematic = false): Row<'areas'> => ({ ...rowMeta, id: areaIdOf(no), no, name, thematic, included: true });
const areas = [areaOf(3, 'Cải cách TTHC'), areaOf(4, 'Tổ chức bộ máy'), areaOf(8, 'Kỷ luật, kỷ cương', true)];
const finished = [
  scoredEntry(scoredCriterion({ code: '3.4', maxScore: 300, focus: true }), { result: 'met', score: 250 }, 300),
  scoredEntry(scoredCriterion({ code: '3.1', maxScore: 150 }), { result: 'notApplicable' }),
  scoredEntry(scoredCriterion({ code: '4.1', area: 4, maxScore: 100 }), { result: 'met', score: 100 }),
  scoredEntry(scoredCriterion({ code: '8.5', area: 8, maxScore: 0 }), { result: 'met' }),
];
const unfinished = [...finished, scoredEntry(scoredCriterion({ code: '3.5', maxScore: 150 }), undefined, 125)];

/** The page of a visit as far as the sheet goes, and where the address is. */
function Page({ entries }: { readonly entries: readonly ChecklistEntry[] }) {
  const sheet = useSheet();
  const { search, state } = useLocation();
  return (
    <>
      <ScoreMeter score={scoreTotals(entries)} onOpen={() => sheet.open('all')} />
      <output data-testid="address">{search}</output>
      <output data-testid="state">{JSON.stringify(state)}</output>
      {sheet.area !== null && (
        <ScoreSheet
          plan={{ plan: rowMeta.plan, id: rowMeta.plan, regs: {}, bandScale: '' }}
          visit={{ plan: rowMeta.plan, id: VisitIdSchema.parse('v-1'), unit: null }}
          areas={areas}
          entries={entries}
          unitName="Phòng Quản lý Khoa học"
          day={null}
          area={sheet.area}
          onArea={sheet.turnTo}
          onClose={sheet.close}
        />
      )}
    </>
  );
}
const show = (entries: readonly ChecklistEntry[], at = '/visit') =>
  render(
    <UiProvider language="vi" env="test">
      <MemoryRouter initialEntries={[at]}>
        <Page entries={entries} />
      </MemoryRouter>
    </UiProvider>,
  );
const address = () => screen.getByTestId('address').textContent;
const line = (name: RegExp) => within(screen.getByRole('row', { name }));
const rowsBehind = () => screen.getAllByRole('link').map((link) => link.textContent);

test('the total opens the sheet by keyboard, and Esc leads back to where it was opened', async () => {
  show(finished);
  const user = userEvent.setup();
  await user.tab();
  expect(screen.getByRole('button', { name: /3,5\/4 điểm \(87,5\s%\).*Mở bảng điểm/ })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('dialog', { name: 'Bảng điểm – Phòng Quản lý Khoa học' })).toBeVisible();
  expect(address()).toBe('?scores=all');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(address()).toBe('');
  expect(screen.getByRole('button', { name: /Mở bảng điểm/ })).toHaveFocus();
});

test('each area has maximum, self-assessed, verified, difference, rate and band', () => {
  show(finished, '/visit?scores=all');
  const cells = (name: RegExp) => line(name).getAllByRole('cell').map((cell) => cell.textContent);
  expect(cells(/Toàn cuộc kiểm tra/)).toEqual(['4', '3', '3,5', '\u22120,5', '87,5\u00A0%', 'Tốt']);
  expect(cells(/3\. Cải cách TTHC/)).toEqual(['3', '3', '2,5', '\u22120,5', '83,33\u00A0%', 'Tốt']);
  expect(cells(/4\. Tổ chức bộ máy/)).toEqual(['1', '–', '1', '–', '100\u00A0%', 'Xuất sắc']);
  expect(cells(/8\. Kỷ luật/)).toEqual(['0', '–', '–', '–', '–', '']);
});

test('an unfinished visit has a rate but no band, and says what is missing', () => {
  show(unfinished, '/visit?scores=all');
  expect(line(/Toàn cuộc kiểm tra/).queryByText('Tốt')).toBeNull();
  expect(line(/4\. Tổ chức bộ máy/).getByText('Xuất sắc')).toBeVisible();
  expect(screen.getByText(/Mới thẩm định 4 trên tổng số 5,5 điểm/)).toBeVisible();
});

test('a number opens the rows that it was made from, and those left out with the reason', async () => {
  show(unfinished, '/visit?scores=all');
  const user = userEvent.setup();
  expect(screen.getByRole('heading', { name: 'Điểm thẩm định – Toàn cuộc kiểm tra' })).toBeVisible();
  expect(screen.getByText('3,5 điểm, cộng từ 2 mục')).toBeVisible();
  const group = (name: string) => within(screen.getByRole('region', { name })).getAllByRole('link').map((link) => link.textContent);
  expect(group('Chưa thẩm định (1)')).toEqual(['3.5']);
  expect(group('Không áp dụng (1)')).toEqual(['3.1']);
  expect(group('Thuộc chuyên đề, không tính điểm (1)')).toEqual(['8.5']);
  await user.click(screen.getByRole('button', { name: 'Tối đa, 3. Cải cách TTHC: 4,5 điểm. Xem các mục.' }));
  expect(address()).toBe('?scores=3');
  expect(screen.getByText('4,5 điểm, cộng từ 2 mục')).toBeVisible();
  expect(rowsBehind()).toEqual(['3.43', '3.51,5', '3.1']);
  await user.click(screen.getByRole('button', { name: /^Chênh lệch, 3\. Cải cách TTHC/ }));
  expect(rowsBehind()).toEqual(['3.4\u22120,5', '3.5', '3.1']);
});

test('arrow keys walk over the numbers, and the rows follow; the sheet begins at the verified total', async () => {
  // jsdom draws nothing and knows no checkVisibility.
  HTMLElement.prototype.checkVisibility ??= () => true;
  show(finished, '/visit?scores=all');
  const user = userEvent.setup();
  expect(await screen.findByRole('button', { name: /^Thẩm định, Toàn cuộc/ })).toHaveFocus();
  await user.keyboard('{ArrowUp}{ArrowDown}{ArrowLeft}');
  expect(screen.getByRole('button', { name: /^Tự chấm, 3\. Cải cách TTHC/ })).toHaveFocus();
  expect(screen.getByRole('heading', { name: 'Điểm tự chấm – 3. Cải cách TTHC' })).toBeVisible();
  expect(rowsBehind()).toEqual(['3.43/3', '3.1']);
  await user.keyboard('{Home}{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(screen.getByRole('button', { name: /^Chênh lệch, 3\. Cải cách TTHC/, pressed: true })).toHaveFocus();
});

test('the focus switch leaves the focus rows only, in every number', async () => {
  show(unfinished, '/visit?scores=4');
  await userEvent.setup().click(screen.getByRole('switch', { name: 'Chỉ mục trọng tâm' }));
  expect(screen.getAllByRole('row')).toHaveLength(3);
  expect(rowsBehind()).toEqual(['3.42,5/3']);
});

test('a row opens its checklist line, with the detail on a phone', async () => {
  show(finished, '/visit?scores=3');
  await userEvent.setup().click(screen.getByRole('link', { name: /3\.4/ }));
  expect(address()).toBe('?item=3.4');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(JSON.parse(screen.getByTestId('state').textContent ?? '')).toEqual({ detail: 'fromElsewhere' });
});
