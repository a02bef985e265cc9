import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Row } from '#domain/schema/tables.ts';
import { LegalWarnings } from '#i18n/legal/LegalDocumentCard.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { documentLink } from '../legal/documentLink.ts';
import classes from './bases.module.css';
import type { Objection } from './objection.ts';

/** Says under a basis why the document should not be cited as it stands. */
export function BasisCheck({ basis, objection }: { readonly basis: Row<'bases'>; readonly objection: Objection }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return (
    <div className={classes.check}>
      <LegalWarnings warnings={objection.warnings} />
      {objection.otherDate !== null && <p className={classes.date}>{t('bases.otherDate', { date: format.date(objection.otherDate) })}</p>}
      <Anchor component={Link} size="xs" to={documentLink(basis.plan, objection.id)}>
        {t('bases.inLibrary', { name: objection.name })}
      </Anchor>
    </div>
  );
}
