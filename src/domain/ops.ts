import { sameJson } from './canonicalJson.ts';
import type { Op } from './change.ts';
import type { WriteIntent } from './commands/command.ts';
import type { FoldedRow } from './fold.ts';
import type { ChangeId } from './ids.ts';
import { DELETED, basisOf, headsOf, shownHead, type Head } from './row.ts';

/** The rows that a command touches, as they are in the store, by `table/id`. */
export type RowsByKey = ReadonlyMap<string, FoldedRow>;

/** The changes that this very tab has written, by id. */
export type OwnChanges = Pick<ReadonlySet<string>, 'has'>;

/** The address of a row among `RowsByKey`. */
export const rowKeyOf = ({ table, row }: { readonly table: string; readonly row: string }): string => `${table}/${row}`;

const changesOf = (heads: readonly Head[]): readonly ChangeId[] => heads.map((head) => head.change);

/** The heads of a deleted row's register that the deletion knew: making the row anew replaces these, and no unseen edit. */
const laidToRest = (row: FoldedRow, heads: readonly Head[]): readonly ChangeId[] => {
  const seen = new Set<ChangeId>(row.regs[DELETED]?.heads.flatMap((head) => head.seen ?? []));
  return changesOf(heads).filter((id) => seen.has(id));
};

/** The op that an intent becomes; null when there is nothing to write. */
const opOf = (intent: WriteIntent, row: FoldedRow | undefined, own: OwnChanges): Op | null => {
  const { table, row: id, field, value, basis, seen, unseen, making, ifHead, again } = intent;
  const register = row?.regs[field];
  const heads = register?.heads ?? [];
  if (ifHead !== undefined && !heads.some((head) => head.change === ifHead)) return null;
  const shown = shownHead(register);
  if (making && shown && sameJson(shown.val, value)) return null;
  const isOwn = (head: ChangeId): boolean => own.has(head);
  const over = new Set<ChangeId>([...basis, ...changesOf(heads).filter(isOwn)]);
  if (making && row?.deleted === 1) for (const head of laidToRest(row, heads)) over.add(head);
  const since = row ? headsOf(row).filter((head) => isOwn(head) && unseen?.includes(head) !== true) : [];
  const known = seen && new Set<ChangeId>([...seen, ...since]);
  return { t: table, r: id, f: field, val: value, over: [...over].sort(), ...(known ? { seen: [...known].sort() } : {}), ...(again ? { again } : {}) };
};

/** The intents of each change that a command makes: nearly always one. None knows of the others' writes. */
export const partsOf = (intents: readonly WriteIntent[]): readonly (readonly WriteIntent[])[] => {
  const parts = new Map<number, WriteIntent[]>();
  for (const intent of intents) {
    const part = parts.get(intent.part ?? 0);
    if (part) part.push(intent);
    else parts.set(intent.part ?? 0, [intent]);
  }
  return [...parts].sort(([a], [b]) => a - b).map(([, part]) => part);
};

/**
 * PURE. The ops that a command's intents become: over what the author had on screen, and over what this very tab has
 * written since. One op per register, the last intent counts. A row that is made anew where a deleted one lies comes back.
 * @param rows the touched rows as they are in the store now, which may be newer than what was on the screen.
 * @param own the changes that this tab has written: a fast typist's second save was typed on top of his first even if
 * the screen had not caught up. Per tab, not per replica: in a copied profile the other copy's writes are not mine.
 */
export const opsOf = (intents: readonly WriteIntent[], rows: RowsByKey, own: OwnChanges): readonly Op[] => {
  const ops = new Map<string, Op>();
  for (const intent of intents) {
    const key = rowKeyOf(intent);
    const row = rows.get(key);
    const op = opOf(intent, row, own);
    if (op) ops.set(`${key}/${intent.field}`, op);
    const revival = `${key}/${DELETED}`;
    if (intent.making && row?.deleted === 1 && !ops.has(revival)) {
      ops.set(revival, { t: intent.table, r: intent.row, f: DELETED, val: false, over: basisOf(row, DELETED) });
    }
  }
  return [...ops.values()];
};
