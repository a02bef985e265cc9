import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { loadTexts, startI18n } from '#app/i18n.ts';
import { AreaIdSchema, CriterionIdSchema, ItemIdSchema, PlanIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { blankCriterion, blankItem, blankPlan, blankVisit } from '../../../../tests/support/rows.ts';
import { BlankForm } from './BlankForm.tsx';

beforeAll(async () => {
  startI18n();
  await Promise.all([loadTexts('inspection'), loadTexts('vocabulary')]);
});

const meta = { plan: PlanIdSchema.parse('kt-2026'), deleted: 0, conflicts: 0, regs: {} } as const;

test('the blank form asks what the visit asks, with room to write, and shows no answer', async () => {
  const criterion = (code: string, values: Partial<typeof blankCriterion.definition>) => ({
    ...blankCriterion,
    ...meta,
    id: CriterionIdSchema.parse(`b-${code}`),
    definition: { ...blankCriterion.definition, code, area: 1, question: `Câu ${code}`, ...values },
  });
  const item = { ...blankItem, ...meta, id: ItemIdSchema.parse('v-1.b-1.1'), note: 'Đã ghi trên máy', assessment: { result: 'met' as const, numerator: null, denominator: null, score: 100 } };
  const back = vi.fn();
  render(
    <UiProvider language="vi" env="test">
      <BlankForm
        model={{
          plan: { ...blankPlan, ...meta, id: meta.plan },
          visit: { ...blankVisit, ...meta, id: VisitIdSchema.parse('v-1') },
          unit: undefined,
          areas: [{ ...meta, id: AreaIdSchema.parse('area-1'), no: 1, name: 'Chỉ đạo', included: true, thematic: false }],
          entries: [
            { criterion: criterion('1.1', { maxScore: 150 }), item },
            { criterion: criterion('1.2', { type: 'quantitative', maxScore: 0 }), item: undefined },
          ],
        }}
        onBack={back}
      />
    </UiProvider>,
  );
  const table = screen.getByRole('table', { name: '1. Chỉ đạo' });
  const [, first, second] = within(table).getAllByRole('row');
  expect(first).toHaveTextContent('1.1Câu 1.1ĐMCK… / 1,5');
  expect(second).toHaveTextContent('1.2Câu 1.2ĐMCK… / …');
  expect(screen.queryByText(/Đã ghi trên máy/)).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Về danh sách mục' }));
  expect(back).toHaveBeenCalledOnce();
});
