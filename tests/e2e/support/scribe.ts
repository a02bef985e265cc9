import { isKnown, seal, type Change, type Op } from '#domain/change.ts';
import { exampleChange, examplePlanId } from '#domain/commands/example.ts';
import { foldRow, writesByRow, type FoldedRow } from '#domain/fold.ts';
import { hashBytes } from '#domain/hash.ts';
import { nextHlc, type Hlc } from '#domain/hlc.ts';
import { BlobHashSchema, PersonIdSchema, ReplicaIdSchema, slugOf, type ChangeId, type PersonId, type PlanId, type ReplicaId } from '#domain/ids.ts';
import type { Json } from '#domain/json.ts';
import { DELETED } from '#domain/row.ts';
import { isTable, type Table } from '#domain/schema/tables.ts';
import { encodeBundle, type SourceBlob } from '#exchange/encodeBundle.ts';
import { frontierOf } from '#exchange/lineage.ts';

/** What one command writes: values by field name on one row. */
export interface RowWrite {
  readonly table: Table;
  readonly row: string;
  readonly values: Readonly<Record<string, Json>>;
}

/** Somebody at a laptop of his own. */
export class Writer {
  readonly person: PersonId;
  readonly name: string;
  readonly replica: ReplicaId;
  clock: Hlc | null = null;
  seq = 0;
  last: ChangeId | null = null;

  constructor(name: string) {
    this.name = name;
    this.person = PersonIdSchema.parse(`ps-${slugOf(name, 40)}`);
    this.replica = ReplicaIdSchema.parse(slugOf(name, 40).replaceAll('-', '').slice(0, 32));
  }
}

type Heads = ReadonlyMap<string, readonly ChangeId[]>;

/** Another round with the units, the team and the schedule of the example. */
export interface OtherRound {
  readonly plan: PlanId;
  readonly values: Readonly<Record<string, Json>>;
}

/** The beginning of another round: that of the example under another id, with facts of its own. */
const beginningOf = ({ plan, values }: OtherRound): Change => {
  const { id: _, ...example } = exampleChange();
  const ops = example.ops.map((op): Op => (op.t === 'plans' ? { ...op, r: plan, ...(op.f in values ? { val: values[op.f] ?? null } : {}) } : op));
  return seal({ ...example, plan, ops });
};

/** Writes the log of the example round, or of another, as the laptops of a team would, and makes the file that they would export. */
export class Scribe {
  private readonly plan: PlanId;
  private readonly log: Change[] = [];
  private readonly blobs = new Map<string, SourceBlob>();
  private heads = new Map<string, readonly ChangeId[]>();

  constructor(other: OtherRound | null = null) {
    this.plan = other?.plan ?? examplePlanId;
    const beginning = other === null ? exampleChange() : beginningOf(other);
    this.log.push(beginning);
    for (const { t, r, f } of beginning.ops) this.heads.set(`${t}/${r}/${f}`, [beginning.id]);
  }

  /** One command by a writer at a moment, over all that has been written before. */
  write(writer: Writer, at: string, command: string, ...writes: readonly RowWrite[]): void {
    this.heads = new Map([...this.heads, ...this.append(writer, at, command, writes, this.heads)]);
  }

  /** Commands by writers who have not seen each other's. */
  writeApart(command: string, ...parts: readonly { readonly by: Writer; readonly at: string; readonly writes: readonly RowWrite[] }[]): void {
    const before = this.heads;
    const after = new Map(before);
    for (const { by, at, writes } of parts) {
      for (const [key, heads] of this.append(by, at, command, writes, before)) after.set(key, [...(after.get(key) ?? []), ...heads]);
    }
    this.heads = after;
  }

  /** A file to attach; answers with what the attachment says of it. */
  store(name: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): Json {
    const hash = BlobHashSchema.parse(hashBytes(bytes));
    this.blobs.set(hash, { hash, size: bytes.length, mediaType, bytes: new Blob([bytes]) });
    return { hash, size: bytes.length, mediaType, name };
  }

  /** The file of the round as a writer would export it. */
  async export(by: Writer, at: string): Promise<Buffer> {
    const { file } = await encodeBundle(
      {
        plan: this.plan,
        by: { id: by.person, name: by.name, replica: by.replica },
        scope: { kind: 'plan' },
        rows: this.fold(),
        frontier: frontierOf(this.log),
        changes: this.log,
        blobs: [...this.blobs.values()],
      },
      { app: '0.1.0', now: Date.parse(at) },
    );
    return Buffer.from(await file.arrayBuffer());
  }

  private append(writer: Writer, at: string, command: string, writes: readonly RowWrite[], heads: Heads): Map<string, readonly ChangeId[]> {
    const named = writer.last === null ? [{ table: 'people', row: writer.person, values: { name: writer.name } } as const] : [];
    const ops = [...named, ...writes].flatMap(({ table: t, row: r, values }) =>
      Object.entries(values).map(([f, val]): Op => {
        const over = heads.get(`${t}/${r}/${f}`) ?? [];
        return f === DELETED ? { t, r, f, val, over, seen: headsOfRow(heads, `${t}/${r}/`) } : { t, r, f, val, over };
      }),
    );
    writer.clock = nextHlc(writer.clock, Date.parse(at), writer.replica);
    writer.seq += 1;
    const change = seal({
      v: 1, plan: this.plan, replica: writer.replica, seq: writer.seq, prev: writer.last, hlc: writer.clock, actor: writer.person, cmd: command, ops,
    });
    writer.last = change.id;
    this.log.push(change);
    return new Map(ops.map(({ t, r, f }) => [`${t}/${r}/${f}`, [change.id]]));
  }

  private fold(): ReadonlyMap<Table, FoldedRow[]> {
    const ids = new Set<string>(this.log.map(({ id }) => id));
    const rows = new Map<Table, FoldedRow[]>();
    for (const [key, writes] of writesByRow(this.log.filter(isKnown), isTable)) {
      const table = key.slice(0, key.indexOf('/'));
      if (!isTable(table)) continue;
      const { row } = foldRow(table, this.plan, key.slice(table.length + 1), undefined, writes, (change) => ids.has(change));
      rows.set(table, [...(rows.get(table) ?? []), row]);
    }
    return rows;
  }
}

const headsOfRow = (heads: Heads, row: string): readonly ChangeId[] =>
  [...new Set([...heads].filter(([key]) => key.startsWith(row)).flatMap(([, ids]) => ids))].sort();
