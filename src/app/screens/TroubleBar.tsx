import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './TroubleBar.module.css';

/** The store has gone away while the app runs. The page stays, so that a text being typed can still be copied. */
export function TroubleBar({ trouble }: { readonly trouble: 'newer-tab' | 'connection-lost' }) {
  const { t } = useTranslation('screens');
  return (
    <div className={classes.bar} role="alert" data-tone="danger">
      <IconAlertTriangle size={18} aria-hidden />
      <span className={classes.text}>{t(`trouble.${trouble}`)}</span>
      <Button size="xs" color="red" onClick={() => location.reload()}>
        {t('actions.reload')}
      </Button>
    </div>
  );
}
