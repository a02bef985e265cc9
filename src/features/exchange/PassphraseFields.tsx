import { Checkbox, PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { canEncrypt } from '#exchange/cipher.ts';
import { MIN_PASSPHRASE, strengthOf, type passphraseFault } from './passphrase.ts';
import classes from './exchange.module.css';

/** A passphrase as it is being typed, twice; null when none is wanted. */
export interface TypedPassphrase {
  readonly first: string;
  readonly second: string;
}

interface Props {
  readonly typed: TypedPassphrase | null;
  readonly onChange: (typed: TypedPassphrase | null) => void;
  /** Shown once somebody has tried to export. */
  readonly fault: ReturnType<typeof passphraseFault>;
}

/** Whether the file is put under a passphrase, which one, and what that protects. */
export function PassphraseFields({ typed, onChange, fault }: Props) {
  const { t } = useTranslation('exchange');
  const isPossible = canEncrypt();
  return (
    <div className={classes.stack}>
      <Checkbox
        label={t('export.passphrase.use')}
        description={isPossible ? t('export.passphrase.useHint') : t('export.passphrase.impossible')}
        checked={typed !== null}
        disabled={!isPossible}
        onChange={({ currentTarget: { checked } }) => onChange(checked ? { first: '', second: '' } : null)}
      />
      {typed && (
        <>
          <PasswordInput
            label={t('export.passphrase.first')}
            description={typed.first === '' ? t('export.passphrase.advice') : t(`export.passphrase.strength.${strengthOf(typed.first)}`, { count: MIN_PASSPHRASE })}
            value={typed.first}
            onChange={({ currentTarget: { value } }) => onChange({ ...typed, first: value })}
            error={fault === 'short' ? t('export.passphrase.short', { count: MIN_PASSPHRASE }) : null}
            autoComplete="new-password"
          />
          <PasswordInput
            label={t('export.passphrase.second')}
            value={typed.second}
            onChange={({ currentTarget: { value } }) => onChange({ ...typed, second: value })}
            error={fault === 'differ' ? t('export.passphrase.differ') : null}
            autoComplete="new-password"
          />
          <ul className={classes.notes}>
            <li>{t('export.passphrase.protects')}</li>
            <li>{t('export.passphrase.shows')}</li>
            <li>{t('export.passphrase.lost')}</li>
          </ul>
        </>
      )}
    </div>
  );
}
