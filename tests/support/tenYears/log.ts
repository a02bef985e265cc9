import { seal, type Change, type Op } from '#domain/change.ts';
import { nextHlc, type Hlc } from '#domain/hlc.ts';
import { PersonIdSchema, ReplicaIdSchema, type ChangeId, type PlanId } from '#domain/ids.ts';
import type { Json } from '#domain/json.ts';
import type { Table } from '#domain/schema/tables.ts';

/** Values of one row. */
export interface RowWrite {
  readonly table: Table;
  readonly row: string;
  readonly values: Readonly<Record<string, Json>>;
}

/** A log written by one person at one laptop, one command after the other. */
export interface Log {
  readonly changes: Change[];
  readonly write: (at: string, command: string, writes: readonly RowWrite[]) => void;
}

/** Begins the log of a round. `from` is a log that the new one goes on from, by another laptop. */
export const startLog = (plan: PlanId, who: string, from: readonly Change[] = []): Log => {
  const replica = ReplicaIdSchema.parse(`may${who}`);
  const actor = PersonIdSchema.parse(`ps-${who}`);
  const changes: Change[] = [];
  const heads = new Map<string, ChangeId>();
  for (const { id, ops } of from) for (const { t, r, f } of ops) heads.set(`${t}/${r}/${f}`, id);
  let clock: Hlc | null = null;
  const write = (at: string, command: string, writes: readonly RowWrite[]): void => {
    const ops = writes.flatMap(({ table: t, row: r, values }) =>
      Object.entries(values).map(([f, val]): Op => {
        const over = heads.get(`${t}/${r}/${f}`);
        return { t, r, f, val, over: over === undefined ? [] : [over] };
      }),
    );
    if (ops.length === 0) return;
    clock = nextHlc(clock, Date.parse(at), replica);
    const change = seal({ v: 1, plan, replica, seq: changes.length + 1, prev: changes.at(-1)?.id ?? null, hlc: clock, actor, cmd: command, ops });
    for (const { t, r, f } of ops) heads.set(`${t}/${r}/${f}`, change.id);
    changes.push(change);
  };
  return { changes, write };
};
