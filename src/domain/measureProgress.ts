import { fail, ok, type Result } from './result.ts';
import type { IsoDate } from './schema/field.ts';
import type { MeasureStatus, Verdict } from './schema/inspection.ts';
import type { FieldValue } from './schema/tables.ts';

/** Status of a measure, the verdict of its verification, and the day on which it came there; one register. */
export type MeasureProgress = FieldValue<'measures', 'progress'>;

/** What can be done with a measure next. The words are verbs of the trade; the screens put them on buttons. */
export type StepName = 'start' | 'report' | 'verify' | 'sendBack' | 'close' | 'reopen';

/** One allowed step and the status to which it leads. */
export interface Step {
  readonly name: StepName;
  readonly to: MeasureStatus;
}

const start: Step = { name: 'start', to: 'inProgress' };
const report: Step = { name: 'report', to: 'reported' };
const verify: Step = { name: 'verify', to: 'verified' };
const sendBack: Step = { name: 'sendBack', to: 'inProgress' };
const close: Step = { name: 'close', to: 'closed' };
const reopen: Step = { name: 'reopen', to: 'inProgress' };

/**
 * The steps that a measure allows, the suggested one first. Order of the field: proposed, in progress, reported by the
 * unit, verified by the team, closed; a report can be sent back and anything verified or closed can be reopened.
 * A verification that found the matter unmended suggests going on, not closing.
 */
export const stepsOf = ({ status, verdict }: Pick<MeasureProgress, 'status' | 'verdict'>): readonly Step[] => {
  switch (status) {
    case 'proposed':
      return [start];
    case 'inProgress':
      return [report];
    case 'reported':
      return [verify, sendBack];
    case 'verified':
      return verdict === 'fixed' ? [close, reopen] : [reopen, close];
    case 'closed':
      return [reopen];
  }
};

/** Why a step is refused. */
export type StepRefusal = 'step-not-allowed' | 'verdict-required';

/**
 * The progress after a step taken on a day. Verifying needs a verdict; closing keeps it; every other status has none,
 * since „in progress, fixed“ would say two things at once.
 */
export const takeStep = (
  progress: MeasureProgress,
  name: StepName,
  on: IsoDate,
  verdict: Verdict | null = null,
): Result<MeasureProgress, StepRefusal> => {
  const step = stepsOf(progress).find((allowed) => allowed.name === name);
  if (!step) return fail('step-not-allowed');
  if (step.name === 'verify') return verdict === null ? fail('verdict-required') : ok({ status: step.to, verdict, on });
  return ok({ status: step.to, verdict: step.name === 'close' ? progress.verdict : null, on });
};

/**
 * Whether the remedy itself is still owed. From the unit's report on it is the team's turn, unless the verification
 * found that the matter is not, or only partly, mended.
 */
export const isOwed = ({ status, verdict }: Pick<MeasureProgress, 'status' | 'verdict'>): boolean =>
  status === 'proposed' ||
  status === 'inProgress' ||
  (status === 'verified' && (verdict === 'partlyFixed' || verdict === 'notFixed'));

/** Steps that undo what was reached: somebody has to say why. */
export type StepBack = Extract<StepName, 'sendBack' | 'reopen'>;

/** How the diary begins a line on such a step. It stands in reports, so it is Vietnamese. */
const backWords: Readonly<Record<StepBack, string>> = { sendBack: 'Yêu cầu làm tiếp', reopen: 'Mở lại' };

/** Whether a step undoes what was reached, so that somebody has to say why. */
export const asksWhy = (name: StepName): name is StepBack => Object.hasOwn(backWords, name);

/** The reason of a step back, as the diary has it. */
export const whyWords = (step: StepBack, why: string): string => `${backWords[step]}: ${why.trim()}`;

/** The progress once the unit has reported on a day, whatever steps lie before; null where nothing is owed that a report could change. */
export const reportedProgress = (progress: MeasureProgress, on: IsoDate): MeasureProgress | null => {
  if (!isOwed(progress)) return null;
  const before: StepName | null = progress.status === 'proposed' ? 'start' : progress.status === 'verified' ? 'reopen' : null;
  const begun = before === null ? ok(progress) : takeStep(progress, before, on);
  const next = begun.ok ? takeStep(begun.value, 'report', on) : begun;
  return next.ok ? next.value : null;
};

/** Days before a deadline from which it counts as due soon. */
export const DUE_SOON_DAYS = 7;

/** How a deadline stands today: nothing is owed any more, none set, gone by, within {@link DUE_SOON_DAYS}, or later. */
export type DeadlineState = 'settled' | 'none' | 'overdue' | 'dueSoon' | 'later';

const MS_PER_DAY = 86_400_000;

/** Calendar days from today to a day; negative when it has gone by. */
export const daysUntil = (day: IsoDate, today: IsoDate): number => Math.round((Date.parse(day) - Date.parse(today)) / MS_PER_DAY);

/** What of a measure decides about its urgency. */
export interface Dated {
  readonly deadline: IsoDate | null;
  readonly progress: Pick<MeasureProgress, 'status' | 'verdict'>;
}

/** How the deadline of a measure stands on a day. The deadline day itself is not yet overdue. */
export const deadlineState = ({ deadline, progress }: Dated, today: IsoDate): DeadlineState => {
  if (!isOwed(progress)) return 'settled';
  if (deadline === null) return 'none';
  const left = daysUntil(deadline, today);
  return left < 0 ? 'overdue' : left <= DUE_SOON_DAYS ? 'dueSoon' : 'later';
};

/** What a measure waits for today, the most urgent first: the lists of the follow-up stage are ordered and filtered by it. */
export const measureGroups = ['overdue', 'dueSoon', 'toVerify', 'underway', 'verified', 'closed'] as const;
export type MeasureGroup = (typeof measureGroups)[number];

/** The group of a measure on a day. A report waits for the team; what is verified and mended waits to be closed. */
export const measureGroup = (measure: Dated, today: IsoDate): MeasureGroup => {
  const state = deadlineState(measure, today);
  if (state === 'overdue' || state === 'dueSoon') return state;
  if (state !== 'settled') return 'underway';
  const { status } = measure.progress;
  return status === 'closed' ? 'closed' : status === 'verified' ? 'verified' : 'toVerify';
};

/** Order of urgency on a day: by group, then by deadline, the undated last. */
export const byUrgency =
  (today: IsoDate) =>
  (a: Dated & { readonly id: string }, b: Dated & { readonly id: string }): number => {
    const groups = measureGroups.indexOf(measureGroup(a, today)) - measureGroups.indexOf(measureGroup(b, today));
    if (groups !== 0) return groups;
    const [dayA, dayB] = [a.deadline ?? '9999', b.deadline ?? '9999'];
    if (dayA !== dayB) return dayA < dayB ? -1 : 1;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  };
