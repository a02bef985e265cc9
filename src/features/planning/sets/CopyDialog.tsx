import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#ui/Dialog.tsx';

interface Props {
  /** What the version is called that is copied. */
  readonly title: string;
  readonly onCopy: (title: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks what the copy is to be called. */
export function CopyDialog({ title, onCopy, onClose }: Props) {
  const { t } = useTranslation(['criteriaSets', 'common']);
  const [name, setName] = useState<string>(t('name.suggestion', { title }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onClose();
    void onCopy(name.trim());
  };
  return (
    <Dialog onClose={onClose} title={t('name.copyTitle')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={submit}>
        <Text size="sm" mb="sm">
          {t('name.copyText', { title })}
        </Text>
        <TextInput
          data-autofocus
          maxLength={200}
          label={t('name.label')}
          description={t('name.hint')}
          value={name}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {t('name.confirm')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
