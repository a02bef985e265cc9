import type { FindingState } from '#domain/followUp.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Values } from '#domain/schema/tables.ts';
import { dataSheet, dayCell, writeDataSheets, type DataColumn, type DataSheet } from '../sheet/dataSheet.ts';
import { authorityWords, causeWords, kindWords, severityWords, stateWords, statusWords, verdictWords, wordOf } from './words.ts';

/** A finding with the names of what it hangs on. */
export interface FindingEntry {
  /** The round that it is from. */
  readonly round: string;
  /** `TT3`; blank without a number. */
  readonly label: string;
  readonly finding: Values<'findings'>;
  readonly unit: string;
  readonly visitDay: IsoDate | null;
  /** Code of its criterion; blank without one. */
  readonly criterion: string;
  readonly responsibleUnit: string;
  readonly measures: number;
  readonly state: FindingState;
}

const findingColumns: readonly DataColumn<FindingEntry>[] = [
  { heading: 'TT', width: 6, cell: (_, no) => no },
  { heading: 'Số', width: 8, cell: ({ label }) => label },
  { heading: 'Đơn vị', width: 32, cell: ({ unit }) => unit },
  { heading: 'Ngày kiểm tra', width: 12, cell: ({ visitDay }) => dayCell(visitDay) },
  { heading: 'Loại', width: 20, cell: ({ finding }) => kindWords[finding.kind] },
  { heading: 'Tiêu chí', width: 10, cell: ({ criterion }) => criterion },
  { heading: 'Nội dung', width: 60, cell: ({ finding }) => finding.text },
  { heading: 'Mức độ', width: 14, cell: ({ finding }) => wordOf(severityWords, finding.severity) },
  { heading: 'Loại nguyên nhân', width: 18, cell: ({ finding }) => wordOf(causeWords, finding.cause.kind) },
  { heading: 'Nguyên nhân', width: 40, cell: ({ finding }) => finding.cause.text },
  { heading: 'Đơn vị chịu trách nhiệm', width: 28, cell: ({ responsibleUnit }) => responsibleUnit },
  { heading: 'Người chịu trách nhiệm', width: 24, cell: ({ finding }) => finding.responsible },
  { heading: 'Kiến nghị', width: 40, cell: ({ finding }) => finding.recommendation },
  { heading: 'Thẩm quyền', width: 18, cell: ({ finding }) => wordOf(authorityWords, finding.authority) },
  { heading: 'Đã khắc phục tại chỗ', width: 12, cell: ({ finding }) => (finding.fixedOnSite ? 'Có' : '') },
  { heading: 'Số biện pháp', width: 10, cell: ({ measures }) => measures },
  { heading: 'Tình trạng', width: 22, cell: ({ state }) => stateWords[state] },
  { heading: 'Đợt kiểm tra', width: 36, cell: ({ round }) => round },
];

/** A measure with the names of what it hangs on. */
export interface MeasureEntry {
  readonly round: string;
  /** The number of its finding. */
  readonly label: string;
  readonly measure: Values<'measures'>;
  readonly findingText: string;
  /** The unit at which it was found. */
  readonly unit: string;
  /** The unit that answers for it. */
  readonly owner: string;
  /** Days to the deadline, below zero when it has gone by; null without one, and where nothing is owed any more. */
  readonly daysLeft: number | null;
}

const measureColumns: readonly DataColumn<MeasureEntry>[] = [
  { heading: 'TT', width: 6, cell: (_, no) => no },
  { heading: 'Số phát hiện', width: 10, cell: ({ label }) => label },
  { heading: 'Đơn vị được kiểm tra', width: 32, cell: ({ unit }) => unit },
  { heading: 'Phát hiện', width: 44, cell: ({ findingText }) => findingText },
  { heading: 'Biện pháp', width: 50, cell: ({ measure }) => measure.text },
  { heading: 'Đơn vị chủ trì', width: 28, cell: ({ owner }) => owner },
  { heading: 'Người phụ trách', width: 24, cell: ({ measure }) => measure.owner.post },
  { heading: 'Thời hạn', width: 12, cell: ({ measure }) => dayCell(measure.deadline) },
  { heading: 'Số ngày còn lại', width: 10, cell: ({ daysLeft }) => daysLeft },
  { heading: 'Trạng thái', width: 20, cell: ({ measure }) => statusWords[measure.progress.status] },
  { heading: 'Ngày đạt trạng thái', width: 12, cell: ({ measure }) => dayCell(measure.progress.on) },
  { heading: 'Kết quả xác minh', width: 20, cell: ({ measure }) => wordOf(verdictWords, measure.progress.verdict) },
  { heading: 'Báo cáo của đơn vị', width: 44, cell: ({ measure }) => measure.report },
  { heading: 'Nội dung xác minh', width: 44, cell: ({ measure }) => measure.verification },
  { heading: 'Đợt kiểm tra', width: 36, cell: ({ round }) => round },
];

/** PURE. Findings as a sheet. */
const findingsSheet = (entries: readonly FindingEntry[]): DataSheet => dataSheet('Phát hiện', findingColumns, entries);

/** PURE. Measures as a sheet. */
const measuresSheet = (entries: readonly MeasureEntry[]): DataSheet => dataSheet('Biện pháp khắc phục', measureColumns, entries);

/** Findings and measures as a workbook of two sheets. */
export const writeFindings = (findings: readonly FindingEntry[], measures: readonly MeasureEntry[]): Promise<Blob> => writeDataSheets([findingsSheet(findings), measuresSheet(measures)]);
