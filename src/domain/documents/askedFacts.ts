import type { DocumentFact } from '../commands/documents.ts';
import type { DocumentKind } from '../schema/documents.ts';

/** What is typed for a document of each kind; forms that others fill in, and appendices, ask for less or nothing. Minutes are signed by their roles. */
const asked: Readonly<Record<DocumentKind, readonly DocumentFact[]>> = {
  plan: ['document', 'signer', 'recipients', 'drafter', 'urgency'],
  teamDecision: ['document', 'signer', 'recipients', 'drafter', 'urgency'],
  visitNotice: ['document', 'signer', 'addressees', 'recipients', 'drafter', 'urgency'],
  reportOutline: ['addressees'],
  checklistForm: [],
  minutes: ['document', 'recipients', 'drafter'],
  visitReport: ['document', 'signer', 'addressees', 'recipients', 'drafter', 'urgency'],
  conclusionNotice: ['document', 'signer', 'recipients', 'drafter', 'urgency'],
  remedyForm: ['addressees'],
  roundReport: ['document', 'signer', 'addressees', 'recipients', 'drafter', 'urgency'],
  appendix: [],
  publicSummary: ['document', 'signer', 'recipients', 'drafter'],
};

/** What is asked for a document of a kind, in the order in which it stands on the screen. */
export const askedFacts = (kind: DocumentKind): readonly DocumentFact[] => asked[kind];
