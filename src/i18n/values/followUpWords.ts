import { adoptionFields, measureNoteFields, referralFields } from '#domain/schema/followUp.ts';
import type { FieldName } from '#domain/schema/tables.ts';
import { date, facts, moment, plain, reference, say, text, type Speak } from './speech.ts';

/** The registers of `measureNotes` in words. */
export const measureNoteWords: Record<FieldName<'measureNotes'>, Speak> = {
  measure: reference('measures', measureNoteFields.measure),
  on: date(measureNoteFields.on),
  entry: say(measureNoteFields.entry, (entry, speech) => {
    switch (entry.kind) {
      case 'note':
        return { kind: 'text', text: entry.text };
      case 'extension':
        return facts(
          speech,
          [speech.t('part.oldDeadline'), entry.from === null ? '' : speech.format.date(entry.from)],
          [speech.t('part.newDeadline'), speech.format.date(entry.to)],
          [speech.t('part.reason'), entry.why],
        );
    }
  }),
  recordedAt: moment(measureNoteFields.recordedAt),
};

/** The registers of `adoptions` in words. */
export const adoptionWords: Record<FieldName<'adoptions'>, Speak> = {
  practice: reference('findings', adoptionFields.practice),
  unit: reference('units', adoptionFields.unit),
  progress: say(adoptionFields.progress, ({ state, on }, speech) =>
    facts(speech, [speech.t('part.status'), speech.t(`terms:adoption.state.${state}`)], [speech.t('part.on'), on === null ? '' : speech.format.date(on)]),
  ),
  responsible: plain(adoptionFields.responsible),
  result: text(adoptionFields.result),
  why: text(adoptionFields.why),
  recordedAt: moment(adoptionFields.recordedAt),
};

/** The registers of `referrals` in words. */
export const referralWords: Record<FieldName<'referrals'>, Speak> = {
  finding: reference('findings', referralFields.finding),
  to: say(referralFields.to, ({ authority, name }, speech) =>
    facts(speech, [speech.t('part.authority'), authority === null ? '' : speech.t(`terms:finding.authority.${authority}`)], [speech.t('part.body'), name]),
  ),
  sent: say(referralFields.sent, ({ number, date: day }, speech) =>
    facts(speech, [speech.t('part.number'), number], [speech.t('part.date'), day === null ? '' : speech.format.date(day)]),
  ),
  due: date(referralFields.due),
  answer: say(referralFields.answer, ({ outcome, on, number, text: words }, speech) =>
    facts(
      speech,
      [speech.t('part.result'), outcome === null ? '' : speech.t(`terms:referral.outcome.${outcome}`)],
      [speech.t('part.on'), on === null ? '' : speech.format.date(on)],
      [speech.t('part.number'), number],
      [speech.t('part.answer'), words],
    ),
  ),
  recordedAt: moment(referralFields.recordedAt),
};
