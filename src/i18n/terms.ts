import type { Messages } from './messages.ts';
import * as records from './terms/records.ts';
import * as refusals from './terms/refusals.ts';
import * as vocabulary from './terms/vocabulary.ts';

/** The shared vocabulary, namespace `terms`: values, names of tables and fields, refusals. */
export const vi = { ...vocabulary.vi, ...records.vi, ...refusals.vi } as const;

export const en: Messages<typeof vi> = { ...vocabulary.en, ...records.en, ...refusals.en };
