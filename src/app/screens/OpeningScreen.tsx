import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './screens.module.css';

/** Before the store is open. It appears after a moment only, so that a quick start does not flash. */
export function OpeningScreen() {
  const { t } = useTranslation('screens');
  return (
    <output className={classes.opening}>
      <Loader size="sm" />
      {t('boot.opening')}
    </output>
  );
}
