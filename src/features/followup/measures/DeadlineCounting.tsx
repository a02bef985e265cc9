import { Button, NumberInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countedDays } from '#domain/calendar/workingCalendar.ts';
import { asIsoDate } from '#domain/days.ts';
import { MAX_WORKING_DAYS, reckon, type Reckoned } from '#domain/measureDeadline.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { CountedDays } from '#i18n/CountedDays.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { typedDate } from '#ui/autosave/typedDate.ts';
import classes from './remedy.module.css';
import type { FindingGround } from './useMeasureGround.ts';

interface Props {
  readonly ground: FindingGround;
  /** What the deadline is counted by already. */
  readonly held: Reckoned | null;
  readonly onApply: (reckoned: Reckoned) => void;
  readonly onClose: () => void;
}

/** Counts a deadline in working days, from the notice or from a day that is typed, and shows the count day by day. */
export function DeadlineCounting({ ground: { calendar, noticeDay, workingDays }, held, onApply, onClose }: Props) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const [from, setFrom] = useState<IsoDate | null>(held?.from ?? noticeDay);
  const [days, setDays] = useState<number | null>(held?.workingDays ?? workingDays);
  const reckoned = from === null || days === null || days < 1 ? null : reckon(from, days, calendar);
  return (
    <form
      className={classes.form}
      aria-label={t('remedy.count.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (reckoned !== null) onApply(reckoned);
      }}
    >
      <div className={classes.pair}>
        <DateInput
          label={t('remedy.count.from')}
          {...(from !== null && from === noticeDay ? { description: t('remedy.count.fromNotice') } : {})}
          inputWrapperOrder={['label', 'input', 'description']}
          clearable
          placeholder="dd/mm/yyyy"
          valueFormat="DD/MM/YYYY"
          dateParser={typedDate}
          value={from}
          onChange={(day) => setFrom(asIsoDate(day))}
        />
        <NumberInput
          label={t('remedy.count.days')}
          data-autofocus
          min={1}
          max={MAX_WORKING_DAYS}
          allowDecimal={false}
          value={days ?? ''}
          onChange={(value) => setDays(typeof value === 'number' ? value : null)}
        />
      </div>
      {reckoned !== null && (
        <>
          <output className={classes.result}>{t('remedy.count.result', { date: format.weekday(reckoned.deadline) })}</output>
          <CountedDays days={countedDays(reckoned.from, reckoned.workingDays, calendar)} label={t('remedy.due.counted', { count: reckoned.workingDays, from: format.date(reckoned.from) })} />
        </>
      )}
      <div className={classes.buttons}>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('remedy.due.cancel')}
        </Button>
        <Button size="compact-sm" type="submit" disabled={reckoned === null}>
          {t('remedy.count.apply')}
        </Button>
      </div>
    </form>
  );
}
