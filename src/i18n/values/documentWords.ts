import { documentFields, handEditFields, keptDocumentFields, templateFields, unitAnswerFields } from '#domain/schema/documents.ts';
import type { Field, IsoDate } from '#domain/schema/field.ts';
import type { FieldName } from '#domain/schema/tables.ts';
import type { DocumentKind } from '#domain/schema/documents.ts';
import { facts, plain, reference, say, type Speak, text, word, moment, yesNo } from './speech.ts';

const kind = (field: Field<DocumentKind>): Speak => say(field, (value, { t }) => ({ kind: 'word', word: t(`terms:document.kind.${value}`) }));

const numbered = (field: Field<{ number: string; date: IsoDate | null }>): Speak =>
  say(field, ({ number, date }, speech) =>
    facts(speech, [speech.t('part.number'), number], [speech.t('part.date'), date === null ? '' : speech.format.date(date)]),
  );

/** The registers of `documents` in words. */
export const documentWords: Record<FieldName<'documents'>, Speak> = {
  kind: kind(documentFields.kind),
  visit: reference('visits', documentFields.visit, ({ t }) => t('value.wholeRound')),
  document: numbered(documentFields.document),
  signer: say(documentFields.signer, ({ capacity, position, name }, speech) =>
    facts(speech, [speech.t('part.capacity'), capacity], [speech.t('part.position'), position], [speech.t('part.name'), name]),
  ),
  addressees: text(documentFields.addressees),
  recipients: text(documentFields.recipients),
  drafter: plain(documentFields.drafter),
  urgency: say(documentFields.urgency, (urgency, { t }) => ({ kind: 'word', word: t(`terms:document.urgency.${urgency}`) })),
};

/** The registers of `handEdits` in words. */
export const handEditWords: Record<FieldName<'handEdits'>, Speak> = {
  document: reference('documents', handEditFields.document),
  block: plain(handEditFields.block),
  edit: say(handEditFields.edit, (edit, speech) => {
    switch (edit.kind) {
      case 'none':
        return word('', speech);
      case 'removed':
        return word(speech.t('value.paragraphRemoved'), speech);
      case 'changed':
      case 'inserted':
        return { kind: 'text', text: edit.now };
    }
  }),
};

/** The registers of `keptDocuments` in words. */
export const keptDocumentWords: Record<FieldName<'keptDocuments'>, Speak> = {
  document: reference('documents', keptDocumentFields.document),
  kind: kind(keptDocumentFields.kind),
  visit: reference('visits', keptDocumentFields.visit, ({ t }) => t('value.wholeRound')),
  numbered: numbered(keptDocumentFields.numbered),
  at: moment(keptDocumentFields.at),
  state: plain(keptDocumentFields.state),
  note: text(keptDocumentFields.note),
};

/** The registers of `templates` in words. */
export const templateWords: Record<FieldName<'templates'>, Speak> = {
  kind: kind(templateFields.kind),
  name: plain(templateFields.name),
  inUse: yesNo(templateFields.inUse),
};

/** The registers of `unitAnswers` in words. */
export const unitAnswerWords: Record<FieldName<'unitAnswers'>, Speak> = {
  visit: reference('visits', unitAnswerFields.visit),
  unit: reference('units', unitAnswerFields.unit),
  finding: reference('findings', unitAnswerFields.finding, ({ t }) => t('value.wholeVisit')),
  answer: say(unitAnswerFields.answer, ({ opinion, measure, post, deadline, result, proof }, speech) =>
    facts(
      speech,
      [speech.t('part.opinion'), opinion],
      [speech.t('part.measure'), measure],
      [speech.t('part.post'), post],
      [speech.t('part.deadline'), deadline === null ? '' : speech.format.date(deadline)],
      [speech.t('part.result'), result],
      [speech.t('part.proof'), proof],
    ),
  ),
  answered: say(unitAnswerFields.answered, ({ by, at }, speech) =>
    facts(speech, [speech.t('part.name'), by], [speech.t('part.time'), at === null ? '' : speech.format.dateTime(at)]),
  ),
  decision: say(unitAnswerFields.decision, ({ state, why }, speech) =>
    facts(speech, [speech.t('part.status'), speech.t(`terms:unitAnswer.decision.${state}`)], [speech.t('part.reason'), why]),
  ),
};
