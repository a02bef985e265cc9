import type { FindingState } from '#domain/followUp.ts';
import type { Timeliness } from '#domain/sampling/dossierState.ts';
import type { RateKind } from '#domain/sampling/rates.ts';
import type { BandName } from '#domain/scoring/bands.ts';
import type { AssessmentResult, FindingKind, MeasureStatus, Severity, Verdict } from '#domain/schema/inspection.ts';
import type { Values } from '#domain/schema/tables.ts';

/*
 * Words of the workbooks in which results go out. They are Vietnamese in every language of the interface, as those of the
 * schedule are: who gets the file reads Vietnamese.
 */

/** Results of an item. */
export const resultWords: Readonly<Record<AssessmentResult, string>> = { met: 'Đạt', partlyMet: 'Đạt một phần', notMet: 'Chưa đạt', notApplicable: 'Không áp dụng' };

/** Kinds of findings. */
export const kindWords: Readonly<Record<FindingKind, string>> = {
  goodPractice: 'Cách làm hay',
  shortcoming: 'Tồn tại, hạn chế',
  difficulty: 'Khó khăn, vướng mắc',
  proposal: 'Đề xuất, kiến nghị',
};

/** How grave a shortcoming is. */
export const severityWords: Readonly<Record<Severity, string>> = { minor: 'Nhẹ', moderate: 'Trung bình', serious: 'Nghiêm trọng' };

/** Where a cause lies. */
export const causeWords: Readonly<Record<NonNullable<Values<'findings'>['cause']['kind']>, string>> = { objective: 'Khách quan', subjective: 'Chủ quan', both: 'Khách quan và chủ quan' };

/** Who can settle a matter. */
export const authorityWords: Readonly<Record<NonNullable<Values<'findings'>['authority']>, string>> = { unit: 'Đơn vị', department: 'Sở', province: 'UBND tỉnh', ministry: 'Bộ, ngành Trung ương' };

/** What became of a finding. */
export const stateWords: Readonly<Record<FindingState, string>> = {
  noMeasure: 'Chưa có biện pháp',
  inRemedy: 'Đang khắc phục',
  reported: 'Đơn vị đã báo cáo',
  verified: 'Đã xác minh',
  closed: 'Đã kết thúc',
  fixedOnSite: 'Đã khắc phục tại chỗ',
  recorded: 'Đã ghi nhận',
  toSpread: 'Cần nhân rộng',
  open: 'Chưa giải quyết',
  withAuthority: 'Chờ cấp có thẩm quyền',
  beingSettled: 'Đang giải quyết',
  settled: 'Đã giải quyết',
};

/** How far a measure has come. */
export const statusWords: Readonly<Record<MeasureStatus, string>> = { proposed: 'Đề ra', inProgress: 'Đang thực hiện', reported: 'Đơn vị đã báo cáo', verified: 'Đã xác minh', closed: 'Đã kết thúc' };

/** What a verification found. */
export const verdictWords: Readonly<Record<Verdict, string>> = { fixed: 'Đã khắc phục', partlyFixed: 'Khắc phục một phần', notFixed: 'Chưa khắc phục', unknown: 'Chưa xác định được' };

/** Bands of scores. */
export const bandWords: Readonly<Record<BandName, string>> = { excellent: 'Xuất sắc', good: 'Tốt', fair: 'Khá', average: 'Trung bình', weak: 'Yếu', a: 'A', b: 'B', c: 'C', d: 'D' };

/** Rates of a sample. */
export const rateWords: Readonly<Record<RateKind, string>> = { onTime: 'Tỷ lệ đúng hạn', apology: 'Tỷ lệ có văn bản xin lỗi', correct: 'Tỷ lệ không sai sót' };

/** What the files of a dossier lack, and how its fee was taken. */
export const apologyWords: Readonly<Record<NonNullable<Values<'dossiers'>['apology']>, string>> = { issued: 'Đã có văn bản xin lỗi', notIssued: 'Chưa có văn bản xin lỗi' };
export const compositionWords: Readonly<Record<NonNullable<Values<'dossiers'>['composition']>, string>> = { complete: 'Đúng, đủ', missing: 'Thiếu thành phần', excess: 'Thừa thành phần' };
export const feeWords: Readonly<Record<NonNullable<Values<'dossiers'>['fee']>, string>> = { correct: 'Thu đúng', wrong: 'Thu sai', none: 'Không thu' };

/** How a dossier stands in time, without the count of days, which has a column of its own. */
export const timeWords: Readonly<Record<Timeliness['state'], string>> = {
  early: 'Trước hạn',
  onTime: 'Đúng hạn',
  inProgress: 'Đang giải quyết',
  late: 'Trễ hạn',
  overdue: 'Quá hạn, chưa trả',
  unknown: 'Chưa xác định được',
};

/** The word of a choice that may be open; blank while it is. */
export const wordOf = <K extends string>(words: Readonly<Record<K, string>>, choice: K | null): string => (choice === null ? '' : words[choice]);
