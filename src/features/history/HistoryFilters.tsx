import { Button, Select } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asIsoDate } from '#domain/days.ts';
import { tableNames, type Table } from '#domain/schema/tables.ts';
import { nameIn, type Scene } from '#i18n/values/scene.ts';
import { AutosaveDate } from '#ui/autosave/AutosaveDate.tsx';
import { Toolbar } from '#ui/Toolbar.tsx';
import classes from './history.module.css';
import { useWords } from './useScene.ts';
import type { HistoryView } from './useView.ts';

interface Props {
  readonly view: HistoryView;
  readonly scene: Scene;
  /** How many steps match, in words; announced when it changes. */
  readonly count: string;
  readonly onChange: (patch: Partial<HistoryView>) => void;
}

/** Rows of a table to choose from, by name; the chosen one is there even when it was deleted. */
const useChoices = (scene: Scene, table: Table, chosen: string | null) => {
  const words = useWords();
  const ids = scene.listOf(table).map(({ id }) => id);
  const all = chosen === null || ids.includes(chosen) ? ids : [...ids, chosen];
  return all.map((id) => ({ value: id, label: nameIn(scene, words, table, id) }));
};

/** Visit, unit, person, kind of record and days; what is chosen stands in the address. */
export function HistoryFilters({ view, scene, count, onChange }: Props) {
  const { t } = useTranslation(['history', 'terms']);
  const words = useWords();
  const visits = useChoices(scene, 'visits', view.visit);
  const units = useChoices(scene, 'units', view.unit);
  const people = useChoices(scene, 'people', view.person);
  const isNarrow = Object.values(view).some((value) => value !== null);
  const select = (name: 'visit' | 'unit' | 'person', any: string, data: readonly { readonly value: string; readonly label: string }[]) => (
    <Select
      className={classes.select ?? ''}
      size="xs"
      aria-label={t(`filter.${name}`)}
      placeholder={any}
      clearable
      searchable={data.length > 8}
      data={data}
      value={view[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <Toolbar label={t('filters')} end={<output className={classes.quiet}>{count}</output>}>
      {select('visit', t('filter.anyVisit'), visits)}
      {select('unit', t('filter.anyUnit'), units)}
      {select('person', t('filter.anyPerson'), people)}
      <Select
        className={classes.select ?? ''}
        size="xs"
        aria-label={t('filter.table')}
        placeholder={t('filter.anyTable')}
        clearable
        data={tableNames.map((table) => ({ value: table, label: t(`terms:table.${table}`) }))}
        value={view.table}
        onChange={(value) => onChange({ table: tableNames.find((table) => table === value) ?? null, row: null })}
      />
      {(['from', 'to'] as const).map((end) => (
        <AutosaveDate
          key={end}
          className={classes.date ?? ''}
          size="xs"
          aria-label={t(`filter.${end}`)}
          placeholder={t(`filter.${end}`)}
          value={view[end]}
          basis={null}
          onCommit={(day) => onChange({ [end]: asIsoDate(day) })}
        />
      ))}
      {view.table !== null && view.row !== null && (
        <span className={classes.chip}>{t('filter.record', { name: nameIn(scene, words, view.table, view.row) })}</span>
      )}
      {view.change !== null && <span className={classes.chip}>{t('filter.change')}</span>}
      {isNarrow && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconFilterOff size={15} aria-hidden />}
          onClick={() => onChange({ visit: null, unit: null, person: null, table: null, row: null, change: null, from: null, to: null })}
        >
          {t('filter.clear')}
        </Button>
      )}
    </Toolbar>
  );
}
