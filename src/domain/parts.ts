import type { Table } from './schema/tables.ts';

/** A row by its table and id. */
export interface RowRef {
  readonly table: Table;
  readonly id: string;
}

/** A row's values by field name, as a folded row has them. */
type Values = Readonly<Record<string, unknown>>;

/**
 * The references by which a row is part of another: it makes no sense without it, and goes with it. Other references are
 * facts about a row that stands by itself (a member's home unit, the unit that answers for a measure).
 */
const wholeFields: Readonly<Partial<Record<Table, Readonly<Record<string, Table>>>>> = {
  visits: { unit: 'units' },
  assignments: { member: 'members', visit: 'visits' },
  // Built-in versions have no row of their own, so their criteria are part of nothing.
  criteria: { version: 'criteriaSets' },
  items: { visit: 'visits', criterion: 'criteria' },
  findings: { visit: 'visits', criterion: 'criteria' },
  attendees: { visit: 'visits' },
  agenda: { visit: 'visits' },
  samples: { visit: 'visits' },
  dossiers: { sample: 'samples' },
  minutesLines: { visit: 'visits' },
  seals: { visit: 'visits' },
  measures: { finding: 'findings' },
  documents: { visit: 'visits' },
  handEdits: { document: 'documents' },
  keptDocuments: { visit: 'visits' },
  unitAnswers: { visit: 'visits', finding: 'findings' },
  measureNotes: { measure: 'measures' },
  adoptions: { practice: 'findings' },
  referrals: { finding: 'findings' },
};

const attachable: readonly Table[] = ['items', 'findings', 'measures', 'visits', 'keptDocuments', 'templates', 'adoptions', 'referrals'];

const ownerOf = (owner: unknown): readonly RowRef[] => {
  if (owner === null || typeof owner !== 'object' || !('table' in owner) || !('id' in owner)) return [];
  const table = attachable.find((name) => name === owner.table);
  return table && typeof owner.id === 'string' ? [{ table, id: owner.id }] : [];
};

/** The rows that a row is part of, by what it shows. */
export const wholesOf = (table: Table, values: Values): readonly RowRef[] => {
  if (table === 'attachments') return ownerOf(values['owner']);
  return Object.entries(wholeFields[table] ?? {}).flatMap(([field, whole]) => {
    const id = values[field];
    return typeof id === 'string' ? [{ table: whole, id }] : [];
  });
};

/** The tables whose rows may be part of a row of this table, in the order in which a round is built up. */
export const partTables: Readonly<Record<Table, readonly Table[]>> = {
  plans: [],
  bases: [],
  areas: [],
  units: ['visits'],
  groups: [],
  members: ['assignments'],
  assignments: [],
  visits: ['assignments', 'attendees', 'agenda', 'items', 'samples', 'findings', 'attachments', 'minutesLines', 'seals', 'documents', 'keptDocuments', 'unitAnswers'],
  calendarDays: [],
  otherInspections: [],
  carriedFindings: [],
  focusPoints: [],
  issuances: [],
  legalDocuments: [],
  criteriaSets: ['criteria'],
  criteria: ['items', 'findings'],
  wordings: [],
  attendees: [],
  agenda: [],
  samples: ['dossiers'],
  dossiers: [],
  minutesLines: [],
  items: ['attachments'],
  findings: ['measures', 'attachments', 'unitAnswers', 'adoptions', 'referrals'],
  measures: ['attachments', 'measureNotes'],
  attachments: [],
  seals: [],
  documents: ['handEdits'],
  handEdits: [],
  keptDocuments: ['attachments'],
  templates: ['attachments'],
  unitAnswers: [],
  measureNotes: [],
  adoptions: ['attachments'],
  referrals: ['attachments'],
  people: [],
};

/** Whether a row is part of another. */
export const isPartOf = (table: Table, values: Values, whole: RowRef): boolean =>
  wholesOf(table, values).some((each) => each.table === whole.table && each.id === whole.id);

/** The address of a row as one text. */
export const refKey = ({ table, id }: RowRef): string => `${table}/${id}`;
