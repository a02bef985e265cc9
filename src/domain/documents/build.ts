import { appendixDocument } from './kinds/appendix.ts';
import { checklistForm } from './kinds/checklistForm.ts';
import { conclusionNoticeDocument } from './kinds/conclusionNotice.ts';
import { minutesDocument } from './kinds/minutes.ts';
import { plan } from './kinds/plan.ts';
import { publicSummaryDocument } from './kinds/publicSummary.ts';
import { remedyFormDocument } from './kinds/remedyForm.ts';
import { reportOutline } from './kinds/reportOutline.ts';
import { roundReportDocument } from './kinds/roundReport.ts';
import { teamDecision } from './kinds/teamDecision.ts';
import { visitNotice } from './kinds/visitNotice.ts';
import { visitReportDocument } from './kinds/visitReport.ts';
import type { DocumentModel } from './model.ts';
import type { DocumentRef, DocumentSource } from './source.ts';

/** PURE. A document of a round as it is to be printed; without sections where there is nothing to print (the visit is gone, or nobody may be told of it). */
export const buildDocument = (source: DocumentSource, ref: DocumentRef): DocumentModel => {
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
