import type { TFunction } from 'i18next';
import { percentOf } from '#domain/figures.ts';
import type { Json } from '#domain/json.ts';
import { DELETED } from '#domain/row.ts';
import { sealCode } from '#domain/sealCode.ts';
import type { DateSpan, Field, IsoDate, Moment } from '#domain/schema/field.ts';
import {
  attachmentFields,
  criterionFields,
  findingFields,
  itemFields,
  measureFields,
  personFields,
  sealFields,
  type ScoringRule,
} from '#domain/schema/inspection.ts';
import { criteriaSetFields, legalDocumentFields, wordingFields } from '#domain/schema/library.ts';
import { agendaFields, attendeeFields, minutesLineFields } from '#domain/schema/meeting.ts';
import { dossierFields, sampleFields } from '#domain/schema/sampling.ts';
import { areaFields, assignmentFields, basisFields, memberFields, planFields, unitFields, visitFields } from '#domain/schema/planning.ts';
import type { FieldName, Table, Values } from '#domain/schema/tables.ts';
import type { Format } from '#i18n/format.ts';

/** What a value needs to be said in words: the language, and the names of the rows that it refers to. */
export interface Speech {
  readonly t: TFunction<['values', 'terms', 'common']>;
  readonly format: Format;
  /** What a row is called; never blank and never an id. */
  readonly nameOf: (table: Table, id: string) => string;
  /** Where a row with this place would stand in its list. */
  readonly positionOf: (table: Table, order: string) => string;
}

/** One fact of a composite value with its name. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** A value as people read it: running text (compared word by word), one word, or several named facts. */
export type ValueWords =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] };

type Speak = (value: Json, speech: Speech) => ValueWords;

/** Ties words to a register: its schema reads the value, so that words and values cannot drift apart. */
const say =
  <V extends Json>(field: Field<V>, words: (value: V, speech: Speech) => ValueWords): Speak =>
  (value, speech) => {
    const read = field.schema.safeParse(value);
    return read.success ? words(read.data, speech) : { kind: 'word', word: speech.t('value.unreadable') };
  };

const word = (text: string, { t }: Speech): ValueWords => ({ kind: 'word', word: text === '' ? t('value.blank') : text });
const orNothing = (text: string, { t }: Speech): string => (text === '' ? t('value.blank') : text);

const text = (field: Field<string>): Speak => say(field, (value) => ({ kind: 'text', text: value }));
const count = (value: number | null): string => (value === null ? '' : String(value));
const plain = (field: Field<string>): Speak => say(field, word);
const number = (field: Field<number>): Speak => say(field, (value) => ({ kind: 'word', word: String(value) }));
const yesNo = (field: Field<boolean>): Speak => say(field, (value, { t }) => ({ kind: 'word', word: value ? t('common:yes') : t('common:no') }));
const days = (field: Field<number>): Speak => say(field, (count, { t }) => ({ kind: 'word', word: t('common:workingDays', { count }) }));
const date = (field: Field<IsoDate | null>): Speak => say(field, (value, speech) => word(value === null ? '' : speech.format.date(value), speech));
const moment = (field: Field<Moment | null>): Speak =>
  say(field, (value, speech) => word(value === null ? '' : speech.format.dateTime(value), speech));
const spanText = (span: DateSpan | null, { t, format }: Speech): string =>
  span === null ? '' : t('value.span', { from: format.date(span.from), to: format.date(span.to) });
const span = (field: Field<DateSpan | null>): Speak => say(field, (value, speech) => word(spanText(value, speech), speech));
const place = (table: Table, field: Field<string>): Speak =>
  say(field, (value, { positionOf }) => ({ kind: 'word', word: positionOf(table, value) }));

/** A reference to a row of another table; `none` is said when there is no reference. */
const reference = <I extends string>(table: Table, field: Field<I | null>, none: (speech: Speech) => string = ({ t }) => t('value.none')): Speak =>
  say(field, (id, speech) => ({ kind: 'word', word: id === null ? none(speech) : speech.nameOf(table, id) }));

const facts = (speech: Speech, ...pairs: readonly (readonly [name: string, value: string])[]): ValueWords => ({
  kind: 'facts',
  facts: pairs.map(([name, value]) => ({ name, value: orNothing(value, speech) })),
});

const planWords: Record<FieldName<'plans'>, Speak> = {
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
};

const basisWords: Record<FieldName<'bases'>, Speak> = {
  documentType: text(basisFields.documentType),
  number: plain(basisFields.number),
  date: date(basisFields.date),
  issuer: text(basisFields.issuer),
  subject: text(basisFields.subject),
  order: place('bases', basisFields.order),
};

const areaWords: Record<FieldName<'areas'>, Speak> = {
  no: number(areaFields.no),
  name: text(areaFields.name),
  thematic: yesNo(areaFields.thematic),
  included: yesNo(areaFields.included),
};

const unitWords: Record<FieldName<'units'>, Speak> = {
  name: text(unitFields.name),
  kind: say(unitFields.kind, (kind, { t }) => ({ kind: 'word', word: t(`terms:unit.kind.${kind}`) })),
  head: say(unitFields.head, ({ name, position }, speech) =>
    facts(speech, [speech.t('part.name'), name], [speech.t('part.position'), position]),
  ),
  contact: text(unitFields.contact),
  order: place('units', unitFields.order),
};

const memberWords: Record<FieldName<'members'>, Speak> = {
  name: text(memberFields.name),
  position: text(memberFields.position),
  role: say(memberFields.role, (role, { t }) => ({ kind: 'word', word: t(`terms:member.role.${role}`) })),
  unit: reference('units', memberFields.unit),
  person: reference('people', memberFields.person),
  duties: text(memberFields.duties),
  order: place('members', memberFields.order),
};

const assignmentWords: Record<FieldName<'assignments'>, Speak> = {
  member: reference('members', assignmentFields.member),
  area: say(assignmentFields.area, (no, { t, nameOf }) => ({
    kind: 'word',
    word: no === null ? t('value.everyArea') : nameOf('areas', `area-${no}`),
  })),
  visit: reference('visits', assignmentFields.visit, ({ t }) => t('value.everyVisit')),
};

const visitWords: Record<FieldName<'visits'>, Speak> = {
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
};

const rate = (hundredths: number, { format }: Pick<Speech, 'format'>): string => format.percent(hundredths / 10_000, 2);

/** A scoring rule in words: its kind, and its numbers. */
export const scoringFacts = (rule: ScoringRule, speech: Pick<Speech, 't' | 'format'>): readonly (readonly [name: string, value: string])[] => {
  const { t } = speech;
  const kind = [t('part.scoring'), t(`terms:criterion.scoring.${rule.kind}`)] as const;
  switch (rule.kind) {
    case 'judged':
      return [kind];
    case 'byResult':
      return [kind, [t('part.scoringSteps'), t('value.partly', { share: rate(rule.partly, speech) })]];
    case 'linear':
      return [kind, [t('part.scoringSteps'), t('value.linearFull', { rate: rate(rule.full, speech) })]];
    case 'stepped':
      return [kind, [t('part.scoringSteps'), rule.steps.map(({ from, share }) => t('value.step', { rate: rate(from, speech), share: rate(share, speech) })).join('; ')]];
  }
};

/** References to several rows of a table. */
const references = (table: Table, field: Field<readonly string[]>): Speak =>
  say(field, (ids, speech) => word(ids.map((id) => speech.nameOf(table, id)).join('; '), speech));

const legalDocumentWords: Record<FieldName<'legalDocuments'>, Speak> = {
  documentType: text(legalDocumentFields.documentType),
  number: plain(legalDocumentFields.number),
  date: date(legalDocumentFields.date),
  issuer: text(legalDocumentFields.issuer),
  subject: text(legalDocumentFields.subject),
  validity: say(legalDocumentFields.validity, ({ from, to }, speech) =>
    facts(
      speech,
      [speech.t('part.validFrom'), from === null ? '' : speech.format.date(from)],
      [speech.t('part.validTo'), to === null ? '' : speech.format.date(to)],
    ),
  ),
  replacedBy: references('legalDocuments', legalDocumentFields.replacedBy),
  amendedBy: references('legalDocuments', legalDocumentFields.amendedBy),
  note: text(legalDocumentFields.note),
  verified: yesNo(legalDocumentFields.verified),
};

const criteriaSetWords: Record<FieldName<'criteriaSets'>, Speak> = {
  title: text(criteriaSetFields.title),
  note: text(criteriaSetFields.note),
  basedOn: plain(criteriaSetFields.basedOn),
  areas: say(criteriaSetFields.areas, (areas, { t }) => ({ kind: 'word', word: t('value.areas', { count: areas.length }) })),
  issued: say(criteriaSetFields.issued, (issued, speech) => word(issued === null ? '' : speech.format.dateTime(issued.at), speech)),
};

const criterionWords: Record<FieldName<'criteria'>, Speak> = {
  version: plain(criterionFields.version),
  definition: say(criterionFields.definition, ({ code, question, evidence, legal, maxScore }, speech) =>
    facts(
      speech,
      [speech.t('part.code'), code],
      [speech.t('part.question'), question],
      [speech.t('part.evidence'), evidence],
      [speech.t('part.legal'), legal],
      [speech.t('part.maxScore'), speech.format.score(maxScore)],
    ),
  ),
  focus: yesNo(criterionFields.focus),
  key: plain(criterionFields.key),
  measurement: say(criterionFields.measurement, ({ unit, sourceSystem, cutOff, scoring }, speech) =>
    facts(
      speech,
      [speech.t('part.countedUnit'), unit],
      [speech.t('part.sourceSystem'), sourceSystem],
      [speech.t('part.cutOff'), cutOff],
      ...scoringFacts(scoring, speech),
    ),
  ),
  documents: references('legalDocuments', criterionFields.documents),
  retired: yesNo(criterionFields.retired),
  order: place('criteria', criterionFields.order),
};

const wordingWords: Record<FieldName<'wordings'>, Speak> = {
  criterionKey: plain(wordingFields.criterionKey),
  kind: say(wordingFields.kind, (kind, { t }) => ({ kind: 'word', word: t(`terms:finding.kind.${kind}`) })),
  text: text(wordingFields.text),
  severity: say(wordingFields.severity, (severity, speech) => word(severity === null ? '' : speech.t(`terms:finding.severity.${severity}`), speech)),
  cause: say(wordingFields.cause, (cause, speech) => causeFacts(cause, speech)),
  recommendation: text(wordingFields.recommendation),
};

const attendeeWords: Record<FieldName<'attendees'>, Speak> = {
  visit: reference('visits', attendeeFields.visit),
  side: say(attendeeFields.side, (side, { t }) => ({ kind: 'word', word: t(`terms:side.${side}`) })),
  member: reference('members', attendeeFields.member),
  name: text(attendeeFields.name),
  position: text(attendeeFields.position),
  presence: say(attendeeFields.presence, ({ state, reason, substitute }, speech) =>
    facts(
      speech,
      [speech.t('part.presence'), speech.t(`terms:presence.${state}`)],
      [speech.t('part.reason'), reason],
      [speech.t('part.substitute'), substitute.name],
      [speech.t('part.position'), substitute.position],
    ),
  ),
  order: place('attendees', attendeeFields.order),
};

const agendaWords: Record<FieldName<'agenda'>, Speak> = {
  visit: reference('visits', agendaFields.visit),
  title: text(agendaFields.title),
  minutes: say(agendaFields.minutes, (count, speech) => word(count === null ? '' : speech.t('value.minutes', { count }), speech)),
  doneAt: moment(agendaFields.doneAt),
  order: place('agenda', agendaFields.order),
};

const sampleWords: Record<FieldName<'samples'>, Speak> = {
  visit: reference('visits', sampleFields.visit),
  criterion: reference('criteria', sampleFields.criterion),
  title: text(sampleFields.title),
  population: say(sampleFields.population, (list, speech) =>
    word(list === '' ? '' : speech.t('value.lines', { count: list.split('\n').length }), speech),
  ),
  draw: say(sampleFields.draw, (draw, speech) =>
    draw === null
      ? word('', speech)
      : facts(
          speech,
          [speech.t('part.seed'), draw.seed],
          [speech.t('part.sampleSize'), String(draw.size)],
          [speech.t('part.populationSize'), String(draw.of)],
          [speech.t('part.date'), speech.format.dateTime(draw.at)],
        ),
  ),
  reported: say(sampleFields.reported, ({ received, returnedOnTime, returnedLate, inProgress }, speech) =>
    facts(
      speech,
      [speech.t('part.received'), count(received)],
      [speech.t('part.returnedOnTime'), count(returnedOnTime)],
      [speech.t('part.returnedLate'), count(returnedLate)],
      [speech.t('part.inProgress'), count(inProgress)],
    ),
  ),
  note: text(sampleFields.note),
  order: place('samples', sampleFields.order),
};

const dossierWords: Record<FieldName<'dossiers'>, Speak> = {
  sample: reference('samples', dossierFields.sample),
  no: number(dossierFields.no),
  code: plain(dossierFields.code),
  procedure: text(dossierFields.procedure),
  received: date(dossierFields.received),
  due: date(dossierFields.due),
  returned: date(dossierFields.returned),
  apology: say(dossierFields.apology, (apology, speech) => word(apology === null ? '' : speech.t(`terms:dossier.apology.${apology}`), speech)),
  composition: say(dossierFields.composition, (composition, speech) =>
    word(composition === null ? '' : speech.t(`terms:dossier.composition.${composition}`), speech),
  ),
  fee: say(dossierFields.fee, (fee, speech) => word(fee === null ? '' : speech.t(`terms:dossier.fee.${fee}`), speech)),
  note: text(dossierFields.note),
};

const minutesLineWords: Record<FieldName<'minutesLines'>, Speak> = {
  visit: reference('visits', minutesLineFields.visit),
  subject: say(minutesLineFields.subject, ({ kind, id }, { t, nameOf }) => ({
    kind: 'word',
    word: kind === 'finding' ? nameOf('findings', id) : kind === 'area' ? t('value.area', { no: id }) : t('terms:minutesSubject.remarks'),
  })),
  opinion: text(minutesLineFields.opinion),
  agreed: say(minutesLineFields.agreed, (agreed, speech) => word(agreed === null ? '' : speech.format.dateTime(agreed.at), speech)),
};

const figures = (numerator: string, denominator: string, percent: string, { t }: Speech): string =>
  percent === '' ? t('value.figures', { numerator, denominator }) : t('value.figuresWithPercent', { numerator, denominator, percent });

const itemWords: Record<FieldName<'items'>, Speak> = {
  visit: reference('visits', itemFields.visit),
  criterion: reference('criteria', itemFields.criterion),
  assessment: say(itemFields.assessment, ({ result, numerator, denominator, score }, speech) => {
    const { t, format } = speech;
    const share = percentOf(numerator, denominator);
    const figure = (value: string | null): string => (value === null ? t('value.missing') : format.decimal(value));
    return facts(
      speech,
      [t('part.result'), t(`terms:assessment.result.${result ?? 'none'}`)],
      [
        t('part.figures'),
        numerator === null && denominator === null
          ? ''
          : figures(figure(numerator), figure(denominator), share.ok ? format.percent(share.value / 10_000, 2) : '', speech),
      ],
      [t('part.score'), score === null ? '' : format.score(score)],
    );
  }),
  note: text(itemFields.note),
  selfScore: say(itemFields.selfScore, (score, speech) => word(score === null ? '' : speech.format.score(score), speech)),
  figuresFrom: reference('samples', itemFields.figuresFrom),
};

const causeFacts = ({ kind, text: words }: Values<'findings'>['cause'], speech: Speech): ValueWords =>
  facts(speech, [speech.t('part.causeKind'), kind === null ? '' : speech.t(`terms:finding.cause.${kind}`)], [speech.t('part.causeText'), words]);

const findingWords: Record<FieldName<'findings'>, Speak> = {
  visit: reference('visits', findingFields.visit),
  criterion: reference('criteria', findingFields.criterion),
  kind: say(findingFields.kind, (kind, { t }) => ({ kind: 'word', word: t(`terms:finding.kind.${kind}`) })),
  text: text(findingFields.text),
  severity: say(findingFields.severity, (severity, speech) => word(severity === null ? '' : speech.t(`terms:finding.severity.${severity}`), speech)),
  cause: say(findingFields.cause, (cause, speech) => causeFacts(cause, speech)),
  responsible: text(findingFields.responsible),
  recommendation: text(findingFields.recommendation),
  authority: say(findingFields.authority, (authority, speech) =>
    word(authority === null ? '' : speech.t(`terms:finding.authority.${authority}`), speech),
  ),
  fixedOnSite: yesNo(findingFields.fixedOnSite),
  recordedAt: moment(findingFields.recordedAt),
  alsoCriteria: references('criteria', findingFields.alsoCriteria),
  responsibleUnit: reference('units', findingFields.responsibleUnit),
  number: say(findingFields.number, (no, speech) => word(no === null ? '' : String(no), speech)),
};

const measureWords: Record<FieldName<'measures'>, Speak> = {
  finding: reference('findings', measureFields.finding),
  text: text(measureFields.text),
  owner: say(measureFields.owner, ({ unit, post }, speech) =>
    facts(
      speech,
      [speech.t('part.unit'), unit === null ? speech.t('value.none') : speech.nameOf('units', unit)],
      [speech.t('part.post'), post],
    ),
  ),
  deadline: date(measureFields.deadline),
  progress: say(measureFields.progress, ({ status, verdict, on }, speech) =>
    facts(
      speech,
      [speech.t('part.status'), speech.t(`terms:measure.status.${status}`)],
      [speech.t('part.verdict'), verdict === null ? '' : speech.t(`terms:measure.verdict.${verdict}`)],
      [speech.t('part.on'), on === null ? '' : speech.format.date(on)],
    ),
  ),
  report: text(measureFields.report),
  verification: text(measureFields.verification),
  recordedAt: moment(measureFields.recordedAt),
};

const attachmentWords: Record<FieldName<'attachments'>, Speak> = {
  owner: say(attachmentFields.owner, (owner, { t, nameOf }) => ({
    kind: 'word',
    word: owner === null ? t('value.none') : nameOf(owner.table, owner.id),
  })),
  file: say(attachmentFields.file, (file, speech) =>
    file === null
      ? word('', speech)
      : facts(speech, [speech.t('part.fileName'), file.name], [speech.t('part.fileSize'), speech.format.fileSize(file.size)]),
  ),
  caption: text(attachmentFields.caption),
  addedAt: moment(attachmentFields.addedAt),
  taken: say(attachmentFields.taken, (taken, speech) =>
    taken === null
      ? word('', speech)
      : facts(
          speech,
          [speech.t('part.time'), speech.format.dateTime(taken.at)],
          [speech.t('part.timeSource'), speech.t(`terms:attachment.takenBy.${taken.source}`)],
        ),
  ),
  derivedFrom: say(attachmentFields.derivedFrom, (derived, speech) =>
    derived === null
      ? word('', speech)
      : facts(
          speech,
          [speech.t('part.madeFrom'), speech.nameOf('attachments', derived.attachment)],
          [speech.t('part.how'), speech.t(`terms:derived.${derived.how}`)],
        ),
  ),
  withheld: yesNo(attachmentFields.withheld),
};

const sealWords: Record<FieldName<'seals'>, Speak> = {
  visit: reference('visits', sealFields.visit),
  content: say(sealFields.content, (content, speech) => word(content === null ? '' : sealCode(content.digest), speech)),
  at: moment(sealFields.at),
  signers: text(sealFields.signers),
};

const personWords: Record<FieldName<'people'>, Speak> = { name: text(personFields.name) };

/** Every register of every table; the compiler asks for the ones that are added. */
const words: Readonly<Record<Table, Readonly<Record<string, Speak>>>> = {
  plans: planWords,
  bases: basisWords,
  areas: areaWords,
  units: unitWords,
  members: memberWords,
  assignments: assignmentWords,
  visits: visitWords,
  legalDocuments: legalDocumentWords,
  criteriaSets: criteriaSetWords,
  criteria: criterionWords,
  wordings: wordingWords,
  attendees: attendeeWords,
  agenda: agendaWords,
  items: itemWords,
  samples: sampleWords,
  dossiers: dossierWords,
  findings: findingWords,
  measures: measureWords,
  attachments: attachmentWords,
  minutesLines: minutesLineWords,
  seals: sealWords,
  people: personWords,
};

/** A value of a register in words. A value that this version cannot read is said to be so, not shown raw. */
export const valueInWords = (table: Table, field: string, value: Json, speech: Speech): ValueWords => {
  if (field === DELETED) return { kind: 'word', word: value === true ? speech.t('value.deleted') : speech.t('value.kept') };
  const speak = Object.hasOwn(words[table], field) ? words[table][field] : undefined;
  return speak ? speak(value, speech) : { kind: 'word', word: speech.t('value.unreadable') };
};
