import { Button, NumberInput, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { asIsoDate } from '#domain/days.ts';
import { MAX_WORKING_DAYS, reckon, type Deadline } from '#domain/measureDeadline.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { typedDate } from '#ui/autosave/typedDate.ts';
import classes from './remedy.module.css';

/** A deadline put off, as it was typed. */
export interface Extension {
  readonly to: Deadline & { readonly deadline: IsoDate };
  readonly why: string;
}

interface Props {
  readonly deadline: IsoDate | null;
  readonly calendar: WorkingCalendar;
  readonly onApply: (extension: Extension) => void;
  readonly onClose: () => void;
}

/** Puts a deadline off: to a day, or by so many working days, and why. */
export function ExtensionForm({ deadline, calendar, onApply, onClose }: Props) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const [to, setTo] = useState<Deadline>({ deadline: null, reckoned: null });
  const [why, setWhy] = useState('');
  const { deadline: day } = to;
  const isLate = day === null || deadline === null || day > deadline;
  const put = (value: string | number) => {
    const days = typeof value === 'number' && value >= 1 ? value : null;
    const reckoned = days === null || deadline === null ? null : reckon(deadline, days, calendar);
    setTo({ deadline: reckoned?.deadline ?? null, reckoned });
  };
  return (
    <form
      className={classes.form}
      aria-label={t('remedy.extend.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== null && isLate && why.trim() !== '') onApply({ to: { ...to, deadline: day }, why });
      }}
    >
      <div className={classes.pair}>
        {deadline !== null && (
          <NumberInput label={t('remedy.extend.days')} min={1} max={MAX_WORKING_DAYS} allowDecimal={false} value={to.reckoned?.workingDays ?? ''} onChange={put} />
        )}
        <DateInput
          label={t('remedy.extend.to')}
          clearable
          placeholder="dd/mm/yyyy"
          valueFormat="DD/MM/YYYY"
          dateParser={typedDate}
          error={isLate ? null : t('remedy.extend.notLater', { date: format.date(deadline ?? '') })}
          value={day}
          onChange={(value) => setTo({ deadline: asIsoDate(value), reckoned: null })}
        />
      </div>
      <Textarea
        label={t('remedy.extend.why')}
        placeholder={t('remedy.extend.whyHint')}
        autosize
        minRows={1}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('remedy.due.cancel')}
        </Button>
        <Button size="compact-sm" type="submit" disabled={day === null || !isLate || why.trim() === ''}>
          {t('remedy.extend.apply')}
        </Button>
      </div>
    </form>
  );
}
