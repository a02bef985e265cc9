import type { IsoDate } from '../../schema/field.ts';
import type { VisitForm } from '../../schema/planning.ts';
import { shortDate } from './dates.ts';
import { beforeVisit } from './deadlines.ts';
import type { House } from './house.ts';
import { capitalised, formWords, unended } from './terms.ts';

/** Subject of the letter, under its number. */
export const noticeSubject = (matter: string): string => `V/v thông báo lịch ${matter}`;

/** „Thực hiện Kế hoạch số …; Quyết định số …, Sở … thông báo lịch kiểm tra tại … như sau:“ */
export const noticeLead = (plan: string, decision: string, { body }: House, unit: string): string =>
  `Thực hiện ${plan}; ${decision}, ${body} thông báo lịch kiểm tra công tác cải cách hành chính (CCHC) đối với ${unit} như sau:`;

/** Headings of the letter, in their order. */
export const noticeTitles = {
  time: 'Thời gian, địa điểm, hình thức, thời kỳ kiểm tra',
  people: 'Thành phần làm việc',
  matter: 'Nội dung kiểm tra',
  demands: 'Đề nghị đơn vị',
  contact: 'Đầu mối liên hệ',
} as const;

/** When and where. */
export const timeLine = (time: string): string => `- Thời gian: ${time}.`;
export const placeLine = (place: string): string => `- Địa điểm: ${unended(place)}.`;
export const formLine = (form: VisitForm): string => `- Hình thức: kiểm tra ${formWords[form]}.`;
export const periodLine = (period: string): string => `- Thời kỳ kiểm tra: ${period}.`;

/** Where nobody typed a place: at the unit; a visit by papers takes place nowhere. */
export const usualPlace = (unit: string, form: VisitForm): string =>
  form === 'report' ? 'Tổ kiểm tra xem xét hồ sơ, báo cáo do đơn vị gửi, không làm việc trực tiếp' : `tại ${unit}`;

/** Before the members who come. */
export const TEAM_LEAD = 'a) Tổ kiểm tra:';

/** Who is to be there for the unit (domain §1.5). */
export const UNIT_PEOPLE =
  'b) Đơn vị được kiểm tra: thủ trưởng, cấp phó của thủ trưởng; kế toán (nếu có); công chức, viên chức theo dõi công tác CCHC, đầu mối kiểm soát thủ tục hành chính và những người có liên quan.';

/** Before the areas. */
export const MATTER_LEAD = 'Tổ kiểm tra xem xét kết quả thực hiện trên các lĩnh vực:';

/** Before what has weight at this unit. */
export const FOCUS_LEAD = 'Trọng tâm kiểm tra:';

/** Before what the unit still owes from earlier rounds. */
export const CARRIED_LEAD = 'Việc khắc phục tồn tại, hạn chế của các kỳ kiểm tra trước:';

/** The report that the unit sends first. */
export const reportDemand = (last: IsoDate | null, days: number, { office }: House): string => {
  const when = last === null ? beforeVisit(days) : `chậm nhất ngày ${shortDate(last)}`;
  return `a) Xây dựng báo cáo theo Đề cương (Phụ lục I kèm theo), gửi Tổ kiểm tra (qua ${office}) ${when};`;
};

/** What else it prepares. */
export const otherDemands: readonly string[] = [
  'b) Chuẩn bị hồ sơ, tài liệu theo danh mục (Phụ lục II kèm theo) và các tài liệu khác có liên quan;',
  'c) Bố trí thành phần làm việc, địa điểm, máy tính và tài khoản để xem hồ sơ trên các hệ thống thông tin của đơn vị;',
  'd) Trường hợp không thể bố trí làm việc theo lịch nêu trên, kịp thời báo cáo Tổ kiểm tra để điều chỉnh.',
];

/** The end of the letter. */
export const noticeClosing = ({ body }: House, unit: string): string => `${capitalised(body)} thông báo để ${unit} biết, thực hiện./.`;

/** The appendices of the letter. */
export const noticeAppendices = {
  outline: { no: 'Phụ lục I', subject: 'Đề cương báo cáo công tác cải cách hành chính' },
  papers: { no: 'Phụ lục II', subject: 'Danh mục hồ sơ, tài liệu cần chuẩn bị' },
} as const;

/** The table of papers. */
export const papersColumns = { no: 'STT', papers: 'Hồ sơ, tài liệu', items: 'Phục vụ kiểm tra nội dung' } as const;
