import type { DocumentKind } from '../schema/documents.ts';
import type { Row } from '../schema/tables.ts';

const byId = (a: Row<'templates'>, b: Row<'templates'>): number => (a.id < b.id ? -1 : 1);

/**
 * PURE. The office's own template that makes the .docx of a kind; undefined: the built-in form does. Where two people took one each
 * into use, it is the same one on every laptop.
 */
export const templateInUse = (templates: readonly Row<'templates'>[], kind: DocumentKind): Row<'templates'> | undefined =>
  templates.filter((template) => template.inUse && template.kind === kind).toSorted(byId)[0];
