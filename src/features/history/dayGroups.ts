import { timeOf } from '#domain/hlc.ts';
import type { HistoryStep } from '#domain/history.ts';

/** The steps of one day by this laptop's calendar. */
export interface DayGroup {
  /** As 2024-03-27. */
  readonly day: string;
  readonly steps: readonly HistoryStep[];
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The calendar day on this laptop of a moment. */
const dayOf = (moment: string): string => {
  const date = new Date(moment);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** Steps, which come in the order of time, by day. */
export const dayGroups = (steps: readonly HistoryStep[]): readonly DayGroup[] => {
  const groups: { day: string; steps: HistoryStep[] }[] = [];
  for (const step of steps) {
    const day = dayOf(timeOf(step.hlc));
    const last = groups.at(-1);
    if (last?.day === day) last.steps.push(step);
    else groups.push({ day, steps: [step] });
  }
  return groups;
};
