import { useMemo } from 'react';
import { roundCalendar, type WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import type { PlanId } from '#domain/ids.ts';
import { measureFrom, noticeDay, usualDeadline, type Deadline, type ProposedMeasure } from '#domain/measureDeadline.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { planById, rowsOf } from '#storage/reads/rows.ts';
import type { FollowedFinding } from '../round.ts';

/** What deadlines and proposals of a finding rest on. */
export interface FindingGround {
  readonly calendar: WorkingCalendar;
  readonly noticeDay: IsoDate | null;
  /** Working days that the round gives. */
  readonly workingDays: number;
  readonly usual: Deadline;
  readonly proposed: ProposedMeasure;
}

/** The calendar, the notice and the terms under which a finding is followed; undefined until they are read. */
export function useMeasureGround(planId: PlanId, finding: FollowedFinding): FindingGround | undefined {
  const plan = useLiveSoon(planById(planId));
  const documents = useLiveSoon(rowsOf('documents', planId));
  const days = useLiveSoon(rowsOf('calendarDays', planId));
  const { row, visit, unit, responsibleUnit } = finding;
  return useMemo(() => {
    if (!plan || !documents || !days) return undefined;
    const calendar = roundCalendar(days);
    const ground = { finding: row, unit: responsibleUnit ?? unit, noticeDay: noticeDay(visit?.id ?? null, documents), workingDays: plan.remedyReportDays };
    return { calendar, noticeDay: ground.noticeDay, workingDays: ground.workingDays, usual: usualDeadline(ground, calendar), proposed: measureFrom(ground, calendar) };
  }, [plan, documents, days, row, visit, unit, responsibleUnit]);
}
