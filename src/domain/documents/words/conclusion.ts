import type { IsoDate } from '../../schema/field.ts';
import { shortDate } from './dates.ts';
import { countWords, lowered } from './terms.ts';

/** „Đề nghị … khắc phục 03 tồn tại, hạn chế …“: what the team asks of the unit at the end of the visit; null where there is none to put right. */
export const remedyDemand = (unit: string, count: number, onSite: number, where: string): string | null => {
  if (count === 0) return null;
  const done = onSite === 0 ? '' : `, trong đó ${countWords(onSite)} nội dung đơn vị đã khắc phục ngay tại thời điểm kiểm tra`;
  return `Yêu cầu ${unit} khắc phục ${countWords(count)} tồn tại, hạn chế nêu tại ${where}${done}.`;
};

/** That the unit goes on with what it does well. */
export const carryOnSentence = (unit: string): string => `Đề nghị ${unit} tiếp tục phát huy kết quả đã đạt được và thực hiện tốt nhiệm vụ cải cách hành chính được giao.`;

/** That measures and deadlines follow with the notice of conclusion. */
export const noticeFollows = 'Yêu cầu, thời hạn và trách nhiệm cụ thể thực hiện theo Thông báo kết luận kiểm tra.';

/** The end of a term of working days, as a demand has it; with the day where the day from which it runs is known. */
export const termWords = (days: number, last: IsoDate | null): string =>
  `trong thời hạn ${countWords(days)} ngày làm việc kể từ ngày ký Thông báo này${last === null ? '' : ` (chậm nhất ngày ${shortDate(last)})`}`;

/** What the unit writes and sends: its plan of remedies, then the report on them. */
export const remedyPapers = (unit: string, standing: string, plan: string, report: string): string =>
  `${unit} xây dựng kế hoạch khắc phục gửi ${standing} ${plan}; báo cáo kết quả khắc phục bằng văn bản, kèm minh chứng, gửi ${standing} ${report}.`;

/** That the standing office follows the matter. */
export const followSentence = (standing: string): string => `Giao ${standing} theo dõi, đôn đốc, kiểm tra việc thực hiện Thông báo này và tổng hợp, báo cáo kết quả theo quy định.`;

/** A shortcoming that was put right on site asks for nothing but that it stays so. */
export const keepSentence = 'đơn vị đã khắc phục ngay tại thời điểm kiểm tra; yêu cầu duy trì, không để tái diễn.';

/** A shortcoming for which no measure has been laid down. */
export const noMeasureSentence = 'đơn vị xác định biện pháp, thời hạn khắc phục trong kế hoạch khắc phục.';

/** Before what is to be done about a finding. */
export const onMatter = (label: string): string => `Về nội dung ${label}: `;
export const asFollows = 'thực hiện biện pháp sau:';

/** The title of the notice, and of the report that answers it. */
export const noticeSubject = (year: number, unit: string): string => `Kết luận kiểm tra công tác cải cách hành chính năm ${year} tại ${unit}`;
export const remedySubject = (year: number): string => `Kết quả khắc phục tồn tại, hạn chế sau kiểm tra công tác cải cách hành chính năm ${year}`;

/** „Thực hiện …, ngày …, Tổ kiểm tra đã kiểm tra …“, then „Trên cơ sở …, … thông báo kết luận như sau:“ */
export const noticeLead = (bases: readonly string[], held: string, form: string): string => `Thực hiện ${bases.join('; ')}, ${lowered(held)} ${form}`;
export const noticeConcludes = (head: string): string => `Trên cơ sở báo cáo kết quả kiểm tra của Tổ kiểm tra, ${head} thông báo kết luận kiểm tra như sau:`;

/** What the notice asks of a unit at which nothing was found wanting. */
export const nothingToMend = (unit: string): string => `Yêu cầu ${unit} tiếp tục thực hiện đầy đủ các nhiệm vụ cải cách hành chính được giao, duy trì kết quả đã đạt được.`;

/** „Yêu cầu … khắc phục 03 tồn tại, hạn chế …“, before they are gone through one by one. */
export const noticeDemand = (unit: string, count: number): string => `Yêu cầu ${unit} khắc phục ${countWords(count)} tồn tại, hạn chế nêu tại mục 2 Thông báo này, cụ thể:`;

/** How a notice ends. */
export const noticeEnd = (unit: string): string => `Trên đây là Thông báo kết luận kiểm tra, yêu cầu ${unit} và các tổ chức, cá nhân liên quan nghiêm túc thực hiện./.`;

/** „Thực hiện Thông báo số … về …, … báo cáo … như sau:“ */
export const remedyLead = (notice: string, body: string, subject: string, unit: string): string =>
  `Thực hiện Thông báo ${notice}${body === '' ? '' : ` của ${body}`} về ${subject}, ${unit} báo cáo kết quả khắc phục như sau:`;

/** The words of the unit's report on remedies (domain §3.5 H). */
export const remedyWords = {
  leading: 'Công tác chỉ đạo, tổ chức khắc phục',
  results: 'Kết quả khắc phục',
  unfinished: 'Nội dung chưa hoàn thành, lý do, thời hạn hoàn thành mới',
  proposals: 'Đề xuất, kiến nghị',
  counts: (count: number): string => `Tổng số nội dung phải khắc phục, thực hiện: ${countWords(count)}; đã hoàn thành: ……; đang thực hiện: ……; chưa thực hiện: …… (chi tiết tại Phụ lục kèm theo).`,
  nothing: 'Thông báo kết luận không nêu tồn tại, hạn chế phải khắc phục.',
  table: 'Kết quả khắc phục từng tồn tại, hạn chế',
  attachedTo: (unit: string): string => `(Kèm theo Báo cáo số ……/BC-…… ngày …… tháng …… năm …… của ${unit})`,
  no: 'Số',
  matter: 'Tồn tại, hạn chế (theo Thông báo)',
  measure: 'Biện pháp khắc phục',
  result: 'Kết quả thực hiện',
  proof: 'Minh chứng',
  done: 'Ngày hoàn thành',
  owner: 'Người chịu trách nhiệm',
  state: 'Trạng thái',
  same: '(như trên)',
  onSite: 'Đã khắc phục tại chỗ',
  end: 'Trên đây là báo cáo kết quả khắc phục tồn tại, hạn chế sau kiểm tra./.',
} as const;
