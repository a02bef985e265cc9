import { checklistForm } from './kinds/checklistForm.ts';
import { plan } from './kinds/plan.ts';
import { reportOutline } from './kinds/reportOutline.ts';
import { teamDecision } from './kinds/teamDecision.ts';
import { visitNotice } from './kinds/visitNotice.ts';
import type { DocumentModel } from './model.ts';
import type { DocumentRef, DocumentSource } from './source.ts';

/** The documents that are made before the visits. */
type PlannedKind = 'plan' | 'teamDecision' | 'visitNotice' | 'reportOutline' | 'checklistForm';

/** PURE. A document of a round as it is to be printed; without sections where there is nothing to print (the visit is gone, or nobody may be told of it). */
export const buildDocument = (source: DocumentSource, ref: DocumentRef & { readonly kind: PlannedKind }): DocumentModel => {
  switch (ref.kind) {
    case 'plan':
      return plan(source, ref);
    case 'teamDecision':
      return teamDecision(source, ref);
    case 'visitNotice':
      return visitNotice(source, ref);
    case 'reportOutline':
      return reportOutline(source);
    case 'checklistForm':
      return checklistForm(source, ref);
  }
};
