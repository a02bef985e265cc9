import { z } from 'zod';
import type { Json } from '../json.ts';

/**
 * One register of a table: what it may hold, what it shows before anybody wrote it, and the change version since
 * which readers know it. Facts that belong together are one register with a composite value; independent facts are
 * registers of their own (otherwise two people's edits would combine into a row that nobody wrote).
 */
export interface Field<V extends Json> {
  readonly schema: z.ZodType<V>;
  readonly initial: V;
  readonly since: number;
}

/** A register whose value type is known at run time only. */
export interface AnyField {
  readonly schema: z.ZodType;
  readonly initial: Json;
  readonly since: number;
}

/** Declares a register. */
export const field = <V extends Json>(schema: z.ZodType<V>, initial: V, since = 1): Field<V> => ({ schema, initial, since });

/** A line of text: a name, a title, a post. */
export const line = z.string().max(1000);

/** Running text, several paragraphs at most. */
export const text = z.string().max(20_000);

/** A calendar day without a time zone, `2024-03-27`. */
export const IsoDateSchema = z.iso.date().brand<'IsoDate'>();
export type IsoDate = z.infer<typeof IsoDateSchema>;

/** A moment, ISO 8601 in UTC. */
export const MomentSchema = z.iso.datetime().brand<'Moment'>();
export type Moment = z.infer<typeof MomentSchema>;

/** From one day to another, both included. */
export const DateSpanSchema = z.object({ from: IsoDateSchema, to: IsoDateSchema });
export type DateSpan = z.infer<typeof DateSpanSchema>;

/** A figure as typed, with a decimal point: `1234.5`. Text, because canonical JSON holds no fractions. */
export const DecimalSchema = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/).brand<'Decimal'>();
export type Decimal = z.infer<typeof DecimalSchema>;

/** Points in hundredths: 1,5 điểm is 150. */
export const ScoreSchema = z.int().min(0).max(1_000_000);

/** A number of working days. */
export const workingDays = z.int().min(0).max(400);

/** A short hash (hash.ts): 32 base32 letters. */
export const checksum = z.string().regex(/^[a-z2-7]{32}$/);

/** A share in hundredths of a percent: 94,6 % is 9460; up to a hundredfold. */
export const hundredthsOfPercent = z.int().min(0).max(1_000_000);

/** Place in a list: a fractional index, so that putting a row between two others writes only that row. */
export const order = z.string().max(100);
