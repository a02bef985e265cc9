import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { asIsoDate } from '../days.ts';
import type { VisitId } from '../ids.ts';
import { DUE_SOON_DAYS, daysUntil } from '../measureProgress.ts';
import type { FindingLine, MeasureLine } from '../roundBook/lines.ts';
import { byTime, isHeld } from '../schedule.ts';
import type { DocumentKind } from '../schema/documents.ts';
import { IsoDateSchema, type IsoDate } from '../schema/field.ts';
import type { Row } from '../schema/tables.ts';

/** What has to be written by a day, in the order in which a round needs it (domain file §1.2, §1.7). */
export const duties = ['scheduleNotice', 'unitReport', 'minutes', 'memberNotes', 'teamReport', 'conclusionNotice', 'remedyPlan', 'remedyReport', 'roundReport'] as const;
export type Duty = (typeof duties)[number];

/** The day from which a term is counted: of the visit, the last visit of the round, the notice of conclusion; or a fixed day of the year. */
export type TermStart = 'visit' | 'roundEnd' | 'notice' | 'yearEnd';

/** The terms of a round, in working days; every one can be changed in its plan. */
export type TermName = 'noticeDays' | 'unitReportDays' | 'minutesDays' | 'memberNotesDays' | 'teamReportDays' | 'conclusionDays' | 'remedyPlanDays' | 'remedyReportDays';

/** How a duty is reckoned, and where the rule comes from. */
export interface DutyRule {
  readonly from: TermStart;
  /** Null: a fixed day. */
  readonly term: TermName | null;
  readonly side: 'before' | 'after';
  /** `tt02`: Thông tư 02/2017/TT-VPCP, Điều 46; `plan`: proposed by the app, as the plan of the round sets it [judgement, domain §1.7]. */
  readonly source: 'tt02' | 'plan';
  /** The document by which one sees that it is done; null where records say it. */
  readonly document: DocumentKind | null;
}

/**
 * The rules. The notice of conclusion and the report of the team run from the end of the round (Thông tư 02/2017/TT-VPCP, Điều 46:
 * 15 working days), as the schedule of the round counts them; a unit's remedies run from the notice that it received. That the report of the
 * round has to be there by 30 November, so that it counts for the year's index, is a [judgement].
 */
export const dutyRules: Readonly<Record<Duty, DutyRule>> = {
  scheduleNotice: { from: 'visit', term: 'noticeDays', side: 'before', source: 'plan', document: 'visitNotice' },
  unitReport: { from: 'visit', term: 'unitReportDays', side: 'before', source: 'plan', document: 'reportOutline' },
  minutes: { from: 'visit', term: 'minutesDays', side: 'after', source: 'plan', document: 'minutes' },
  memberNotes: { from: 'visit', term: 'memberNotesDays', side: 'after', source: 'plan', document: null },
  teamReport: { from: 'roundEnd', term: 'teamReportDays', side: 'after', source: 'plan', document: 'visitReport' },
  conclusionNotice: { from: 'roundEnd', term: 'conclusionDays', side: 'after', source: 'tt02', document: 'conclusionNotice' },
  remedyPlan: { from: 'notice', term: 'remedyPlanDays', side: 'after', source: 'plan', document: null },
  remedyReport: { from: 'notice', term: 'remedyReportDays', side: 'after', source: 'plan', document: 'remedyForm' },
  roundReport: { from: 'yearEnd', term: null, side: 'before', source: 'plan', document: 'roundReport' },
};

/** By which one sees that something is done: a date was given, a copy is kept, the records themselves say so. */
export type Proof = 'dated' | 'kept' | 'recorded';

/**
 * How a duty stands on a day. `waiting`: its term has not begun (no day, no notice, the visit is late). `lapsed`: the visit has taken place without it, and it
 * cannot serve its purpose any more.
 */
export type DueState = 'done' | 'overdue' | 'dueSoon' | 'later' | 'waiting' | 'lapsed';

/** One thing to be written, and how it stands. */
export interface DueDocument {
  readonly key: string;
  readonly duty: Duty;
  /** Null: the round as a whole. */
  readonly visit: VisitId | null;
  /** From which day it is counted; null while there is none, and for a fixed day. */
  readonly from: IsoDate | null;
  /** Working days after that day, or before it when negative; 0 for a fixed day. */
  readonly days: number;
  readonly due: IsoDate | null;
  readonly state: DueState;
  /** Working days from today to the last day; negative when it has gone by. */
  readonly left: number;
  readonly done: { readonly by: Proof; readonly on: IsoDate | null } | null;
}

type DeskVisit = Pick<Row<'visits'>, 'id' | 'slot' | 'stage' | 'form' | 'noticedOn'>;

/** What deadlines follow from; living rows, and the lines of the round's book. */
export interface DeadlineGround {
  readonly plan: Pick<Row<'plans'>, 'year' | TermName>;
  readonly visits: readonly DeskVisit[];
  readonly documents: readonly Pick<Row<'documents'>, 'kind' | 'visit' | 'document'>[];
  readonly keptDocuments: readonly Pick<Row<'keptDocuments'>, 'kind' | 'visit' | 'numbered' | 'at'>[];
  readonly findings: readonly Pick<FindingLine, 'visit' | 'kind' | 'state'>[];
  readonly measures: readonly Pick<MeasureLine, 'visit' | 'progress'>[];
  /** Visits of which the records of a member who was to be there are not here (reportCheck.ts). */
  readonly withoutNotes: ReadonlySet<VisitId>;
  readonly calendar: WorkingCalendar;
  readonly today: IsoDate;
}

type Done = DueDocument['done'];

/** Whether a document was issued or kept, and when. */
const writtenOf = ({ documents, keptDocuments }: DeadlineGround, kind: DocumentKind, visit: VisitId | null): Done => {
  const dated = documents.find((row) => row.kind === kind && row.visit === visit)?.document.date ?? null;
  if (dated !== null) return { by: 'dated', on: dated };
  const kept = keptDocuments.filter((row) => row.kind === kind && row.visit === visit).toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))[0];
  return kept ? { by: 'kept', on: kept.numbered.date ?? asIsoDate((kept.at ?? '').slice(0, 10)) } : null;
};

const recorded = (is: boolean, on: IsoDate | null = null): Done => (is ? { by: 'recorded', on } : null);

/** A shortcoming that its unit owes something for. */
const owesRemedy = ({ kind, state }: DeadlineGround['findings'][number]): boolean => kind === 'shortcoming' && state !== 'fixedOnSite';

const hasBegun = ({ stage }: DeskVisit): boolean => stage === 'inProgress' || stage === 'minutesSigned';

/** What the records say of a duty at a visit, beside its document. */
const recordsSay = (ground: DeadlineGround, duty: Duty, visit: DeskVisit): Done => {
  switch (duty) {
    case 'scheduleNotice':
      return recorded(visit.noticedOn !== null, visit.noticedOn);
    case 'minutes':
      return recorded(visit.stage === 'minutesSigned');
    case 'memberNotes':
      return recorded(hasBegun(visit) && !ground.withoutNotes.has(visit.id));
    case 'remedyPlan':
      return recorded(ground.findings.every((finding) => finding.visit !== visit.id || finding.state !== 'noMeasure'));
    case 'remedyReport': {
      const own = ground.measures.filter((measure) => measure.visit === visit.id);
      return recorded(own.length > 0 && own.every(({ progress: { status } }) => status !== 'proposed' && status !== 'inProgress'));
    }
    case 'unitReport':
    case 'teamReport':
    case 'conclusionNotice':
    case 'roundReport':
      return null;
  }
};

const doneAt = (ground: DeadlineGround, duty: Duty, visit: DeskVisit): Done => {
  const kind = dutyRules[duty].document;
  // A draft of the minutes can be kept before they are signed: only the signature ends that duty.
  const written = kind === null || duty === 'minutes' ? null : writtenOf(ground, kind, visit.id);
  return written ?? recordsSay(ground, duty, visit);
};

/** The last day of a visit of the round; null while none has a day. */
const roundEnd = (visits: readonly Pick<Row<'visits'>, 'stage' | 'slot'>[]): IsoDate | null =>
  visits
    .filter(isHeld)
    .flatMap(({ slot }) => (slot === null ? [] : [slot.date]))
    .toSorted()
    .at(-1) ?? null;

const startOf = (ground: DeadlineGround, start: TermStart, visit: DeskVisit): IsoDate | null => {
  switch (start) {
    case 'visit':
      return visit.slot?.date ?? null;
    case 'roundEnd':
      return roundEnd(ground.visits);
    case 'notice':
      return writtenOf(ground, 'conclusionNotice', visit.id)?.on ?? null;
    case 'yearEnd':
      return null;
  }
};

/** Working days from a day to another one; negative when that has gone by. */
const workingDaysLeft = (today: IsoDate, due: IsoDate, calendar: WorkingCalendar): number =>
  due >= today ? workingDaysBetween(today, due, calendar) : -workingDaysBetween(due, today, calendar);

const stateOf = (due: IsoDate | null, today: IsoDate): DueState => {
  if (due === null) return 'waiting';
  const left = daysUntil(due, today);
  return left < 0 ? 'overdue' : left <= DUE_SOON_DAYS ? 'dueSoon' : 'later';
};

/** Nothing is owed after a visit that has not taken place: it is late itself (roundProgress.ts). */
const isAwaitingVisit = ({ side, from }: DutyRule, visit: DeskVisit, today: IsoDate): boolean =>
  side === 'after' && from === 'visit' && visit.stage === 'planned' && visit.slot !== null && visit.slot.date < today;

/** Nothing before the visit helps any more once it has begun or its day has gone by. */
const isLapsed = ({ side, from }: DutyRule, visit: DeskVisit, today: IsoDate): boolean =>
  side === 'before' && from === 'visit' && (hasBegun(visit) || (visit.slot !== null && visit.slot.date < today));

const dueAt = (ground: DeadlineGround, duty: Duty, visit: DeskVisit): DueDocument => {
  const { plan, calendar, today } = ground;
  const rule = dutyRules[duty];
  const from = startOf(ground, rule.from, visit);
  const days = rule.term === null ? 0 : rule.side === 'before' ? -plan[rule.term] : plan[rule.term];
  const due = from === null ? null : addWorkingDays(from, days, calendar);
  const done = doneAt(ground, duty, visit);
  return {
    key: `${duty} ${visit.id}`,
    duty,
    visit: visit.id,
    from,
    days,
    due,
    state: done !== null ? 'done' : isLapsed(rule, visit, today) ? 'lapsed' : isAwaitingVisit(rule, visit, today) ? 'waiting' : stateOf(due, today),
    left: due === null ? 0 : workingDaysLeft(today, due, calendar),
    done,
  };
};

/** Nobody is told of a surprise visit (domain §1.4), and a unit without an open shortcoming owes no remedies. */
const dutiesOf = (ground: DeadlineGround, { id, form }: DeskVisit): readonly Duty[] =>
  duties.filter((duty) => {
    if (dutyRules[duty].from === 'yearEnd') return false;
    if (form === 'surprise' && dutyRules[duty].side === 'before') return false;
    return dutyRules[duty].from !== 'notice' || ground.findings.some((finding) => finding.visit === id && owesRemedy(finding));
  });

const roundReportDue = (ground: DeadlineGround): DueDocument => {
  const due = IsoDateSchema.parse(`${ground.plan.year}-11-30`);
  const done = writtenOf(ground, 'roundReport', null);
  return {
    key: 'roundReport',
    duty: 'roundReport',
    visit: null,
    from: null,
    days: 0,
    due,
    state: done === null ? stateOf(due, ground.today) : 'done',
    left: workingDaysLeft(ground.today, due, ground.calendar),
    done,
  };
};

/** All that has to be written for a round: by visit in the order of the schedule, the report of the round last. Visits that were called off owe nothing. */
export const dueDocuments = (ground: DeadlineGround): readonly DueDocument[] => {
  const visits = ground.visits.filter(isHeld).toSorted(byTime);
  return [...visits.flatMap((visit) => dutiesOf(ground, visit).map((duty) => dueAt(ground, duty, visit))), ...(visits.length === 0 ? [] : [roundReportDue(ground)])];
};
