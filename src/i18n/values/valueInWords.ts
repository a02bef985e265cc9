import type { Json } from '#domain/json.ts';
import { DELETED } from '#domain/row.ts';
import type { Table } from '#domain/schema/tables.ts';
import { criteriaSetWords, criterionWords, legalDocumentWords, wordingWords } from './criteriaWords.ts';
import { attachmentWords, findingWords, itemWords, measureWords, personWords, sealWords } from './inspectionWords.ts';
import { agendaWords, attendeeWords, dossierWords, minutesLineWords, sampleWords } from './meetingWords.ts';
import { documentWords, handEditWords, keptDocumentWords, templateWords, unitAnswerWords } from './documentWords.ts';
import { adoptionWords, measureNoteWords, referralWords } from './followUpWords.ts';
import { calendarDayWords, carriedFindingWords, focusPointWords, groupWords, issuanceWords, otherInspectionWords } from './preparationWords.ts';
import { areaWords, assignmentWords, basisWords, memberWords, planWords, unitWords, visitWords } from './planningWords.ts';
import type { Speak, Speech, ValueWords } from './speech.ts';

/** Every register of every table; the compiler asks for the ones that are added. */
const words: Readonly<Record<Table, Readonly<Record<string, Speak>>>> = {
  plans: planWords,
  bases: basisWords,
  areas: areaWords,
  units: unitWords,
  groups: groupWords,
  members: memberWords,
  assignments: assignmentWords,
  visits: visitWords,
  calendarDays: calendarDayWords,
  otherInspections: otherInspectionWords,
  carriedFindings: carriedFindingWords,
  focusPoints: focusPointWords,
  issuances: issuanceWords,
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
  documents: documentWords,
  handEdits: handEditWords,
  keptDocuments: keptDocumentWords,
  templates: templateWords,
  unitAnswers: unitAnswerWords,
  measureNotes: measureNoteWords,
  adoptions: adoptionWords,
  referrals: referralWords,
  people: personWords,
};

/** A value of a register in words. A value that this version cannot read is said to be so, not shown raw. */
export const valueInWords = (table: Table, field: string, value: Json, speech: Speech): ValueWords => {
  if (field === DELETED) return { kind: 'word', word: value === true ? speech.t('value.deleted') : speech.t('value.kept') };
  const speak = Object.hasOwn(words[table], field) ? words[table][field] : undefined;
  return speak ? speak(value, speech) : { kind: 'word', word: speech.t('value.unreadable') };
};
