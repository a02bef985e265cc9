import { z } from 'zod';
import type { PlanId } from '#domain/ids.ts';

/** A file that came in on this laptop. */
const entry = z.object({ at: z.number(), name: z.string(), size: z.number() });

const LastSchema = z.object({ imported: entry.extend({ from: z.string() }).optional() });

/** What was imported last, by plan. A convenience of this browser: no part of the data, and lost without harm. */
export type LastExchange = z.infer<typeof LastSchema>;

const keyOf = (plan: PlanId): string => `so-kiem-tra.exchange.${plan}`;

/** What this browser remembers; nothing where storage is forbidden. */
export const lastExchange = (plan: PlanId): LastExchange => {
  try {
    const parsed = LastSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(plan)) ?? '{}'));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
};

/** Remembers what has just come in. */
export const rememberExchange = (plan: PlanId, what: LastExchange): void => {
  try {
    localStorage.setItem(keyOf(plan), JSON.stringify({ ...lastExchange(plan), ...what }));
  } catch {
    // Not remembered; the page works without it.
  }
};
