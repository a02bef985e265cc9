import type { DocumentKind } from '../../schema/documents.ts';
import type { Row } from '../../schema/tables.ts';
import { bodyInText, headOf, isDepartment, placeOfBody, shortBody } from '../bodies.ts';

/** What addressees and recipients follow from; the unit is blank for a document of the whole round. */
export interface RecipientGround {
  readonly plan: Pick<Row<'plans'>, 'letterhead' | 'standingOffice'>;
  readonly unit: string;
}

/** „Lưu: VT, VP“: the clerk's office, then the part that drafts; a unit's own form leaves the second to the unit. */
export const archiveLine = (drafter: string): string => (drafter === '' ? 'Lưu: VT' : `Lưu: VT, ${drafter}`);

const leadership = ({ plan }: RecipientGround): string => (isDepartment(plan.letterhead.issuingBody) ? 'Ban Giám đốc Sở' : 'Lãnh đạo cơ quan');

/** The bodies over a department that its plan is sent to as a report: the People's Committee, and Sở Nội vụ, which gathers reform matters. */
const superiors = ({ plan: { letterhead } }: RecipientGround): readonly string[] => {
  if (!isDepartment(letterhead.issuingBody)) return [];
  const kind = placeOfBody(letterhead.governingBody).startsWith('thành phố') ? 'thành phố' : 'tỉnh';
  const isHomeAffairs = bodyInText(letterhead.issuingBody) === 'Sở Nội vụ';
  return [`UBND ${kind} (để báo cáo)`, ...(isHomeAffairs ? [] : ['Sở Nội vụ (để báo cáo)'])];
};

const units = ({ plan }: RecipientGround): string =>
  isDepartment(plan.letterhead.issuingBody) ? 'Các phòng, đơn vị thuộc Sở' : 'Các phòng, đơn vị trực thuộc';

const named = (unit: string): readonly string[] => (unit === '' ? [] : [unit]);

/** Nơi nhận without „Lưu“, as such a document usually has it; none for a form. */
export const usualRecipients = (kind: DocumentKind, ground: RecipientGround): readonly string[] => {
  switch (kind) {
    case 'plan':
      return [...superiors(ground), leadership(ground), units(ground), 'Thành viên Tổ kiểm tra'];
    case 'teamDecision':
      return ['Như Điều 4', leadership(ground)];
    case 'visitNotice':
      return ['Như trên', leadership(ground), 'Thành viên Tổ kiểm tra'];
    case 'minutes':
      return [...named(ground.unit), 'Thành viên Tổ kiểm tra'];
    case 'visitReport':
    case 'roundReport':
      return ['Như trên', 'Thành viên Tổ kiểm tra'];
    case 'conclusionNotice':
      return [...named(ground.unit), leadership(ground), 'Thành viên Tổ kiểm tra', ...(ground.plan.standingOffice.trim() === '' ? [] : [`${ground.plan.standingOffice.trim()} (để theo dõi)`])];
    case 'reportOutline':
    case 'remedyForm':
      return ['Như trên'];
    case 'publicSummary':
    case 'checklistForm':
    case 'appendix':
      return [];
  }
};

/** Kính gửi, as such a document usually has it; none where it is addressed to nobody. */
export const usualAddressees = (kind: DocumentKind, ground: RecipientGround): readonly string[] => {
  const { issuingBody } = ground.plan.letterhead;
  switch (kind) {
    case 'visitNotice':
      return named(ground.unit);
    case 'visitReport':
    case 'roundReport':
      return [isDepartment(issuingBody) ? `${headOf(issuingBody)} ${bodyInText(issuingBody)}` : `Lãnh đạo ${bodyInText(issuingBody) || shortBody(issuingBody)}`];
    case 'reportOutline':
    case 'remedyForm':
      return [bodyInText(issuingBody)].filter((body) => body !== '');
    case 'plan':
    case 'teamDecision':
    case 'checklistForm':
    case 'minutes':
    case 'conclusionNotice':
    case 'appendix':
    case 'publicSummary':
      return [];
  }
};
