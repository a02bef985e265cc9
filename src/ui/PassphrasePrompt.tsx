import { Button, PasswordInput, Stack } from '@mantine/core';
import { useState } from 'react';

interface Props {
  readonly label: string;
  /** Words of the button. */
  readonly action: string;
  readonly error?: string | null;
  readonly onUnlock: (passphrase: string) => void;
}

/** Asks for the passphrase of a file that does not open without one. */
export function PassphrasePrompt({ label, action, error = null, onUnlock }: Props) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <Stack
      component="form"
      gap="sm"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase.trim() !== '') onUnlock(passphrase);
      }}
    >
      <PasswordInput
        label={label}
        error={error}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="off"
        maw="24rem"
      />
      <div>
        <Button type="submit" disabled={passphrase.trim() === ''}>
          {action}
        </Button>
      </div>
    </Stack>
  );
}
