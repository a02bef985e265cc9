import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setPersonName } from '#storage/device.ts';
import { store } from '#storage/store.ts';

interface Props {
  readonly name: string;
  readonly onDone: () => void;
  readonly laterLabel: string;
  /** In a modal dialog: the field has the focus first. */
  readonly focusFirst?: boolean;
}

/** Asks for the name under which this laptop writes. */
export function NameForm({ name, onDone, laterLabel, focusFirst = false }: Props) {
  const { t } = useTranslation('shell');
  const [text, setText] = useState(name);
  const save = async () => {
    await setPersonName(store, text);
    onDone();
  };
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        label={t('name.label')}
        placeholder={t('name.placeholder')}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        maxLength={200}
        autoComplete="name"
        data-autofocus={focusFirst || undefined}
      />
      <Group justify="flex-end" gap="xs" mt="sm">
        <Button variant="default" size="xs" onClick={onDone}>
          {laterLabel}
        </Button>
        <Button type="submit" size="xs" disabled={text.trim() === ''}>
          {t('name.save')}
        </Button>
      </Group>
    </form>
  );
}
