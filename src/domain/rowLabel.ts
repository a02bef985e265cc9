import { findingLabel } from './findingNumber.ts';
import type { FoldedRow } from './fold.ts';
import type { Json } from './json.ts';
import { findingKinds } from './schema/inspection.ts';
import type { Table } from './schema/tables.ts';
import type { ShownValues } from './shownValues.ts';

/** A row with the table that it stands in; deleted ones too, since what is shown may be about the deletion. */
export interface SceneRow {
  readonly table: Table;
  readonly row: FoldedRow;
}

/** Finds what another row of the same plan shows; undefined when it is not here. */
export type FindValues = (table: Table, id: string) => ShownValues | undefined;

/** Letters after which a running text is cut for a list. */
const LABEL_LENGTH = 120;

const textIn = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const partOf = (value: Json | undefined, key: string): string => {
  if (value === null || value === undefined || typeof value !== 'object' || Array.isArray(value)) return '';
  return textIn(Object.entries(value).find(([name]) => name === key)?.[1]);
};

/** The first line of a text, cut to fit a list. */
const firstLine = (text: string): string => {
  const line = text.split('\n', 1)[0]?.trim() ?? '';
  return line.length > LABEL_LENGTH ? `${line.slice(0, LABEL_LENGTH - 1).trimEnd()}…` : line;
};

/** A day as it is written, `18/04/2024`; blank for anything else. */
const dayWritten = (value: Json | undefined): string => {
  const [year, month, day] = textIn(value).split('-');
  return day === undefined ? '' : `${day}/${month}/${year}`;
};

const words = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** The number of a finding as notices name it; blank while it has none. */
const numberIn = (values: ShownValues): string => {
  const kind = findingKinds.find((one) => one === values['kind']);
  const number = values['number'];
  return kind && typeof number === 'number' ? findingLabel(kind, number) : '';
};

const labelAt = (table: Table, id: Json | undefined, find: FindValues): string => {
  const values = typeof id === 'string' ? find(table, id) : undefined;
  return values ? rowLabel(table, values, find) : '';
};

/**
 * What a row is called in lists of changes, previews and conflicts: its own name, or those of the rows that it joins. Blank
 * when it has no words of its own yet; show the name of its table then. Values are taken as they come: what a file says
 * of its rows need not be what this version expects.
 */
export const rowLabel = (table: Table, values: ShownValues, find: FindValues): string => {
  switch (table) {
    case 'plans':
      return firstLine(textIn(values['title']));
    case 'bases':
    case 'legalDocuments':
      return firstLine(words(textIn(values['number']), textIn(values['subject'])));
    case 'criteriaSets':
    case 'samples':
    case 'agenda':
      return firstLine(textIn(values['title']));
    case 'areas':
    case 'units':
    case 'members':
    case 'people':
    case 'groups':
      return firstLine(textIn(values['name']));
    case 'attendees':
      return firstLine(textIn(values['name'])) || labelAt('members', values['member'], find);
    case 'assignments':
      return words(labelAt('members', values['member'], find), labelAt('visits', values['visit'], find));
    case 'visits':
      return words(labelAt('units', values['unit'], find), dayWritten(partOf(values['slot'], 'date')));
    case 'criteria':
      return firstLine(words(partOf(values['definition'], 'code'), partOf(values['definition'], 'question')));
    case 'items':
      return labelAt('criteria', values['criterion'], find);
    case 'findings':
      return firstLine(words(numberIn(values), textIn(values['text'])));
    case 'measures':
    case 'wordings':
    case 'carriedFindings':
    case 'focusPoints':
      return firstLine(textIn(values['text']));
    case 'dossiers':
      return firstLine(words(textIn(values['code']), textIn(values['procedure'])));
    case 'minutesLines': {
      const finding = partOf(values['subject'], 'kind') === 'finding' ? labelAt('findings', partOf(values['subject'], 'id'), find) : '';
      return finding || firstLine(textIn(values['opinion']));
    }
    case 'calendarDays':
      return words(dayWritten(values['date']), firstLine(textIn(values['name'])));
    case 'otherInspections':
      return firstLine(words(textIn(values['body']), labelAt('units', values['unit'], find) || textIn(values['unitName'])));
    case 'issuances':
    case 'documents':
      return firstLine(partOf(values['document'], 'number'));
    case 'keptDocuments':
      return firstLine(words(partOf(values['numbered'], 'number'), labelAt('visits', values['visit'], find)));
    case 'templates':
      return firstLine(textIn(values['name']));
    case 'handEdits':
      return firstLine(partOf(values['edit'], 'now') || partOf(values['edit'], 'was'));
    case 'unitAnswers':
      return firstLine(words(labelAt('findings', values['finding'], find), partOf(values['answer'], 'opinion') || partOf(values['answer'], 'measure')));
    case 'measureNotes':
      return firstLine(words(dayWritten(values['on']), partOf(values['entry'], 'text') || partOf(values['entry'], 'why')));
    case 'adoptions':
      return firstLine(words(labelAt('units', values['unit'], find), labelAt('findings', values['practice'], find)));
    case 'referrals':
      return firstLine(words(partOf(values['to'], 'name'), labelAt('findings', values['finding'], find)));
    case 'seals':
      return labelAt('visits', values['visit'], find);
    case 'attachments':
      return firstLine(textIn(values['caption']) || partOf(values['file'], 'name'));
  }
};

/** The way from a row to the unit that it is about: the field that holds the next row's id, and that row's table. */
const ways: Readonly<Partial<Record<Table, readonly [field: string, table: Table]>>> = {
  visits: ['unit', 'units'],
  otherInspections: ['unit', 'units'],
  carriedFindings: ['unit', 'units'],
  focusPoints: ['unit', 'units'],
  assignments: ['visit', 'visits'],
  items: ['visit', 'visits'],
  findings: ['visit', 'visits'],
  measures: ['finding', 'findings'],
  seals: ['visit', 'visits'],
  attendees: ['visit', 'visits'],
  agenda: ['visit', 'visits'],
  samples: ['visit', 'visits'],
  dossiers: ['sample', 'samples'],
  minutesLines: ['visit', 'visits'],
  documents: ['visit', 'visits'],
  handEdits: ['document', 'documents'],
  keptDocuments: ['visit', 'visits'],
  unitAnswers: ['visit', 'visits'],
  measureNotes: ['measure', 'measures'],
  adoptions: ['practice', 'findings'],
  referrals: ['finding', 'findings'],
};

const ownerTables: readonly Table[] = ['items', 'findings', 'measures', 'visits', 'keptDocuments', 'templates', 'adoptions', 'referrals'];

/** Where an attachment hangs. */
const ownerOf = (values: ShownValues): readonly [Table, string] | null => {
  const table = ownerTables.find((name) => name === partOf(values['owner'], 'table'));
  const id = partOf(values['owner'], 'id');
  return table && id !== '' ? [table, id] : null;
};

/** The row on which a row hangs; null when it hangs on none. */
export const parentOf = (table: Table, values: ShownValues): readonly [Table, string] | null => {
  const way = ways[table];
  const next = way ? ([way[1], textIn(values[way[0]])] as const) : table === 'attachments' ? ownerOf(values) : null;
  return next && next[1] !== '' ? next : null;
};

/** Goes up from a row to one of another table. */
const upTo = (goal: Table, table: Table, id: string, values: ShownValues, find: FindValues): string | null => {
  if (table === goal) return id;
  const next = parentOf(table, values);
  if (!next) return null;
  const [nextTable, nextId] = next;
  if (nextTable === goal) return nextId;
  const nextValues = find(nextTable, nextId);
  return nextValues ? upTo(goal, nextTable, nextId, nextValues, find) : null;
};

/** The unit that a row is about; null for rows of the whole round (plan, bases, areas, team, criteria, people). */
export const unitOf = (table: Table, id: string, values: ShownValues, find: FindValues): string | null => upTo('units', table, id, values, find);

/** The visit that a row is about; null for rows of the whole round and of a unit as such. */
export const visitOf = (table: Table, id: string, values: ShownValues, find: FindValues): string | null => upTo('visits', table, id, values, find);
