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
} from '#domain/schema/inspection.ts';
import { areaFields, assignmentFields, basisFields, memberFields, planFields, unitFields, visitFields } from '#domain/schema/planning.ts';
import type { FieldName, Table } from '#domain/schema/tables.ts';
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
};

const findingWords: Record<FieldName<'findings'>, Speak> = {
  visit: reference('visits', findingFields.visit),
  criterion: reference('criteria', findingFields.criterion),
  kind: say(findingFields.kind, (kind, { t }) => ({ kind: 'word', word: t(`terms:finding.kind.${kind}`) })),
  text: text(findingFields.text),
  severity: say(findingFields.severity, (severity, speech) => word(severity === null ? '' : speech.t(`terms:finding.severity.${severity}`), speech)),
  cause: say(findingFields.cause, (cause, speech) =>
    facts(
      speech,
      [speech.t('part.causeKind'), cause.kind === null ? '' : speech.t(`terms:finding.cause.${cause.kind}`)],
      [speech.t('part.causeText'), cause.text],
    ),
  ),
  responsible: text(findingFields.responsible),
  recommendation: text(findingFields.recommendation),
  authority: say(findingFields.authority, (authority, speech) =>
    word(authority === null ? '' : speech.t(`terms:finding.authority.${authority}`), speech),
  ),
  fixedOnSite: yesNo(findingFields.fixedOnSite),
  recordedAt: moment(findingFields.recordedAt),
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
  criteria: criterionWords,
  items: itemWords,
  findings: findingWords,
  measures: measureWords,
  attachments: attachmentWords,
  seals: sealWords,
  people: personWords,
};

/** A value of a register in words. A value that this version cannot read is said to be so, not shown raw. */
export const valueInWords = (table: Table, field: string, value: Json, speech: Speech): ValueWords => {
  if (field === DELETED) return { kind: 'word', word: value === true ? speech.t('value.deleted') : speech.t('value.kept') };
  const speak = Object.hasOwn(words[table], field) ? words[table][field] : undefined;
  return speak ? speak(value, speech) : { kind: 'word', word: speech.t('value.unreadable') };
};
