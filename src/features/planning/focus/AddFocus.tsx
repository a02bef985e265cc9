import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addFocus } from '#domain/commands/focus.ts';
import { keyOf } from '#domain/criteria/content.ts';
import { FocusPointIdSchema, type UnitId } from '#domain/ids.ts';
import { useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import type { Planning } from '../usePlanning.ts';
import classes from './focus.module.css';

interface Draft {
  readonly text: string;
  readonly unit: UnitId | null;
  readonly area: number | null;
  readonly criterionKey: string;
}

const blank: Draft = { text: '', unit: null, area: null, criterionKey: '' };

/** A focus that the team itself wants to look at; it needs no decision. */
export function AddFocus({ planning: { plan, units, areas, criteria } }: { readonly planning: Planning }) {
  const { t } = useTranslation('planning');
  const add = useCommand(addFocus);
  const [draft, setDraft] = useState<Draft>(blank);
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const ofArea = criteria.filter(({ definition }) => definition.area === draft.area);
  const submit = async () => {
    const text = draft.text.trim();
    if (text === '') return;
    setDraft(blank);
    await add({ plan: plan.id, id: FocusPointIdSchema.parse(createId('trong tam')), values: { ...draft, text, reason: 'own', decision: { state: 'accepted', why: '' } } });
  };
  return (
    <form
      className={classes.add}
      aria-label={t('focus.add')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput size="xs" className={classes.addText ?? ''} label={t('focus.addTitle')} placeholder={t('focus.textHint')} value={draft.text} onChange={(event) => change({ text: event.currentTarget.value })} />
      <Select
        size="xs"
        searchable
        clearable
        label={t('focus.unit')}
        placeholder={t('focus.everyUnit')}
        data={units.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.unit}
        onChange={(id) => change({ unit: units.find((unit) => unit.id === id)?.id ?? null })}
      />
      <Select
        size="xs"
        clearable
        label={t('focus.area')}
        placeholder={t('focus.anyArea')}
        data={areas.filter(({ included }) => included).map(({ no, name }) => ({ value: String(no), label: name }))}
        value={draft.area === null ? null : String(draft.area)}
        onChange={(no) => change({ area: no === null ? null : Number(no), criterionKey: '' })}
      />
      <Select
        size="xs"
        searchable
        clearable
        disabled={draft.area === null}
        label={t('focus.criterion')}
        placeholder={t('focus.wholeArea')}
        data={ofArea.map((criterion) => ({ value: keyOf(criterion), label: t('focus.criterionOf', { code: criterion.definition.code, question: criterion.definition.question }) }))}
        value={draft.criterionKey === '' ? null : draft.criterionKey}
        onChange={(key) => change({ criterionKey: key ?? '' })}
      />
      <Button size="xs" type="submit" variant="light" disabled={draft.text.trim() === ''} leftSection={<IconPlus size={15} aria-hidden />}>
        {t('focus.add')}
      </Button>
    </form>
  );
}
