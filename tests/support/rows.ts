import type { FoldedRow } from '#domain/fold.ts';
import { HlcSchema } from '#domain/hlc.ts';
import { hashText } from '#domain/hash.ts';
import { ChangeIdSchema, PersonIdSchema } from '#domain/ids.ts';
import type { Json } from '#domain/json.ts';
import { attachmentFields, criterionFields, findingFields, itemFields, measureFields } from '#domain/schema/inspection.ts';
import { attendeeFields, minutesLineFields } from '#domain/schema/meeting.ts';
import { memberFields, planFields, unitFields, visitFields } from '#domain/schema/planning.ts';
import { carriedFindingFields, focusPointFields } from '#domain/schema/preparation.ts';
import type { Values } from '#domain/schema/tables.ts';

/** A row whose registers hold these values, several of them where people disagree. */
export const rowOf = (id: string, values: Readonly<Record<string, readonly Json[]>>, deleted: 0 | 1 = 0): Pick<FoldedRow, 'id' | 'deleted' | 'regs'> => ({
  id,
  deleted,
  regs: Object.fromEntries(
    Object.entries(values).map(([name, list]) => [
      name,
      {
        heads: list.map((val, no) => ({
          change: ChangeIdSchema.parse(hashText(`${id} ${name} ${no}`)),
          val,
          actor: PersonIdSchema.parse('ha'),
          hlc: HlcSchema.parse('2024-04-18T08:00:00.000Z-0000-r7k2m9qx'),
        })),
        awaited: [],
      },
    ]),
  ),
});

/** What a row of `criteria` shows before anybody wrote it. */
export const blankCriterion: Values<'criteria'> = {
  version: criterionFields.version.initial,
  definition: criterionFields.definition.initial,
  focus: criterionFields.focus.initial,
  key: criterionFields.key.initial,
  measurement: criterionFields.measurement.initial,
  documents: criterionFields.documents.initial,
  retired: criterionFields.retired.initial,
  order: criterionFields.order.initial,
};

/** What a row of `items` shows before anybody wrote it. */
export const blankItem: Values<'items'> = {
  visit: itemFields.visit.initial,
  criterion: itemFields.criterion.initial,
  assessment: itemFields.assessment.initial,
  note: itemFields.note.initial,
  selfScore: itemFields.selfScore.initial,
  figuresFrom: itemFields.figuresFrom.initial,
};

/** What a row of `findings` shows before anybody wrote it. */
export const blankFinding: Values<'findings'> = {
  visit: findingFields.visit.initial,
  criterion: findingFields.criterion.initial,
  kind: findingFields.kind.initial,
  text: findingFields.text.initial,
  severity: findingFields.severity.initial,
  cause: findingFields.cause.initial,
  responsible: findingFields.responsible.initial,
  recommendation: findingFields.recommendation.initial,
  authority: findingFields.authority.initial,
  fixedOnSite: findingFields.fixedOnSite.initial,
  recordedAt: findingFields.recordedAt.initial,
  alsoCriteria: findingFields.alsoCriteria.initial,
  responsibleUnit: findingFields.responsibleUnit.initial,
  number: findingFields.number.initial,
  effect: findingFields.effect.initial,
};

/** What a row of `measures` shows before anybody wrote it. */
export const blankMeasure: Values<'measures'> = {
  finding: measureFields.finding.initial,
  text: measureFields.text.initial,
  owner: measureFields.owner.initial,
  deadline: measureFields.deadline.initial,
  progress: measureFields.progress.initial,
  report: measureFields.report.initial,
  verification: measureFields.verification.initial,
  recordedAt: measureFields.recordedAt.initial,
  reckoned: measureFields.reckoned.initial,
};

/** What a row of `visits` shows before anybody wrote it. */
export const blankVisit: Values<'visits'> = {
  unit: visitFields.unit.initial,
  slot: visitFields.slot.initial,
  form: visitFields.form.initial,
  period: visitFields.period.initial,
  place: visitFields.place.initial,
  stage: visitFields.stage.initial,
  criteriaVersion: visitFields.criteriaVersion.initial,
  attendees: visitFields.attendees.initial,
  remarks: visitFields.remarks.initial,
  unitOpinion: visitFields.unitOpinion.initial,
  openedAt: visitFields.openedAt.initial,
  closedAt: visitFields.closedAt.initial,
  closingException: visitFields.closingException.initial,
  group: visitFields.group.initial,
  team: visitFields.team.initial,
  noticedOn: visitFields.noticedOn.initial,
  recheckOf: visitFields.recheckOf.initial,
};

/** What a row of `units` shows before anybody wrote it. */
export const blankUnit: Values<'units'> = {
  name: unitFields.name.initial,
  kind: unitFields.kind.initial,
  head: unitFields.head.initial,
  contact: unitFields.contact.initial,
  order: unitFields.order.initial,
  chosen: unitFields.chosen.initial,
  lineage: unitFields.lineage.initial,
  until: unitFields.until.initial,
};

/** What a row of `members` shows before anybody wrote it. */
export const blankMember: Values<'members'> = {
  name: memberFields.name.initial,
  position: memberFields.position.initial,
  role: memberFields.role.initial,
  unit: memberFields.unit.initial,
  person: memberFields.person.initial,
  duties: memberFields.duties.initial,
  order: memberFields.order.initial,
  group: memberFields.group.initial,
  contact: memberFields.contact.initial,
};

/** What a row of `attachments` shows before anybody wrote it. */
export const blankAttachment: Values<'attachments'> = {
  owner: attachmentFields.owner.initial,
  file: attachmentFields.file.initial,
  caption: attachmentFields.caption.initial,
  addedAt: attachmentFields.addedAt.initial,
  taken: attachmentFields.taken.initial,
  derivedFrom: attachmentFields.derivedFrom.initial,
  withheld: attachmentFields.withheld.initial,
};

/** What a row of `attendees` shows before anybody wrote it. */
export const blankAttendee: Values<'attendees'> = {
  visit: attendeeFields.visit.initial,
  side: attendeeFields.side.initial,
  member: attendeeFields.member.initial,
  name: attendeeFields.name.initial,
  position: attendeeFields.position.initial,
  presence: attendeeFields.presence.initial,
  order: attendeeFields.order.initial,
};

/** What a row of `minutesLines` shows before anybody wrote it. */
export const blankMinutesLine: Values<'minutesLines'> = {
  visit: minutesLineFields.visit.initial,
  subject: minutesLineFields.subject.initial,
  opinion: minutesLineFields.opinion.initial,
  agreed: minutesLineFields.agreed.initial,
};

/** What a row of `carriedFindings` shows before anybody wrote it. */
export const blankCarried: Values<'carriedFindings'> = {
  unit: carriedFindingFields.unit.initial,
  origin: carriedFindingFields.origin.initial,
  kind: carriedFindingFields.kind.initial,
  text: carriedFindingFields.text.initial,
  severity: carriedFindingFields.severity.initial,
  criterionKey: carriedFindingFields.criterionKey.initial,
  area: carriedFindingFields.area.initial,
  times: carriedFindingFields.times.initial,
  promised: carriedFindingFields.promised.initial,
  state: carriedFindingFields.state.initial,
  order: carriedFindingFields.order.initial,
};

/** What a row of `focusPoints` shows before anybody wrote it. */
export const blankFocusPoint: Values<'focusPoints'> = {
  reason: focusPointFields.reason.initial,
  unit: focusPointFields.unit.initial,
  area: focusPointFields.area.initial,
  criterionKey: focusPointFields.criterionKey.initial,
  text: focusPointFields.text.initial,
  decision: focusPointFields.decision.initial,
  order: focusPointFields.order.initial,
};

/** What a row of `plans` shows before anybody wrote it. */
export const blankPlan: Values<'plans'> = {
  title: planFields.title.initial,
  year: planFields.year.initial,
  letterhead: planFields.letterhead.initial,
  document: planFields.document.initial,
  signer: planFields.signer.initial,
  window: planFields.window.initial,
  period: planFields.period.initial,
  purposes: planFields.purposes.initial,
  requirements: planFields.requirements.initial,
  principles: planFields.principles.initial,
  standingOffice: planFields.standingOffice.initial,
  isExample: planFields.isExample.initial,
  criteriaVersion: planFields.criteriaVersion.initial,
  bandScale: planFields.bandScale.initial,
  noticeDays: planFields.noticeDays.initial,
  unitReportDays: planFields.unitReportDays.initial,
  minutesDays: planFields.minutesDays.initial,
  memberNotesDays: planFields.memberNotesDays.initial,
  teamReportDays: planFields.teamReportDays.initial,
  conclusionDays: planFields.conclusionDays.initial,
  remedyPlanDays: planFields.remedyPlanDays.initial,
  remedyReportDays: planFields.remedyReportDays.initial,
  madeFrom: planFields.madeFrom.initial,
  teamDecision: planFields.teamDecision.initial,
  forms: planFields.forms.initial,
  leastShare: planFields.leastShare.initial,
  unitDaysAYear: planFields.unitDaysAYear.initial,
};
