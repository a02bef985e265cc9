import type { FindingId, MeasureId, PlanId } from '#domain/ids.ts';
import type { Entry } from '#domain/roundBook/entries.ts';
import { rowsByIds } from '#storage/reads/rows.ts';
import type { EntryColumn, WholeTexts } from './columns.tsx';

/** A table as texts, the headings first. */
export type TextTable = readonly (readonly string[])[];

/** PURE. Rows as texts, by the columns that are shown. */
export const textTable = <E extends Entry>(columns: readonly EntryColumn<E>[], entries: readonly E[], whole: WholeTexts): TextTable => {
  const copied = columns.flatMap(({ copies }) => copies);
  return [copied.map(({ header }) => header), ...entries.map(entry => copied.map(({ text }) => text(entry, whole)))];
};

/** A cell that a spreadsheet takes as a text and not as a formula: whoever wrote it meant words. */
const harmless = (text: string): string => (/^[=+\-@]/.test(text) ? `'${text}` : text);

/** PURE. Lines of texts with tabs between them, as spreadsheets read them; a text with a line break or a tab stands in quotes. */
export const tabbed = (table: TextTable): string =>
  table.map(row => row.map(text => (/[\t\n\r"]/.test(text) ? `"${harmless(text).replaceAll('"', '""')}"` : harmless(text))).join('\t')).join('\r\n');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '<br>');

/** PURE. The table for programs that take it with its form: every cell a text, so that „1.10“ stays what it is and 05/06 is no sum. */
export const asHtml = ([headings = [], ...rows]: TextTable): string => {
  const cells = (row: readonly string[], tag: 'th' | 'td') => row.map(text => `<${tag} style="mso-number-format:'\\@'">${escaped(text)}</${tag}>`).join('');
  return `<table><thead><tr>${cells(headings, 'th')}</tr></thead><tbody>${rows.map(row => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table>`;
};

/** The whole texts of rows, whose lines hold their beginnings only. */
const wholeTexts = async (entries: readonly Entry[]): Promise<WholeTexts> => {
  const texts = new Map<string, string>();
  const measures = new Map<PlanId, Set<MeasureId>>();
  const findings = new Map<PlanId, Set<FindingId>>();
  const note = <I>(ids: Map<PlanId, Set<I>>, plan: PlanId, id: I | null) => {
    if (id !== null) ids.set(plan, (ids.get(plan) ?? new Set()).add(id));
  };
  for (const { plan, measure, finding } of entries) {
    note(measures, plan, measure);
    note(findings, plan, finding);
  }
  for (const [plan, ids] of measures) for (const { id, text } of await rowsByIds('measures', plan, [...ids]).read()) texts.set(`${plan} m ${id}`, text);
  for (const [plan, ids] of findings) for (const { id, text } of await rowsByIds('findings', plan, [...ids]).read()) texts.set(`${plan} f ${id}`, text);
  return {
    measure: ({ plan, measure, line }) => texts.get(`${plan} m ${measure}`) ?? line.text,
    finding: ({ plan, finding }) => (finding === null ? '' : (texts.get(`${plan} f ${finding}`) ?? '')),
  };
};

/**
 * Puts rows on the clipboard as a table, as text and with its form. False where the browser does not let it.
 * The texts are read while the clipboard waits: asked for later, it would say that nobody had pressed a key.
 */
export const copyTable = async <E extends Entry>(columns: readonly EntryColumn<E>[], entries: readonly E[]): Promise<boolean> => {
  const table = wholeTexts(entries).then(whole => textTable(columns, entries, whole));
  const part = (type: string, form: (table: TextTable) => string) => ({ [type]: table.then(rows => new Blob([form(rows)], { type })) });
  try {
    await navigator.clipboard.write([new ClipboardItem({ ...part('text/plain', tabbed), ...part('text/html', asHtml) })]);
    return true;
  } catch {
    return false;
  }
};
