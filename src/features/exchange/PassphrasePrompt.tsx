import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './exchange.module.css';

/** Asks for the passphrase of a file that does not open without one. */
export function PassphrasePrompt({ onUnlock }: { readonly onUnlock: (passphrase: string) => void }) {
  const { t } = useTranslation('exchange');
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase.trim() !== '') onUnlock(passphrase);
      }}
    >
      <PasswordInput
        label={t('import.passphrase')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="off"
        maw="24rem"
      />
      <div>
        <Button type="submit" disabled={passphrase.trim() === ''}>
          {t('import.unlock')}
        </Button>
      </div>
    </form>
  );
}
