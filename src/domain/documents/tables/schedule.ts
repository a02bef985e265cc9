import type { DateSpan } from '../../schema/field.ts';
import type { VisitForm } from '../../schema/planning.ts';
import type { Row } from '../../schema/tables.ts';
import { cell } from '../compose.ts';
import type { Column, TableBlock, TableRow } from '../model.ts';
import type { AnnouncedVisit, PlanGround } from '../planGround.ts';
import type { DocumentSource } from '../source.ts';
import { goingWords } from './team.ts';
import { sessionInWords, shortDate, spanInWords, weekdayInWords } from '../words/dates.ts';
import { capitalised, formWords } from '../words/terms.ts';

/** Said of a visit, or a unit, whose day is still to come. */
const LATER = 'Thông báo sau';

/** The period that a visit examines: its own, or that of the round. */
export const periodOf = ({ period }: Pick<Row<'visits'>, 'period'>, plan: Pick<Row<'plans'>, 'period'>): DateSpan | null => period ?? plan.period;

/** „buổi sáng, thứ Năm, ngày 25/4/2024“. */
export const timeWords = ({ date, session }: NonNullable<Row<'visits'>['slot']>): string => `${sessionInWords(session)}, ${weekdayInWords(date)}, ngày ${shortDate(date)}`;

/** The same in a table; „Thông báo sau“ while there is no day. */
export const slotWords = (slot: Row<'visits'>['slot']): string => (slot === null ? LATER : capitalised(timeWords(slot)));

const formCell = (form: VisitForm): string => capitalised(formWords[form]);

const unitName = ({ unit }: Pick<AnnouncedVisit, 'unit'>): string => unit?.name.trim() ?? '';

/** Where a visit takes place: as typed, or at the unit. */
const placeWords = ({ visit, unit }: AnnouncedVisit): string => visit.place.trim() || (visit.form === 'report' ? '' : `Tại ${unit?.name.trim() ?? ''}`);

const shortColumns: readonly Column[] = [
  { heading: 'STT', width: 7, align: 'centre' },
  { heading: 'Đơn vị được kiểm tra', width: 33, align: 'left' },
  { heading: 'Thời gian kiểm tra', width: 22, align: 'left' },
  { heading: 'Hình thức', width: 15, align: 'left' },
  { heading: 'Thời kỳ kiểm tra', width: 23, align: 'left' },
];

/** The inspected units with day, form and period; a unit that has no visit yet stands at the end. */
export const unitsTable = (key: string, { plan }: DocumentSource, { visits, units }: PlanGround): TableBlock => {
  const waiting = units.filter(({ id }) => !visits.some(({ unit }) => unit?.id === id));
  const rows: readonly TableRow[] = [
    ...visits.map((at, index): TableRow => {
      const period = periodOf(at.visit, plan);
      return {
        kind: 'cells',
        key: `${key}-${at.visit.id}`,
        source: { table: 'visits', id: at.visit.id, field: 'slot' },
        cells: [cell(String(index + 1)), cell(unitName(at)), cell(slotWords(at.visit.slot)), cell(formCell(at.visit.form)), cell(period === null ? LATER : capitalised(spanInWords(period)))],
      };
    }),
    ...waiting.map((unit, index): TableRow => ({
      kind: 'cells',
      key: `${key}-unit-${unit.id}`,
      source: { table: 'units', id: unit.id, field: 'name' },
      cells: [cell(String(visits.length + index + 1)), cell(unit.name.trim()), cell(LATER), cell(''), cell(plan.period === null ? LATER : capitalised(spanInWords(plan.period)))],
    })),
  ];
  return { kind: 'table', key, columns: shortColumns, rows };
};

const longColumns: readonly Column[] = [
  { heading: 'STT', width: 5, align: 'centre' },
  { heading: 'Thời gian', width: 19, align: 'left' },
  { heading: 'Đơn vị được kiểm tra', width: 24, align: 'left' },
  { heading: 'Địa điểm', width: 20, align: 'left' },
  { heading: 'Hình thức', width: 12, align: 'left' },
  { heading: 'Thành phần Tổ kiểm tra', width: 20, align: 'left' },
];

/** The schedule in detail: when, where, who goes along. */
export const scheduleTable = (key: string, source: DocumentSource, ground: PlanGround): TableBlock => ({
  kind: 'table',
  key,
  columns: longColumns,
  rows: ground.visits.map((at, index): TableRow => ({
    kind: 'cells',
    key: `${key}-${at.visit.id}`,
    source: { table: 'visits', id: at.visit.id, field: 'slot' },
    cells: [
      cell(String(index + 1)),
      cell(slotWords(at.visit.slot)),
      cell(unitName(at)),
      cell(placeWords(at)),
      cell(formCell(at.visit.form)),
      cell(goingWords(at, ground, source)),
    ],
  })),
});
