import type { Hlc } from './hlc.ts';
import type { ChangeId, PersonId } from './ids.ts';
import { parentOf, type SceneRow } from './rowLabel.ts';
import { DELETED, shownHead } from './row.ts';
import { shownValuesOf } from './shownValues.ts';
import type { Table } from './schema/tables.ts';

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

const keyOf = (table: Table, id: string): string => `${table}/${id}`;

/** What a row goes with: an assignment is its member's, anything else belongs to the row on which it hangs. */
const keeperOf = ({ table, row }: SceneRow): string | null => {
  const values = shownValuesOf(table, row);
  const member = values['member'];
  if (table === 'assignments' && typeof member === 'string') return keyOf('members', member);
  const parent = parentOf(table, values);
  return parent && keyOf(...parent);
};

const newestFirst = (a: Deletion, b: Deletion): number =>
  a.hlc === b.hlc ? (keyOf(a.root.table, a.root.row.id) < keyOf(b.root.table, b.root.row.id) ? -1 : 1) : a.hlc < b.hlc ? 1 : -1;

/** PURE. The deletions behind deleted rows, the newest first. A row that went with another is told under that one. */
export const deletionsOf = (rows: readonly SceneRow[]): readonly Deletion[] => {
  const byKey = new Map(rows.map((each) => [keyOf(each.table, each.row.id), each]));
  const deleter = ({ row }: SceneRow) => shownHead(row.regs[DELETED]);
  const keeper = (each: SceneRow): SceneRow | undefined => byKey.get(keeperOf(each) ?? '');
  /** The row above that the same command has deleted too, as far up as there is one. */
  const rootOf = (each: SceneRow): SceneRow => {
    const above = keeper(each);
    return above && deleter(above)?.change === deleter(each)?.change ? rootOf(above) : each;
  };
  const aboveOf = (each: SceneRow): readonly SceneRow[] => {
    const above = keeper(each);
    return above ? [above, ...aboveOf(above)] : [];
  };
  const along = new Map<SceneRow, SceneRow[]>();
  for (const each of rows) {
    const root = rootOf(each);
    along.set(root, [...(along.get(root) ?? []), ...(root === each ? [] : [each])]);
  }
  return [...along]
    .flatMap(([root, others]): readonly Deletion[] => {
      const head = deleter(root);
      return head ? [{ change: head.change, actor: head.actor, hlc: head.hlc, root, along: others, above: aboveOf(root) }] : [];
    })
    .sort(newestFirst);
};
