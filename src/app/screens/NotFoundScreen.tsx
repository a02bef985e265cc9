import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { EmptyState } from '#ui/EmptyState.tsx';

/** An address that the app does not have. */
export function NotFoundScreen() {
  const { t } = useTranslation('screens');
  return (
    <EmptyState
      icon={IconMapOff}
      level={1}
      title={t('notFound.title')}
      actions={
        <Button component={Link} to="/">
          {t('actions.home')}
        </Button>
      }
    >
      {t('notFound.text')}
    </EmptyState>
  );
}
