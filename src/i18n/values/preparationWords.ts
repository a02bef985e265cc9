import { calendarDayFields, carriedFindingFields, focusPointFields, issuanceFields, otherInspectionFields } from '#domain/schema/preparation.ts';
import { groupFields } from '#domain/schema/planning.ts';
import type { Field } from '#domain/schema/field.ts';
import type { FieldName } from '#domain/schema/tables.ts';
import { date, facts, place, plain, reference, say, span, type Speak, text, word } from './speech.ts';

/** An area by its number; null where none is named. */
const area = (field: Field<number | null>): Speak =>
  say(field, (no, speech) => (no === null ? word('', speech) : { kind: 'word', word: speech.nameOf('areas', `area-${no}`) }));

/** The registers of `groups` in words. */
export const groupWords: Record<FieldName<'groups'>, Speak> = { name: text(groupFields.name), order: place('groups', groupFields.order) };

/** The registers of `calendarDays` in words. */
export const calendarDayWords: Record<FieldName<'calendarDays'>, Speak> = {
  date: date(calendarDayFields.date),
  kind: say(calendarDayFields.kind, (kind, { t }) => ({ kind: 'word', word: t(`terms:calendarDay.kind.${kind}`) })),
  name: text(calendarDayFields.name),
};

/** The registers of `otherInspections` in words. */
export const otherInspectionWords: Record<FieldName<'otherInspections'>, Speak> = {
  body: text(otherInspectionFields.body),
  matter: text(otherInspectionFields.matter),
  document: plain(otherInspectionFields.document),
  unit: reference('units', otherInspectionFields.unit),
  unitName: text(otherInspectionFields.unitName),
  span: span(otherInspectionFields.span),
  areas: say(otherInspectionFields.areas, (areas, speech) => word(areas.map((no) => speech.nameOf('areas', `area-${no}`)).join('; '), speech)),
  order: place('otherInspections', otherInspectionFields.order),
};

/** The registers of `carriedFindings` in words. */
export const carriedFindingWords: Record<FieldName<'carriedFindings'>, Speak> = {
  unit: reference('units', carriedFindingFields.unit),
  origin: say(carriedFindingFields.origin, (origin, speech) =>
    origin === null ? word('', speech) : facts(speech, [speech.t('part.year'), String(origin.year)], [speech.t('part.unit'), origin.unitName]),
  ),
  kind: say(carriedFindingFields.kind, (kind, { t }) => ({ kind: 'word', word: t(`terms:finding.kind.${kind}`) })),
  text: text(carriedFindingFields.text),
  severity: say(carriedFindingFields.severity, (severity, speech) => word(severity === null ? '' : speech.t(`terms:finding.severity.${severity}`), speech)),
  criterionKey: plain(carriedFindingFields.criterionKey),
  area: area(carriedFindingFields.area),
  times: say(carriedFindingFields.times, (count, { t }) => ({ kind: 'word', word: t('value.times', { count }) })),
  promised: text(carriedFindingFields.promised),
  state: say(carriedFindingFields.state, (state, { t }) => ({ kind: 'word', word: t(`terms:carried.state.${state}`) })),
  order: place('carriedFindings', carriedFindingFields.order),
};

/** The registers of `focusPoints` in words. */
export const focusPointWords: Record<FieldName<'focusPoints'>, Speak> = {
  reason: say(focusPointFields.reason, (reason, { t }) => ({ kind: 'word', word: t(`terms:focusPoint.reason.${reason}`) })),
  unit: reference('units', focusPointFields.unit, ({ t }) => t('value.everyUnit')),
  area: area(focusPointFields.area),
  criterionKey: plain(focusPointFields.criterionKey),
  text: text(focusPointFields.text),
  decision: say(focusPointFields.decision, ({ state, why }, speech) =>
    facts(speech, [speech.t('part.status'), speech.t(`terms:focusPoint.decision.${state}`)], [speech.t('part.reason'), why]),
  ),
  order: place('focusPoints', focusPointFields.order),
};

/** The registers of `issuances` in words. */
export const issuanceWords: Record<FieldName<'issuances'>, Speak> = {
  no: say(issuanceFields.no, (no, { t }) => ({ kind: 'word', word: no === 0 ? t('value.plan') : t('value.amendment', { no }) })),
  document: say(issuanceFields.document, ({ number, date: on }, speech) =>
    facts(speech, [speech.t('part.number'), number], [speech.t('part.date'), on === null ? '' : speech.format.date(on)]),
  ),
  issued: say(issuanceFields.issued, (issued, speech) => word(issued === null ? '' : speech.format.dateTime(issued.at), speech)),
  reason: text(issuanceFields.reason),
};
