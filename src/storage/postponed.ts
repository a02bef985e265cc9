import type { Conflict } from '#domain/conflict.ts';
import type { PlanId } from '#domain/ids.ts';
import { ofPlan, writing, type PostponedKey, type Store } from './db.ts';

/** The key of a round's record among the facts of this laptop. */
export const postponedKey = (plan: PlanId): PostponedKey => `postponed/${plan}`;

/**
 * What a conflict says at the moment: putting it off means putting off this. When a version or a part comes in, it is
 * another question, and it is asked again.
 */
export const postponedMark = (conflict: Conflict): string =>
  [
    conflict.id,
    ...conflict.heads.map((head) => head.change).sort(),
    ...(conflict.kind === 'orphan' ? conflict.parts.map(({ table, id }) => `${table}/${id}`) : []),
    ...(conflict.kind === 'duplicate-number' ? conflict.rows : []),
  ].join(' ');

/**
 * Puts conflicts off, or takes them up again: a mark of this laptop's person on his own list. Not a change of the round,
 * since nothing about it has been decided: the conflict stays open for everybody, is counted and travels with every file.
 */
export const setPostponed = (db: Store, plan: PlanId, conflicts: readonly Conflict[], postponed: boolean): Promise<void> =>
  writing(db, ['device', 'conflicts'], async () => {
    const record = await db.device.get(postponedKey(plan));
    const marks = new Set(record && 'marks' in record ? record.marks : []);
    for (const conflict of conflicts) {
      if (postponed) marks.add(postponedMark(conflict));
      else marks.delete(postponedMark(conflict));
    }
    // What has been settled meanwhile, or says something else by now, need not be remembered.
    const open = new Set((await ofPlan(db.conflicts, plan).toArray()).map(postponedMark));
    await db.device.put({ key: postponedKey(plan), marks: [...marks].filter((mark) => open.has(mark)) });
  });
