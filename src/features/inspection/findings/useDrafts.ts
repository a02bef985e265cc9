import { useCallback, useState } from 'react';
import { FindingIdSchema, type CriterionId } from '#domain/ids.ts';
import type { FindingKind } from '#domain/schema/inspection.ts';
import { createId } from '#storage/createId.ts';
import type { FindingSeed } from './useFindingWriter.ts';

/** Findings that have been begun on this page; they are recorded with their first word. */
export interface Drafts {
  readonly drafts: readonly FindingSeed[];
  readonly add: (kind: FindingKind, criterion: CriterionId | null) => void;
  readonly discard: (draft: FindingSeed) => void;
  /** Forgets all of them; what has words has been recorded. */
  readonly clear: () => void;
}

/** Keeps the findings that have been begun. */
export const useDrafts = (): Drafts => {
  const [drafts, setDrafts] = useState<readonly FindingSeed[]>([]);
  const add = useCallback((kind: FindingKind, criterion: CriterionId | null) => {
    const id = FindingIdSchema.parse(createId('ph'));
    setDrafts((before) => [...before, { id, criterion, kind }]);
  }, []);
  const discard = useCallback((draft: FindingSeed) => setDrafts((before) => before.filter(({ id }) => id !== draft.id)), []);
  // The same list where there was none: every move to another line asks for it, and nothing has to render then.
  const clear = useCallback(() => setDrafts((before) => (before.length === 0 ? before : [])), []);
  return { drafts, add, discard, clear };
};
