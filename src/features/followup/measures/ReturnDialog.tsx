import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepBack } from '#domain/measureProgress.ts';
import { Dialog } from '#ui/Dialog.tsx';

interface Props {
  readonly step: StepBack;
  readonly onReason: (why: string) => void;
  readonly onClose: () => void;
}

/** Asks why a measure is opened again, or why its report is sent back. */
export function ReturnDialog({ step, onReason, onClose }: Props) {
  const { t } = useTranslation(['followup', 'common']);
  const [why, setWhy] = useState('');
  return (
    <Dialog onClose={onClose} title={t(`remedy.back.${step}.title`)} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (why.trim() !== '') onReason(why);
        }}
      >
        <Textarea
          data-autofocus
          required
          autosize
          minRows={2}
          label={t('remedy.back.why')}
          description={t('remedy.back.whyHint')}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) event.currentTarget.form?.requestSubmit();
          }}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={why.trim() === ''}>
            {t(`remedy.back.${step}.do`)}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
