import type { DossierError, Timeliness } from '../../sampling/dossierState.ts';
import { sumDisagrees } from '../../sampling/consistency.ts';
import type { Estimate, SampleFigures } from '../../sampling/rates.ts';
import type { Values } from '../../schema/tables.ts';
import { countWords, shareWords } from './terms.ts';

const errorWords: Readonly<Record<DossierError, string>> = {
  missing: 'thiếu thành phần hồ sơ',
  excess: 'yêu cầu thừa thành phần hồ sơ',
  fee: 'thu phí, lệ phí không đúng',
  apology: 'trễ hạn không có văn bản xin lỗi',
};
const errors: readonly DossierError[] = ['missing', 'excess', 'fee', 'apology'];

/** How a sample was drawn, so that the unit can repeat the draw. */
export const drawSentence = ({ size, of, seed, rule, listHash }: NonNullable<Values<'samples'>['draw']>): string =>
  `Kiểm tra xác suất ${countWords(size)} hồ sơ, rút ngẫu nhiên từ danh sách ${countWords(of)} hồ sơ do đơn vị cung cấp (mã rút ngẫu nhiên: ${seed}; quy tắc rút số ${rule}; mã danh sách: ${listHash}).`;

/** That a sample was prepared and nothing drawn. */
export const notDrawnSentence = 'Chưa rút hồ sơ để kiểm tra.';

/** Dossiers on time, with what that says of the whole list; null where none of them counts. */
export const onTimeSentence = ({ rates: { onTime } }: SampleFigures, estimate: Estimate | null): string | null =>
  estimate === null
    ? null
    : `Trong ${countWords(onTime.denominator)} hồ sơ đã đến hạn hoặc đã trả kết quả, ${countWords(onTime.numerator)} hồ sơ được giải quyết đúng hạn và trước hạn, đạt ${shareWords(estimate.share)}; với độ tin cậy 95%, tỷ lệ chung của cả danh sách khoảng ${shareWords(estimate.from)} đến ${shareWords(estimate.to)}.`;

/** Late dossiers; null where there are none. */
export const lateSentence = ({ byState: { late, overdue } }: SampleFigures): string | null =>
  late + overdue === 0 ? null : `Trễ hạn ${countWords(late)} hồ sơ; quá hạn chưa trả kết quả ${countWords(overdue)} hồ sơ.`;

/** Apologies for late dossiers; null where it was not looked up. */
export const apologySentence = ({ rates: { apology } }: SampleFigures): string | null =>
  apology.denominator === 0
    ? null
    : `Trong ${countWords(apology.denominator)} hồ sơ trễ hạn, quá hạn đã xem việc xin lỗi, ${countWords(apology.numerator)} hồ sơ có văn bản xin lỗi.`;

/** What was wrong with dossiers beside the time; null where nothing was looked up. */
export const errorSentence = ({ examined, faulty, byError }: SampleFigures): string | null => {
  if (examined === 0) return null;
  if (faulty === 0) return `Trong ${countWords(examined)} hồ sơ đã đối chiếu, không có hồ sơ nào sai sót.`;
  const kinds = errors.flatMap((error) => (byError[error] === 0 ? [] : [`${errorWords[error]}: ${countWords(byError[error])}`]));
  return `Trong ${countWords(examined)} hồ sơ đã đối chiếu, ${countWords(faulty)} hồ sơ có sai sót (${kinds.join('; ')}).`;
};

/** What the unit's report says of all its dossiers, and whether that adds up; null where nothing was typed. */
export const reportedSentence = (reported: Values<'samples'>['reported']): string | null => {
  const { received, returnedOnTime, returnedLate, inProgress } = reported;
  const given = [
    received === null ? '' : `tiếp nhận ${countWords(received)} hồ sơ`,
    returnedOnTime === null ? '' : `trả đúng hạn, trước hạn ${countWords(returnedOnTime)} hồ sơ`,
    returnedLate === null ? '' : `trả trễ hạn ${countWords(returnedLate)} hồ sơ`,
    inProgress === null ? '' : `đang giải quyết ${countWords(inProgress)} hồ sơ`,
  ].filter((part) => part !== '');
  if (given.length === 0) return null;
  const off = sumDisagrees(reported);
  const clash = off === null ? '' : ` Số liệu báo cáo không khớp: tiếp nhận ${countWords(off.received)} hồ sơ, các phần cộng lại là ${countWords(off.received - off.difference)} hồ sơ (lệch ${countWords(Math.abs(off.difference))} hồ sơ).`;
  return `Theo báo cáo của đơn vị: ${given.join(', ')}.${clash}`;
};

/** Apology, composition and fee of a dossier, as a table has them. */
export const dossierWords = {
  apology: { issued: 'Có', notIssued: 'Không có' },
  composition: { complete: 'Đúng, đủ', missing: 'Thiếu', excess: 'Thừa' },
  fee: { correct: 'Thu đúng', wrong: 'Thu sai', none: 'Không thu' },
} as const;

/** How a dossier stands in time, as a table has it; days are working days. */
export const timelinessWords = (timeliness: Timeliness): string => {
  switch (timeliness.state) {
    case 'early':
      return 'Trước hạn';
    case 'onTime':
      return 'Đúng hạn';
    case 'late':
      return timeliness.days === 0 ? 'Trễ hạn' : `Trễ ${countWords(timeliness.days)} ngày làm việc`;
    case 'overdue':
      return timeliness.days === 0 ? 'Quá hạn, chưa trả' : `Quá hạn ${countWords(timeliness.days)} ngày làm việc, chưa trả`;
    case 'inProgress':
      return 'Đang giải quyết';
    case 'unknown':
      return timeliness.why === 'reversed' ? 'Ngày ghi mâu thuẫn' : 'Không có ngày hẹn trả';
  }
};
