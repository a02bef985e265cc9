import type { PlanId } from '../ids.ts';

/** A line of a round's book with its round: ids are unique within a round only. A figure is made of such lines, which open. */
export interface OfRound<L> {
  readonly plan: PlanId;
  readonly line: L;
}

/** Why a line is not in a figure. */
export const leftOutReasons = ['cancelled', 'notBegun', 'noVisit', 'blank', 'noPoints', 'notApplicable', 'notScored', 'partlyScored', 'noDeadline', 'notDue', 'awaiting', 'noDay', 'nothingCounted'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** Lines that are not in a figure for one reason. */
export interface LeftOut<L> {
  readonly reason: LeftOutReason;
  readonly rows: readonly OfRound<L>[];
}

/** Lines of one kind, parted into those that count and those that do not. */
export interface Counted<L> {
  readonly counted: readonly OfRound<L>[];
  readonly leftOut: readonly LeftOut<L>[];
}

/** Parts lines by whether something speaks against counting them; each line is on one side alone, and there once. */
export const partBy = <L>(rows: readonly OfRound<L>[], reasonOf: (row: OfRound<L>) => LeftOutReason | null): Counted<L> => {
  const counted: OfRound<L>[] = [];
  const out = new Map<LeftOutReason, OfRound<L>[]>();
  for (const row of rows) {
    const reason = reasonOf(row);
    if (reason === null) counted.push(row);
    else out.set(reason, [...(out.get(reason) ?? []), row]);
  }
  return { counted, leftOut: leftOutReasons.flatMap((reason) => (out.has(reason) ? [{ reason, rows: out.get(reason) ?? [] }] : [])) };
};
