import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, expect, test } from 'vitest';
import { loadTexts, startI18n } from '#app/i18n.ts';
import { LegalDocumentIdSchema, PlanIdSchema } from '#domain/ids.ts';
import { builtInDocuments } from '#domain/legal/builtIn.ts';
import { libraryOf } from '#domain/legal/library.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { LegalBasisText } from './LegalBasis.tsx';

beforeAll(async () => {
  startI18n();
  await loadTexts('legal');
});

const ids = ['nd-118-2025-nd-cp', 'nd-61-2018-nd-cp'].map((id) => LegalDocumentIdSchema.parse(id));
const day = (text: string) => IsoDateSchema.parse(text);
const show = (from: string, to: string) =>
  render(
    <MemoryRouter>
      <UiProvider language="vi" env="test">
        <div data-testid="basis">
          <LegalBasisText
            planId={PlanIdSchema.parse('p')}
            text="Nghị định 118/2025/NĐ-CP; trước 01/7/2025: Nghị định 61/2018/NĐ-CP"
            ids={ids}
            library={libraryOf(builtInDocuments, [])}
            span={{ from: day(from), to: day(to) }}
          />
        </div>
      </UiProvider>
    </MemoryRouter>,
  );

test('the basis reads as it was written, and says which document does not hold in the period examined', () => {
  show('2024-01-01', '2024-06-30');
  expect(screen.getByTestId('basis')).toHaveTextContent('Nghị định 118/2025/NĐ-CP; trước 01/7/2025: Nghị định 61/2018/NĐ-CP');
  expect(screen.getByRole('button', { name: 'Xem Nghị định 61/2018/NĐ-CP' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Xem Nghị định 118/2025/NĐ-CP (không có hiệu lực trong thời kỳ kiểm tra)' })).toBeVisible();
});

test('one key away: number, subject, validity and warning; its replacement opens in its place, Esc closes', async () => {
  const user = userEvent.setup();
  show('2025-01-01', '2025-09-30');
  const button = screen.getByRole('button', { name: 'Xem Nghị định 61/2018/NĐ-CP' });
  button.focus();
  await user.keyboard('{Enter}');
  const drawer = await screen.findByRole('dialog', { name: 'Nghị định 61/2018/NĐ-CP' });
  expect(within(drawer).getByText(/một cửa liên thông trong giải quyết thủ tục hành chính/)).toBeInTheDocument();
  expect(within(drawer).getByText('Từ ngày 21/06/2018 đến hết ngày 30/06/2025')).toBeInTheDocument();
  expect(within(drawer).getByText('Chỉ áp dụng đến hết ngày 30/06/2025; sau đó được thay thế bằng Nghị định 118/2025/NĐ-CP.')).toBeInTheDocument();
  expect(within(drawer).getByRole('link', { name: 'Mở trong danh mục văn bản' })).toHaveAttribute('href', '/plans/p/planning?tab=legal&document=nd-61-2018-nd-cp');
  await user.click(within(drawer).getByRole('button', { name: 'Nghị định 118/2025/NĐ-CP' }));
  expect(within(await screen.findByRole('dialog', { name: 'Nghị định 118/2025/NĐ-CP' })).getByText(/Chỉ có hiệu lực từ ngày 01\/07\/2025/)).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
});
