import type { Row } from '../schema/tables.ts';
import type { PlacedEdit } from './handEdits.ts';
import type { BlockKey, BlockSource, DocumentModel } from './model.ts';
import { printable } from './printed.ts';
import type { DocumentSource } from './source.ts';
import { endMark } from './words/terms.ts';

/** A register whose words a document prints as they are, and the corrected wording for it. */
export type Adoption = { readonly value: string } & (
  | { readonly table: 'findings'; readonly row: Row<'findings'>; readonly field: 'text' | 'recommendation' }
  | { readonly table: 'measures'; readonly row: Row<'measures'>; readonly field: 'text' }
  | { readonly table: 'minutesLines'; readonly row: Row<'minutesLines'>; readonly field: 'opinion' }
  | { readonly table: 'visits'; readonly row: Row<'visits'>; readonly field: 'remarks' | 'unitOpinion' }
  | { readonly table: 'items'; readonly row: Row<'items'>; readonly field: 'note' }
  | { readonly table: 'samples'; readonly row: Row<'samples'>; readonly field: 'note' }
  | { readonly table: 'focusPoints'; readonly row: Row<'focusPoints'>; readonly field: 'text' }
);

/** The register that a paragraph, or a row with this cell, was made of. */
const sourceOf = ({ sections }: DocumentModel, key: BlockKey): BlockSource | undefined => {
  const row = key.replace(/#\d+$/u, '');
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'paragraph' && block.key === key) return block.source;
    const found = block.kind === 'table' ? block.rows.find((each) => each.key === row) : undefined;
    if (found) return found.kind === 'cells' ? found.source : undefined;
  }
  return undefined;
};

const withId = <R extends { readonly id: string }>(rows: readonly R[], id: string): R | undefined => rows.find((row) => row.id === id);

/** The row and field of a source, where it is a text that people wrote; its value stands for the wording that is still to come. */
const registerOf = ({ rows }: DocumentSource, { table, id, field }: BlockSource): Adoption | null => {
  if (table === 'findings' && (field === 'text' || field === 'recommendation')) {
    const row = withId(rows.findings, id);
    return row ? { table, row, field, value: row[field] } : null;
  }
  if (table === 'visits' && (field === 'remarks' || field === 'unitOpinion')) {
    const row = withId(rows.visits, id);
    return row ? { table, row, field, value: row[field] } : null;
  }
  if ((table === 'items' || table === 'samples') && field === 'note') {
    const item = table === 'items' ? withId(rows.items, id) : undefined;
    const sample = table === 'samples' ? withId(rows.samples, id) : undefined;
    if (item) return { table: 'items', row: item, field, value: item.note };
    return sample ? { table: 'samples', row: sample, field, value: sample.note } : null;
  }
  if (table === 'measures' && field === 'text') {
    const row = withId(rows.measures, id);
    return row ? { table, row, field, value: row.text } : null;
  }
  if (table === 'focusPoints' && field === 'text') {
    const row = withId(rows.focusPoints, id);
    return row ? { table, row, field, value: row.text } : null;
  }
  if (table === 'minutesLines' && field === 'opinion') {
    const row = withId(rows.minutesLines, id);
    return row ? { table, row, field, value: row.opinion } : null;
  }
  return null;
};

/**
 * The new value of a register, where a paragraph shows it once and all around it was left as it was; null where somebody changed words that
 * the document itself says, or where the register shows twice.
 */
const wordingIn = (hand: string, generated: string, value: string): string | null => {
  const text = printable(value.trim());
  const at = generated.indexOf(text);
  if (text === '' || at === -1 || generated.indexOf(text, at + 1) !== -1) return null;
  const [before, after] = [generated.slice(0, at).trimStart(), generated.slice(at + text.length).trimEnd()];
  if (!hand.startsWith(before)) return null;
  // The mark that the document sets itself may be left out, and is no part of the register.
  const ownMark = endMark(text);
  const rest = ownMark !== '' && after === ownMark && !hand.endsWith(ownMark) ? '' : after;
  const middle = hand.slice(before.length);
  if (!middle.endsWith(rest)) return null;
  const words = middle.slice(0, middle.length - rest.length).trim();
  return words === '' || words === text ? null : words;
};

/** PURE. What of a hand edit can be taken into the data; null where nothing can, not without guessing, or only with a figure that the data has outgrown. */
export const adoptionOf = (source: DocumentSource, generated: DocumentModel, { block, edit, state, generated: text, words }: PlacedEdit): Adoption | null => {
  if (edit.kind !== 'changed' || (state !== 'standing' && state !== 'conflicting') || words.some(({ isOff }) => isOff)) return null;
  const from = sourceOf(generated, block);
  const register = from === undefined ? null : registerOf(source, from);
  const value = register === null ? null : wordingIn(edit.now, text, register.value);
  return register === null || value === null ? null : { ...register, value };
};
