import { ActionIcon, Button } from '@mantine/core';
import { IconCircleOff, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { results } from '#domain/schema/inspection.ts';
import { resultMarks } from '#i18n/marks.ts';
import classes from './Bulk.module.css';
import type { Bulk } from './useBulk.ts';

interface Props {
  readonly bulk: Bulk;
  /** How many lines are shown. */
  readonly shown: number;
}

/** One answer for all marked lines. */
export function BulkBar({ bulk, shown }: Props) {
  const { t } = useTranslation(['inspection', 'terms']);
  const count = bulk.marked?.size ?? 0;
  return (
    <section className={classes.bar} aria-label={t('bulk.bar')}>
      <output className={classes.count}>{t('bulk.count', { count })}</output>
      <span className={classes.results}>
        {results.map((result) => {
          const { icon: Icon, tone } = resultMarks[result];
          return (
            <button key={result} type="button" className={classes.result} data-tone={tone} disabled={count === 0} onClick={() => bulk.answer(result)}>
              <Icon size={16} stroke={2} aria-hidden />
              {t(`terms:assessment.result.${result}`)}
            </button>
          );
        })}
        <button type="button" className={classes.result} data-tone="neutral" disabled={count === 0} onClick={() => bulk.answer(null)}>
          <IconCircleOff size={16} aria-hidden />
          {t('checklist.clearResult')}
        </button>
      </span>
      <span className={classes.end}>
        <Button size="compact-sm" variant="subtle" disabled={count === shown} onClick={bulk.markShown}>
          {t('bulk.markShown', { count: shown })}
        </Button>
        <ActionIcon size={28} aria-label={t('bulk.end')} title={t('bulk.end')} onClick={bulk.clear}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </span>
    </section>
  );
}
