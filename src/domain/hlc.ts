import { z } from 'zod';
import type { ReplicaId } from './ids.ts';

/** Days that the calendar has: another would pass as text, and break the screen that shows it in some browsers. */
const day =
  /(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)/;

/** The form of a clock reading. */
export const hlcPattern = new RegExp(`^${day.source}T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z-\\d{4}-[a-z0-9]{4,32}$`);

/**
 * Hybrid logical clock as text: `2026-11-23T12:48:00.935Z-0003-r7k2m9qx`. Sorts by time, then counter, then replica.
 * For display and for choosing the provisional value of a conflict only; it never decides what is a conflict,
 * because the clocks of laptops lie.
 */
export const HlcSchema = z.string().regex(hlcPattern).brand<'Hlc'>();
export type Hlc = z.infer<typeof HlcSchema>;

const TIME_LENGTH = 24;

/** The wall time (ISO 8601, UTC) that a clock reading claims. */
export const timeOf = (hlc: Hlc): string => hlc.slice(0, TIME_LENGTH);

/**
 * The next reading of this replica's clock: later than its last one even when the wall clock stands still or runs back.
 * Readings of other replicas are never absorbed: one laptop set to 2036 must not drag the others along.
 */
export const nextHlc = (last: Hlc | null, nowMs: number, replica: ReplicaId): Hlc => {
  const now = new Date(nowMs).toISOString();
  if (last === null || now > timeOf(last)) return HlcSchema.parse(`${now}-0000-${replica}`);
  const counter = Number(last.slice(TIME_LENGTH + 1, TIME_LENGTH + 5)) + 1;
  if (counter <= 9999) return HlcSchema.parse(`${timeOf(last)}-${String(counter).padStart(4, '0')}-${replica}`);
  const later = new Date(Date.parse(timeOf(last)) + 1).toISOString();
  return HlcSchema.parse(`${later}-0000-${replica}`);
};
