import { Popover, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countedDays, type WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { CountedDays } from '#i18n/CountedDays.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import classes from './term.module.css';

interface Props {
  readonly from: IsoDate;
  /** Working days after the day, or before it when negative. */
  readonly days: number;
  readonly calendar: WorkingCalendar;
  /** What the term says, given its last day in words. */
  readonly words: (date: string) => string;
}

/** A deadline in working days that explains itself: each day that counts, and each that does not with the reason. */
export function TermPopover({ from, days, calendar, words }: Props) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const counted = countedDays(from, days, calendar);
  const said = words(format.date(counted.at(-1)?.date ?? from));
  return (
    <Popover width={340} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.term} aria-label={t('term.explain', { words: said })}>
          {said}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.card ?? ''}>
        <p className={classes.title}>{t(days < 0 ? 'term.titleBefore' : 'term.title', { count: Math.abs(days), from: format.date(from) })}</p>
        <CountedDays days={counted} label={said} />
      </Popover.Dropdown>
    </Popover>
  );
}
