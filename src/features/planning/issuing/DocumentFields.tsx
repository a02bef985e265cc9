import { TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import type { OfficialDocument } from '#domain/commands/issuing.ts';
import { asIsoDate } from '#domain/days.ts';
import { dayInput } from '#ui/autosave/dayInput.ts';
import classes from './issuing.module.css';

interface Props {
  readonly value: OfficialDocument;
  readonly onChange: (value: OfficialDocument) => void;
  /** What was given before and stays as it is. */
  readonly fixed?: OfficialDocument;
}

/** Number and date of what is issued; both may stay blank. */
export function DocumentFields({ value, onChange, fixed = { number: '', date: null } }: Props) {
  const { t } = useTranslation('planning');
  return (
    <>
      <div className={classes.document}>
        <TextInput
          size="sm"
          label={t('issuing.number')}
          disabled={fixed.number !== ''}
          value={value.number}
          onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
        />
        <DateInput
          {...dayInput}
          size="sm"
          label={t('issuing.date')}
          disabled={fixed.date !== null}
          value={value.date}
          onChange={(date) => onChange({ ...value, date: asIsoDate(date) })}
        />
      </div>
      <p className={classes.hint}>{t('issuing.numberHint')}</p>
    </>
  );
}
