import type { Messages } from './messages.ts';
import * as everywhere from './terms/everywhere.ts';
import * as records from './terms/records.ts';

/** The shared vocabulary, namespace `terms`: values, names of tables and fields, refusals. */
export const vi = { ...everywhere.vi, ...records.vi } as const;

export const en: Messages<typeof vi> = { ...everywhere.en, ...records.en };
