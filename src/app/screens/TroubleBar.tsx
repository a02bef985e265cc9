import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { storeTroubleStore, type StoreTrouble } from '#live/storeTrouble.ts';
import classes from './TroubleBar.module.css';

/** What is wrong with the store while the app runs. The page stays, so that a text being typed can still be copied. */
export function TroubleBar() {
  const trouble = useSyncExternalStore(storeTroubleStore.subscribe, storeTroubleStore.getSnapshot);
  return trouble && <TroubleBarOf trouble={trouble} />;
}

/** The bar for one trouble: what happened, and the one thing to do about it. */
export function TroubleBarOf({ trouble }: { readonly trouble: StoreTrouble }) {
  const { t } = useTranslation(['screens', 'terms']);
  const reloads = trouble.kind === 'newer-tab' || trouble.kind === 'connection-lost';
  return (
    <div className={classes.bar} role="alert" data-tone={trouble.kind === 'reserve-used' ? 'warning' : 'danger'}>
      <IconAlertTriangle size={18} aria-hidden />
      <span className={classes.text}>
        {t(`trouble.${trouble.kind}`)} {trouble.kind === 'read-only' && t(`terms:failure.${trouble.failure.type}`)}
      </span>
      {reloads ? (
        <Button size="xs" color="red" onClick={() => location.reload()}>
          {t('actions.reload')}
        </Button>
      ) : (
        // Outside the router, so a plain address; the data are on disk, and nothing is lost by loading the page.
        <Button size="xs" color="red" component="a" href={`${import.meta.env.BASE_URL}device`}>
          {t('actions.device')}
        </Button>
      )}
    </div>
  );
}
