import type { DocumentModel } from '../model.ts';
import { outlineSection } from '../outlineSection.ts';
import { planGround } from '../planGround.ts';
import type { DocumentSource } from '../source.ts';
import { planAppendices } from '../words/plan.ts';

/** PURE. Đề cương báo cáo: Phụ lục II of the plan as a file of its own, to be sent to the units. */
export const reportOutlineDocument = (source: DocumentSource): DocumentModel => ({
  kind: 'reportOutline',
  name: planAppendices.outline.subject,
  sections: [outlineSection(source, planGround(source))],
});
