import { render, screen } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { previewMove, type Moving } from '#domain/criteria/moving.ts';
import { VisitIdSchema, areaIdOf, itemIdOf } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { criterionOf, criterionRow } from '../../../../tests/support/criteria.ts';
import { plan } from '../../../../tests/support/laptop.ts';
import { blankItem } from '../../../../tests/support/rows.ts';
import { MovePreviewView } from './MovePreviewView.tsx';

beforeAll(startI18n);

const visit = VisitIdSchema.parse('v-1');
const meta = { plan, deleted: 0, conflicts: 0, regs: {} } as const;
const before = [criterionRow('cu', criterionOf('1.1', { maxScore: 100 })), criterionRow('cu', criterionOf('1.2')), criterionRow('cu', criterionOf('1.3'))] as const;
const after = [criterionRow('moi', criterionOf('1.1', { question: 'Hỏi khác?', maxScore: 50 })), criterionRow('moi', criterionOf('1.2')), criterionRow('moi', criterionOf('1.4'))];
const answerTo = (criterion: Row<'criteria'>): Row<'items'> => ({
  ...meta,
  ...blankItem,
  id: itemIdOf(visit, criterion.id),
  visit,
  criterion: criterion.id,
  assessment: { result: 'met', numerator: null, denominator: null, score: 100 },
});
const moving: Moving = {
  visit: { id: visit },
  unitKind: 'division',
  criteria: [...before, ...after],
  areas: [{ ...meta, id: areaIdOf(1), no: 1, name: 'Một', thematic: false, included: true }],
  from: 'cu',
  to: 'moi',
  areasOfTarget: [],
  items: [],
};
const show = (items: readonly Row<'items'>[]) =>
  render(
    <UiProvider language="vi" env="test">
      <MovePreviewView preview={previewMove({ ...moving, items })} documentName={() => undefined} />
    </UiProvider>,
  );

test('the preview counts, marks answers whose question differs, and lists those that stay behind', () => {
  show([answerTo(before[0]), answerTo(before[1]), answerTo(before[2])]);
  expect(screen.getByRole('list', { name: 'Sau khi chuyển' })).toHaveTextContent(
    '1 mục giữ nguyên nội dung1 mục đổi nội dung; kết quả đã ghi đi theo1 mục mới, chưa có kết quả1 mục không còn',
  );
  const [look, left] = screen.getAllByRole('alert');
  expect(look).toHaveTextContent('Nên xem lại 1 kết quả');
  expect(look).toHaveTextContent(/1\.1 Điểm đã cho cao hơn điểm tối đa mới\..*Hỏi khác.*Điểm tối đabỏ: 1.*0,5/);
  expect(left).toHaveTextContent('1 kết quả ở lại phiên bản cũ');
  expect(left).toHaveTextContent('1.3 Câu hỏi 1.3?');
});

test('a visit without answers needs no second look', () => {
  show([]);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText(/0 kết quả đi theo/)).toBeVisible();
});
