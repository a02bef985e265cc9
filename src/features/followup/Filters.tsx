import { Button, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconAdjustments, IconFilterOff, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { asIsoDate } from '#domain/days.ts';
import { findingStates, statesOfKind } from '#domain/followUp.ts';
import { dueWindows, groupings, type Facet } from '#domain/roundBook/entries.ts';
import { spanOf, type Counts } from '#domain/roundBook/narrow.ts';
import { UNKNOWN, type UnitGroups } from '#domain/roundBook/unitGroups.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { findingKinds, severities } from '#domain/schema/inspection.ts';
import { byWords } from '#i18n/choicesByWords.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { dayInput } from '#ui/autosave/dayInput.ts';
import { Toolbar } from '#ui/Toolbar.tsx';
import classes from './views/views.module.css';
import { isNarrowed, unnarrowed, type View } from './useNarrowing.ts';
import type { ValueWords } from './views/useValueWords.ts';

interface Props {
  readonly label: string;
  readonly searchLabel: string;
  /** How many rows are shown, in words; announced when it changes. */
  readonly count: string;
  readonly counts: Counts;
  readonly groups: UnitGroups;
  readonly words: ValueWords;
  readonly view: View;
  readonly today: IsoDate;
  readonly searchRef?: Ref<HTMLInputElement>;
  readonly onChange: (patch: Partial<View>) => void;
}

/** The filters that are put away until somebody asks for them, or one is on. */
const secondary = ['area', 'kind', 'severity', 'person', 'due', 'year'] as const satisfies readonly Facet[];

/** Search and filters above a list; each choice says how many rows it would show. */
export function Filters(props: Props) {
  const { label, searchLabel, count, counts, groups, words, view, today, searchRef, onChange } = props;
  const { t } = useTranslation(['followup', 'terms']);
  const [isOpen, setIsOpen] = useState(false);
  const inUse = secondary.some(facet => view[facet] !== null && (facet !== 'kind' || view.tab === 'measures'));
  const isMore = isOpen || inUse;
  const shared = { counts, words };
  return (
    <Toolbar label={label} end={<output className={classes.quiet}>{count}</output>}>
      <SearchInput label={searchLabel} value={view.search} inputRef={searchRef} onChange={search => onChange({ search })} />
      <Choice {...shared} facet="unit" label={t('filter.unit')} any={t('filter.anyUnit')} values={groups.groups.map(({ key }) => key)} value={view.unit} onChoose={unit => onChange({ unit })} />
      {view.tab === 'findings' && (
        <Choice
          {...shared}
          facet="state"
          label={t('filter.state')}
          any={t('filter.anyState')}
          values={view.kind === null ? findingStates : statesOfKind[view.kind]}
          value={view.state}
          onChoose={chosen => onChange({ state: findingStates.find(state => state === chosen) ?? null })}
        />
      )}
      {isMore && <MoreFilters {...shared} view={view} today={today} onChange={onChange} />}
      <Select
        aria-label={t('views.filter.by')}
        className={classes.select ?? ''}
        data={[{ value: '', label: t('views.filter.noGroups') }, ...groupings.map(by => ({ value: by, label: `${t('views.filter.by')}: ${t(`views.group.${by}`)}` }))]}
        value={view.by ?? ''}
        allowDeselect={false}
        onChange={chosen => onChange({ by: groupings.find(by => by === chosen) ?? null })}
      />
      {!inUse && (
        <Button variant="subtle" size="compact-sm" aria-expanded={isMore} leftSection={<IconAdjustments size={15} aria-hidden />} onClick={() => setIsOpen(!isOpen)}>
          {isMore ? t('views.filter.fewer') : t('views.filter.more')}
        </Button>
      )}
      {isNarrowed(view) && (
        <Button variant="subtle" size="compact-sm" leftSection={<IconFilterOff size={15} aria-hidden />} onClick={() => onChange(unnarrowed)}>
          {t('filter.clear')}
        </Button>
      )}
    </Toolbar>
  );
}

const collator = new Intl.Collator('vi');

interface MoreProps {
  readonly counts: Counts;
  readonly words: ValueWords;
  readonly view: View;
  readonly today: IsoDate;
  readonly onChange: (patch: Partial<View>) => void;
}

const byNumber = (values: Iterable<string>): readonly string[] => [...values].filter(value => value !== UNKNOWN).sort((a, b) => Number(a) - Number(b));

function MoreFilters({ counts, words, view, today, onChange }: MoreProps) {
  const { t } = useTranslation('followup');
  const shared = { counts, words };
  const years = byNumber(counts.year.keys()).toReversed();
  const persons = [...counts.person.keys()].filter(value => value !== UNKNOWN).sort((a, b) => collator.compare(words('person', a), words('person', b)));
  return (
    <>
      <Choice {...shared} facet="area" label={t('views.filter.area')} any={t('views.filter.anyArea')} values={byNumber(counts.area.keys())} value={view.area} onChoose={area => onChange({ area })} />
      {view.tab === 'measures' && (
        <Choice {...shared} facet="kind" label={t('views.filter.kind')} any={t('views.filter.anyKind')} values={findingKinds} value={view.kind} onChoose={chosen => onChange({ kind: findingKinds.find(kind => kind === chosen) ?? null })} />
      )}
      <Choice {...shared} facet="severity" label={t('views.filter.severity')} any={t('views.filter.anySeverity')} values={severities} value={view.severity} onChoose={severity => onChange({ severity })} />
      <Choice {...shared} facet="person" label={t('views.filter.person')} any={t('views.filter.anyPerson')} values={persons} value={view.person} onChoose={person => onChange({ person })} />
      <DueChoice {...shared} today={today} value={view.due} onChoose={due => onChange({ due })} />
      {(years.length > 1 || view.year !== null) && (
        <Choice {...shared} facet="year" label={t('views.filter.year')} any={t('views.filter.anyYear')} values={years} value={view.year} onChoose={year => onChange({ year })} />
      )}
    </>
  );
}

interface ChoiceProps {
  readonly counts: Counts;
  readonly words: ValueWords;
  readonly facet: Facet;
  readonly label: string;
  readonly any: string;
  readonly values: readonly string[];
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
}

/** A filter. What nothing is left for is not offered, unless it is what was chosen. */
function Choice({ counts, words, facet, label, any, values, value, onChoose }: ChoiceProps) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const offered = [...values, UNKNOWN].filter(each => each === value || (counts[facet].get(each) ?? 0) > 0);
  if (value !== null && !offered.includes(value)) offered.push(value);
  return (
    <Select
      aria-label={label}
      placeholder={any}
      clearable
      searchable={offered.length > 8}
      filter={byWords}
      className={classes.select ?? ''}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      data={offered.map(each => ({ value: each, label: t('views.filter.option', { name: words(facet, each), number: format.number(counts[facet].get(each) ?? 0) }) }))}
      value={value}
      onChange={onChoose}
    />
  );
}

const SPAN = 'span';

/** The deadline: one of the windows, or days of one's own choice. */
function DueChoice({ counts, words, today, value, onChoose }: Omit<ChoiceProps, 'facet' | 'label' | 'any' | 'values'> & { readonly today: IsoDate }) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const span = value === null ? null : spanOf(value);
  const options = dueWindows
    .filter(window => window === value || (counts.due.get(window) ?? 0) > 0)
    .map(window => ({ value: window, label: t('views.filter.option', { name: words('due', window), number: format.number(counts.due.get(window) ?? 0) }) }));
  const change = (from: string | null, to: string | null) => {
    const [first, last] = [asIsoDate(from), asIsoDate(to)];
    if (first !== null && last !== null) onChoose(first <= last ? `${first}..${last}` : `${last}..${first}`);
  };
  return (
    <>
      <Select
        aria-label={t('views.filter.due')}
        placeholder={t('views.filter.anyDue')}
        clearable
        className={classes.select ?? ''}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        data={[...options, { value: SPAN, label: t('views.due.span') }]}
        value={span ? SPAN : value}
        onChange={chosen => onChoose(chosen === SPAN ? `${today}..${today}` : chosen)}
      />
      {span && (
        <>
          <DateInput {...dayInput} clearable={false} className={classes.date ?? ''} aria-label={t('views.filter.from')} value={span.from} onChange={from => change(from, span.to)} />
          <DateInput {...dayInput} clearable={false} className={classes.date ?? ''} aria-label={t('views.filter.to')} value={span.to} onChange={to => change(span.from, to)} />
        </>
      )}
    </>
  );
}

interface SearchProps {
  readonly label: string;
  readonly value: string;
  readonly inputRef: Ref<HTMLInputElement> | undefined;
  readonly onChange: (search: string) => void;
}

/** Typing shows at once; the list and the address follow when the person pauses, never in the middle of a syllable. */
function SearchInput({ label, value, inputRef, onChange }: SearchProps) {
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
      ref={inputRef ?? null}
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
