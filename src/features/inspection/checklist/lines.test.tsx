import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import type { ComponentProps, ReactNode, RefObject } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { cchcCriteria } from '#domain/criteria/cchc.ts';
import { FindingIdSchema, PlanIdSchema, VisitIdSchema, areaIdOf, criterionIdOf, itemIdOf, type CriterionId } from '#domain/ids.ts';
import { nameOfCriterion, type PreviousOfLine, type PreviousVisit } from '#domain/previousVisit.ts';
import { DecimalSchema } from '#domain/schema/field.ts';
import { blankAssessment, type AssessmentResult } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { blankCriterion, blankItem } from '../../../../tests/support/rows.ts';
import { scoredCriterion, scoredEntry } from '../../../../tests/support/scoredRows.ts';
import { PreviousAnswer } from '../previous/PreviousAnswer.tsx';
import { PreviousContext } from '../previous/usePrevious.ts';
import { AreaTree } from './AreaTree.tsx';
import { BulkBar } from './BulkBar.tsx';
import { ChecklistGrid, type LineFacts } from './ChecklistGrid.tsx';
import { showChosen } from './chosenLine.ts';
import type { Bulk } from './useBulk.ts';
import { ViewChoice } from './ViewChoice.tsx';
import { ViewCountsContext } from './viewCounts.ts';

beforeAll(() => startI18n());

const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('v-1');
const meta = { plan, deleted: 0, conflicts: 0, regs: {} } as const;
const { version } = cchcCriteria;
const criteria: readonly Row<'criteria'>[] = cchcCriteria.criteria
  .filter(({ code }) => ['1.1', '1.2', '1.3', '2.1'].includes(code))
  .map((definition) => ({ ...meta, ...blankCriterion, id: criterionIdOf(version, definition.code), version, definition }));
const idOf = (code: string): CriterionId => criterionIdOf(version, code);
const areas: readonly Row<'areas'>[] = [1, 2].map((no) => ({ ...meta, id: areaIdOf(no), no, name: `Lĩnh vực ${no}`, thematic: false, included: true }));
const entryOf = (code: string, result: AssessmentResult | null = null) => {
  const criterion = criteria.find(({ id }) => id === idOf(code));
  if (!criterion) throw new Error(code);
  return { criterion, item: result === null ? undefined : { ...meta, ...blankItem, id: itemIdOf(visit, criterion.id), visit, criterion: criterion.id, assessment: { ...blankAssessment, result } } };
};
const entries = [entryOf('1.1', 'met'), entryOf('1.2'), entryOf('1.3'), entryOf('2.1')];
const noFacts: LineFacts = { findings: new Map(), files: new Map(), changed: new Set() };
const show = (content: ReactNode) =>
  render(
    <MemoryRouter>
      <UiProvider language="vi" env="test">
        {content}
      </UiProvider>
    </MemoryRouter>,
  );
const showGrid = (marked: ReadonlySet<CriterionId> | null, facts = noFacts) => {
  const [onClickLine, onAssess] = [vi.fn(), vi.fn()];
  show(
    <ChecklistGrid
      gridRef={createRef()}
      entries={entries}
      areas={areas}
      facts={facts}
      selected={idOf('1.2')}
      chosen={() => idOf('1.2')}
      marked={marked}
      onFocusLine={vi.fn()}
      onClickLine={onClickLine}
      onAssess={onAssess}
    />,
  );
  return { onClickLine, onAssess };
};
const line = (code: string) => screen.getByRole('row', { name: new RegExp(`^${code.replace('.', '\\.')}\\. `) });

describe('a list that comes new', () => {
  const many = Array.from({ length: 43 }, (_, no) => scoredEntry(scoredCriterion({ code: `1.${no + 1}`, area: 1 })));
  const codes = () => screen.getAllByRole('row').flatMap((row) => row.getAttribute('aria-label')?.match(/^1\.\d+/)?.[0] ?? []);
  const idAt = (no: number) => many[no]?.criterion.id ?? null;
  /** A few at a time, picture by picture: on a busy computer longer than the usual second. */
  const untilAllShown = () => waitFor(() => expect(codes()).toEqual(many.map(({ criterion: { definition } }) => definition.code)), { timeout: 10_000 });
  const grid = (gridRef: RefObject<HTMLTableElement | null>, selected: number, chosen = selected) => (
    <ChecklistGrid
      gridRef={gridRef}
      entries={many}
      areas={areas}
      facts={noFacts}
      selected={idAt(selected)}
      chosen={() => idAt(chosen)}
      marked={null}
      onFocusLine={vi.fn()}
      onClickLine={vi.fn()}
      onAssess={vi.fn()}
    />
  );
  const inUi = (content: ReactNode) => (
    <UiProvider language="vi" env="test">
      {content}
    </UiProvider>
  );

  it('shows the lines around the chosen one first, then all in their order', async () => {
    render(inUi(grid(createRef(), 20)));
    const first = codes();
    expect(first).toContain('1.21');
    expect(first.length).toBeLessThan(20);
    await untilAllShown();
  });

  it('has the line that is chosen next on the page at once, however far it is', () => {
    const { rerender } = render(inUi(grid(createRef(), 0)));
    expect(codes()).not.toContain('1.43');
    rerender(inUi(grid(createRef(), 42)));
    expect(codes()).toContain('1.43');
  });

  it('lets Tab reach the chosen line and no other', async () => {
    const stops = () => [...document.querySelectorAll('tr[tabindex="0"]')].map((row) => row.getAttribute('data-criterion'));
    const ref = createRef<HTMLTableElement>();
    const { rerender } = render(inUi(grid(ref, 2)));
    expect(stops()).toEqual([many[2]?.criterion.id]);
    rerender(inUi(grid(ref, 30)));
    expect(stops()).toEqual([many[30]?.criterion.id]);
    await untilAllShown();
    expect(stops()).toEqual([many[30]?.criterion.id]);
    // The choice has gone to another area, whose lines are still to come: the list keeps its stop until it gives way.
    rerender(inUi(grid(ref, 99)));
    expect(stops()).toEqual([many[30]?.criterion.id]);
  });

  it('shows the line that keys have chosen since, though an older choice is rendered', async () => {
    const shown = () => [...document.querySelectorAll('tr[aria-current]')].map((row) => row.getAttribute('data-criterion'));
    const ref = createRef<HTMLTableElement>();
    const { rerender } = render(inUi(grid(ref, 2)));
    expect(shown()).toEqual([idAt(2)]);
    await untilAllShown();
    showChosen(ref.current, idAt(4));
    expect(shown()).toEqual([idAt(4)]);
    rerender(inUi(grid(ref, 3, 4)));
    expect(shown()).toEqual([idAt(4)]);
    expect(document.querySelectorAll(`tr[tabindex="0"][data-criterion="${idAt(4)}"]`)).toHaveLength(1);
    // Not on the page: no other line may stand for it, with the key nor when something renders.
    showChosen(ref.current, idAt(99));
    expect(shown()).toEqual([]);
    rerender(inUi(grid(ref, 99, 4)));
    expect(shown()).toEqual([idAt(4)]);
    rerender(inUi(grid(ref, 4, 99)));
    expect(shown()).toEqual([]);
  });

  it('is reached by its first line where the choice is not among its lines', () => {
    render(inUi(grid(createRef(), 99)));
    expect([...document.querySelectorAll('tr[tabindex="0"]')].map((row) => row.getAttribute('data-criterion'))).toEqual([many[0]?.criterion.id]);
  });
});

describe('lines and their marks', () => {
  it('say which one is chosen, and which carry a mark once marks are asked for', () => {
    const chosen = () => screen.getAllByRole('row').filter((row) => row.getAttribute('aria-current') === 'true');
    showGrid(null);
    expect(screen.getByRole('grid')).toHaveAttribute('aria-multiselectable', 'false');
    expect(screen.queryAllByRole('row', { selected: true })).toEqual([]);
    expect(chosen()).toEqual([line('1.2')]);
    document.body.replaceChildren();
    showGrid(new Set([idOf('1.1'), idOf('2.1')]));
    expect(screen.getByRole('grid')).toHaveAttribute('aria-multiselectable', 'true');
    expect(screen.getAllByRole('row', { selected: true })).toEqual([line('1.1'), line('2.1')]);
    expect(chosen()).toEqual([line('1.2')]);
  });

  it('tell a click that marks from one that chooses, and a result from both', () => {
    const { onClickLine, onAssess } = showGrid(new Set());
    const words = within(line('1.3')).getByText(entryOf('1.3').criterion.definition.question);
    fireEvent.click(words);
    fireEvent.click(words, { ctrlKey: true });
    fireEvent.click(words, { shiftKey: true });
    const box = line('1.3').querySelector('[data-box]');
    if (box) fireEvent.click(box);
    expect(onClickLine.mock.calls.map(([id, way]) => [id, way])).toEqual([
      [idOf('1.3'), 'plain'],
      [idOf('1.3'), 'toggle'],
      [idOf('1.3'), 'run'],
      [idOf('1.3'), 'toggle'],
    ]);
    // The four buttons come when the line is pointed at.
    expect(within(line('1.3')).queryByRole('button')).toBeNull();
    fireEvent.pointerEnter(line('1.3'));
    fireEvent.click(within(line('1.3')).getByRole('button', { name: 'Chưa đạt' }));
    expect(onAssess).toHaveBeenCalledExactlyOnceWith(idOf('1.3'), 'notMet');
    // Where it stands already, a second click changes nothing.
    fireEvent.pointerEnter(line('1.1'));
    fireEvent.click(within(line('1.1')).getByRole('button', { name: 'Đạt' }));
    expect(onAssess).toHaveBeenCalledTimes(1);
  });

  it('say what others have changed', () => {
    showGrid(null, { ...noFacts, changed: new Set([idOf('2.1')]) });
    expect(line('2.1')).toHaveAccessibleName(/Người khác đã ghi từ lần xem trước/);
    expect(line('1.1')).not.toHaveAccessibleName(/Người khác/);
  });
});

describe('one answer for many', () => {
  const bulkOf = (marked: readonly CriterionId[]): Bulk => ({ marked: new Set(marked), toggle: vi.fn(), runTo: vi.fn(), markShown: vi.fn(), begin: vi.fn(), clear: vi.fn(), answer: vi.fn() });

  it('is given by name, says for how many, and can be no answer', async () => {
    const bulk = bulkOf([idOf('1.1'), idOf('1.2')]);
    show(<BulkBar bulk={bulk} shown={4} />);
    expect(screen.getByRole('status')).toHaveTextContent('Đã chọn 2 mục');
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Không áp dụng' }));
    await user.click(screen.getByRole('button', { name: 'Xóa kết quả' }));
    expect(bulk.answer).toHaveBeenNthCalledWith(1, 'notApplicable');
    expect(bulk.answer).toHaveBeenNthCalledWith(2, null);
    await user.click(screen.getByRole('button', { name: 'Chọn tất cả đang hiện (4)' }));
    expect(bulk.markShown).toHaveBeenCalledOnce();
  });

  it('cannot be given while nothing is marked', () => {
    show(<BulkBar bulk={bulkOf([])} shown={4} />);
    for (const name of ['Đạt', 'Đạt một phần', 'Chưa đạt', 'Không áp dụng', 'Xóa kết quả']) expect(screen.getByRole('button', { name })).toBeDisabled();
  });
});

describe('filters', () => {
  const counts = { all: 88, open: 40, work: 7, focus: 3, evidence: 12, mine: 20, changed: 2 };
  const showViews = (props: Omit<ComponentProps<typeof ViewChoice>, 'onLookAtAll'>) =>
    show(
      <ViewCountsContext value={counts}>
        <ViewChoice {...props} onLookAtAll={vi.fn()} />
      </ViewCountsContext>,
    );

  it('have their counts; those behind the menu show theirs when they are on', async () => {
    const onView = vi.fn();
    showViews({ view: 'evidence', onView, own: new Set([1]) });
    expect(screen.getByRole('button', { name: /Chưa đánh giá/ })).toHaveTextContent('40');
    const more = screen.getByRole('button', { name: /Cần minh chứng/ });
    expect(more).toHaveTextContent('12');
    const user = userEvent.setup();
    await user.click(more);
    await user.click(await screen.findByRole('menuitem', { name: /Phần việc của tôi/ }));
    expect(onView).toHaveBeenCalledExactlyOnceWith('mine');
  });

  it('say why one’s own share cannot be told', async () => {
    showViews({ view: 'all', onView: vi.fn(), own: 'noSeat' });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Lọc khác' }));
    const mine = await screen.findByRole('menuitem', { name: /Phần việc của tôi/ });
    expect(mine).toBeDisabled();
    expect(mine).toHaveTextContent('chưa nhận chỗ của mình');
  });

  it('leave the progress of the areas as it is and add how many lines they admit', () => {
    const progress = { total: 3, assessed: 1, byResult: { met: 1, partlyMet: 0, notMet: 0, notApplicable: 0, none: 2 } };
    show(<AreaTree areas={areas} byArea={new Map([[1, progress], [2, progress]])} whole={progress} matching={new Map([[1, 2]])} area={null} onArea={vi.fn()} scores={new Map()} onScores={vi.fn()} />);
    const [all, first, second] = screen.getAllByRole('button');
    expect(all).toHaveTextContent('2 mục theo bộ lọc');
    expect(first).toHaveTextContent('2 mục theo bộ lọc');
    expect(first).toHaveTextContent('1/3');
    expect(second).toHaveTextContent('0 mục theo bộ lọc');
  });
});

describe('what the last visit said', () => {
  const last: PreviousVisit = { plan: PlanIdSchema.parse('kt-2023'), visit: VisitIdSchema.parse('v-0'), date: '2023-05-12', round: 'Kế hoạch năm 2023', answers: [] };
  const { criterion } = entryOf('1.1');
  const before: PreviousOfLine = {
    answer: {
      criterion: { ...nameOfCriterion(criterion), question: 'Hỏi khác?' },
      assessment: { result: 'notMet', score: 50, numerator: DecimalSchema.parse('12'), denominator: DecimalSchema.parse('16') },
      note: 'Thiếu sổ theo dõi',
    },
    isReworded: true,
    findings: [{ id: FindingIdSchema.parse('ph-3'), plan: last.plan, visit: last.visit, date: '2023-05-12', kind: 'shortcoming', number: 3, text: 'Chưa niêm yết', criteria: [] }],
  };

  it('stands beside the line: answer, figures, note, another wording, and what is still open with its number', () => {
    show(
      <PreviousContext value={{ last, lines: new Map([[criterion.id, before]]) }}>
        <PreviousAnswer criterion={criterion.id} />
      </PreviousContext>,
    );
    const box = screen.getByRole('region', { name: 'Lần kiểm tra trước' });
    expect(box).toHaveTextContent('Chưa đạt · 0,5 đ · 12/16 (75 %)');
    expect(box).toHaveTextContent('Thiếu sổ theo dõi');
    expect(box).toHaveTextContent('Lần trước hỏi: “Hỏi khác?”');
    expect(within(box).getByRole('link', { name: 'Lần trước 12/05/2023 (Kế hoạch năm 2023)' })).toHaveAttribute('href', '/plans/kt-2023/inspection/v-0?item=1.1');
    expect(within(box).getByRole('link', { name: 'Tồn tại, hạn chế số 3, 12/05/2023' })).toHaveAttribute('href', '/plans/kt-2023/follow-up?finding=ph-3');
  });

  it('is nothing where there was no visit', () => {
    show(<PreviousAnswer criterion={criterion.id} />);
    expect(screen.queryByRole('region')).toBeNull();
  });
});
