import { criterionFields, type ScoringRule } from '#domain/schema/inspection.ts';
import { criteriaSetFields, legalDocumentFields, wordingFields } from '#domain/schema/library.ts';
import type { FieldName } from '#domain/schema/tables.ts';
import { causeFacts, date, facts, place, plain, references, say, type Speak, type Speech, text, word, yesNo } from './speech.ts';

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

/** The registers of `legalDocuments` in words. */
export const legalDocumentWords: Record<FieldName<'legalDocuments'>, Speak> = {
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

/** The registers of `criteriaSets` in words. */
export const criteriaSetWords: Record<FieldName<'criteriaSets'>, Speak> = {
  title: text(criteriaSetFields.title),
  note: text(criteriaSetFields.note),
  basedOn: plain(criteriaSetFields.basedOn),
  areas: say(criteriaSetFields.areas, (areas, { t }) => ({ kind: 'word', word: t('value.areas', { count: areas.length }) })),
  issued: say(criteriaSetFields.issued, (issued, speech) => word(issued === null ? '' : speech.format.dateTime(issued.at), speech)),
};

/** The registers of `criteria` in words. */
export const criterionWords: Record<FieldName<'criteria'>, Speak> = {
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

/** The registers of `wordings` in words. */
export const wordingWords: Record<FieldName<'wordings'>, Speak> = {
  criterionKey: plain(wordingFields.criterionKey),
  kind: say(wordingFields.kind, (kind, { t }) => ({ kind: 'word', word: t(`terms:finding.kind.${kind}`) })),
  text: text(wordingFields.text),
  severity: say(wordingFields.severity, (severity, speech) => word(severity === null ? '' : speech.t(`terms:finding.severity.${severity}`), speech)),
  cause: say(wordingFields.cause, (cause, speech) => causeFacts(cause, speech)),
  recommendation: text(wordingFields.recommendation),
};
