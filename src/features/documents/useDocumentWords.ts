import { useTranslation } from 'react-i18next';
import type { DocumentRef, DocumentSource } from '#domain/documents/source.ts';
import type { VisitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';

/** What documents and their visits are called on the screen. */
export interface DocumentWords {
  /** „Phòng Khoa học, ngày 02/04/2024“. */
  readonly visit: (visit: VisitId) => string;
  readonly unit: (visit: Row<'visits'>) => string;
  /** „Biên bản kiểm tra – Phòng Khoa học, ngày 02/04/2024“. */
  readonly name: (ref: DocumentRef) => string;
}

/** Names of the documents of a round. */
export function useDocumentWords({ rows: { visits, units } }: DocumentSource): DocumentWords {
  const { t } = useTranslation(['documents', 'terms']);
  const format = useFormat();
  const unit = (visit: Row<'visits'>): string => units.find(({ id }) => id === visit.unit)?.name.trim() || t('untitledUnit');
  const visit = (id: VisitId): string => {
    const row = visits.find((one) => one.id === id);
    if (!row) return t('untitledUnit');
    return row.slot === null ? unit(row) : t('visitOn', { unit: unit(row), date: format.date(row.slot.date) });
  };
  return {
    unit,
    visit,
    name: (ref) => (ref.visit === null ? t(`terms:document.kind.${ref.kind}`) : t('ofVisit', { kind: t(`terms:document.kind.${ref.kind}`), visit: visit(ref.visit) })),
  };
}
