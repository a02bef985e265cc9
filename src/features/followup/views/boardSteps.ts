import { stepsOf, type MeasureProgress, type StepName } from '#domain/measureProgress.ts';
import { measureStatuses, type MeasureStatus } from '#domain/schema/inspection.ts';

/** The step by which a card goes from where it stands to another column; null where the rules of the buttons know none. */
export const stepTo = (progress: MeasureProgress, to: MeasureStatus): StepName | null => stepsOf(progress).find(step => step.to === to)?.name ?? null;

/** The nearest column on a side to which a card can go; null for none. */
export const nextColumn = (progress: MeasureProgress, side: 'left' | 'right'): MeasureStatus | null => {
  const at = measureStatuses.indexOf(progress.status);
  const columns = side === 'right' ? measureStatuses.slice(at + 1) : measureStatuses.slice(0, at).toReversed();
  return columns.find(to => stepTo(progress, to) !== null) ?? null;
};
