import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { replaceBasis } from '#domain/commands/planFacts.ts';
import { documentName } from '#domain/legal/library.ts';
import type { Row } from '#domain/schema/tables.ts';
import { LegalWarnings } from '#i18n/legal/LegalDocumentCard.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { documentLink } from '../legal/documentLink.ts';
import classes from './bases.module.css';
import type { Objection } from './objection.ts';

/** Says under a basis why the document should not be cited as it stands. */
export function BasisCheck({ basis, objection }: { readonly basis: Row<'bases'>; readonly objection: Objection }) {
  const { t } = useTranslation('planning');
  const replace = useCommand(replaceBasis);
  const format = useFormat();
  return (
    <div className={classes.check}>
      <LegalWarnings warnings={objection.warnings} />
      {objection.warnings.flatMap((warning) => (warning.type === 'superseded' ? warning.by : [])).map((document) => (
        <Button key={document.id} size="compact-sm" variant="light" onClick={() => void replace({ plan: basis.plan, row: basis, by: document })}>
          {t('standard.replaceBy', { name: documentName(document) })}
        </Button>
      ))}
      {objection.otherDate !== null && <p className={classes.date}>{t('bases.otherDate', { date: format.date(objection.otherDate) })}</p>}
      <Anchor component={Link} size="xs" to={documentLink(basis.plan, objection.id)}>
        {t('bases.inLibrary', { name: objection.name })}
      </Anchor>
    </div>
  );
}
