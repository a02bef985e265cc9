import { agendaFields, attendeeFields, minutesLineFields } from '#domain/schema/meeting.ts';
import { dossierFields, sampleFields } from '#domain/schema/sampling.ts';
import type { FieldName } from '#domain/schema/tables.ts';
import { count, date, facts, moment, number, place, plain, reference, say, type Speak, text, word } from './speech.ts';

/** The registers of `attendees` in words. */
export const attendeeWords: Record<FieldName<'attendees'>, Speak> = {
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

/** The registers of `agenda` in words. */
export const agendaWords: Record<FieldName<'agenda'>, Speak> = {
  visit: reference('visits', agendaFields.visit),
  title: text(agendaFields.title),
  minutes: say(agendaFields.minutes, (count, speech) => word(count === null ? '' : speech.t('value.minutes', { count }), speech)),
  doneAt: moment(agendaFields.doneAt),
  order: place('agenda', agendaFields.order),
};

/** The registers of `samples` in words. */
export const sampleWords: Record<FieldName<'samples'>, Speak> = {
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

/** The registers of `dossiers` in words. */
export const dossierWords: Record<FieldName<'dossiers'>, Speak> = {
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

/** The registers of `minutesLines` in words. */
export const minutesLineWords: Record<FieldName<'minutesLines'>, Speak> = {
  visit: reference('visits', minutesLineFields.visit),
  subject: say(minutesLineFields.subject, ({ kind, id }, { t, nameOf }) => ({
    kind: 'word',
    word: kind === 'finding' ? nameOf('findings', id) : kind === 'area' ? t('value.area', { no: id }) : t('terms:minutesSubject.remarks'),
  })),
  opinion: text(minutesLineFields.opinion),
  agreed: say(minutesLineFields.agreed, (agreed, speech) => word(agreed === null ? '' : speech.format.dateTime(agreed.at), speech)),
};
