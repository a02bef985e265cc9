import type { AssessmentResult } from '../../schema/inspection.ts';
import type { UnitKind } from '../../schema/planning.ts';
import { kindWords, unended } from './terms.ts';
import type { FindingKind } from '../../schema/inspection.ts';

/** Headings of the columns of the form (phiếu kiểm tra). */
export const columnWords = {
  code: 'Mã',
  question: 'Nội dung kiểm tra; hồ sơ, tài liệu cần xem',
  figures: 'Số liệu (tử số/mẫu số)',
  max: 'Điểm tối đa',
  score: 'Điểm thẩm định',
  note: 'Ghi chú, phát hiện',
} as const;

/** One column for each result, in which a cross is put. */
export const resultColumns: Readonly<Record<AssessmentResult, string>> = { met: 'Đạt', partlyMet: 'Đạt một phần', notMet: 'Chưa đạt', notApplicable: 'Không áp dụng' };

/** The mark of a chosen result. */
export const CROSS = 'x';

/** Room to write in a cell. */
export const CELL_ROOM = '……………';

/** What to look at for an item. */
export const evidenceLine = (evidence: string): string => `Hồ sơ: ${unended(evidence)}.`;

/** What is counted for a rate. */
export const countedLine = (numerator: string, denominator: string): string => `Tử số: ${unended(numerator)}; mẫu số: ${unended(denominator)}.`;

const kindNames: Readonly<Record<UnitKind, string>> = { division: 'phòng', office: 'Văn phòng', subDepartment: 'chi cục', serviceUnit: 'đơn vị sự nghiệp', department: 'sở, ban, ngành', district: 'cấp huyện', commune: 'xã, phường' };

/** To which units an item is put, where that is not all of them. */
export const appliesLine = (kinds: readonly UnitKind[]): string => `Áp dụng: ${kinds.map((kind) => kindNames[kind]).join(', ')}.`;

/** An item that this round looks at in particular. */
export const FOCUS_MARK = ' (Trọng tâm)';

/** A finding in the column of notes: „Tồn tại, hạn chế TT1: …“. */
export const findingLine = (kind: FindingKind, label: string, text: string): string => `${kindWords[kind]} ${label}: ${text.trim()}`;

/** The row under the items of an area, and the one under all. */
export const areaTotal = (no: number): string => `Cộng lĩnh vực ${no}`;
export const TOTAL = 'Tổng cộng';

/** Title of the form of one visit. */
export const formTitle = (unit: string): string => `Công tác cải cách hành chính tại ${unit}`;

/** Lines over the form; room is left for what is still to come. */
export const headLines = (unit: string, time: string, period: string): readonly string[] => [
  `Đơn vị được kiểm tra: ${unit}`,
  `Thời gian kiểm tra: ${time}`,
  `Thời kỳ kiểm tra: ${period}`,
];

/** How the form is filled in by hand. */
export const HOW_TO = 'Cách ghi: đánh dấu x vào một cột kết quả; nội dung có số liệu thì ghi tử số và mẫu số; ghi rõ số, ký hiệu hồ sơ, tài liệu đã xem ở cột ghi chú.';

/** Before what was found without an item of the list, or is written down by hand. */
export const OTHERS = 'Phát hiện khác, ý kiến của đơn vị:';

/** Who signs the form. */
export const signers = { unit: 'ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA', inspector: 'NGƯỜI KIỂM TRA', hint: '(Ký, ghi rõ họ tên)' } as const;
