import { Button } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { EmptyState } from '#ui/EmptyState.tsx';

/** An address of a document that the round does not have. */
export function GoneDocument() {
  const { t } = useTranslation('documents');
  return (
    <EmptyState
      icon={IconFileOff}
      title={t('view.gone')}
      level={1}
      actions={
        <Button component={Link} to={{ search: '' }} variant="default">
          {t('view.back')}
        </Button>
      }
    >
      {t('view.goneHint')}
    </EmptyState>
  );
}
