import { DELETED } from '#domain/row.ts';
import type { Table } from '#domain/schema/tables.ts';
import { nameIn, type Scene } from './scene.ts';
import type { Fact, Speech } from './speech.ts';

type Words = Pick<Speech, 't' | 'format'>;

/** What a field is called; a field that this version does not know goes by the name of its table. */
export const fieldNameIn = ({ t }: Words, table: Table, field: string): string => {
  if (field === DELETED) return t('deletion');
  const names: Readonly<Record<string, string>> = t('terms:field', { returnObjects: true })[table];
  return names[field] ?? t(`terms:table.${table}`);
};

/** A register of a row. */
export interface Place {
  readonly table: Table;
  readonly row: string;
  readonly field: string;
}

/** Where a register stands in the round: criterion, finding, day of the visit … Blank where the names of unit and field say it all. */
export const placeOf = (scene: Scene, words: Words, { table, row, field }: Place): readonly Fact[] => {
  const { t } = words;
  const values = scene.values(table, row) ?? {};
  const linked = (key: string, to: Table, name: string): readonly Fact[] => {
    const id = values[key];
    return typeof id === 'string' ? [{ name, value: nameIn(scene, words, to, id) }] : [];
  };
  const own = (name: string): readonly Fact[] => [{ name, value: nameIn(scene, words, table, row) }];
  const visitDay = (): readonly Fact[] => {
    const id = table === 'visits' ? row : values['visit'];
    const slot = typeof id === 'string' ? scene.values('visits', id)?.['slot'] : null;
    const date = slot !== null && typeof slot === 'object' && 'date' in slot ? slot.date : null;
    return typeof date === 'string' ? [{ name: t('place.visit'), value: words.format.date(date) }] : [];
  };
  switch (table) {
    case 'plans':
    case 'units':
      return [];
    case 'visits':
      return field === 'slot' ? [] : visitDay();
    case 'items':
      return [...linked('criterion', 'criteria', t('place.criterion')), ...visitDay()];
    case 'findings':
      return [...linked('criterion', 'criteria', t('place.criterion')), ...(field === 'text' ? [] : own(t('place.finding'))), ...visitDay()];
    case 'measures':
      return [...linked('finding', 'findings', t('place.finding')), ...(field === 'text' ? [] : own(t('place.measure')))];
    case 'attendees':
    case 'agenda':
    case 'samples':
    case 'dossiers':
    case 'minutesLines':
      return [...own(t('place.row')), ...visitDay()];
    case 'bases':
    case 'legalDocuments':
    case 'criteriaSets':
    case 'wordings':
    case 'areas':
    case 'groups':
    case 'calendarDays':
    case 'otherInspections':
    case 'carriedFindings':
    case 'focusPoints':
    case 'issuances':
    case 'documents':
    case 'handEdits':
    case 'keptDocuments':
    case 'templates':
    case 'unitAnswers':
    case 'measureNotes':
    case 'adoptions':
    case 'referrals':
    case 'members':
    case 'assignments':
    case 'criteria':
    case 'attachments':
    case 'seals':
    case 'people':
      return own(t('place.row'));
  }
};
