import { figureText } from '../../figures.ts';
import type { Decimal } from '../../schema/field.ts';
import type { AssessmentResult, FindingKind, MeasureStatus, Severity, Verdict, causeKinds, authorities } from '../../schema/inspection.ts';
import type { CarriedState } from '../../schema/preparation.ts';
import type { MemberRole, VisitForm } from '../../schema/planning.ts';
import type { BandName } from '../../scoring/bands.ts';

/** The words of the trade as official documents have them, in Vietnamese whatever the language of the screen (docs/glossary.md). */
export const resultWords: Readonly<Record<AssessmentResult | 'none', string>> = {
  met: 'đạt',
  partlyMet: 'đạt một phần',
  notMet: 'chưa đạt',
  notApplicable: 'không áp dụng',
  none: 'chưa đánh giá',
};

/** How grave a shortcoming is, in a sentence. */
export const severityWords: Readonly<Record<Severity, string>> = { minor: 'nhẹ', moderate: 'trung bình', serious: 'nghiêm trọng' };

/** Where a cause lies, in a sentence. */
export const causeWords: Readonly<Record<(typeof causeKinds)[number], string>> = {
  objective: 'khách quan',
  subjective: 'chủ quan',
  both: 'khách quan và chủ quan',
};

/** Who can settle a difficulty or a proposal, in a sentence. */
export const authorityWords: Readonly<Record<(typeof authorities)[number], string>> = {
  unit: 'đơn vị',
  department: 'Sở',
  province: 'UBND tỉnh',
  ministry: 'bộ, ngành Trung ương',
};

/** Kinds of finding, as headings have them. */
export const kindWords: Readonly<Record<FindingKind, string>> = {
  goodPractice: 'Cách làm hay',
  shortcoming: 'Tồn tại, hạn chế',
  difficulty: 'Khó khăn, vướng mắc',
  proposal: 'Đề xuất, kiến nghị',
};

/** Forms of inspection, in a sentence. */
export const formWords: Readonly<Record<VisitForm, string>> = {
  direct: 'trực tiếp tại đơn vị',
  report: 'qua hồ sơ, báo cáo',
  surprise: 'đột xuất',
  thematic: 'theo chuyên đề',
  reinspection: 'phúc tra',
};

/** Roles in the team. */
export const roleWords: Readonly<Record<MemberRole, string>> = { leader: 'Tổ trưởng', deputy: 'Tổ phó', secretary: 'Thư ký', member: 'Thành viên' };

/** How far a measure has come, as a table has it. */
export const statusWords: Readonly<Record<MeasureStatus, string>> = {
  proposed: 'Đề ra',
  inProgress: 'Đang thực hiện',
  reported: 'Đơn vị đã báo cáo',
  verified: 'Đã xác minh',
  closed: 'Đã kết thúc',
};

/** What a verification found. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  fixed: 'đã khắc phục',
  partlyFixed: 'khắc phục một phần',
  notFixed: 'chưa khắc phục',
  unknown: 'chưa xác định được',
};

/** How a finding of an earlier round stands now, in a sentence. */
export const carriedWords: Readonly<Record<CarriedState, string>> = {
  open: 'chưa kiểm tra lại',
  fixed: 'đã khắc phục',
  persists: 'chưa khắc phục',
  worse: 'chưa khắc phục, có chiều hướng nặng hơn',
};

/** Bands (xếp loại). */
export const bandWords: Readonly<Record<BandName, string>> = {
  excellent: 'Xuất sắc',
  good: 'Tốt',
  fair: 'Khá',
  average: 'Trung bình',
  weak: 'Yếu',
  a: 'A',
  b: 'B',
  c: 'C',
  d: 'D',
};

const signs = { decimal: ',', group: '.' } as const;

/** A stored figure: „1.234,5“; blank for none. */
export const figureWords = (figure: Decimal | null): string => figureText(figure, signs);

/** A number of things as documents write it: below 10 with a leading zero („04 đơn vị“), thousands grouped. */
export const countWords = (count: number): string => (count > 0 && count < 10 ? `0${count}` : String(count).replace(/\B(?=(\d{3})+$)/gu, '.'));

/** A number in hundredths without superfluous noughts: 150 is „1,5“. */
const hundredthsWords = (hundredths: number): string => {
  const size = Math.abs(hundredths);
  const fraction = String(size % 100).padStart(2, '0').replace(/0+$/u, '');
  const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/gu, '.');
  return `${hundredths < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `,${fraction}`}`;
};

/** Points, in hundredths. */
export const pointsWords = hundredthsWords;

/** A share in hundredths of a percent: 9460 is „94,6%“. */
export const percentWords = (hundredths: number): string => `${hundredthsWords(hundredths)}%`;

/** A share of one, to a tenth of a percent. */
export const shareWords = (share: number): string => percentWords(Math.round(share * 1000) * 10);

/** A text as a sentence: with a mark at its end. */
export const endMark = (text: string): '' | '.' => (/[.!?…;:]$/u.test(text.trim()) ? '' : '.');

/** A text without the full stop at its end, to go on after it. */
export const unended = (text: string): string => text.trim().replace(/[.;\s]+$/u, '');

/** A text with its first letter written large. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** A title within a sentence: its first letter small, unless it stands in an abbreviation („CCHC …“). */
export const lowered = (text: string): string => {
  const words = text.trim();
  return /^\p{Lu}\p{Lu}/u.test(words) ? words : words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
};
