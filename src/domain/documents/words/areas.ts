import type { ChecklistEntry, Progress } from '../../checklist.ts';
import { assessmentOf } from '../../checklist.ts';
import type { AssessmentResult } from '../../schema/inspection.ts';
import { bandOf, type BandScale } from '../../scoring/bands.ts';
import { isComplete, type ScoreTotals } from '../../scoring/totals.ts';
import { figuresWords } from './findings.ts';
import { bandWords, countWords, percentWords, pointsWords, resultWords, unended } from './terms.ts';

const inOrder: readonly AssessmentResult[] = ['met', 'partlyMet', 'notMet', 'notApplicable'];

/** How the items of an area, a visit or a round came out. */
export const progressSentence = ({ total, assessed, byResult }: Pick<Progress, 'total' | 'assessed' | 'byResult'>): string => {
  if (assessed === 0) return `Chưa đánh giá ${countWords(total)} nội dung của bộ tiêu chí.`;
  const counts = inOrder.flatMap((result) => (byResult[result] === 0 ? [] : [`${countWords(byResult[result])} ${resultWords[result]}`]));
  return `Đã đánh giá ${countWords(assessed)}/${countWords(total)} nội dung: ${counts.join(', ')}.`;
};

/** Points given of those that can be reached; null where nobody has given any. */
export const pointsSentence = ({ got, max, scoredMax, percent }: ScoreTotals): string | null => {
  if (max === 0 || scoredMax === 0) return null;
  const open = scoredMax < max ? `; còn ${pointsWords(max - scoredMax)} điểm chưa thẩm định` : '';
  const rate = percent === null ? '' : `, đạt ${percentWords(percent)}`;
  return `Điểm thẩm định: ${pointsWords(got)}/${pointsWords(max)} điểm${open === '' ? rate : open}.`;
};

/** Points that the unit gave itself; null where it gave none. */
export const selfPointsSentence = ({ got, max, scoredMax }: ScoreTotals): string | null =>
  max === 0 || scoredMax === 0 ? null : `Đơn vị tự chấm ${pointsWords(got)}/${pointsWords(max)} điểm.`;

/** The band alone; blank while the visit is not scored to the end: only then the share is a result (docs/SCORING.md). */
export const bandCell = (totals: ScoreTotals, scale: BandScale): string => {
  const band = isComplete(totals) ? bandOf(totals, scale) : null;
  return band === null ? '' : bandWords[band.name];
};

/** The band of a visit; null while there is none. */
export const bandSentence = (totals: ScoreTotals, scale: BandScale): string | null => {
  const band = bandCell(totals, scale);
  return band === '' ? null : `Xếp loại: ${band}.`;
};

/** What an item found: its question, the result, the figures. */
export const itemWords = (entry: ChecklistEntry): string => {
  const { code, question, numerator, denominator } = entry.criterion.definition;
  const assessment = assessmentOf(entry);
  const figures = figuresWords(assessment);
  const counted = figures === '' || numerator === null || denominator === null ? '' : ` (${unended(numerator)}/${unended(denominator)})`;
  return [`Nội dung ${code}. ${question.trim()} Kết quả: ${resultWords[assessment.result ?? 'none']}`, ...(figures === '' ? [] : [`số liệu${counted}: ${figures}`])].join('; ');
};

/** Whether there is more to say of an item than that it was met. */
export const saysMore = (entry: ChecklistEntry): boolean => {
  const { result, numerator, denominator } = assessmentOf(entry);
  return result === 'notMet' || result === 'partlyMet' || numerator !== null || denominator !== null || (entry.item?.note ?? '').trim() !== '';
};
