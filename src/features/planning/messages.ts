import type { Messages } from '#i18n/messages.ts';
import * as calendar from './messages/calendar.ts';
import * as facts from './messages/facts.ts';
import * as focus from './messages/focus.ts';
import * as issuing from './messages/issuing.ts';
import * as legal from './messages/legal.ts';
import * as lists from './messages/lists.ts';
import * as overlap from './messages/overlap.ts';
import * as page from './messages/page.ts';
import * as people from './messages/people.ts';
import * as schedule from './messages/schedule.ts';
import * as standard from './messages/standard.ts';
import * as teamwork from './messages/teamwork.ts';
import * as units from './messages/units.ts';

/** Words of the planning stage, namespace `planning`; a file per group of tabs. */
export const vi = {
  ...page.vi, ...facts.vi, ...people.vi, ...schedule.vi, ...calendar.vi, ...legal.vi, ...units.vi, ...lists.vi, ...overlap.vi, ...standard.vi, ...teamwork.vi, ...focus.vi, ...issuing.vi,
} as const;

export const en: Messages<typeof vi> = {
  ...page.en, ...facts.en, ...people.en, ...schedule.en, ...calendar.en, ...legal.en, ...units.en, ...lists.en, ...overlap.en, ...standard.en, ...teamwork.en, ...focus.en, ...issuing.en,
};
