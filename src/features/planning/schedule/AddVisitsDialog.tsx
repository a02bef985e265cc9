import { Button, Checkbox, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHeld } from '#domain/schedule.ts';
import { visitForms, type VisitForm } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { notifyDone } from '#ui/notify.tsx';
import type { Planning } from '../usePlanning.ts';
import classes from './tray.module.css';
import { useAddVisits } from './useAddVisits.ts';

interface Props {
  readonly planning: Planning;
  readonly groups: readonly Row<'groups'>[];
  readonly onClose: () => void;
}

/** Visits for many units in one step: those that have none yet are chosen already. */
export function AddVisitsDialog({ planning, groups, onClose }: Props) {
  const { t } = useTranslation(['planning', 'terms', 'common']);
  const units = planning.units.filter((unit) => unit.chosen);
  const visited = new Set(planning.visits.filter(isHeld).map((visit) => visit.unit));
  // Until somebody chooses for himself: who has no visit by now, not by when the dialog opened, or a unit would get two.
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const chosen = picked ?? new Set(units.filter(({ id }) => !visited.has(id)).map(({ id }) => id));
  const [form, setForm] = useState<VisitForm>('direct');
  const [group, setGroup] = useState<string | null>(null);
  const addVisits = useAddVisits(planning.plan);
  const add = async () => {
    const wanted = units.filter(({ id }) => chosen.has(id));
    const added = await addVisits(wanted, { form, group: groups.find(({ id }) => id === group)?.id });
    if (!added) return;
    onClose();
    notifyDone(t('addVisits.done', { count: added.length }));
  };
  return (
    <Dialog size="lg" onClose={onClose} title={t('addVisits.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Text size="sm" c="dimmed">
        {t('addVisits.hint')}
      </Text>
      <Group gap="xs" my="xs">
        <Button size="compact-sm" variant="subtle" onClick={() => setPicked(new Set(units.map(({ id }) => id)))}>
          {t('addVisits.all')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => setPicked(new Set())}>
          {t('addVisits.none')}
        </Button>
      </Group>
      <Checkbox.Group aria-label={t('addVisits.title')} value={[...chosen]} onChange={(ids) => setPicked(new Set(ids))}>
        <div className={classes.choices}>
          {units.map(({ id, name }) => (
            <Checkbox key={id} size="sm" value={id} label={visited.has(id) ? t('addVisits.withVisit', { unit: name }) : name} />
          ))}
        </div>
      </Checkbox.Group>
      <Group grow my="md" align="flex-end">
        <Select
          label={t('addVisits.form')}
          allowDeselect={false}
          data={visitForms.map((value) => ({ value, label: t(`terms:visit.form.${value}`) }))}
          value={form}
          onChange={(value) => setForm(visitForms.find((one) => one === value) ?? form)}
        />
        {groups.length > 0 && (
          <Select
            label={t('addVisits.group')}
            clearable
            placeholder={t('calendar.wholeTeam')}
            data={groups.map(({ id, name }) => ({ value: id, label: name }))}
            value={group}
            onChange={setGroup}
          />
        )}
      </Group>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button disabled={chosen.size === 0} onClick={() => void add()}>
          {t('addVisits.confirm', { count: chosen.size })}
        </Button>
      </Group>
    </Dialog>
  );
}
