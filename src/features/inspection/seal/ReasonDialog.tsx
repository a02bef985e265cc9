import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NOTE_LENGTH } from '#domain/change.ts';
import { Dialog } from '#ui/Dialog.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks once for the reason of an edit after signing. */
export function ReasonDialog({ title, text, confirmLabel, onReason, onClose }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const [reason, setReason] = useState('');
  return (
    <Dialog onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onReason(reason.trim());
        }}
      >
        <Text size="sm" c="dimmed" mb="sm">
          {text}
        </Text>
        <Textarea
          data-autofocus
          required
          autosize
          minRows={2}
          maxLength={NOTE_LENGTH}
          label={t('seal.reason.label')}
          placeholder={t('seal.reason.placeholder')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={reason.trim() === ''}>
            {confirmLabel}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
