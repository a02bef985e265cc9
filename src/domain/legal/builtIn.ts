import { civilServiceEntries } from './data/civilService.ts';
import { digitalEntries } from './data/digital.ts';
import { financeEntries } from './data/finance.ts';
import { organisationEntries } from './data/organisation.ts';
import { procedureEntries } from './data/procedures.ts';
import { reformEntries } from './data/reform.ts';
import { documentOf } from './entry.ts';
import type { LegalDocument } from './library.ts';

/**
 * The documents that inspections of administrative reform cite. Numbers and dates come from secondary sources and from
 * general knowledge [judgement], none from the gazette itself; a round corrects what it finds wrong (library.ts).
 */
export const builtInDocuments: readonly LegalDocument[] = [
  ...reformEntries,
  ...procedureEntries,
  ...organisationEntries,
  ...civilServiceEntries,
  ...financeEntries,
  ...digitalEntries,
].map(documentOf);
