/** In the history: the detail is open, and whether Back leads to the list. */
export interface DetailState {
  readonly detail: 'fromList' | 'fromElsewhere';
  /** A line that was opened from elsewhere; each opening has a mark of its own, so that the list follows it once. */
  readonly opening?: string;
}

/** The state of the history that opens the line which the address names, also where the list is on the screen already. */
export const lineState = (): DetailState => ({ detail: 'fromElsewhere', opening: crypto.randomUUID() });

const partsOf = (state: unknown): { readonly detail?: unknown; readonly opening?: unknown } => (typeof state === 'object' && state !== null ? state : {});

/** How the detail was opened; null where it is not. */
export const detailOf = (state: unknown): DetailState['detail'] | null => {
  const { detail } = partsOf(state);
  return detail === 'fromList' || detail === 'fromElsewhere' ? detail : null;
};

/** The mark of the opening; null where the line was chosen in the list. */
export const openingOf = (state: unknown): string | null => {
  const { opening } = partsOf(state);
  return typeof opening === 'string' ? opening : null;
};
