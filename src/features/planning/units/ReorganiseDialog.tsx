import { Button, Checkbox, Group, MultiSelect, SegmentedControl, Select, Text, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { reorganiseUnits } from '#domain/commands/directory.ts';
import { UnitIdSchema, type UnitId } from '#domain/ids.ts';
import { isHeld } from '#domain/schedule.ts';
import { lineageEvents } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { isStanding } from '#domain/units/directory.ts';
import { directoryChanges, type Reorganisation } from '#domain/units/reorganisation.ts';
import { byWords } from '#i18n/choicesByWords.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { notifyUndo } from '#ui/notify.tsx';
import { dayInput } from '#ui/autosave/dayInput.ts';
import type { Planning } from '../usePlanning.ts';
import { reorganisationOf, type ReorganisationForm } from './reorganisationForm.ts';
import classes from './units.module.css';

interface Props {
  readonly planning: Planning;
  /** The unit from whose line it was opened. */
  readonly unit: Row<'units'> | null;
  readonly onClose: () => void;
}

/** Records that units were renamed, merged, split or moved: which, into what, from when. */
export function ReorganiseDialog({ planning: { plan, units, visits }, unit, onClose }: Props) {
  const { t } = useTranslation(['planning', 'terms', 'common']);
  const record = useCommand(reorganiseUnits);
  const [form, setForm] = useState<ReorganisationForm>({
    event: 'renamed',
    date: null,
    units: unit === null ? [] : [unit],
    newName: '',
    into: null,
    parts: '',
    stays: true,
    leaves: true,
  });
  const change = (some: Partial<ReorganisationForm>) => setForm((before) => ({ ...before, ...some }));
  const visited = new Set<UnitId>(visits.flatMap((visit) => (visit.unit !== null && isHeld(visit) ? [visit.unit] : [])));
  const reorganisation = reorganisationOf(form, units, (name) => UnitIdSchema.parse(createId(name)));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reorganisation === null) return;
    const outcome = await record({ plan: plan.id, reorganisation, visited });
    if (!outcome.ok) return;
    onClose();
    const { undo } = outcome.value;
    notifyUndo(t(`units.lineage.done.${form.event}`), t('common:undo'), () => void runUndo(undo));
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('units.lineage.record')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={(event) => void submit(event)} className={classes.form}>
        <SegmentedControl
          fullWidth
          aria-label={t('units.lineage.event')}
          data={lineageEvents.map((event) => ({ value: event, label: t(`units.lineage.name.${event}`) }))}
          value={form.event}
          onChange={(value) => change({ event: lineageEvents.find((event) => event === value) ?? 'renamed' })}
        />
        <Text size="sm" c="dimmed">
          {t(`units.lineage.hint.${form.event}`)}
        </Text>
        <Sources form={form} units={units} onChange={change} />
        <Outcome form={form} units={units} onChange={change} />
        <DateInput
          {...dayInput}
          label={t('units.lineage.date')}
          description={t('units.lineage.dateHint')}
          value={form.date}
          onChange={(date) => change({ date })}
        />
        {reorganisation !== null && <Ending reorganisation={reorganisation} visited={visited} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={reorganisation === null}>
            {t('units.lineage.confirm')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly form: ReorganisationForm;
  readonly units: readonly Row<'units'>[];
  readonly onChange: (some: Partial<ReorganisationForm>) => void;
}

const choicesOf = (units: readonly Row<'units'>[]) => units.filter(isStanding).map(({ id, name }) => ({ value: id, label: name || id }));

/** Which units it is about: one, or several. */
function Sources({ form, units, onChange }: FieldsProps) {
  const { t } = useTranslation('planning');
  const among = (ids: readonly (string | null)[]) => units.filter(({ id }) => ids.includes(id));
  return form.event === 'renamed' || form.event === 'split' ? (
    <Select
      searchable
      filter={byWords}
      label={t('units.lineage.unit')}
      data={choicesOf(units)}
      value={form.units[0]?.id ?? null}
      onChange={(id) => onChange({ units: among([id]) })}
    />
  ) : (
    <MultiSelect
      searchable
      filter={byWords}
      hidePickedOptions
      label={t('units.lineage.units')}
      data={choicesOf(units)}
      value={form.units.map(({ id }) => id)}
      onChange={(ids) => onChange({ units: among(ids) })}
    />
  );
}

const NEW = 'new';

/** What became of them. */
function Outcome({ form, units, onChange }: FieldsProps) {
  const { t } = useTranslation('planning');
  const mark = (field: 'stays' | 'leaves') => (
    <Checkbox label={t(`units.lineage.${field}`)} checked={form[field]} onChange={(event) => onChange({ [field]: event.currentTarget.checked })} />
  );
  switch (form.event) {
    case 'renamed':
      return <TextInput label={t('units.lineage.newName')} value={form.newName} maxLength={1000} onChange={(event) => onChange({ newName: event.currentTarget.value })} />;
    case 'merged':
      return (
        <>
          <Select
            searchable
            filter={byWords}
            allowDeselect={false}
            label={t('units.lineage.into')}
            data={[{ value: NEW, label: t('units.lineage.intoNew') }, ...choicesOf(units)]}
            value={form.into?.id ?? NEW}
            onChange={(id) => onChange({ into: units.find((unit) => unit.id === id) ?? null })}
          />
          {form.into === null && (
            <TextInput label={t('units.lineage.intoName')} value={form.newName} maxLength={1000} onChange={(event) => onChange({ newName: event.currentTarget.value })} />
          )}
        </>
      );
    case 'split':
      return (
        <>
          <Textarea label={t('units.lineage.parts')} autosize minRows={2} maxRows={8} value={form.parts} onChange={(event) => onChange({ parts: event.currentTarget.value })} />
          {mark('stays')}
        </>
      );
    case 'moved':
      return mark('leaves');
  }
}

/** Which units end by it, before it is recorded. */
function Ending({ reorganisation, visited }: { readonly reorganisation: Reorganisation; readonly visited: ReadonlySet<UnitId> }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const ending = directoryChanges(reorganisation, visited).changed.filter(({ values }) => values.until);
  const until = ending[0]?.values.until;
  if (!until) return null;
  return (
    <output className={classes.quiet}>
      {t('units.lineage.ends', { date: format.date(until), names: ending.map(({ unit }) => unit.name).join(', ') })}
    </output>
  );
}
