import type { FoldedRow } from './fold.ts';
import type { PlanId } from './ids.ts';
import type { Json } from './json.ts';
import { parentOf, rowLabel, unitOf, visitOf, type FindValues } from './rowLabel.ts';
import { excerptOf, searchText, wordMatcher } from './searchText.ts';
import { shownValuesOf, type ShownValues } from './shownValues.ts';
import { tableNames, type FieldName, type Table } from './schema/tables.ts';

/**
 * What a search through everything looks at; references, days and figures are not words. `a.b` is a part of a composite
 * register. The order is that of the answers: what people look for most comes first.
 */
const searched = {
  findings: ['text', 'recommendation', 'responsible', 'cause.text'],
  measures: ['text', 'owner.post', 'report', 'verification'],
  items: ['note'],
  criteria: ['definition.code', 'definition.question', 'definition.evidence', 'definition.legal'],
  visits: ['place', 'attendees', 'remarks', 'unitOpinion', 'closingException'],
  minutesLines: ['opinion'],
  samples: ['title', 'note'],
  dossiers: ['code', 'procedure', 'note'],
  attachments: ['caption', 'file.name'],
  units: ['name', 'head.name', 'head.position', 'contact'],
  members: ['name', 'position', 'duties'],
  attendees: ['name', 'position', 'presence.reason'],
  bases: ['documentType', 'number', 'issuer', 'subject'],
  legalDocuments: ['documentType', 'number', 'issuer', 'subject', 'note'],
  wordings: ['text', 'recommendation', 'cause.text'],
  plans: ['title', 'document.number', 'purposes', 'requirements', 'principles', 'standingOffice'],
} as const satisfies { readonly [T in Table]?: readonly (FieldName<T> | `${FieldName<T>}.${string}`)[] };

/** A table in which people search. */
export type SearchedTable = keyof typeof searched;

const isSearched = (table: Table): table is SearchedTable => Object.hasOwn(searched, table);
const order: readonly string[] = Object.keys(searched);

/** The tables whose rows an index takes, in the order of the answers: items and the like also say where others stand. */
export const indexedTables: readonly SearchedTable[] = tableNames.filter(isSearched).sort((a, b) => order.indexOf(a) - order.indexOf(b));

/** A row that a search found, with what tells people where it is. */
export interface SearchHit {
  readonly plan: PlanId;
  readonly table: SearchedTable;
  readonly id: string;
  /** What the row is called; blank where it has no words of its own. */
  readonly label: string;
  /** The text around the first word found. */
  readonly excerpt: string;
  /** The visit, unit and criterion that it belongs to, where it does. */
  readonly visit: string | null;
  readonly unitName: string;
  /** When the visit is, as `2024-04-18`. */
  readonly day: string | null;
  readonly criterionCode: string;
  /** The finding that a measure is about. */
  readonly finding: string | null;
  /** The sample that a dossier was drawn into; of a sample itself. */
  readonly sample: string | null;
}

/** The hits of a search: of each table the first ones, and how many there are in all. */
export interface SearchAnswer {
  readonly groups: readonly { readonly table: SearchedTable; readonly total: number; readonly hits: readonly SearchHit[] }[];
  readonly total: number;
}

const partOf = (value: Json | undefined, key: string): Json | undefined =>
  value !== null && value !== undefined && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;

const textAt = (values: ShownValues, path: string): string => {
  const [field = '', part] = path.split('.');
  const value = part === undefined ? values[field] : partOf(values[field], part);
  return typeof value === 'string' ? value : '';
};

interface Entry {
  readonly id: string;
  readonly texts: readonly string[];
  readonly folded: string;
}

/** The words of one round, made findable. */
export interface SearchIndex {
  readonly add: (table: Table, rows: Iterable<FoldedRow>) => void;
  /** What has every word of the search; nothing for a blank one. */
  readonly find: (search: string, limitPerTable: number) => SearchAnswer;
}

const paths: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(searched));

/** What other rows need of a row to say where they are; items are many, and are only passed through. */
const placing = (table: Table, values: ShownValues): ShownValues =>
  table === 'items' ? { visit: values['visit'], criterion: values['criterion'] } : values;

/** Starts the index of a round. Rows come table by table, deleted ones are left out. */
export const createSearchIndex = (plan: PlanId): SearchIndex => {
  const entries = new Map<Table, Entry[]>();
  const valuesOf = new Map<string, ShownValues>();
  const find: FindValues = (table, id) => valuesOf.get(`${table}/${id}`);

  const add = (table: Table, rows: Iterable<FoldedRow>): void => {
    const list = entries.get(table) ?? [];
    entries.set(table, list);
    for (const row of rows) {
      if (row.deleted === 1) continue;
      const values = shownValuesOf(table, row);
      valuesOf.set(`${table}/${row.id}`, placing(table, values));
      const texts = (paths.get(table) ?? []).map((path) => textAt(values, path)).filter((text) => text !== '');
      if (texts.length > 0) list.push({ id: row.id, texts, folded: searchText(texts.join(' \n ')) });
    }
  };

  const hitOf = (table: SearchedTable, { id, texts }: Entry, search: string): SearchHit => {
    const values = find(table, id) ?? {};
    const visit = visitOf(table, id, values, find);
    const unit = unitOf(table, id, values, find);
    const day = partOf((visit === null ? undefined : find('visits', visit))?.['slot'], 'date');
    const parent = parentOf(table, values);
    const onItem = table === 'attachments' && parent ? (find(parent[0], parent[1]) ?? {}) : values;
    const finding = table === 'measures' ? parent?.[1] : undefined;
    const criterion = table === 'criteria' ? id : (onItem['criterion'] ?? (finding === undefined ? null : find('findings', finding)?.['criterion']));
    const isPart = wordMatcher(search);
    return {
      plan,
      table,
      id,
      label: rowLabel(table, values, find),
      excerpt: excerptOf(texts.find((text) => isPart(searchText(text))) ?? texts.join(' · '), search),
      visit,
      unitName: unit === null ? '' : textAt(find('units', unit) ?? {}, 'name'),
      day: typeof day === 'string' ? day : null,
      criterionCode: typeof criterion === 'string' ? textAt(find('criteria', criterion) ?? {}, 'definition.code') : '',
      finding: finding ?? null,
      sample: table === 'samples' ? id : table === 'dossiers' ? (parent?.[1] ?? null) : null,
    };
  };

  return {
    add,
    find: (search, limitPerTable) => {
      if (search.trim() === '') return { groups: [], total: 0 };
      const matches = wordMatcher(search);
      const groups = indexedTables.flatMap((table) => {
        const found = (entries.get(table) ?? []).filter(({ folded }) => matches(folded));
        return found.length === 0 ? [] : [{ table, total: found.length, hits: found.slice(0, limitPerTable).map((entry) => hitOf(table, entry, search)) }];
      });
      return { groups, total: groups.reduce((sum, group) => sum + group.total, 0) };
    },
  };
};
