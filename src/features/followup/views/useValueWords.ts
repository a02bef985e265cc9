import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { findingStates } from '#domain/followUp.ts';
import { DUE_SOON_DAYS, measureGroups } from '#domain/measureProgress.ts';
import { DUE_MONTH_DAYS, dueWindows, type Entry, type Facet } from '#domain/roundBook/entries.ts';
import { spanOf } from '#domain/roundBook/narrow.ts';
import { UNKNOWN } from '#domain/roundBook/unitGroups.ts';
import { findingKinds, severities } from '#domain/schema/inspection.ts';
import { searchText } from '#domain/searchText.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { Lists } from './useLists.ts';

/** Says what a value of a filter or of a group means. */
export type ValueWords = (facet: Facet, value: string) => string;

/** Persons as they are written, by their folded form. */
const personsOf = (entries: readonly Entry[]): ReadonlyMap<string, string> => {
  const persons = new Map<string, string>();
  for (const entry of entries) {
    const key = entry.groups.person;
    if (key === UNKNOWN || persons.has(key)) continue;
    const written = (entry.type === 'measure' ? entry.line.post : entry.line.responsible).trim();
    if (searchText(written) === key) persons.set(key, written);
  }
  return persons;
};

/** The words of the values by which a list is narrowed and grouped. */
export function useValueWords(lists: Lists, entries: readonly Entry[]): ValueWords {
  const { t } = useTranslation(['followup', 'terms']);
  const format = useFormat();
  const persons = useMemo(() => personsOf(entries), [entries]);
  const units = useMemo(() => new Map<string, string>(lists.groups.groups.map(({ key, name, was }) => [key, was.length === 0 ? name || t('blankUnit') : t('views.unitWas', { name, was: was.join(', ') })])), [lists, t]);
  return useMemo(() => {
    const dueWords = (value: string): string => {
      const span = spanOf(value);
      if (span) return t('views.due.spanOf', { from: format.date(span.from), to: format.date(span.to) });
      const window = dueWindows.find(each => each === value);
      return window === undefined ? value : t(`views.due.${window}`, { days: window === 'week' ? DUE_SOON_DAYS : DUE_MONTH_DAYS });
    };
    const stateWords = (value: string): string => {
      const state = findingStates.find(each => each === value);
      if (state !== undefined && entries[0]?.type !== 'measure') return t(`state.${state}`);
      const group = measureGroups.find(each => each === value);
      return group === undefined ? value : t(`group.${group}`);
    };
    return (facet, value) => {
      if (value === UNKNOWN) return t(`views.unknown.${facet}`);
      switch (facet) {
        case 'unit':
          return units.get(value) ?? value;
        case 'area':
          return t('views.area', { no: value, name: lists.areas.get(value) ?? '' });
        case 'person':
          return persons.get(value) ?? value;
        case 'kind': {
          const kind = findingKinds.find(each => each === value);
          return kind === undefined ? value : t(`terms:finding.kind.${kind}`);
        }
        case 'severity': {
          const severity = severities.find(each => each === value);
          return severity === undefined ? value : t(`terms:finding.severity.${severity}`);
        }
        case 'state':
          return stateWords(value);
        case 'due':
          return dueWords(value);
        case 'year':
          return value;
      }
    };
  }, [entries, format, lists, persons, t, units]);
}
