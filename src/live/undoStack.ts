import type { PlanId } from '#domain/ids.ts';
import { noSteps, stepDone, stepGone, type UndoSteps } from '#domain/undoSteps.ts';
import type { Undo } from '#storage/execute.ts';

type Listener = () => void;

/** The steps of this tab, by plan. Like the tab's own changes (storage/execute.ts) they end with it: see ADR 0011. */
const steps = new Map<PlanId, UndoSteps>();
const listeners = new Set<Listener>();

const set = (plan: PlanId, next: UndoSteps): void => {
  steps.set(plan, next);
  for (const listener of listeners) listener();
};

/** What can be taken back and done again in a plan; for useSyncExternalStore. */
export const undoStack = {
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  of: (plan: PlanId): UndoSteps => steps.get(plan) ?? noSteps,
};

/** Puts a new step of one's own on the stack; what had been taken back before can no longer be done again. */
export const pushUndo = (way: Undo): void => set(way.plan, stepDone(undoStack.of(way.plan), way));

/** Tells the stack that a way was gone. Ways that are not on it (a message offered them, and the stack has forgotten) end up on it. */
export const wayGone = (gone: Undo, done: Undo | null): void => {
  const before = undoStack.of(gone.plan);
  set(gone.plan, stepGone(before, gone, done, before.future.includes(gone) ? 'redone' : 'undone'));
};
