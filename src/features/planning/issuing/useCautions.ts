import { useMemo } from 'react';
import { builtInDocuments } from '#domain/legal/builtIn.ts';
import { libraryOf } from '#domain/legal/library.ts';
import type { LegalWarning } from '#domain/legal/validity.ts';
import { scheduleWarnings } from '#domain/overlap/scheduleWarnings.ts';
import { cautionsOf, type Caution } from '#domain/readiness.ts';
import { unitShare, unitsMissing } from '#domain/unitShare.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { useToday } from '#live/useToday.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { objectionTo } from '../bases/objection.ts';
import type { Planning } from '../usePlanning.ts';

const nothing: readonly never[] = [];

/** An amended document may be cited; one that has ended or has not begun should not be. */
const isOutdated = ({ type }: LegalWarning): boolean => type === 'expired' || type === 'superseded' || type === 'notYet';

/** What somebody should look at before the plan is issued. Not waited for: the page is there before it. */
export function useCautions(planning: Planning): readonly Caution[] {
  const { plan, bases, units } = planning;
  const today = useToday();
  const documents = useLiveSoon(rowsOf('legalDocuments', plan.id)) ?? nothing;
  const points = useLiveSoon(rowsOf('focusPoints', plan.id)) ?? nothing;
  const library = useMemo(() => libraryOf(builtInDocuments, documents), [documents]);
  const day = plan.document.date ?? today;
  const warned = scheduleWarnings({ ...planning, today }, planning.calendar);
  return cautionsOf({
    unitsShort: plan.leastShare === null ? 0 : unitsMissing(plan.leastShare, unitShare(units).all),
    outdatedBases: bases.filter((basis) => objectionTo(basis, day, library)?.warnings.some(isOutdated)).length,
    // A visit without a day or a unit is missing something, which the line says already.
    scheduleConflicts: new Set(warned.flatMap((one) => ('visit' in one && one.type !== 'visit-without-date' && one.type !== 'visit-without-unit' ? [one.visit] : []))).size,
    openProposals: points.filter(({ decision }) => decision.state === 'proposed').length,
  });
}
