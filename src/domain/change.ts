import { z } from 'zod';
import { canonicalJson } from './canonicalJson.ts';
import { hashText } from './hash.ts';
import { HlcSchema } from './hlc.ts';
import { ChangeIdSchema, PersonIdSchema, PlanIdSchema, ReplicaIdSchema, RowIdSchema, type ChangeId } from './ids.ts';
import type { Json, JsonObject } from './json.ts';

/** The newest change version that this code understands. Newer ones are kept and passed on, but not folded. */
export const CHANGE_VERSION = 1;

/** The longest reason that a change carries, in UTF-16 code units. */
export const NOTE_LENGTH = 4000;

/** What every change carries whatever its version; the rule for ids holds for all versions too. */
const headerShape = {
  id: ChangeIdSchema,
  v: z.int().min(1).max(1_000_000),
  plan: PlanIdSchema,
  replica: ReplicaIdSchema,
  /** Counts per plan and replica from 1: gaps and forks become visible. */
  seq: z.int().min(1),
  /** The replica's change before, a hash chain: tampering with history becomes visible. */
  prev: ChangeIdSchema.nullable(),
  hlc: HlcSchema,
  actor: PersonIdSchema,
  /** The user's command, as `finding.record`. */
  cmd: z.string().min(1).max(100),
  /** The human's reason; `conflict.resolve` requires one. */
  note: z.string().max(NOTE_LENGTH).optional(),
};

/** An earlier write: the change, its author and his clock. Loose, since the hash covers every key. */
export const EarlierWriteSchema = z.looseObject({ change: ChangeIdSchema, actor: PersonIdSchema, hlc: HlcSchema });
export type EarlierWrite = Readonly<Pick<z.infer<typeof EarlierWriteSchema>, 'change' | 'actor' | 'hlc'>>;

/** One write to one register (table `t`, row `r`, field `f`). Loose like the change: the hash covers every key. */
export const OpSchema = z.looseObject({
  t: z.string().min(1).max(40),
  r: RowIdSchema,
  f: z.string().min(1).max(60),
  val: z.custom<Json>((value) => value !== undefined),
  /** The heads that the writer had on screen and replaces. */
  over: z.array(ChangeIdSchema).readonly(),
  /** Only on deletions: every head of the row at that moment. */
  seen: z.array(ChangeIdSchema).readonly().optional(),
  /** Only when a decision is taken back: the write whose value this one puts back on the table, so that its author stays known. */
  again: EarlierWriteSchema.readonly().optional(),
});
export type Op = Readonly<Pick<z.infer<typeof OpSchema>, 't' | 'r' | 'f' | 'val' | 'over' | 'seen'>> & { readonly again?: EarlierWrite | undefined };

/**
 * One user command: immutable, never rewritten, never dropped while its plan is kept.
 * Loose on purpose: keys that a newer app added are covered by the hash and must survive the round trip.
 */
export const ChangeSchema = z.looseObject({ ...headerShape, v: z.literal(CHANGE_VERSION), ops: z.array(OpSchema).min(1).readonly() });
export type Change = Readonly<Pick<z.infer<typeof ChangeSchema>, keyof typeof headerShape>> & { readonly ops: readonly Op[] };

/** A change of a version that this code does not know: stored and forwarded as it came. */
export const FutureChangeSchema = z.looseObject({ ...headerShape, v: z.int().min(CHANGE_VERSION + 1) });
export type FutureChange = Readonly<Pick<z.infer<typeof FutureChangeSchema>, keyof typeof headerShape>>;

/** Anything that the log may hold. */
export type LoggedChange = Change | FutureChange;

/** Whether this code can fold a change. */
export const isKnown = (change: LoggedChange): change is Change => change.v <= CHANGE_VERSION;

/** The id that a change's content calls for; it covers every key except `id` itself. */
export const changeIdOf = (change: JsonObject): ChangeId =>
  ChangeIdSchema.parse(hashText(canonicalJson({ ...change, id: undefined })));

/** A change before it has its id. */
export type Draft = Omit<Change, 'id'>;

/** Gives a change the id of its content. */
export const seal = (draft: Draft): Change => ({ id: changeIdOf(asJson(draft)), ...draft });

/** A change as plain JSON, for hashing and writing. */
export const asJson = (value: object): JsonObject => value as JsonObject;
