import type { Messages } from '../messages.ts';
import * as refusals from './refusals.ts';
import * as vocabulary from './vocabulary.ts';

/** The part of the vocabulary that every page needs: values and refusals. Names of tables and fields come with the pages of a round. */
export const vi = { ...vocabulary.vi, ...refusals.vi } as const;

export const en: Messages<typeof vi> = { ...vocabulary.en, ...refusals.en };
