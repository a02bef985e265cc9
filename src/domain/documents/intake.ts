import { documentIdOf, handEditIdOf } from '../ids.ts';
import type { HandEdit } from '../schema/documents.ts';
import type { Row } from '../schema/tables.ts';
import type { FoundEdit } from './fileEdits.ts';
import { sameWords } from './handEdits.ts';
import type { DocumentRef } from './source.ts';

/** A change of a file on its way into the round. */
export interface TakenEdit extends FoundEdit {
  /** The hand edit that is there by now; undefined: none yet. */
  readonly row: Row<'handEdits'> | undefined;
  /** Other words that somebody put there since the file was made, and that this change takes the place of; null: none. */
  readonly replaces: string | null;
}

const wordsOf = (edit: HandEdit): string => (edit.kind === 'changed' || edit.kind === 'inserted' ? edit.now : '');

const sameEdit = (a: HandEdit, b: HandEdit): boolean => a.kind === b.kind && sameWords(wordsOf(a), wordsOf(b));

const isOpen = (row: Row<'handEdits'> | undefined): row is Row<'handEdits'> => row !== undefined && row.edit.kind !== 'none';

/**
 * PURE. What of the changes in a file is new to the round. Two people may have edited copies of the same document: paragraphs that both put in
 * after the same block stand one after the other; a paragraph that both changed is shown with the words that would go.
 */
export const intakeOf = (found: readonly FoundEdit[], { kind, visit }: DocumentRef, rows: readonly Row<'handEdits'>[]): readonly TakenEdit[] => {
  const document = documentIdOf(kind, visit);
  const byId = new Map<string, Row<'handEdits'>>(rows.map((row) => [row.id, row]));
  const rowAt = (block: string, no: number): Row<'handEdits'> | undefined => byId.get(handEditIdOf(document, block, no));
  const used = new Set<string>();
  const isFree = (block: string, no: number): boolean => !isOpen(rowAt(block, no)) && !used.has(handEditIdOf(document, block, no)) && !found.some((each) => each.block === block && each.no === no && each.before !== '');
  const freeNo = (block: string, from: number): number => (isFree(block, from) ? from : freeNo(block, from + 1));
  const isThere = ({ block, edit }: FoundEdit): boolean => rows.some((row) => row.document === document && row.block === block && row.edit.kind === 'inserted' && sameEdit(row.edit, edit));
  return found.flatMap((each): readonly TakenEdit[] => {
    const isNew = each.edit.kind === 'inserted' && each.before === '';
    if (isNew && isThere(each)) return [];
    const no = isNew ? freeNo(each.block, each.no) : each.no;
    if (isNew) used.add(handEditIdOf(document, each.block, no));
    const row = rowAt(each.block, no);
    if (sameEdit(row?.edit ?? { kind: 'none' }, each.edit)) return [];
    const other = isOpen(row) && !sameWords(wordsOf(row.edit), each.before) ? wordsOf(row.edit) : null;
    return [{ ...each, no, row, replaces: other }];
  });
};
