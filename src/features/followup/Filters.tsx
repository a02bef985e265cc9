import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilterOff, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingState } from '#domain/followUp.ts';
import type { Row } from '#domain/schema/tables.ts';
import { Toolbar } from '#ui/Toolbar.tsx';
import classes from './followUp.module.css';
import type { View } from './useNarrowing.ts';

interface Props {
  readonly label: string;
  readonly searchLabel: string;
  /** How many rows are shown, in words; announced when it changes. */
  readonly count: string;
  readonly units: readonly Row<'units'>[];
  /** The states to choose from; none for the measures, whose tiles do that. */
  readonly states: readonly FindingState[];
  readonly view: View;
  readonly onChange: (patch: Partial<View>) => void;
}

/** Search, unit and state above a list. */
export function Filters({ label, searchLabel, count, units, states, view, onChange }: Props) {
  const { t } = useTranslation('followup');
  const narrowed = view.kind !== null || view.unit !== null || view.state !== null || view.group !== null || view.search !== '';
  return (
    <Toolbar label={label} end={<output className={classes.quiet}>{count}</output>}>
      <SearchInput label={searchLabel} value={view.search} onChange={search => onChange({ search })} />
      <Select
        aria-label={t('filter.unit')}
        placeholder={t('filter.anyUnit')}
        clearable
        className={classes.select ?? ''}
        data={units.map(unit => ({ value: unit.id, label: unit.name || t('blankUnit') }))}
        value={view.unit}
        onChange={id => onChange({ unit: units.find(unit => unit.id === id)?.id ?? null })}
      />
      {states.length > 0 && (
        <Select
          aria-label={t('filter.state')}
          placeholder={t('filter.anyState')}
          clearable
          className={classes.select ?? ''}
          data={states.map(state => ({ value: state, label: t(`state.${state}`) }))}
          value={view.state}
          onChange={chosen => onChange({ state: states.find(state => state === chosen) ?? null })}
        />
      )}
      {narrowed && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconFilterOff size={15} aria-hidden />}
          onClick={() => onChange({ kind: null, unit: null, state: null, group: null, search: '' })}
        >
          {t('filter.clear')}
        </Button>
      )}
    </Toolbar>
  );
}

interface SearchProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (search: string) => void;
}

/** Typing shows at once; the list and the address follow when the person pauses, never in the middle of a syllable. */
function SearchInput({ label, value, onChange }: SearchProps) {
  const { t } = useTranslation('followup');
  const [typed, setTyped] = useState(value);
  /** What typing has sent and the address does not say yet, the oldest first. */
  const [sent, setSent] = useState<readonly string[]>([]);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    // What comes back from typing, however late, must not replace what has been typed since; anything else (cleared,
    // Back) is followed.
    setSent(sent.slice(sent.indexOf(value) + 1));
    if (!sent.includes(value)) setTyped(value);
  }
  const apply = useDebouncedCallback((search: string) => {
    if (search === value) return;
    setSent(before => [...before, search]);
    onChange(search);
  }, 200);
  return (
    <TextInput
      type="search"
      className={classes.search ?? ''}
      aria-label={label}
      placeholder={t('filter.searchHint')}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onBlur={apply.flush}
      onChange={event => {
        setTyped(event.currentTarget.value);
        apply(event.currentTarget.value);
      }}
    />
  );
}
