import type { BlockKey } from '#domain/documents/model.ts';
import type { Remark } from '#domain/documents/inspect.ts';
import type { Values } from '#domain/schema/tables.ts';
import type { OpenDocument } from '../useDocument.ts';
import type { factAnchors } from '../facts/anchors.ts';

type Signer = Values<'documents'>['signer'];

/** How something is mended: written at once, typed into a field here, or put right on another page. */
export type Mend =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'signer'; readonly of: 'document' | 'plan'; readonly signer: Signer; readonly shown: string | null }
  | { readonly kind: 'fact'; readonly fact: keyof typeof factAnchors }
  | { readonly kind: 'show'; readonly block: BlockKey }
  | { readonly kind: 'go'; readonly place: 'plan' | 'bases' | 'team' | 'attendees' | 'conflicts' };

const isTyped = ({ capacity, position, name }: Signer): boolean => [capacity, position, name].some((part) => part.trim() !== '');

/** Who signs is what was typed for the document, or the signer of the plan; anybody else is changed where he stands. */
const signerMend = ({ row, facts, source: { plan } }: OpenDocument, change: Partial<Signer>, shown: string | null): Mend => {
  if (row && isTyped(row.signer)) return { kind: 'signer', of: 'document', signer: { ...row.signer, ...change }, shown };
  return plan.signer.name.trim() === facts.signature.name ? { kind: 'signer', of: 'plan', signer: { ...plan.signer, ...change }, shown } : { kind: 'go', place: 'team' };
};

/** The way to mend what a remark says. */
export const mendOf = (remark: Remark, open: OpenDocument): Mend => {
  switch (remark.type) {
    case 'number-form':
      return remark.mended === null ? { kind: 'fact', fact: 'number' } : { kind: 'number', number: remark.mended };
    case 'number-blank':
    case 'number-type':
      return { kind: 'fact', fact: 'number' };
    case 'date-blank':
    case 'before-visit':
    case 'after-visit':
      return { kind: 'fact', fact: 'date' };
    case 'signer-title':
      return signerMend(open, { name: remark.mended }, remark.mended);
    case 'signer-capacity':
      return signerMend(open, { capacity: 'KT.' }, null);
    case 'signer-self':
      return open.row && isTyped(open.row.signer) ? { kind: 'fact', fact: 'signer' } : { kind: 'go', place: 'plan' };
    case 'blank-part':
      return remark.part === 'signer' ? { kind: 'fact', fact: 'signer' } : { kind: 'go', place: remark.part === 'content' && open.ref.visit !== null ? 'attendees' : 'plan' };
    case 'unnamed-signature':
      return { kind: 'go', place: open.ref.visit === null ? 'team' : 'attendees' };
    case 'basis-mark':
    case 'characters':
    case 'empty-paragraph':
    case 'hand-conflicts':
    case 'hand-figures':
      return { kind: 'show', block: remark.block };
    case 'no-bases':
    case 'outdated-basis':
      return { kind: 'go', place: 'bases' };
    case 'conflicts':
      return { kind: 'go', place: 'conflicts' };
  }
};
