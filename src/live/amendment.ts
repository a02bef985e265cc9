import type { PlanId, VisitId } from '#domain/ids.ts';
import type { Amendment } from '#storage/sealedVisits.ts';

/** After so long without an edit the reason no longer holds: somebody else may sit at the laptop by then. */
const IDLE_MS = 10 * 60_000;

type Listener = () => void;

const listeners = new Set<Listener>();
let current: Amendment | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let holders = 0;

const set = (next: Amendment | null): void => {
  clearTimeout(timer);
  current = next;
  if (next) timer = setTimeout(endAmendment, IDLE_MS);
  for (const listener of listeners) listener();
};

/** The edit after signing that is under way on this tab; for useSyncExternalStore. */
export const amendmentStore = {
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  getSnapshot: (): Amendment | null => current,
};

/** Begins to edit a visit after its minutes were signed: until the end, its changes carry this reason. */
export const beginAmendment = (amendment: Amendment): void => set(amendment);

/** Ends the edit after signing; the visit is for reading only again. */
export function endAmendment(): void {
  if (current) set(null);
}

/** The amendment for a command that is sent now; each one puts the end off. */
export const amendmentNow = (): Amendment | null => {
  if (current) {
    clearTimeout(timer);
    timer = setTimeout(endAmendment, IDLE_MS);
  }
  return current;
};

/** Keeps the amendment of a visit while its page is open; the returned function lets it end when the page is left. */
export const holdAmendment = (plan: PlanId, visit: VisitId): (() => void) => {
  holders += 1;
  return () => {
    holders -= 1;
    // Not at once: fields that go away with the page write their last words in the same turn.
    setTimeout(() => {
      if (holders === 0 && current?.plan === plan && current.visit === visit) endAmendment();
    }, 0);
  };
};
