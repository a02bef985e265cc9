import type { Moment } from './schema/field.ts';
import type { Row } from './schema/tables.ts';

/** A step of a running order before anybody has changed it. */
export interface UsualStep {
  readonly title: string;
  readonly minutes: number;
}

/**
 * The usual running order of a visit of half a day. Steps: domain §1.6 [S3][S6][S12]; minutes: [judgement], four hours in
 * all. Written in Vietnamese in every language of the interface, for it becomes data that the minutes are made from.
 */
export const usualSteps: readonly UsualStep[] = [
  { title: 'Công bố quyết định, mục đích, yêu cầu, nội dung, phương pháp kiểm tra', minutes: 15 },
  { title: 'Đơn vị báo cáo theo đề cương', minutes: 30 },
  { title: 'Đối chiếu hồ sơ, xem phần mềm, kiểm tra thực tế (bộ phận một cửa)', minutes: 90 },
  { title: 'Hỏi, giải trình', minutes: 45 },
  { title: 'Thống nhất, thông qua và ký biên bản', minutes: 45 },
  { title: 'Tổ trưởng kết luận', minutes: 15 },
];

type Step = Pick<Row<'agenda'>, 'id' | 'minutes' | 'doneAt'>;

/** Where the day stands against its running order. */
export interface DayPlan {
  /** The first step that is not done; null when all are. */
  readonly current: Row<'agenda'>['id'] | null;
  /** Minutes behind the plan; below nought: ahead of it. Null before the opening, and where no step has a time. */
  readonly late: number | null;
  /** When the last step should end as things stand; null where nothing can be said. */
  readonly end: number | null;
}

const MINUTE = 60_000;

const sum = (steps: readonly Step[]): number => steps.reduce((total, { minutes }) => total + (minutes ?? 0), 0);

/**
 * PURE. The day against its plan, at a moment in milliseconds. A step that is under way is late from the moment at which
 * it should have been over; before that the day is as late as the last step that was done.
 * @param steps in their order
 */
export const dayPlan = (steps: readonly Step[], openedAt: Moment | null, now: number): DayPlan => {
  const open = steps.filter(({ doneAt }) => doneAt === null);
  const current = open[0] ?? null;
  const whole = sum(steps);
  if (openedAt === null || whole === 0) return { current: current?.id ?? null, late: null, end: null };
  const start = Date.parse(openedAt);
  const done = steps.filter(({ doneAt }) => doneAt !== null);
  const due = start + sum(done) * MINUTE;
  const lastDone = Math.max(start, ...done.flatMap(({ doneAt }) => (doneAt === null ? [] : [Date.parse(doneAt)])));
  const afterDone = done.length === 0 ? 0 : lastDone - due;
  const late = current === null ? afterDone : Math.max(afterDone, now - (due + (current.minutes ?? 0) * MINUTE));
  return { current: current?.id ?? null, late: Math.round(late / MINUTE), end: start + whole * MINUTE + late };
};

/** PURE. How long the team has been on site, in milliseconds; null before the opening. */
export const timeOnSite = ({ openedAt, closedAt }: Pick<Row<'visits'>, 'openedAt' | 'closedAt'>, now: number): number | null =>
  openedAt === null ? null : Math.max(0, (closedAt === null ? now : Date.parse(closedAt)) - Date.parse(openedAt));

/** PURE. Minutes since midnight of a time of day as people type it (8:15, 8h15, 0815, 8); null for what is none. */
export const typedTime = (text: string): number | null => {
  const parts = /^(?<hour>\d{1,2})(?:\s*[:hHg.]\s*(?<minute>\d{1,2})?)?$|^(?<hours>\d{1,2})(?<minutes>\d{2})$/.exec(text.trim())?.groups;
  if (!parts) return null;
  const hour = Number(parts['hour'] ?? parts['hours']);
  const minute = Number(parts['minute'] ?? parts['minutes'] ?? 0);
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
};
