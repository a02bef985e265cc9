import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editMeasureNote } from '#domain/commands/measures.ts';
import { diaryOf, type DiaryLine } from '#domain/measureDiary.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';
import type { MeasureActions } from '../useMeasureActions.ts';
import classes from './remedy.module.css';
import { useDraft } from './useDraft.ts';

interface Props {
  readonly measure: Row<'measures'>;
  readonly notes: readonly Row<'measureNotes'>[];
  readonly actions: MeasureActions;
}

/** What became of a measure, the oldest first: how it was laid down, what was noted, every deadline that it had, where it stands. */
export function Diary({ measure, notes, actions }: Props) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  return (
    <fieldset className={classes.diary} aria-label={t('remedy.diary.title')}>
      <h5 className={classes.part}>{t('remedy.diary.title')}</h5>
      <ol className={classes.lines}>
        {diaryOf(measure, notes).map((line) => (
          <li key={'row' in line ? line.row.id : line.kind} className={classes.line} data-kind={line.kind}>
            <span className={classes.day}>{line.on === null ? t('remedy.diary.undated') : format.date(line.on)}</span>
            <Line line={line} actions={actions} />
          </li>
        ))}
      </ol>
      <NoteField onNote={(text) => actions.note(measure, text)} />
    </fieldset>
  );
}

function Line({ line, actions }: { readonly line: DiaryLine; readonly actions: MeasureActions }) {
  const { t } = useTranslation(['followup', 'terms']);
  const format = useFormat();
  switch (line.kind) {
    case 'proposed':
      return <span>{line.deadline === null ? t('remedy.diary.proposed') : t('remedy.diary.proposedDue', { date: format.date(line.deadline) })}</span>;
    case 'extension': {
      const words = { to: format.date(line.to), why: line.why };
      return <span>{line.from === null ? t('remedy.diary.extendedNone', words) : t('remedy.diary.extended', { ...words, from: format.date(line.from) })}</span>;
    }
    case 'step': {
      const { status, verdict } = line.progress;
      const step = t(`terms:measure.status.${status}`);
      return <b>{verdict === null ? step : `${step}: ${t(`terms:measure.verdict.${verdict}`)}`}</b>;
    }
    case 'note':
      return <Note row={line.row} text={line.text} onRemove={() => void actions.removeNote(line.row)} />;
  }
}

function Note({ row, text, onRemove }: { readonly row: Row<'measureNotes'>; readonly text: string; readonly onRemove: () => void }) {
  const { t } = useTranslation(['followup', 'common']);
  const format = useFormat();
  const edit = useCommand(editMeasureNote);
  const date = row.on === null ? t('remedy.diary.undated') : format.date(row.on);
  return (
    <div className={classes.note}>
      <div className={classes.noteText}>
        <AutosaveTextarea
          size="xs"
          variant="unstyled"
          minRows={1}
          aria-label={t('remedy.diary.note', { date })}
          changedElsewhereLabel={t('common:changedElsewhere')}
          failedLabel={t('common:notSaved')}
          value={text}
          basis={basisOf(row, 'entry')}
          onCommit={(value, basis) => edit({ plan: row.plan, id: row.id, field: 'entry', value: { kind: 'note', text: value }, basis })}
        />
      </div>
      <ActionIcon size="sm" aria-label={t('remedy.diary.remove', { date })} onClick={onRemove}>
        <IconTrash size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** A line for the diary: Enter writes it, and so does leaving the page. */
function NoteField({ onNote }: { readonly onNote: (text: string) => Promise<boolean> }) {
  const { t } = useTranslation('followup');
  const [text, setText] = useState('');
  const latest = useRef({ text, onNote });
  useEffect(() => {
    latest.current.onNote = onNote;
  });
  const change = (value: string) => {
    latest.current.text = value;
    setText(value);
  };
  const submit = useCallback(async () => {
    const sent = latest.current.text;
    if (sent.trim() === '') return;
    // Emptied before it is written: leaving the page at this moment must not write it twice.
    latest.current.text = '';
    setText('');
    if (await latest.current.onNote(sent)) return;
    latest.current.text = sent;
    setText(sent);
  }, []);
  useDraft(submit);
  return (
    <form
      className={classes.noteField}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput size="xs" className={classes.noteText ?? ''} aria-label={t('remedy.diary.add')} placeholder={t('remedy.diary.addHint')} value={text} onChange={(event) => change(event.currentTarget.value)} />
      <Button size="xs" variant="default" type="submit" disabled={text.trim() === ''}>
        {t('remedy.diary.addDo')}
      </Button>
    </form>
  );
}
