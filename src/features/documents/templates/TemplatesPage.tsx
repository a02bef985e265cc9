import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { DocumentSource } from '#domain/documents/source.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { attachmentsOf } from '#storage/reads/rows.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { IntakePanel, type Replacing } from './IntakePanel.tsx';
import { TemplateList } from './TemplateList.tsx';
import classes from './templates.module.css';

const none: readonly never[] = [];

/** The office's own templates of a round: take one in, choose which is used, get one back. */
export function TemplatesPage({ source }: { readonly source: DocumentSource }) {
  const { t } = useTranslation('documents');
  const { templates } = source.rows;
  const { plan } = source.plan;
  const files = useLiveSoon(attachmentsOf(plan, templates.map(({ id }) => id))) ?? none;
  const [replacing, setReplacing] = useState<Replacing | null>(null);
  return (
    <>
      <PageHeader title={t('templates.title')} subtitle={t('templates.subtitle')}>
        <div className={classes.way}>
          <Button component={Link} to={{ search: '' }} variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={15} aria-hidden />}>
            {t('view.back')}
          </Button>
        </div>
      </PageHeader>
      <TemplateList templates={templates} files={files} onReplace={setReplacing} />
      <IntakePanel key={replacing?.row.id ?? ''} plan={plan} templates={templates} replacing={replacing} onDone={() => setReplacing(null)} />
    </>
  );
}
