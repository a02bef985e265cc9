import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render } from '@testing-library/react';
import { memo } from 'react';
import type { ComponentType } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import type { ChecklistEntry } from '#domain/checklist.ts';
import { PlanIdSchema, VisitIdSchema, areaIdOf } from '#domain/ids.ts';
import type { AssessmentResult } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { evidenceWith } from '../../../../tests/support/evidence.ts';
import { blankPlan, blankVisit } from '../../../../tests/support/rows.ts';
import { rowMeta, scoredCriterion, scoredEntry } from '../../../../tests/support/scoredRows.ts';
import { EvidenceContext } from '../evidence/useEvidence.ts';
import type { VisitModel } from '../useVisitModel.ts';
import { Checklist } from './Checklist.tsx';

/** Told of every part that is rendered. */
const seen = vi.hoisted(() => vi.fn<(part: 'line' | 'area' | 'toolbar' | 'detail') => void>());
const counting = vi.hoisted(() => <P extends object>(part: Parameters<typeof seen>[0], Component: ComponentType<P>) =>
  // As the parts themselves: rendered when it is told something new.
  memo(function Counted(props: P) {
    seen(part);
    return <Component {...props} />;
  }));
vi.mock('./ChecklistLine.tsx', async (original) => ({ ChecklistLine: counting('line', (await original<typeof import('./ChecklistLine.tsx')>()).ChecklistLine) }));
vi.mock('./ChecklistToolbar.tsx', async (original) => ({ ChecklistToolbar: counting('toolbar', (await original<typeof import('./ChecklistToolbar.tsx')>()).ChecklistToolbar) }));
vi.mock('./RowDetail.tsx', async (original) => ({ RowDetail: counting('detail', (await original<typeof import('./RowDetail.tsx')>()).RowDetail) }));
const assessed = vi.hoisted(() => vi.fn<(command: unknown, input: unknown) => Promise<unknown>>());
vi.mock('#live/useCommand.ts', async (original) => ({
  ...(await original<typeof import('#live/useCommand.ts')>()),
  runCommand: assessed,
  rehearseCommand: () => Promise.resolve(),
}));
vi.mock('#ui/Progress.tsx', async (original) => ({ ProgressBar: counting('area', (await original<typeof import('#ui/Progress.tsx')>()).ProgressBar) }));

const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('v-1');
const AREAS = 4;
const LINES = 12;
const areas: readonly Row<'areas'>[] = Array.from({ length: AREAS }, (_, no) => ({ ...rowMeta, id: areaIdOf(no + 1), no: no + 1, name: `Lĩnh vực ${no + 1}`, thematic: false, included: true }));
const criteria = areas.flatMap(({ no: area }) => Array.from({ length: LINES }, (_, no) => scoredCriterion({ code: `${area}.${no + 1}`, area, type: 'qualitative' })));
const none: readonly never[] = [];
const evidence = evidenceWith();

const modelOf = (entries: readonly ChecklistEntry[]): VisitModel => ({
  plan: { ...rowMeta, ...blankPlan, id: plan },
  visit: { ...rowMeta, ...blankVisit, id: visit },
  unit: undefined,
  areas,
  criteria,
  entries,
  findings: none,
  attachments: none,
});
/** What an answer makes of the lines: one pair is new, as `reuseEntries` gives them. */
const answered = (entries: readonly ChecklistEntry[], code: string, result: AssessmentResult): readonly ChecklistEntry[] =>
  entries.map((entry) => (entry.criterion.definition.code === code ? scoredEntry(entry.criterion, { result }) : entry));

const onScores = vi.fn();
const show = () => {
  const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } });
  const page = (entries: readonly ChecklistEntry[]) => (
    <UiProvider language="vi" env="test">
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={['/visit?item=1.1']}>
          <EvidenceContext value={evidence}>
            <Checklist planId={plan} visitId={visit} model={modelOf(entries)} onScores={onScores} />
          </EvidenceContext>
        </MemoryRouter>
      </QueryClientProvider>
    </UiProvider>
  );
  let entries: readonly ChecklistEntry[] = criteria.map((criterion) => scoredEntry(criterion));
  const view = render(page(entries));
  return {
    answer: (code: string, result: AssessmentResult) => {
      entries = answered(entries, code, result);
      view.rerender(page(entries));
    },
  };
};
const rendered = (work: () => void) => {
  seen.mockClear();
  work();
  const counts = { line: 0, area: 0, toolbar: 0, detail: 0 };
  for (const [part] of seen.mock.calls) counts[part] += 1;
  return counts;
};
const press = (key: string) => fireEvent.keyDown(document.body, { key });
const pass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
/** Until all that comes picture by picture has come; what is set within one `act` renders only at its end. */
const settle = () => {
  for (let picture = 0; picture < 20; picture += 1) pass(250);
};

beforeAll(() => {
  startI18n();
  // jsdom draws nothing: every element is shown, and the workspace is wide.
  HTMLElement.prototype.checkVisibility ??= () => true;
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1200);
});
beforeEach(() => {
  vi.useFakeTimers();
  assessed.mockReset().mockReturnValue(new Promise(() => undefined));
});
afterEach(() => vi.useRealTimers());

test('an answer renders its line, and after the picture its area, the whole and the detail once; not the others, and not what stands above them', () => {
  const { answer } = show();
  settle();
  expect(rendered(() => answer('1.1', 'met'))).toEqual({ line: 1, area: 0, toolbar: 0, detail: 0 });
  expect(rendered(settle)).toEqual({ line: 0, area: 2, toolbar: 0, detail: 1 });
  expect(rendered(() => answer('1.1', 'notMet'))).toEqual({ line: 1, area: 0, toolbar: 0, detail: 0 });
  expect(rendered(settle)).toEqual({ line: 0, area: 0, toolbar: 0, detail: 1 });
});

test('a key to the next line renders no line, its mark goes there by itself; in a run the detail waits until the keys rest', () => {
  const { answer } = show();
  settle();
  expect(rendered(() => press('ArrowDown'))).toEqual({ line: 0, area: 0, toolbar: 0, detail: 0 });
  expect(rendered(() => pass(200))).toEqual({ line: 0, area: 0, toolbar: 0, detail: 1 });
  const run = rendered(() => {
    for (const code of ['1.2', '1.3', '1.4']) {
      answer(code, 'met');
      pass(200);
      press('ArrowDown');
      pass(200);
    }
  });
  // Each answer its line, its area and the whole.
  expect(run).toEqual({ line: 3, area: 6, toolbar: 0, detail: 0 });
  expect(rendered(() => pass(1000))).toEqual({ line: 0, area: 0, toolbar: 0, detail: 1 });
});

test('keys that come faster than rendering each go on from the one before, and an answer goes to the line that they have come to', () => {
  show();
  settle();
  const current = () => document.querySelector('tr[aria-current]')?.getAttribute('aria-label')?.split(' ')[0];
  const answeredLines = () => assessed.mock.calls.map(([, input]) => input);
  act(() => {
    // Within one act nothing renders.
    press('ArrowDown');
    press('ArrowDown');
    press('j');
    expect(current()).toBe('1.4.');
    press('2');
    expect(answeredLines()).toMatchObject([{ criterion: criteria[3]?.id, assessment: { result: 'partlyMet' } }]);
    press('k');
    expect(current()).toBe('1.3.');
  });
  settle();
  expect(current()).toBe('1.3.');
});
