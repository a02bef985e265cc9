/** Everything on screen that may hold text which is not yet written. */
const drafts = new Set<() => void>();

/**
 * Adds a draft that must be written before the page goes away.
 * @returns the function that takes it out again
 */
export function registerDraft(flush: () => void): () => void {
  drafts.add(flush);
  return () => {
    drafts.delete(flush);
  };
}

/**
 * Hands every unwritten draft to its `onCommit` now. For Ctrl+S, for an update of the app and for
 * everything else that must not run ahead of the person's last words.
 */
export function flushDrafts(): void {
  for (const flush of drafts) flush();
}
