import { Alert, Anchor } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { templateInUse } from '#domain/documents/templates.ts';
import type { DocumentKind } from '#domain/schema/documents.ts';
import type { Row } from '#domain/schema/tables.ts';
import { templatesSearch } from '../paths.ts';

/** That the .docx of this kind is made with a template of the office, while the preview shows the built-in form; nothing where it is not. */
export function TemplateNote({ kind, templates }: { readonly kind: DocumentKind; readonly templates: readonly Row<'templates'>[] }) {
  const { t } = useTranslation('documents');
  const used = templateInUse(templates, kind);
  if (used === undefined) return null;
  return (
    <Alert color="blue" py={8} mb="sm" icon={<IconTemplate size={18} aria-hidden />} title={t('templates.note.used', { name: used.name || t('templates.list.untitled') })}>
      {t('templates.note.preview')}{' '}
      <Anchor component={Link} to={{ search: templatesSearch }} size="sm">
        {t('templates.note.manage')}
      </Anchor>
    </Alert>
  );
}
