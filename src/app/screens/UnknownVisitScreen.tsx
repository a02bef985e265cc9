import { Button } from '@mantine/core';
import { IconClipboardOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { planPaths } from '../pages.ts';

/** An address of a visit that this laptop does not have. */
export function UnknownVisitScreen({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('screens');
  return (
    <EmptyState
      icon={IconClipboardOff}
      level={1}
      title={t('unknownVisit.title')}
      actions={
        <Button component={Link} to={planPaths.inspection(planId)}>
          {t('unknownVisit.toVisits')}
        </Button>
      }
    >
      {t('unknownVisit.text')}
    </EmptyState>
  );
}
