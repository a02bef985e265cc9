import { shareInHundredths } from '../../rounding.ts';
import type { ShareCount } from '../../unitShare.ts';
import type { FindingKind } from '../../schema/inspection.ts';
import { carriedStates, type CarriedState } from '../../schema/preparation.ts';
import { carriedWords, countWords, kindWords, lowered, percentWords } from './terms.ts';

/** The title of the report on a unit. */
export const visitReportSubject = (year: number, unit: string): string => `Kết quả kiểm tra công tác cải cách hành chính năm ${year} tại ${unit}`;

/** „Thực hiện …, Tổ kiểm tra báo cáo …“: how a report begins. */
export const reportLead = (bases: readonly string[], about: string): string => `Thực hiện ${bases.join('; ')}, Tổ kiểm tra báo cáo ${about} như sau:`;

/** Who was on the visit, by number. */
export const attendanceSentence = (team: number, unit: number): string | null =>
  team === 0 && unit === 0 ? null : `Tham gia buổi làm việc có ${countWords(team)} thành viên Tổ kiểm tra${unit === 0 ? '' : ` và ${countWords(unit)} người của đơn vị`}.`;

/** How many findings of each kind there are. */
export const countsSentence = (counts: Readonly<Record<FindingKind, number>>): string => {
  const kinds: readonly FindingKind[] = ['goodPractice', 'shortcoming', 'difficulty', 'proposal'];
  return `Qua kiểm tra, Tổ kiểm tra ghi nhận ${kinds.map((kind) => `${countWords(counts[kind])} ${lowered(kindWords[kind])}`).join('; ')}.`;
};

/** What the team asks of the unit. */
export const demandOfUnit = (unit: string, count: number): string => `Đối với ${unit}: tổ chức khắc phục ${countWords(count)} tồn tại, hạn chế nêu trên, cụ thể:`;
export const demandNothing = (unit: string): string => `Đối với ${unit}: tiếp tục phát huy kết quả đã đạt được.`;

/** What the team proposes to the head. */
export const proposeNotice = (head: string): string => `Kính đề nghị ${head} xem xét, ban hành Thông báo kết luận kiểm tra.`;

/** „Trên đây là báo cáo …“: how a report ends. */
export const reportEnd = (head: string): string => `Trên đây là báo cáo kết quả kiểm tra, Tổ kiểm tra kính trình ${head} xem xét, chỉ đạo./.`;

/** Matters that are to be settled by somebody above the unit, or by the unit itself. */
export const settledBy = {
  unit: 'Thuộc thẩm quyền của đơn vị',
  department: 'Thuộc thẩm quyền của Sở',
  province: 'Thuộc thẩm quyền của UBND tỉnh',
  ministry: 'Thuộc thẩm quyền của bộ, ngành Trung ương',
  open: 'Chưa xác định thẩm quyền giải quyết',
} as const;

/** The title of the report on the round. */
export const roundReportSubject = (title: string): string => `Kết quả ${lowered(title.trim() === '' ? 'Kiểm tra công tác cải cách hành chính' : title)}`;

/** How many of the planned visits took place. */
export const visitsSentence = (held: number, planned: number, cancelled: number): string => {
  const rate = planned === 0 ? '' : ` (đạt ${percentWords(shareInHundredths(held, planned) ?? 0)} kế hoạch)`;
  const rest = planned - held - cancelled;
  const open = [cancelled === 0 ? '' : `${countWords(cancelled)} cuộc không tiến hành`, rest === 0 ? '' : `${countWords(rest)} cuộc chưa tiến hành`].filter((part) => part !== '');
  return `Tổ kiểm tra đã thực hiện ${countWords(held)}/${countWords(planned)} cuộc kiểm tra theo kế hoạch${rate}${open.length === 0 ? '' : `; ${open.join(', ')}`}.`;
};

/** The share of the units that have been inspected, and whether it comes to what is prescribed. */
export const unitShareSentence = ({ total, chosen }: ShareCount, least: number | null): string | null => {
  if (total === 0) return null;
  const share = `Số đơn vị đã được kiểm tra: ${countWords(chosen)}/${countWords(total)} phòng, đơn vị, đạt ${percentWords(shareInHundredths(chosen, total) ?? 0)}`;
  if (least === null) return `${share}.`;
  return `${share}; ${chosen * 100 >= least * total ? 'bảo đảm' : 'chưa bảo đảm'} tỷ lệ tối thiểu ${percentWords(least * 100)}.`;
};

/** An area over all units. */
export const areaOfRound = (sentences: string, units: number): string => `Tại ${countWords(units)} đơn vị được kiểm tra, ${lowered(sentences)}`;

/** The units at which an item was not met, or only partly. */
export const weakItem = (code: string, question: string, notMet: readonly string[], partly: readonly string[]): string => {
  const at = [notMet.length === 0 ? '' : `chưa đạt: ${notMet.join(', ')}`, partly.length === 0 ? '' : `đạt một phần: ${partly.join(', ')}`].filter((part) => part !== '');
  return `- Nội dung ${code}. ${question.trim()} ${at.join('; ').replace(/^./u, (letter) => letter.toLocaleUpperCase('vi'))}.`;
};

/** The causes of the shortcomings of the round, by where they lie. */
export const causesSentence = (objective: number, subjective: number, both: number, open: number): string => {
  const parts = [
    objective === 0 ? '' : `${countWords(objective)} do nguyên nhân khách quan`,
    subjective === 0 ? '' : `${countWords(subjective)} do nguyên nhân chủ quan`,
    both === 0 ? '' : `${countWords(both)} do cả nguyên nhân khách quan và chủ quan`,
    open === 0 ? '' : `${countWords(open)} chưa xác định nguyên nhân`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Không có.' : `Trong số tồn tại, hạn chế được phát hiện: ${parts.join('; ')}.`;
};

/** How far the measures of the round have come. */
export const measuresSentence = (total: number, byState: readonly { readonly count: number; readonly words: string }[]): string =>
  total === 0 ? 'Chưa có biện pháp khắc phục được xác định.' : `Đã xác định ${countWords(total)} biện pháp khắc phục: ${byState.filter(({ count }) => count > 0).map(({ count, words }) => `${countWords(count)} ${words}`).join('; ')}.`;

/** Measures that were mended in time; null while no deadline has come. */
export const measuresOnTime = (onTime: number, of: number): string | null =>
  of === 0 ? null : `Trong ${countWords(of)} biện pháp đã đến hạn hoặc đã khắc phục xong, ${countWords(onTime)} biện pháp được xác minh khắc phục đúng hạn, đạt ${percentWords(shareInHundredths(onTime, of) ?? 0)}.`;

/** What measures wait for, in a sentence (measureProgress.ts). */
export const groupWords = {
  overdue: 'quá hạn',
  dueSoon: 'sắp đến hạn',
  underway: 'đang thực hiện',
  toVerify: 'đơn vị đã báo cáo, chờ xác minh',
  verified: 'đã xác minh',
  closed: 'đã kết thúc',
} as const;

/** What is to be spread, and by whom. */
export const spreadSentence = 'Đề nghị các phòng, đơn vị nghiên cứu, áp dụng các cách làm hay nêu tại Báo cáo này.';
export const followRound = (standing: string): string => `Giao ${standing} theo dõi, đôn đốc việc khắc phục tồn tại, hạn chế sau kiểm tra.`;

/** The name of a unit over what is said of it. */
export const inUnit = (unit: string): string => `${unit}:`;

/** Where the details of the shortcomings stand. */
export const seeAppendix = 'Mức độ, nguyên nhân, trách nhiệm và biện pháp khắc phục của từng tồn tại, hạn chế nêu tại Phụ lục tổng hợp tồn tại, hạn chế kèm theo.';

/** What the team asks of all units. */
export const mendSentence = (count: string): string =>
  `Đề nghị các đơn vị khắc phục ${count} tồn tại, hạn chế theo trách nhiệm, thời hạn nêu tại Phụ lục kèm theo và Thông báo kết luận kiểm tra; báo cáo kết quả khắc phục đúng thời hạn.`;
export const nothingFound = 'Đề nghị các đơn vị tiếp tục phát huy kết quả đã đạt được.';

/** How the findings of earlier rounds stand; null where none was taken along. */
export const carriedSentence = (states: readonly CarriedState[]): string | null => {
  if (states.length === 0) return null;
  const counts = carriedStates.map((state) => ({ state, count: states.filter((one) => one === state).length })).filter(({ count }) => count > 0);
  return `Trong ${countWords(states.length)} nội dung của các kỳ kiểm tra trước: ${counts.map(({ state, count }) => `${countWords(count)} ${carriedWords[state]}`).join('; ')}.`;
};
