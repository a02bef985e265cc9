import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './desk.module.css';
import type { Desk } from './useDesk.ts';

/** Says that rounds are still being put together, or could not be; nothing when all are here. */
export function BooksNote({ books: { awaited, failure } }: Pick<Desk, 'books'>) {
  const { t } = useTranslation('desk');
  if (failure !== null) {
    return (
      <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} title={t('booksFailed')} className={classes.note ?? ''}>
        {t('booksFailedHint')}
      </Alert>
    );
  }
  return <output className={classes.note}>{awaited > 0 ? t('books', { count: awaited }) : null}</output>;
}
