import type { DateSpan } from '../../schema/field.ts';
import type { VisitForm } from '../../schema/planning.ts';
import type { Row } from '../../schema/tables.ts';
import { shortDate, spanInWords } from './dates.ts';
import { beforeVisit, within } from './deadlines.ts';
import type { House } from './house.ts';
import { countWords, percentWords } from './terms.ts';

type Terms = Pick<
  Row<'plans'>,
  'noticeDays' | 'unitReportDays' | 'minutesDays' | 'memberNotesDays' | 'teamReportDays' | 'conclusionDays' | 'remedyPlanDays' | 'remedyReportDays'
>;

/** Room for words that the round does not have yet. */
export const ROOM = '……………………………………………';

/** Titles of the parts of a plan (domain §3.5, outline A). */
export const planParts = {
  purpose: 'Mục đích, yêu cầu',
  matter: 'Nội dung kiểm tra',
  subjects: 'Đối tượng, hình thức, thời kỳ, thời gian kiểm tra',
  team: 'Thành phần Tổ kiểm tra, phân công nhiệm vụ',
  method: 'Phương pháp, trình tự kiểm tra',
  money: 'Kinh phí thực hiện',
  carrying: 'Tổ chức thực hiện',
} as const;

/** „Thực hiện Kế hoạch số …; Kế hoạch số …, Sở … ban hành Kế hoạch … như sau:“. */
export const planLead = (bases: readonly string[], { body }: House, matter: string): string => {
  const begin = bases.length === 0 ? '' : `Thực hiện ${bases.join('; ')}, `;
  return `${begin}${body} ban hành Kế hoạch ${matter}, cụ thể như sau:`;
};

/** What is looked at, before the list of areas. */
export const MATTER_LEAD = 'Kiểm tra việc lãnh đạo, chỉ đạo và kết quả thực hiện công tác cải cách hành chính (CCHC) của đơn vị trên các lĩnh vực sau, theo các tiêu chí của Phiếu kiểm tra (Phụ lục III):';

/** „1. Công tác chỉ đạo, điều hành CCHC (13 nội dung).“ */
export const areaLine = (no: number, name: string, thematic: boolean, criteria: number): string =>
  `${no}. ${thematic ? 'Chuyên đề: ' : ''}${name.trim()}${criteria === 0 ? '' : ` (${countWords(criteria)} nội dung)`}.`;

/** What has weight in this round. */
export const FOCUS_LEAD = 'Trọng tâm kiểm tra:';

/** A focus, at one unit or everywhere. */
export const focusLine = (text: string, unit: string): string => (unit === '' ? text.trim() : `Tại ${unit}: ${text.trim()}`);

/** Who is inspected, and which share of all units that is. */
export const subjectsSentence = (count: number, total: number, { units }: House): string => {
  const share = total > count ? `, đạt ${percentWords(Math.round((count * 10_000) / total))} số ${units} (${countWords(count)}/${countWords(total)})` : '';
  return `Kiểm tra ${countWords(count)} ${units}${share}, có tên tại bảng ở khoản 4 mục này.`;
};

/** What each form of inspection means to a unit (domain §1.4). */
export const formSentences: Readonly<Record<VisitForm, string>> = {
  direct: 'Kiểm tra trực tiếp tại đơn vị: nghe báo cáo, đối chiếu hồ sơ, xem phần mềm, kiểm tra thực tế.',
  report: 'Kiểm tra qua hồ sơ, báo cáo do đơn vị gửi đến Tổ kiểm tra.',
  surprise: 'Kiểm tra đột xuất: Tổ trưởng quyết định đơn vị, thời gian và nội dung kiểm tra, không thông báo trước.',
  thematic: 'Kiểm tra theo chuyên đề đối với từng nội dung có yêu cầu.',
  reinspection: 'Phúc tra việc khắc phục những tồn tại, hạn chế đã nêu trong kết luận của lần kiểm tra trước.',
};

/** The period examined; a visit may have its own. */
export const periodSentence = (period: DateSpan | null): string =>
  period === null
    ? 'Thời kỳ kiểm tra đối với từng đơn vị theo bảng ở khoản 4 mục này.'
    : `Kiểm tra việc thực hiện nhiệm vụ ${spanInWords(period)}; đối với từng đơn vị tính đến ngày kiểm tra, theo bảng ở khoản 4 mục này. Khi cần thiết, Tổ kiểm tra xem xét nội dung có liên quan trước hoặc sau thời kỳ này.`;

/** When the visits take place. */
export const windowSentence = (window: DateSpan | null): string => {
  const days = window === null ? '' : `, từ ngày ${shortDate(window.from)} đến ngày ${shortDate(window.to)}`;
  return `Các cuộc kiểm tra được tiến hành trong giờ hành chính${days}; lịch kiểm tra như sau (chi tiết tại Phụ lục I):`;
};

/** What happens when the schedule changes. */
export const changeSentence = (noticeDays: number): string => `Trường hợp thay đổi lịch, Tổ kiểm tra thông báo cho đơn vị ${beforeVisit(noticeDays)}.`;

/** Who the team is, and by what. */
export const teamLead = (decision: string, count: number): string => `Tổ kiểm tra được thành lập theo ${decision}, gồm ${countWords(count)} thành viên:`;

/** Nobody inspects his own unit (domain §1.5). */
export const OWN_UNIT = 'Thành viên Tổ kiểm tra không tham gia kiểm tra, đánh giá đối với đơn vị nơi mình công tác; thành viên không thể tham dự phải báo cáo Tổ trưởng để cử người thay.';

/** How a visit is carried out (domain §1.4, §1.6). */
export const methods: readonly string[] = [
  'Nghe đơn vị báo cáo; nghiên cứu báo cáo và tài liệu kèm theo.',
  'Đối chiếu hồ sơ, văn bản, sổ sách và số liệu trên các hệ thống thông tin với nội dung báo cáo; kiểm tra xác suất hồ sơ giải quyết thủ tục hành chính (TTHC).',
  'Kiểm tra thực tế tại nơi làm việc, nơi tiếp nhận và trả kết quả; trao đổi, yêu cầu giải trình những nội dung chưa rõ.',
  'Ghi nhận kết quả theo Phiếu kiểm tra; tồn tại, hạn chế được nêu trong biên bản phải có hồ sơ, tài liệu chứng minh.',
];

/** Before the steps of a visit. */
export const ORDER_LEAD = 'Mỗi cuộc kiểm tra trực tiếp được tiến hành theo trình tự:';

/** Where the money comes from. */
export const moneySentence = ({ short }: House, year: number): string =>
  `Kinh phí phục vụ công tác kiểm tra được bố trí trong dự toán chi ngân sách nhà nước năm ${year} giao cho ${short}; nội dung và mức chi thực hiện theo quy định hiện hành.`;

/** What the office that assists the team does. */
export const officeDuties = ({ head, short, office }: House, terms: Terms): readonly string[] => [
  `Là bộ phận thường trực, giúp Tổ kiểm tra tham mưu, tổ chức thực hiện Kế hoạch này; bảo đảm các điều kiện làm việc của Tổ kiểm tra.`,
  `Thông báo lịch kiểm tra cho đơn vị ${beforeVisit(terms.noticeDays)}; tiếp nhận báo cáo của các đơn vị và chuyển đến thành viên Tổ kiểm tra.`,
  `Theo dõi, đôn đốc việc khắc phục tồn tại, hạn chế sau kiểm tra; tổng hợp kết quả vào báo cáo CCHC định kỳ của ${short}, tham mưu ${head} nhân rộng cách làm hay.`,
  `Làm đầu mối tiếp nhận ý kiến của các đơn vị; ${office} chịu trách nhiệm lưu trữ hồ sơ kiểm tra.`,
];

/** What the team does. */
export const teamDuties = ({ head }: House, terms: Terms): readonly string[] => [
  'Tiến hành kiểm tra đúng nội dung, thời gian, trình tự; khách quan, trung thực, không gây phiền hà, không làm ảnh hưởng đến hoạt động bình thường của đơn vị.',
  `Lập, thông qua và ký biên bản với đơn vị ngay khi kết thúc buổi làm việc; trường hợp chưa thống nhất thì hoàn thành ${within(terms.minutesDays, 'ngày kiểm tra')}.`,
  `Thành viên gửi kết quả kiểm tra nội dung được phân công về Thư ký ${within(terms.memberNotesDays, 'ngày kiểm tra')}.`,
  `Báo cáo ${head} kết quả kiểm tra ${within(terms.teamReportDays, 'ngày kết thúc đợt kiểm tra')}; trình ban hành thông báo kết luận kiểm tra ${within(terms.conclusionDays, 'ngày kết thúc đợt kiểm tra')}.`,
];

/** What an inspected unit does. */
export const unitDuties = ({ office }: House, terms: Terms): readonly string[] => [
  `Xây dựng báo cáo theo Đề cương tại Phụ lục II, gửi Tổ kiểm tra (qua ${office}) ${beforeVisit(terms.unitReportDays)}.`,
  'Chuẩn bị đầy đủ hồ sơ, tài liệu, số liệu có liên quan; bố trí lãnh đạo, người phụ trách từng lĩnh vực làm việc với Tổ kiểm tra; chịu trách nhiệm về tính trung thực, chính xác của báo cáo và tài liệu.',
  `Xây dựng kế hoạch khắc phục tồn tại, hạn chế ${within(terms.remedyPlanDays, 'ngày ban hành thông báo kết luận')}; báo cáo kết quả khắc phục ${within(terms.remedyReportDays, 'ngày ban hành thông báo kết luận')}, trừ nội dung mà thông báo kết luận ấn định thời hạn khác.`,
];

/** The end of a plan; „./.“ closes the document. */
export const planClosing = ({ units, office, head, body }: House): string =>
  `Trên đây là Kế hoạch kiểm tra của ${body}. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các ${units} kịp thời phản ánh về ${office} để tổng hợp, báo cáo ${head} xem xét, quyết định./.`;

/** Titles of the appendices of a plan. */
export const planAppendices = {
  schedule: { no: 'Phụ lục I', subject: 'Lịch kiểm tra' },
  outline: { no: 'Phụ lục II', subject: 'Đề cương báo cáo công tác cải cách hành chính' },
  checklist: { no: 'Phụ lục III', subject: 'Phiếu kiểm tra công tác cải cách hành chính' },
} as const;

/** „(Kèm theo Kế hoạch số … ngày … của …)“. */
export const attachedTo = (document: string): string => `(Kèm theo ${document})`;
