import type { Hlc } from './hlc.ts';
import type { ChangeId, PersonId } from './ids.ts';
import { refKey, wholesOf } from './parts.ts';
import type { SceneRow } from './rowLabel.ts';
import { DELETED, shownHead } from './row.ts';
import { shownValuesOf } from './shownValues.ts';

/** Something that was deleted in one command, as people think of it: a row, and what went with it. */
export interface Deletion {
  readonly change: ChangeId;
  readonly actor: PersonId;
  /** When, by the deleter's clock. */
  readonly hlc: Hlc;
  readonly root: SceneRow;
  /** Rows that hang on the root and were deleted by the same command. */
  readonly along: readonly SceneRow[];
  /** Deleted rows on which the root hangs: without them it would hang in the air, so they come back with it. */
  readonly above: readonly SceneRow[];
}

const keyOf = ({ table, row }: SceneRow): string => refKey({ table, id: row.id });

const newestFirst = (a: Deletion, b: Deletion): number =>
  a.hlc === b.hlc ? (keyOf(a.root) < keyOf(b.root) ? -1 : 1) : a.hlc < b.hlc ? 1 : -1;

/** PURE. The deletions behind deleted rows, the newest first. A row that went with another is told under that one. */
export const deletionsOf = (rows: readonly SceneRow[]): readonly Deletion[] => {
  const byKey = new Map(rows.map((each) => [keyOf(each), each]));
  const deleter = ({ row }: SceneRow) => shownHead(row.regs[DELETED]);
  const wholes = ({ table, row }: SceneRow): readonly SceneRow[] =>
    wholesOf(table, shownValuesOf(table, row)).flatMap((whole) => byKey.get(refKey(whole)) ?? []);
  /** The row above that the same command has deleted too, as far up as there is one. */
  const rootOf = (each: SceneRow): SceneRow => {
    const above = wholes(each).find((whole) => deleter(whole)?.change === deleter(each)?.change);
    return above ? rootOf(above) : each;
  };
  const aboveOf = (each: SceneRow): readonly SceneRow[] => [...new Set(wholes(each).flatMap((whole) => [whole, ...aboveOf(whole)]))];
  const along = new Map<SceneRow, SceneRow[]>();
  for (const each of rows) {
    const root = rootOf(each);
    const others = along.get(root) ?? [];
    if (root !== each) others.push(each);
    along.set(root, others);
  }
  return [...along]
    .flatMap(([root, others]): readonly Deletion[] => {
      const head = deleter(root);
      return head ? [{ change: head.change, actor: head.actor, hlc: head.hlc, root, along: others, above: aboveOf(root) }] : [];
    })
    .sort(newestFirst);
};
