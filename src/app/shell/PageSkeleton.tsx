import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './PageSkeleton.module.css';

/** While a page is being fetched or read. It appears after a moment only: most pages are there before. */
export function PageSkeleton() {
  const { t } = useTranslation('common');
  return (
    <output className={classes.skeleton} aria-label={t('loading')}>
      <Skeleton h={26} w="38%" />
      <Skeleton h={14} w="56%" />
      <Skeleton h={180} mt={8} />
      <Skeleton h={120} />
    </output>
  );
}
