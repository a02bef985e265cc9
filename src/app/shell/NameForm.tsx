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
  /** All on one line. */
  readonly inline?: boolean;
}

/** Asks for the name under which this laptop writes. */
export function NameForm({ name, onDone, laterLabel, focusFirst = false, inline = false }: Props) {
  const { t } = useTranslation('shell');
  const [text, setText] = useState(name);
  const save = async () => {
    await setPersonName(store, text);
    onDone();
  };
  const field = (
    <TextInput
      {...(inline ? { 'aria-label': t('name.label'), size: 'xs', flex: '1 1 200px', miw: 0, maw: 320 } : { label: t('name.label') })}
      placeholder={inline ? t('name.label') : t('name.placeholder')}
      value={text}
      onChange={event => setText(event.currentTarget.value)}
      maxLength={200}
      autoComplete="name"
      data-autofocus={focusFirst || undefined}
    />
  );
  const buttons = (
    <>
      <Button variant="default" size="xs" onClick={onDone}>
        {laterLabel}
      </Button>
      <Button type="submit" size="xs" disabled={text.trim() === ''}>
        {t('name.save')}
      </Button>
    </>
  );
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      {inline ? (
        <Group gap="xs" wrap="nowrap">
          {field}
          {buttons}
        </Group>
      ) : (
        <>
          {field}
          <Group justify="flex-end" gap="xs" mt="sm">
            {buttons}
          </Group>
        </>
      )}
    </form>
  );
}
