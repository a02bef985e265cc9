import { adoptionStates, type AdoptionState, type ReferralOutcome } from '../../schema/followUp.ts';
import type { Values } from '../../schema/tables.ts';
import { shortDate } from './dates.ts';
import { authorityWords, countWords, endMark, unended } from './terms.ts';

/** The words of the table of good practices that are spread. */
export const spreadTableWords = {
  no: 'STT',
  practice: 'Cách làm hay',
  where: 'Nơi có',
  effect: 'Hiệu quả',
  adopter: 'Đơn vị áp dụng',
  result: 'Kết quả',
  same: '(như trên)',
  nobody: 'Chưa đề xuất',
} as const;

/** How far a unit has come with a practice, in a sentence. */
const stateWords: Readonly<Record<AdoptionState, string>> = {
  proposed: 'đề xuất áp dụng',
  underway: 'đang áp dụng',
  adopted: 'đã áp dụng',
  declined: 'không áp dụng',
};

/** „Phòng Kế hoạch (đã áp dụng, ngày 01/6/2024)“. */
export const adopterWords = (unit: string, { state, on }: Values<'adoptions'>['progress']): string => `${unit} (${stateWords[state]}${on === null ? '' : `, ngày ${shortDate(on)}`})`;

/** How many practices there are, to how many units they were proposed, and what came of it. */
export const spreadSum = (practices: number, counts: Readonly<Record<AdoptionState, number>>): string => {
  const total = adoptionStates.reduce((sum, state) => sum + counts[state], 0);
  const noted = `Qua kiểm tra, ghi nhận ${countWords(practices)} cách làm hay`;
  if (total === 0) return `${noted}; chưa đề xuất đơn vị áp dụng.`;
  const parts = adoptionStates.filter((state) => counts[state] > 0).map((state) => `${countWords(counts[state])} ${state === 'proposed' ? 'chưa trả lời' : stateWords[state]}`);
  return `${noted}; đã đề xuất áp dụng đối với ${countWords(total)} lượt đơn vị: ${parts.join('; ')}.`;
};

const outcomeWords: Readonly<Record<ReferralOutcome, string>> = { underReview: 'đang xem xét', accepted: 'chấp thuận', partlyAccepted: 'chấp thuận một phần', rejected: 'không chấp thuận' };

const letterWords = (number: string, on: Values<'referrals'>['due']): string => [number.trim() === '' ? '' : ` tại văn bản số ${number.trim()}`, on === null ? '' : ` ngày ${shortDate(on)}`].join('');

/** What was put to whom by which letter, and what came back. null for a draft: nothing has gone out. */
export const referralSentence = ({ to, sent, due, answer }: Pick<Values<'referrals'>, 'to' | 'sent' | 'due' | 'answer'>): string | null => {
  if (sent.date === null) return null;
  const body = to.name.trim() || (to.authority === null ? 'cấp có thẩm quyền' : authorityWords[to.authority]);
  const asked = `Đã gửi ${body} xem xét, giải quyết${letterWords(sent.number, sent.date)}`;
  if (answer.outcome === null) return `${asked}${due === null ? '; chưa có trả lời' : `; đề nghị trả lời trước ngày ${shortDate(due)}, chưa có trả lời`}.`;
  const text = unended(answer.text);
  return `${asked}. Trả lời${letterWords(answer.number, answer.on)}: ${outcomeWords[answer.outcome]}${text === '' ? '.' : `; ${text}${endMark(text)}`}`;
};
