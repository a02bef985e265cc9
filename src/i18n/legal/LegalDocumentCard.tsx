import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LegalDocumentId } from '#domain/ids.ts';
import { documentName, documentsOf, replacedByThis, replacementsOf, type LegalDocument, type LegalLibrary } from '#domain/legal/library.ts';
import { legalWarnings, statusOn, type LegalWarning } from '#domain/legal/validity.ts';
import type { DateSpan } from '#domain/schema/field.ts';
import { Fact, FactList } from '#ui/FactList.tsx';
import { useFormat } from '../useFormat.ts';
import classes from './legal.module.css';
import { LegalStatusBadge } from './LegalStatusBadge.tsx';
import { useLegalWords } from './useLegalWords.ts';

interface Props {
  readonly document: LegalDocument;
  readonly library: LegalLibrary;
  /** The time for which it is cited; a day is a span from and to itself. */
  readonly span: DateSpan;
  /** Shows another document of the library in this one's place. */
  readonly onOpen: (id: LegalDocumentId) => void;
}

/** What a document is, whether it can be cited for that time, and what stands in its place. Read only. */
export function LegalDocumentCard({ document, library, span, onOpen }: Props) {
  const { t } = useTranslation(['legal', 'terms']);
  const format = useFormat();
  const { validityWords } = useLegalWords();
  const warnings = legalWarnings(document, span, library);
  const asked =
    span.from === span.to ? t('legal:card.asOn', { day: format.date(span.to) }) : t('legal:card.asOver', { from: format.date(span.from), to: format.date(span.to) });
  const issued = [document.date === null ? '' : format.date(document.date), document.issuer].filter((part) => part.trim() !== '').join(' · ');
  return (
    <article className={classes.card} aria-label={documentName(document)}>
      <p className={classes.subject}>{document.subject}</p>
      <p className={classes.asked}>
        <LegalStatusBadge status={statusOn(document, span.to, library)} />
        <span>{asked}</span>
      </p>
      <LegalWarnings warnings={warnings} />
      {warnings.length === 0 && (
        <p className={classes.warning} data-tone="success">
          <IconCircleCheck size={15} aria-hidden />
          <span>{t('legal:card.fine')}</span>
        </p>
      )}
      <FactList>
        {issued !== '' && <Fact name={t('legal:card.issued')}>{issued}</Fact>}
        <Fact name={t('legal:card.validity')}>{validityWords(document)}</Fact>
        <Linked name={t('legal:card.replacedBy')} documents={replacementsOf(document, library)} onOpen={onOpen} />
        <Linked name={t('legal:card.replaces')} documents={replacedByThis(document, library)} onOpen={onOpen} />
        <Linked name={t('legal:card.amendedBy')} documents={documentsOf(document.amendedBy, library)} onOpen={onOpen} />
        {document.note.trim() !== '' && <Fact name={t('legal:card.note')}>{document.note}</Fact>}
      </FactList>
      <p className={classes.verified}>{document.verified ? t('legal:card.verified') : t('legal:card.notVerified')}</p>
    </article>
  );
}

/** Warnings as sentences, one below the other. */
export function LegalWarnings({ warnings }: { readonly warnings: readonly LegalWarning[] }) {
  const { warningWords } = useLegalWords();
  return warnings.map((warning) => (
    <p key={warning.type} className={classes.warning} data-tone={warning.type === 'amended' ? 'info' : 'warning'}>
      <IconAlertTriangle size={15} aria-hidden />
      <span>{warningWords(warning)}</span>
    </p>
  ));
}

function Linked({ name, documents, onOpen }: { readonly name: string; readonly documents: readonly LegalDocument[]; readonly onOpen: Props['onOpen'] }) {
  if (documents.length === 0) return null;
  return (
    <Fact name={name}>
      <ul className={classes.links}>
        {documents.map((one) => (
          <li key={one.id}>
            <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onOpen(one.id)}>
              {documentName(one)}
            </Anchor>
          </li>
        ))}
      </ul>
    </Fact>
  );
}
