import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { NOTE_LENGTH } from '#domain/change.ts';
import { restoreValue } from '#domain/commands/history.ts';
import type { FoldedRow } from '#domain/fold.ts';
import type { HistoryEntry } from '#domain/history.ts';
import type { Json } from '#domain/json.ts';
import { basisOf } from '#domain/row.ts';
import { shownValuesOf } from '#domain/shownValues.ts';
import { fieldNameIn } from '#i18n/values/place.ts';
import type { Scene } from '#i18n/values/scene.ts';
import { ValueChange } from '#i18n/values/ValueChange.tsx';
import { useCommand } from '#live/useCommand.ts';
import { notifyDone } from '#ui/notify.tsx';
import classes from './history.module.css';
import { sayIn, useWords } from './useScene.ts';

interface Props {
  readonly entry: HistoryEntry;
  /** The row as it is now; what it shows is what the old value replaces. */
  readonly row: FoldedRow;
  readonly value: Json;
  readonly scene: Scene;
  readonly onClose: () => void;
}

/** Shows what stands and what would stand again, asks for a reason, and writes the old value as a new change. */
export function RestoreForm({ entry, row, value, scene, onClose }: Props) {
  const { t } = useTranslation('history');
  const words = useWords();
  const restore = useCommand(restoreValue);
  const [reason, setReason] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const { table, field } = entry;
  const fieldName = fieldNameIn(words, table, field);
  const now = shownValuesOf(table, row)[field] ?? null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    const outcome = await restore({ plan: row.plan, table, row: row.id, field, value, basis: basisOf(row, field), reason });
    setIsBusy(false);
    setHasFailed(!outcome.ok);
    if (!outcome.ok) return;
    notifyDone(t('restore.done', { field: fieldName }));
    onClose();
  };
  return (
    <form className={classes.restore} aria-label={t('restore.title', { field: fieldName })} onSubmit={(event) => void submit(event)}>
      <ValueChange before={sayIn(scene, words, entry, now)} after={sayIn(scene, words, entry, value)} />
      <Textarea
        label={t('restore.reason')}
        description={t('restore.reasonHint')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a button has asked for this form just now
        autoFocus
        autosize
        minRows={1}
        maxLength={NOTE_LENGTH}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onClose();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
        error={hasFailed ? t('restore.problem') : undefined}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="xs" loading={isBusy}>
          {t('restore.record')}
        </Button>
        <Button variant="default" size="xs" onClick={onClose}>
          {t('restore.cancel')}
        </Button>
      </div>
    </form>
  );
}
