import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asIsoDate } from '#domain/days.ts';
import type { UnitId } from '#domain/ids.ts';
import { heldCount, type Deadline, type ProposedMeasure } from '#domain/measureDeadline.ts';
import type { Row } from '#domain/schema/tables.ts';
import { unitsToName } from '#domain/units/directory.ts';
import { byWords } from '#i18n/choicesByWords.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { typedDate } from '#ui/autosave/typedDate.ts';
import { KeyHint } from '#ui/KeyHint.tsx';
import classes from './measures.module.css';
import { useDraft } from './measures/useDraft.ts';

/** A measure as it is being typed; null: as usual. */
interface Draft {
  readonly text: string;
  readonly unit: UnitId | null;
  readonly post: string;
  readonly deadline: Deadline | null;
}

interface Props {
  readonly units: readonly Row<'units'>[];
  /** Who usually has to mend what was found. */
  readonly owner: { readonly unit: UnitId | null; readonly post: string };
  /** The deadline that the round gives. */
  readonly usual: Deadline;
  readonly hint: string;
  /** Records it; answers false when it could not be written. */
  readonly onPropose: (measure: ProposedMeasure) => Promise<boolean>;
}

/**
 * Records a measure in one step: text, owner, deadline, Ctrl+Enter. What is typed is never lost: leaving the panel or
 * the page records it too.
 */
export function MeasureComposer({ units, owner, usual, hint, onPropose }: Props) {
  const { t } = useTranslation(['followup', 'common']);
  const format = useFormat();
  const [draft, setDraft] = useState<Draft>({ text: '', ...owner, deadline: null });
  const latest = useRef({ draft, onPropose, usual });
  const field = useRef<HTMLTextAreaElement>(null);
  const change = (patch: Partial<Draft>) => {
    const next = { ...draft, ...patch };
    latest.current.draft = next;
    setDraft(next);
  };
  useEffect(() => {
    latest.current.onPropose = onPropose;
    latest.current.usual = usual;
  });

  const submit = useCallback(async () => {
    const sent = latest.current.draft;
    if (sent.text.trim() === '') return;
    // Emptied before it is written: leaving the page at this moment must not record it twice.
    latest.current.draft = { ...sent, text: '', deadline: null };
    setDraft(latest.current.draft);
    const { text, unit, post, deadline } = sent;
    const made = { text: text.trim(), owner: { unit, post: post.trim() }, ...(deadline ?? latest.current.usual) };
    if (await latest.current.onPropose(made)) return;
    latest.current.draft = sent;
    setDraft(sent);
  }, []);

  useDraft(submit);

  const shown = draft.deadline ?? usual;
  const count = heldCount(shown);

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
          inputWrapperOrder={['label', 'input', 'description']}
          {...(count === null ? {} : { description: t('remedy.due.usual', { count: count.workingDays, from: format.date(count.from) }) })}
          value={shown.deadline}
          onChange={day => change({ deadline: { deadline: asIsoDate(day), reckoned: null } })}
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
