import { addWorkingDays, type WorkingCalendar } from './calendar/workingCalendar.ts';
import type { Slot } from './halfDays.ts';
import { timeOf } from './hlc.ts';
import type { UnitId, VisitId } from './ids.ts';
import { byTime, takesPart, type Schedule, type Seated, type TeamedVisit } from './schedule.ts';
import { MomentSchema, type DateSpan, type IsoDate, type Moment } from './schema/field.ts';
import type { VisitForm, VisitStage } from './schema/planning.ts';
import type { Row } from './schema/tables.ts';

/** One line of the schedule as files and paper give it. */
export interface ScheduleEntry {
  readonly id: VisitId;
  readonly unit: string;
  readonly slot: Slot | null;
  readonly form: VisitForm;
  readonly stage: VisitStage;
  readonly place: string;
  /** The own period examined, or that of the round. */
  readonly period: DateSpan | null;
  /** The group that goes; blank for the whole team. */
  readonly group: string;
  /** By when the unit is told, and by when its report is due; null without a day, and for surprise visits. */
  readonly noticeBy: IsoDate | null;
  readonly reportBy: IsoDate | null;
  /** When something that this line says was last written; null where nothing was. */
  readonly revised: Moment | null;
}

/** The rows that a schedule is made of. */
export interface ScheduleRows {
  readonly plan: Pick<Row<'plans'>, 'period' | 'noticeDays' | 'unitReportDays'>;
  readonly units: readonly Pick<Row<'units'>, 'id' | 'name' | 'regs'>[];
  readonly groups: readonly Pick<Row<'groups'>, 'id' | 'name'>[];
  readonly visits: readonly Row<'visits'>[];
}

/** What a line of the schedule says of its visit. */
const shownFields = ['unit', 'slot', 'form', 'stage', 'place', 'period', 'group'] as const;

const revisionOf = (visit: Row<'visits'>, unit: ScheduleRows['units'][number] | undefined): Moment | null => {
  const heads = [...shownFields.map((field) => visit.regs[field]?.heads[0]), unit?.regs['name']?.heads[0]];
  const times = heads.flatMap((head) => (head ? [timeOf(head.hlc)] : [])).sort();
  const last = times.at(-1);
  return last === undefined ? null : MomentSchema.parse(last);
};

/** The lines of a schedule, by time; visits without a day last. */
export const scheduleEntries = ({ plan, units, groups, visits }: ScheduleRows, calendar: WorkingCalendar): readonly ScheduleEntry[] =>
  visits.toSorted(byTime).map((visit) => {
    const unit = units.find(({ id }) => id === visit.unit);
    const before = (days: number): IsoDate | null =>
      visit.slot === null || visit.form === 'surprise' ? null : addWorkingDays(visit.slot.date, -days, calendar);
    return {
      id: visit.id,
      unit: unit?.name ?? '',
      slot: visit.slot,
      form: visit.form,
      stage: visit.stage,
      place: visit.place,
      period: visit.period ?? plan.period,
      group: groups.find(({ id }) => id === visit.group)?.name ?? '',
      noticeBy: before(plan.noticeDays),
      reportBy: before(plan.unitReportDays),
      revised: revisionOf(visit, unit),
    };
  });

/** Whether units may see a visit: a surprise visit is never announced (domain file §1.4 [S4]: „không báo trước thời gian, địa điểm, đơn vị“). */
export const isShownToUnits = ({ form }: Pick<Row<'visits'>, 'form'>): boolean => form !== 'surprise';

/** The visits of one unit that it may see. */
export const visitsForUnit = <V extends Pick<Row<'visits'>, 'unit' | 'form'>>(unit: UnitId, visits: readonly V[]): readonly V[] =>
  visits.filter((visit) => visit.unit === unit && isShownToUnits(visit));

/** The visits on which a member goes (`takesPart`). */
export const visitsOfMember = <V extends TeamedVisit>(member: Seated, visits: readonly V[], assignments: Schedule['assignments']): readonly V[] =>
  visits.filter((visit) => takesPart(member, visit, assignments));
