import { shortDate } from './dates.ts';
import type { IsoDate } from '../../schema/field.ts';
import type { Assessment, FindingKind, Severity } from '../../schema/inspection.ts';
import type { Values } from '../../schema/tables.ts';
import { percentOf } from '../../figures.ts';
import { capitalised, causeWords, endMark, figureWords, percentWords, severityWords, unended } from './terms.ts';

const ended = (text: string): string => `${text.trim()}${endMark(text)}`;

/** Sentences one after the other, those that say nothing left out. */
export const together = (sentences: readonly (string | null)[]): string => sentences.filter((sentence) => sentence !== null && sentence !== '').join(' ');

/** „Mức độ: nghiêm trọng.“ */
export const severitySentence = (severity: Severity | null): string | null => (severity === null ? null : `Mức độ: ${severityWords[severity]}.`);

/** „Nguyên nhân chủ quan: …“; null where nothing is said of the cause. */
export const causeSentence = ({ kind, text }: Values<'findings'>['cause']): string | null => {
  const words = text.trim();
  if (kind === null) return words === '' ? null : ended(`Nguyên nhân: ${words}`);
  return words === '' ? `Nguyên nhân ${causeWords[kind]}.` : ended(`Nguyên nhân ${causeWords[kind]}: ${words}`);
};

/** Who answers, as one: post or person, then the unit where it is another one. */
export const whoWords = (post: string, unit: string): string => [post.trim(), unit.trim()].filter((part) => part !== '').join(', ');

/** „Trách nhiệm: …“; null where nobody is named. */
export const responsibleSentence = (who: string): string | null => (who === '' ? null : ended(`Trách nhiệm: ${who}`));

/** „Tiêu chí: 3.4, 3.5.“ */
export const criteriaSentence = (codes: readonly string[]): string | null => (codes.length === 0 ? null : `Tiêu chí: ${codes.join(', ')}.`);

/** What was mended before the team left. */
export const fixedOnSiteSentence = (fixedOnSite: boolean): string | null => (fixedOnSite ? 'Đơn vị đã khắc phục ngay tại thời điểm kiểm tra.' : null);

/** „Minh chứng: Ảnh 1, Tài liệu 2.“ */
export const evidenceSentence = (names: readonly string[]): string | null => (names.length === 0 ? null : `Minh chứng: ${names.join(', ')}.`);

/** What a photo or another file is called in documents. */
export const evidenceName = (kind: 'photo' | 'document', no: number): string => (kind === 'photo' ? `Ảnh ${no}` : `Tài liệu ${no}`);

/** Who does a measure until when: „Trách nhiệm: …; thời hạn: chậm nhất ngày 30/6/2024.“; null where neither is said. The last day still counts. */
export const measureTerms = (who: string, deadline: IsoDate | null): string | null => {
  const by = deadline === null ? '' : `hạn hoàn thành: chậm nhất ngày ${shortDate(deadline)}`;
  const terms = [who === '' ? '' : `trách nhiệm: ${unended(who)}`, by].filter((term) => term !== '');
  return terms.length === 0 ? null : `${capitalised(terms.join('; '))}.`;
};

/** Figures with the rate that follows from them: „912/1.000 (91,2%)“; blank where there are none. */
export const figuresWords = ({ numerator, denominator }: Pick<Assessment, 'numerator' | 'denominator'>): string => {
  if (numerator === null && denominator === null) return '';
  const rate = percentOf(numerator, denominator);
  const pair = `${figureWords(numerator) || '……'}/${figureWords(denominator) || '……'}`;
  return rate.ok ? `${pair} (${percentWords(rate.value)})` : pair;
};

/** Before the recommendation on each kind of finding. */
export const recommended: Readonly<Record<FindingKind, string>> = {
  goodPractice: 'Hướng nhân rộng',
  shortcoming: 'Kiến nghị của Tổ kiểm tra',
  difficulty: 'Hướng xử lý',
  proposal: 'Hướng xử lý',
};

/** Who can settle a matter. */
export const settledBySentence = (authority: string): string => `Thẩm quyền giải quyết: ${authority}.`;

/** What the minutes say where a kind of finding has none. */
export const noneOfKind: Readonly<Record<FindingKind, string>> = {
  goodPractice: 'Tổ kiểm tra chưa ghi nhận cách làm hay, sáng tạo cần nhân rộng.',
  shortcoming: 'Tổ kiểm tra chưa phát hiện tồn tại, hạn chế.',
  difficulty: 'Đơn vị không nêu khó khăn, vướng mắc.',
  proposal: 'Đơn vị không có đề xuất, kiến nghị.',
};
