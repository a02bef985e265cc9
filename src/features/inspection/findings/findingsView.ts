import { lacksCause, lacksResponsible } from '#domain/finding.ts';
import { inMinutesOrder, type CriterionPlaces } from '#domain/findingNumber.ts';
import type { FindingKind, Severity } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { hasWords, searchText } from '#domain/searchText.ts';

/** What a finding can be looked for by, beside its kind: what is still missing, and what is settled already. */
export const findingMarks = ['lacksCause', 'lacksResponsible', 'fixedOnSite'] as const;
export type FindingMark = (typeof findingMarks)[number];

/** In which order findings are shown. */
export const findingOrders = ['newest', 'minutes', 'number'] as const;
export type FindingOrder = (typeof findingOrders)[number];

/** What the list is narrowed to; null narrows nothing. */
export interface FindingFilter {
  readonly kind: FindingKind | null;
  readonly severity: Severity | null;
  readonly mark: FindingMark | null;
  readonly search: string;
}

/** Nothing is left out. */
export const noFilter: FindingFilter = { kind: null, severity: null, mark: null, search: '' };

/** Whether a finding has a mark. */
export const hasMark = (row: Row<'findings'>, mark: FindingMark): boolean => {
  switch (mark) {
    case 'lacksCause':
      return lacksCause(row);
    case 'lacksResponsible':
      return lacksResponsible(row);
    case 'fixedOnSite':
      return row.fixedOnSite;
  }
};

const wordsOf = (row: Row<'findings'>, label: string): string =>
  searchText([label, row.text, row.cause.text, row.responsible, row.recommendation].join(' '));

/** Whether a finding is among those that the list is narrowed to; `label` is what it is called. */
export const isShown = (row: Row<'findings'>, { kind, severity, mark, search }: FindingFilter, label: string): boolean =>
  (kind === null || row.kind === kind) &&
  (severity === null || row.severity === severity) &&
  (mark === null || hasMark(row, mark)) &&
  (search.trim() === '' || hasWords(wordsOf(row, label), search));

/** Findings, which come the oldest first, in the order that was asked for. Those without a number follow the numbered ones. */
export const inOrder = (findings: readonly Row<'findings'>[], order: FindingOrder, places: CriterionPlaces): readonly Row<'findings'>[] => {
  const byMinutes = inMinutesOrder(places);
  switch (order) {
    case 'newest':
      return [...findings].reverse();
    case 'minutes':
      return [...findings].sort(byMinutes);
    case 'number':
      return [...findings].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || byMinutes(a, b));
  }
};
