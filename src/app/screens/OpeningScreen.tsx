import { Loader } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BootScreen } from './BootScreen.tsx';
import classes from './screens.module.css';

/** After this the person is told what may help, in milliseconds; the opening goes on. */
const PATIENCE = 15_000;

/** Before the store is open. It appears after a moment only, so that a quick start does not flash. */
export function OpeningScreen() {
  const { t } = useTranslation('screens');
  const [slow, setSlow] = useState(false);
  useTimeout(() => setSlow(true), PATIENCE, { autoInvoke: true });
  if (slow) return <BootScreen failure={{ type: 'slow', detail: `No answer within ${PATIENCE} ms` }} />;
  return (
    <output className={classes.opening}>
      <Loader size="sm" />
      {t('boot.opening')}
    </output>
  );
}
