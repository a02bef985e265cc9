import { isShownToUnits, type ScheduleEntry } from '#domain/scheduleEntries.ts';
import { dataSheet, dayCell, writeDataSheets, type DataColumn, type DataSheet } from '../sheet/dataSheet.ts';
import { formWords, groupWords, hoursOf, sessionWords } from './words.ts';

/** A column of the schedule. */
interface Column extends DataColumn<ScheduleEntry> {
  /** Left out in the copy for units. */
  readonly teamOnly?: true;
}

const stateWords = ({ stage, slot }: ScheduleEntry): string => {
  if (stage === 'cancelled') return 'Đã hủy';
  if (stage === 'minutesSigned') return 'Đã ký biên bản';
  return slot === null ? 'Chưa có ngày' : '';
};

const columns: readonly Column[] = [
  { heading: 'TT', width: 6, cell: (_, no) => no },
  { heading: 'Ngày', width: 12, cell: ({ slot }) => dayCell(slot?.date) },
  { heading: 'Buổi', width: 9, cell: ({ slot }) => (slot === null ? null : sessionWords[slot.session]) },
  { heading: 'Giờ', width: 14, cell: ({ slot }) => (slot === null ? null : `${hoursOf[slot.session].from} – ${hoursOf[slot.session].to}`) },
  { heading: 'Đơn vị được kiểm tra', width: 44, cell: ({ unit }) => unit },
  { heading: 'Hình thức', width: 20, cell: ({ form }) => formWords[form] },
  { heading: 'Địa điểm', width: 28, cell: ({ place }) => place },
  { heading: 'Thời kỳ kiểm tra từ', width: 13, cell: ({ period }) => dayCell(period?.from) },
  { heading: 'Thời kỳ kiểm tra đến', width: 13, cell: ({ period }) => dayCell(period?.to) },
  { heading: 'Nhóm kiểm tra', width: 20, teamOnly: true, cell: ({ group }) => groupWords(group) },
  { heading: 'Thông báo lịch chậm nhất', width: 14, teamOnly: true, cell: ({ noticeBy }) => dayCell(noticeBy) },
  { heading: 'Đơn vị gửi báo cáo chậm nhất', width: 15, cell: ({ reportBy }) => dayCell(reportBy) },
  { heading: 'Trạng thái', width: 16, cell: (entry) => stateWords(entry) },
];

/** Which copy: everything, for the file of the team; or what units may see. */
export type ScheduleCopy = 'file' | 'units';

const columnsOf = (copy: ScheduleCopy): readonly Column[] => columns.filter(({ teamOnly }) => copy === 'file' || teamOnly !== true);

/** PURE. The schedule as a sheet; the copy for units has no surprise visits. */
export const scheduleSheet = (entries: readonly ScheduleEntry[], copy: ScheduleCopy): DataSheet =>
  dataSheet('Lịch kiểm tra', columnsOf(copy), entries.filter((entry) => copy === 'file' || isShownToUnits(entry)));

/** The schedule as a workbook. */
export const writeSchedule = (entries: readonly ScheduleEntry[], copy: ScheduleCopy): Promise<Blob> => writeDataSheets([scheduleSheet(entries, copy)]);
