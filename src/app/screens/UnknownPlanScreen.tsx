import { Button } from '@mantine/core';
import { IconFolderQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { EmptyState } from '#ui/EmptyState.tsx';

/** An address of a round that this laptop does not have: addresses carry no data between laptops. */
export function UnknownPlanScreen() {
  const { t } = useTranslation('screens');
  return (
    <EmptyState
      icon={IconFolderQuestion}
      level={1}
      title={t('unknownPlan.title')}
      actions={
        <Button component={Link} to="/">
          {t('actions.home')}
        </Button>
      }
    >
      {t('unknownPlan.text')}
    </EmptyState>
  );
}
