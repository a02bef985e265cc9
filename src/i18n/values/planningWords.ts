import { areaFields, assignmentFields, basisFields, memberFields, planFields, unitFields, visitFields } from '#domain/schema/planning.ts';
import type { FieldName } from '#domain/schema/tables.ts';
import { date, days, facts, moment, number, place, plain, reference, say, span, type Speak, text, word, yesNo } from './speech.ts';

/** The registers of `plans` in words. */
export const planWords: Record<FieldName<'plans'>, Speak> = {
  title: text(planFields.title),
  year: number(planFields.year),
  letterhead: say(planFields.letterhead, ({ governingBody, issuingBody, place: where }, speech) =>
    facts(
      speech,
      [speech.t('part.governingBody'), governingBody],
      [speech.t('part.issuingBody'), issuingBody],
      [speech.t('part.place'), where],
    ),
  ),
  document: say(planFields.document, ({ number: symbol, date: on }, speech) =>
    facts(speech, [speech.t('part.number'), symbol], [speech.t('part.date'), on === null ? '' : speech.format.date(on)]),
  ),
  signer: say(planFields.signer, ({ capacity, position, name }, speech) =>
    facts(speech, [speech.t('part.capacity'), capacity], [speech.t('part.position'), position], [speech.t('part.name'), name]),
  ),
  window: span(planFields.window),
  period: span(planFields.period),
  purposes: text(planFields.purposes),
  requirements: text(planFields.requirements),
  principles: text(planFields.principles),
  standingOffice: text(planFields.standingOffice),
  isExample: yesNo(planFields.isExample),
  criteriaVersion: plain(planFields.criteriaVersion),
  bandScale: plain(planFields.bandScale),
  noticeDays: days(planFields.noticeDays),
  unitReportDays: days(planFields.unitReportDays),
  minutesDays: days(planFields.minutesDays),
  memberNotesDays: days(planFields.memberNotesDays),
  teamReportDays: days(planFields.teamReportDays),
  conclusionDays: days(planFields.conclusionDays),
  remedyPlanDays: days(planFields.remedyPlanDays),
  remedyReportDays: days(planFields.remedyReportDays),
  madeFrom: say(planFields.madeFrom, (from, speech) => word(from === null ? '' : speech.t('value.otherRound'), speech)),
  teamDecision: say(planFields.teamDecision, ({ number: symbol, date: on }, speech) =>
    facts(speech, [speech.t('part.number'), symbol], [speech.t('part.date'), on === null ? '' : speech.format.date(on)]),
  ),
  forms: say(planFields.forms, (forms, speech) => word(forms.map((form) => speech.t(`terms:visit.form.${form}`)).join('; '), speech)),
  leastShare: say(planFields.leastShare, (percent, speech) => word(percent === null ? speech.t('value.noShare') : speech.t('value.percent', { percent }), speech)),
  unitDaysAYear: say(planFields.unitDaysAYear, (count, { t }) => ({ kind: 'word', word: t('value.days', { count }) })),
};

/** The registers of `bases` in words. */
export const basisWords: Record<FieldName<'bases'>, Speak> = {
  documentType: text(basisFields.documentType),
  number: plain(basisFields.number),
  date: date(basisFields.date),
  issuer: text(basisFields.issuer),
  subject: text(basisFields.subject),
  order: place('bases', basisFields.order),
};

/** The registers of `areas` in words. */
export const areaWords: Record<FieldName<'areas'>, Speak> = {
  no: number(areaFields.no),
  name: text(areaFields.name),
  thematic: yesNo(areaFields.thematic),
  included: yesNo(areaFields.included),
};

/** The registers of `units` in words. */
export const unitWords: Record<FieldName<'units'>, Speak> = {
  name: text(unitFields.name),
  kind: say(unitFields.kind, (kind, { t }) => ({ kind: 'word', word: t(`terms:unit.kind.${kind}`) })),
  head: say(unitFields.head, ({ name, position }, speech) =>
    facts(speech, [speech.t('part.name'), name], [speech.t('part.position'), position]),
  ),
  contact: text(unitFields.contact),
  order: place('units', unitFields.order),
  chosen: yesNo(unitFields.chosen),
  lineage: say(unitFields.lineage, (events, speech) =>
    word(
      events.map(({ event, from }) => speech.t('value.lineage', { event: speech.t(`terms:lineage.event.${event}`), names: from.map(({ name }) => name).join(', ') })).join('; '),
      speech,
    ),
  ),
  until: date(unitFields.until),
};

/** The registers of `members` in words. */
export const memberWords: Record<FieldName<'members'>, Speak> = {
  name: text(memberFields.name),
  position: text(memberFields.position),
  role: say(memberFields.role, (role, { t }) => ({ kind: 'word', word: t(`terms:member.role.${role}`) })),
  unit: reference('units', memberFields.unit),
  person: reference('people', memberFields.person),
  duties: text(memberFields.duties),
  order: place('members', memberFields.order),
  group: reference('groups', memberFields.group, ({ t }) => t('value.wholeTeam')),
  contact: text(memberFields.contact),
};

/** The registers of `assignments` in words. */
export const assignmentWords: Record<FieldName<'assignments'>, Speak> = {
  member: reference('members', assignmentFields.member),
  area: say(assignmentFields.area, (no, { t, nameOf }) => ({
    kind: 'word',
    word: no === null ? t('value.everyArea') : nameOf('areas', `area-${no}`),
  })),
  visit: reference('visits', assignmentFields.visit, ({ t }) => t('value.everyVisit')),
};

/** The registers of `visits` in words. */
export const visitWords: Record<FieldName<'visits'>, Speak> = {
  unit: reference('units', visitFields.unit),
  slot: say(visitFields.slot, (slot, speech) =>
    slot === null
      ? word('', speech)
      : facts(
          speech,
          [speech.t('part.date'), speech.format.weekday(slot.date)],
          [speech.t('part.session'), speech.t(`terms:visit.session.${slot.session}`)],
        ),
  ),
  form: say(visitFields.form, (form, { t }) => ({ kind: 'word', word: t(`terms:visit.form.${form}`) })),
  period: span(visitFields.period),
  place: text(visitFields.place),
  stage: say(visitFields.stage, (stage, { t }) => ({ kind: 'word', word: t(`terms:visit.stage.${stage}`) })),
  criteriaVersion: plain(visitFields.criteriaVersion),
  attendees: text(visitFields.attendees),
  remarks: text(visitFields.remarks),
  unitOpinion: text(visitFields.unitOpinion),
  openedAt: moment(visitFields.openedAt),
  closedAt: moment(visitFields.closedAt),
  closingException: text(visitFields.closingException),
  group: reference('groups', visitFields.group, ({ t }) => t('value.wholeTeam')),
  team: say(visitFields.team, ({ also, except }, speech) =>
    facts(
      speech,
      [speech.t('part.also'), also.map((id) => speech.nameOf('members', id)).join('; ')],
      [speech.t('part.except'), except.map((id) => speech.nameOf('members', id)).join('; ')],
    ),
  ),
  noticedOn: date(visitFields.noticedOn),
  recheckOf: reference('visits', visitFields.recheckOf),
};
