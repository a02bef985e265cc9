import type { IsoDate } from '../../schema/field.ts';
import { shortDate } from './dates.ts';
import { countWords } from './terms.ts';

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
export const keepSentence = 'Đơn vị đã khắc phục ngay tại thời điểm kiểm tra; yêu cầu duy trì, không để tái diễn.';

/** A shortcoming for which no measure has been laid down. */
export const noMeasureSentence = 'Đơn vị xác định biện pháp, thời hạn khắc phục trong kế hoạch khắc phục.';
