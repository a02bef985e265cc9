import type { Conflict } from '#domain/conflict.ts';
import { conflictBaseOf, type ConflictBase } from '#domain/conflictBase.ts';
import { changesOfRow } from '../log.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** What stood in the field of a conflict before; read from the log, so only for the conflict that is looked at. */
export const conflictBase = (conflict: Conflict, db = store): Query<ConflictBase> => ({
  key: ['conflictBase', conflict.plan, conflict.id, conflict.heads.map((head) => head.change)],
  read: async () => conflictBaseOf(await changesOfRow(db, conflict.plan, conflict), conflict, conflict.heads),
});
