import { appendixDocument } from './kinds/appendix.ts';
import { checklistFormDocument } from './kinds/checklistForm.ts';
import { conclusionNoticeDocument } from './kinds/conclusionNotice.ts';
import { minutesDocument } from './kinds/minutes.ts';
import { planDocument } from './kinds/plan.ts';
import { publicSummaryDocument } from './kinds/publicSummary.ts';
import { remedyFormDocument } from './kinds/remedyForm.ts';
import { reportOutlineDocument } from './kinds/reportOutline.ts';
import { roundReportDocument } from './kinds/roundReport.ts';
import { teamDecisionDocument } from './kinds/teamDecision.ts';
import { visitNoticeDocument } from './kinds/visitNotice.ts';
import { visitReportDocument } from './kinds/visitReport.ts';
import type { DocumentModel } from './model.ts';
import type { DocumentRef, DocumentSource } from './source.ts';

/** PURE. A document of a round as it is to be printed; without sections where there is nothing to print (the visit is gone, or nobody may be told of it). */
export const buildDocument = (source: DocumentSource, ref: DocumentRef): DocumentModel => {
  switch (ref.kind) {
    case 'plan':
      return planDocument(source, ref);
    case 'teamDecision':
      return teamDecisionDocument(source, ref);
    case 'visitNotice':
      return visitNoticeDocument(source, ref);
    case 'reportOutline':
      return reportOutlineDocument(source);
    case 'checklistForm':
      return checklistFormDocument(source, ref);
    case 'minutes':
      return minutesDocument(source, ref);
    case 'visitReport':
      return visitReportDocument(source, ref);
    case 'conclusionNotice':
      return conclusionNoticeDocument(source, ref);
    case 'remedyForm':
      return remedyFormDocument(source, ref);
    case 'roundReport':
      return roundReportDocument(source, ref);
    case 'appendix':
      return appendixDocument(source, ref);
    case 'publicSummary':
      return publicSummaryDocument(source, ref);
  }
};
