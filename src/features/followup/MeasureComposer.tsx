import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asIsoDate } from '#domain/days.ts';
import type { UnitId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { unitsToName } from '#domain/units/directory.ts';
import { byWords } from '#i18n/choicesByWords.ts';
import { registerDraft } from '#ui/autosave/flushDrafts.ts';
import { typedDate } from '#ui/autosave/typedDate.ts';
import { KeyHint } from '#ui/KeyHint.tsx';
import classes from './measures.module.css';

/** A measure as typed, before it has a row. */
export interface NewMeasure {
  readonly text: string;
  readonly unit: UnitId | null;
  readonly post: string;
  readonly deadline: IsoDate | null;
}

interface Props {
  readonly units: readonly Row<'units'>[];
  /** The inspected unit: it usually has to mend what was found. */
  readonly inspected: Row<'units'> | null;
  readonly hint: string;
  /** Records it; answers false when it could not be written. */
  readonly onPropose: (measure: NewMeasure) => Promise<boolean>;
}

/**
 * Records a measure in one step: text, owner, deadline, Ctrl+Enter. What is typed is never lost: leaving the panel or
 * the page records it too.
 */
export function MeasureComposer({ units, inspected, hint, onPropose }: Props) {
  const { t } = useTranslation(['followup', 'common']);
  const blank: NewMeasure = { text: '', unit: inspected?.id ?? null, post: inspected?.head.position ?? '', deadline: null };
  const [draft, setDraft] = useState(blank);
  const latest = useRef({ draft, onPropose });
  const field = useRef<HTMLTextAreaElement>(null);
  const change = (patch: Partial<NewMeasure>) => {
    const next = { ...draft, ...patch };
    latest.current.draft = next;
    setDraft(next);
  };
  useEffect(() => {
    latest.current.onPropose = onPropose;
  });

  const submit = useCallback(async () => {
    const sent = latest.current.draft;
    if (sent.text.trim() === '') return;
    // Emptied before it is written: leaving the page at this moment must not record it twice.
    latest.current.draft = { ...sent, text: '', deadline: null };
    setDraft(latest.current.draft);
    if (await latest.current.onPropose(sent)) return;
    latest.current.draft = sent;
    setDraft(sent);
  }, []);

  useEffect(() => {
    const leave = () => void submit();
    window.addEventListener('pagehide', leave);
    const unregister = registerDraft(leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      unregister();
      leave();
    };
  }, [submit]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void submit();
    field.current?.focus();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter records from any field inside
    <fieldset className={classes.composer} aria-label={t('measures.addTitle')} onKeyDown={onKeyDown}>
      <Textarea
        ref={field}
        label={t('measures.addTitle')}
        placeholder={hint}
        autosize
        minRows={2}
        maxRows={8}
        value={draft.text}
        onChange={event => change({ text: event.currentTarget.value })}
      />
      <Select
        label={t('measures.unit')}
        clearable
        placeholder={t('measures.unitHint')}
        searchable
        filter={byWords}
        data={unitsToName(units, draft.unit).map(unit => ({ value: unit.id, label: unit.name || t('blankUnit') }))}
        value={draft.unit}
        onChange={id => change({ unit: units.find(unit => unit.id === id)?.id ?? null })}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('measures.post')}
          placeholder={t('measures.postHint')}
          maxLength={1000}
          value={draft.post}
          onChange={event => change({ post: event.currentTarget.value })}
        />
        <DateInput
          label={t('measures.deadline')}
          clearable
          placeholder="dd/mm/yyyy"
          valueFormat="DD/MM/YYYY"
          dateParser={typedDate}
          value={draft.deadline}
          onChange={day => change({ deadline: asIsoDate(day) })}
        />
      </div>
      <div className={classes.submit}>
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={<KeyHint keys={['Ctrl', 'Enter']} />}
          disabled={draft.text.trim() === ''}
          onClick={() => {
            void submit();
            field.current?.focus();
          }}
        >
          {t('measures.add')}
        </Button>
      </div>
    </fieldset>
  );
}
