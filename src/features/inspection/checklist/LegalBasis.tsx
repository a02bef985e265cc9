import { Anchor, Drawer } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { LegalDocumentId, PlanId, VisitId } from '#domain/ids.ts';
import { builtInDocuments } from '#domain/legal/builtIn.ts';
import { linkedParts } from '#domain/legal/citation.ts';
import { documentName, documentsOf, libraryOf, type LegalDocument, type LegalLibrary } from '#domain/legal/library.ts';
import { coversSome } from '#domain/legal/validity.ts';
import type { DateSpan } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { LegalDocumentCard } from '#i18n/legal/LegalDocumentCard.tsx';
import { useLive } from '#live/useLive.ts';
import { useToday } from '#live/useToday.ts';
import { planById, rowById, rowsOf } from '#storage/reads/rows.ts';
import classes from './LegalBasis.module.css';

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly criterion: Row<'criteria'>;
}

/** The legal basis of a criterion, in which the number of each document opens what it is and whether it holds. */
export function LegalBasis({ planId, visitId, criterion }: Props) {
  const rows = useLive(rowsOf('legalDocuments', planId));
  const visit = useLive(rowById('visits', planId, visitId));
  const plan = useLive(planById(planId));
  const today = useToday();
  const span = visit?.period ?? plan?.period ?? { from: today, to: today };
  return <LegalBasisText planId={planId} text={criterion.definition.legal} ids={criterion.documents} library={libraryOf(builtInDocuments, rows)} span={span} />;
}

interface TextProps {
  readonly planId: PlanId;
  readonly text: string;
  readonly ids: readonly LegalDocumentId[];
  readonly library: LegalLibrary;
  /** The period examined. */
  readonly span: DateSpan;
}

/** The text with its documents as buttons, and the drawer that they open. */
export function LegalBasisText({ planId, text, ids, library, span }: TextProps) {
  const { t } = useTranslation(['inspection', 'common', 'legal']);
  const [shown, setShown] = useState<LegalDocumentId | null>(null);
  const document = shown === null ? undefined : library.get(shown);
  const close = () => setShown(null);
  return (
    <>
      {linkedParts(text, documentsOf(ids, library)).map((part) =>
        part.document === undefined ? (
          <span key={part.at}>{part.text}</span>
        ) : (
          <DocumentButton key={part.at} text={part.text} document={part.document} holds={coversSome(part.document, span, library)} onOpen={setShown} />
        ),
      )}
      <Drawer
        opened={document !== undefined}
        onClose={close}
        position="right"
        size="min(100vw, 460px)"
        title={document && documentName(document)}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {document && (
          <>
            <LegalDocumentCard document={document} library={library} span={span} onOpen={setShown} />
            <p className={classes.more}>
              <Anchor component={Link} size="sm" to={`/plans/${planId}/planning?${new URLSearchParams({ tab: 'legal', document: document.id }).toString()}`}>
                {t('legal:card.inLibrary')}
              </Anchor>
            </p>
          </>
        )}
      </Drawer>
    </>
  );
}

interface ButtonProps {
  readonly text: string;
  readonly document: LegalDocument;
  /** In force on some day of the period examined. */
  readonly holds: boolean;
  readonly onOpen: (id: LegalDocumentId) => void;
}

function DocumentButton({ text, document, holds, onOpen }: ButtonProps) {
  const { t } = useTranslation('legal');
  const label = t('card.openDocument', { name: documentName(document) });
  return (
    <button
      type="button"
      className={classes.document}
      data-past={!holds || undefined}
      aria-label={holds ? label : `${label} (${t('card.notInPeriod')})`}
      title={holds ? document.subject : t('card.notInPeriod')}
      onClick={() => onOpen(document.id)}
    >
      {text}
      {!holds && <IconAlertTriangle size={12} aria-hidden />}
    </button>
  );
}
