import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Toolbar } from '#ui/Toolbar.tsx';
import classes from './conflicts.module.css';
import { arrangements } from './groups.ts';
import { lists, type Choices, type View } from './useView.ts';

interface Props {
  readonly view: View;
  readonly choices: Choices;
  readonly onChange: (patch: Partial<View>) => void;
}

/** Which conflicts are listed, and how they are arranged. */
export function Controls({ view, choices, onChange }: Props) {
  const { t } = useTranslation('conflicts');
  return (
    <Toolbar label={t('controls.label')}>
      <Select
        aria-label={t('controls.list')}
        className={classes.select ?? ''}
        allowDeselect={false}
        data={lists.map((list) => ({ value: list, label: t(`controls.${list}`, { count: choices.counts[list] }) }))}
        value={view.list}
        onChange={(value) => onChange({ list: lists.find((list) => list === value) ?? 'waiting' })}
      />
      <Select
        aria-label={t('controls.arrangement')}
        className={classes.select ?? ''}
        allowDeselect={false}
        data={arrangements.map((by) => ({ value: by, label: t(`controls.by.${by}`) }))}
        value={view.by}
        onChange={(value) => onChange({ by: arrangements.find((by) => by === value) ?? 'unit' })}
      />
      <Select
        aria-label={t('controls.unit')}
        placeholder={t('controls.anyUnit')}
        className={classes.select ?? ''}
        clearable
        data={choices.units.map(({ key, name, count }) => ({ value: key === '' ? 'shared' : key, label: t('controls.counted', { name, count }) }))}
        value={view.unit === '' ? 'shared' : view.unit}
        onChange={(value) => onChange({ unit: value === 'shared' ? '' : value })}
      />
      <Select
        aria-label={t('controls.person')}
        placeholder={t('controls.anyPerson')}
        className={classes.select ?? ''}
        clearable
        data={choices.people.map(({ person, name, count }) => ({ value: person, label: t('controls.counted', { name, count }) }))}
        value={view.person}
        onChange={(value) => onChange({ person: choices.people.find(({ person }) => person === value)?.person ?? null })}
      />
    </Toolbar>
  );
}
