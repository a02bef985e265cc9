import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { unlinkFigures } from '#domain/commands/sampling.ts';
import { CriterionIdSchema, PlanIdSchema, SampleIdSchema, VisitIdSchema, dossierIdOf, itemIdOf } from '#domain/ids.ts';
import { DecimalSchema, IsoDateSchema } from '#domain/schema/field.ts';
import { blankAssessment } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { Query } from '#storage/reads/query.ts';
import { ReadOnlyContext } from '#ui/readOnly.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { FiguresSource } from './FiguresSource.tsx';

const reads = vi.hoisted(() => new Map<string, unknown>());
vi.mock('#live/useLive.ts', () => ({ useLiveSoon: ({ key }: Query<unknown>) => reads.get(key.slice(0, 2).join(' ')) ?? reads.get(String(key[0])) }));
const run = vi.hoisted(() => vi.fn());
vi.mock('#live/useCommand.ts', () => ({ runCommand: run }));

beforeAll(() => startI18n());
beforeEach(() => run.mockReset());

const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('v-1');
const sample = SampleIdSchema.parse('mau-1');
const criterion = CriterionIdSchema.parse('cchc-2026.1-3.4');
const day = (text: string) => IsoDateSchema.parse(text);
const meta = { plan, deleted: 0, conflicts: 0, regs: {} } as const;

const dossier = (no: number, returned: string): Row<'dossiers'> => ({
  ...meta, id: dossierIdOf(sample, no), sample, no, code: `H-${no}`, procedure: '', received: null, due: day('2024-03-15'), returned: day(returned), apology: null, composition: null, fee: null, note: '',
});
const item: Row<'items'> = {
  ...meta,
  id: itemIdOf(visit, criterion),
  visit,
  criterion,
  assessment: { ...blankAssessment, numerator: DecimalSchema.parse('1'), denominator: DecimalSchema.parse('2') },
  note: '',
  selfScore: null,
  figuresFrom: sample,
};
const show = (dossiers: readonly Row<'dossiers'>[], deleted: 0 | 1 = 0, readOnly = false, calendarDays: readonly Pick<Row<'calendarDays'>, 'date' | 'kind' | 'name'>[] = []) => {
  reads.clear();
  reads.set('rows calendarDays', calendarDays);
  reads.set('row visits', { slot: { date: day('2024-04-18'), session: 'morning' } });
  reads.set('row samples', { id: sample, title: 'Hồ sơ quý I', deleted });
  reads.set('dossiers', dossiers);
  render(
    <UiProvider language="vi" env="test">
      <MemoryRouter>
        <ReadOnlyContext value={readOnly}>
          <FiguresSource planId={plan} visitId={visit} item={item} sample={sample} />
        </ReadOnlyContext>
      </MemoryRouter>
    </UiProvider>,
  );
};

test('an item says from which sample its figures are, and leads there', () => {
  show([dossier(1, '2024-03-14'), dossier(2, '2024-03-20')]);
  expect(screen.getByRole('link', { name: 'Hồ sơ quý I' })).toHaveAttribute('href', '/plans/kt-2024/inspection/v-1?tab=samples&sample=mau-1');
  expect(screen.queryByText(/không còn trùng/)).toBeNull();
});

test('it warns when the sample says something else by now', () => {
  show([dossier(1, '2024-03-14'), dossier(2, '2024-03-15')]);
  expect(screen.getByText(/Số liệu ở đây không còn trùng với mẫu hồ sơ/)).toBeVisible();
});

test('a day off that the round entered counts as one', () => {
  show([dossier(1, '2024-03-14'), dossier(2, '2024-03-18')], 0, false, [{ date: day('2024-03-15'), kind: 'holiday', name: 'Lễ của tỉnh' }]);
  expect(screen.getByText(/Số liệu ở đây không còn trùng với mẫu hồ sơ/)).toBeVisible();
});

test('it says that the sample is gone', () => {
  show([], 1);
  expect(screen.getByText(/đã bị xóa/)).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
});

test.each([[0 as const], [1 as const]])('the figures can be cut off from their sample, also from one that is gone (%s)', async (deleted) => {
  show([dossier(1, '2024-03-15')], deleted);
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ liên kết' }));
  expect(run).toHaveBeenCalledExactlyOnceWith(unlinkFigures, { plan, item });
});

test('a sealed visit offers no such button', () => {
  show([dossier(1, '2024-03-15')], 0, true);
  expect(screen.queryByRole('button')).toBeNull();
});
