import type { PlanId } from '#domain/ids.ts';
import { authorOf, shownHead } from '#domain/row.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import type { Attachment } from './useEvidence.ts';

/** Who attached a file, by name; blank where nobody is known. */
export const useAddedBy = (planId: PlanId): ((attachment: Attachment) => string) => {
  const people = useLiveSoon(rowsOf('people', planId)) ?? [];
  return ({ regs }) => {
    const head = shownHead(regs['file']);
    const author = head && authorOf(head).actor;
    return people.find(({ id }) => id === author)?.name ?? '';
  };
};
