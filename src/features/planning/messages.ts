import type { Messages } from '#i18n/messages.ts';
import * as facts from './messages/facts.ts';
import * as focus from './messages/focus.ts';
import * as issuing from './messages/issuing.ts';
import * as legal from './messages/legal.ts';
import * as page from './messages/page.ts';
import * as people from './messages/people.ts';
import * as schedule from './messages/schedule.ts';

/** Words of the planning stage, namespace `planning`; a file per group of tabs. */
export const vi = { ...page.vi, ...facts.vi, ...people.vi, ...schedule.vi, ...legal.vi, ...focus.vi, ...issuing.vi } as const;

export const en: Messages<typeof vi> = { ...page.en, ...facts.en, ...people.en, ...schedule.en, ...legal.en, ...focus.en, ...issuing.en };
