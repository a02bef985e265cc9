import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checklistViews,
  coherentAssessment,
  criteriaOfVisit,
  isAssessed,
  isFound,
  isInView,
  needsEvidence,
  nextOpen,
  progressByArea,
  progressOf,
  type ChecklistEntry,
  type ViewGround,
} from './checklist.ts';
import { cchcCriteria } from './criteria/cchc.ts';
import { PlanIdSchema, VisitIdSchema, areaIdOf, criterionIdOf, itemIdOf } from './ids.ts';
import { DecimalSchema } from './schema/field.ts';
import { blankAssessment, results, type Assessment } from './schema/inspection.ts';
import type { Row } from './schema/tables.ts';
import { blankCriterion, blankItem } from '../../tests/support/rows.ts';

const meta = { plan: PlanIdSchema.parse('kt-2024'), deleted: 0, conflicts: 0, regs: {} } as const;
const visit = VisitIdSchema.parse('v-1');
const { version } = cchcCriteria;

const criteria: readonly Row<'criteria'>[] = cchcCriteria.criteria.map((definition) => ({
  ...meta,
  ...blankCriterion,
  id: criterionIdOf(version, definition.code),
  version,
  definition,
  focus: definition.code === '3.4',
}));
const areas: readonly Row<'areas'>[] = cchcCriteria.areas.map(({ no, name, thematic }) => ({
  ...meta,
  id: areaIdOf(no),
  no,
  name,
  thematic,
  included: !thematic,
}));

const entryOf = (criterion: Row<'criteria'>, assessment?: Partial<Assessment>, note = ''): ChecklistEntry => ({
  criterion,
  item: assessment && {
    ...meta,
    ...blankItem,
    id: itemIdOf(visit, criterion.id),
    visit,
    criterion: criterion.id,
    assessment: { ...blankAssessment, ...assessment },
    note,
  },
});
const byCode = (code: string): Row<'criteria'> => {
  const found = criteria.find((row) => row.definition.code === code);
  if (!found) throw new Error(code);
  return found;
};

const assessments = fc.record({
  result: fc.constantFrom(null, ...results),
  numerator: fc.constant(null),
  denominator: fc.constant(null),
  score: fc.option(fc.integer({ min: 0, max: 100 })),
});
const checklists = fc.array(fc.option(assessments, { nil: undefined }), { maxLength: criteria.length }).map((list) =>
  list.flatMap((assessment, index) => {
    const criterion = criteria[index];
    return criterion ? [entryOf(criterion, assessment)] : [];
  }),
);

describe('criteriaOfVisit', () => {
  it('puts to a division the included areas only, ordered by code', () => {
    const codes = criteriaOfVisit({ criteria: [...criteria].reverse(), areas, unitKind: 'division', version }).map((row) => row.definition.code);
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.some((code) => code.startsWith('8.') || code.startsWith('9.'))).toBe(false);
    expect(codes.indexOf('3.9')).toBe(codes.indexOf('3.10') - 1);
    expect(codes.indexOf('1.13')).toBeLessThan(codes.indexOf('2.1'));
  });

  it('follows the kind of unit, the included areas and the pinned version', () => {
    const scope = { criteria, areas, version } as const;
    const count = (unitKind: 'division' | 'serviceUnit' | 'subDepartment') => criteriaOfVisit({ ...scope, unitKind }).length;
    expect(count('serviceUnit')).not.toBe(count('subDepartment'));
    const all = areas.map((area) => ({ ...area, included: true }));
    expect(criteriaOfVisit({ ...scope, areas: all, unitKind: 'subDepartment' }).length).toBeGreaterThan(count('subDepartment'));
    expect(criteriaOfVisit({ ...scope, version: 'other', unitKind: 'division' })).toEqual([]);
    expect(criteriaOfVisit({ ...scope, version: '', unitKind: 'division' })).toHaveLength(count('division'));
  });
});

describe('progress', () => {
  it('counts a result, „không áp dụng“ among them, and nothing else', () => {
    expect(isAssessed(undefined)).toBe(false);
    expect(isAssessed({ ...blankAssessment, score: 100 })).toBe(false);
    expect(isAssessed({ ...blankAssessment, result: 'notApplicable' })).toBe(true);
    const list = [
      entryOf(byCode('1.1'), { result: 'met' }),
      entryOf(byCode('1.2'), { result: 'notApplicable' }),
      entryOf(byCode('1.3'), { score: 50 }, 'ghi chú'),
      entryOf(byCode('2.1')),
    ];
    expect(progressOf(list)).toEqual({
      total: 4,
      assessed: 2,
      byResult: { met: 1, partlyMet: 0, notMet: 0, notApplicable: 1, none: 2 },
    });
    expect([...progressByArea(list)].map(([area, { assessed, total }]) => [area, assessed, total])).toEqual([
      [1, 2, 3],
      [2, 0, 1],
    ]);
  });

  it('adds up: areas to the whole, results to the total', () => {
    fc.assert(
      fc.property(checklists, (list) => {
        const whole = progressOf(list);
        const parts = [...progressByArea(list).values()];
        expect(parts.reduce((sum, part) => sum + part.total, 0)).toBe(whole.total);
        expect(parts.reduce((sum, part) => sum + part.assessed, 0)).toBe(whole.assessed);
        expect(Object.values(whole.byResult).reduce((sum, count) => sum + count, 0)).toBe(whole.total);
        expect(whole.assessed).toBe(whole.total - whole.byResult.none);
      }),
    );
  });
});

describe('looking for lines', () => {
  const late = entryOf(byCode('3.5'), { result: 'partlyMet' }, 'thiếu phiếu hẹn');

  const nothing: ViewGround = { files: new Map(), mine: new Set(), changed: new Set() };

  it('shows the views', () => {
    expect(isInView(late, 'all', nothing)).toBe(true);
    expect(isInView(late, 'open', nothing)).toBe(false);
    expect(isInView(late, 'work', nothing)).toBe(true);
    expect(isInView(late, 'focus', nothing)).toBe(false);
    expect(isInView(entryOf(byCode('3.4')), 'focus', nothing)).toBe(true);
    expect(isInView(entryOf(byCode('3.4')), 'open', nothing)).toBe(true);
  });

  it('shows one’s own areas and what others have changed', () => {
    const ground: ViewGround = { files: new Map(), mine: new Set([3]), changed: new Set([byCode('1.1').id]) };
    expect(isInView(late, 'mine', ground)).toBe(true);
    expect(isInView(entryOf(byCode('1.1')), 'mine', ground)).toBe(false);
    expect(isInView(late, 'changed', ground)).toBe(false);
    expect(isInView(entryOf(byCode('1.1')), 'changed', ground)).toBe(true);
  });

  it('wants evidence for what is held against the unit and for figures, until there is a file', () => {
    const figures = { numerator: DecimalSchema.parse('12'), denominator: null };
    const wants = (assessment: Partial<Assessment> | undefined, files = 0) => needsEvidence(entryOf(byCode('3.5'), assessment), files);
    expect(wants(undefined)).toBe(false);
    expect(wants({ result: 'met' })).toBe(false);
    expect(wants({ result: 'partlyMet' })).toBe(true);
    expect(wants({ result: 'notMet' })).toBe(true);
    expect(wants({ result: 'met', ...figures })).toBe(true);
    expect(wants({ result: null, ...figures })).toBe(true);
    expect(wants({ result: 'notApplicable', ...figures })).toBe(false);
    expect(wants({ result: 'notMet', ...figures }, 1)).toBe(false);
    expect(isInView(late, 'evidence', nothing)).toBe(true);
    expect(isInView(late, 'evidence', { ...nothing, files: new Map([[late.criterion.id, 2]]) })).toBe(false);
  });

  it('splits the lines in two by every view, and every line is in „all“', () => {
    fc.assert(
      fc.property(checklists, fc.array(fc.integer({ min: 1, max: 9 })), (list, mine) => {
        const ground = { ...nothing, mine: new Set(mine) };
        for (const view of checklistViews) {
          const inside = list.filter((entry) => isInView(entry, view, ground));
          const outside = list.filter((entry) => !isInView(entry, view, ground));
          expect(inside.length + outside.length).toBe(list.length);
          if (view === 'all') expect(outside).toEqual([]);
        }
        const [open, work] = [list.filter((entry) => isInView(entry, 'open', ground)), list.filter((entry) => isInView(entry, 'work', ground))];
        expect(open.length).toBe(progressOf(list).byResult.none);
        expect(work.every((entry) => !open.includes(entry))).toBe(true);
      }),
    );
  });

  it('takes the score off what does not apply, and nothing else', () => {
    expect(coherentAssessment({ ...blankAssessment, result: 'notApplicable', score: 50 }).score).toBeNull();
    expect(coherentAssessment({ ...blankAssessment, result: 'notMet', score: 50 }).score).toBe(50);
  });

  it('finds by code, question and note without marks', () => {
    for (const search of ['3.5', 'ho so qua han', 'XIN LỖI', 'phieu hen thieu', '']) expect(isFound(late, search), search).toBe(true);
    expect(isFound(late, 'biên chế')).toBe(false);
  });

  it('goes to the next line without a result, round the end, never to itself', () => {
    const list = [entryOf(byCode('1.1')), entryOf(byCode('1.2'), { result: 'met' }), entryOf(byCode('1.3'))];
    const code = (entry: ChecklistEntry | null) => entry?.criterion.definition.code;
    expect(code(nextOpen(list, null))).toBe('1.1');
    expect(code(nextOpen(list, byCode('1.1').id))).toBe('1.3');
    expect(code(nextOpen(list, byCode('1.3').id))).toBe('1.1');
    expect(nextOpen([entryOf(byCode('1.1'))], byCode('1.1').id)).toBeNull();
  });
});
