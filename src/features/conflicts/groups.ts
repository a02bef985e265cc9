import type { PersonId } from '#domain/ids.ts';
import { tableNames } from '#domain/schema/tables.ts';
import { nameIn, personIn, type Scene } from '#i18n/values/scene.ts';
import type { Speech } from '#i18n/values/speech.ts';
import type { ConflictView } from './conflictView.ts';

/** By which the list is arranged. */
export const arrangements = ['unit', 'person'] as const;
export type Arrangement = (typeof arrangements)[number];

/** Conflicts of one unit (or of the plan as a whole), or of the same people. */
export interface ConflictGroup {
  readonly key: string;
  readonly name: string;
  readonly views: readonly ConflictView[];
}

type Words = Pick<Speech, 't' | 'format'>;

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In the order in which a round is built up. */
const placeIn = (view: ConflictView): string =>
  `${String(tableNames.indexOf(view.conflict.table)).padStart(2, '0')}/${view.place[0]?.value ?? ''}/${view.id}`;

const arranged = (views: readonly ConflictView[], keyOf: (view: ConflictView) => string, nameOf: (key: string) => string, rank: (a: string, b: string) => number) => {
  const byKey = new Map<string, ConflictView[]>();
  for (const view of views) byKey.set(keyOf(view), [...(byKey.get(keyOf(view)) ?? []), view]);
  return [...byKey]
    .sort(([a], [b]) => rank(a, b))
    .map(([key, list]): ConflictGroup => ({ key, name: nameOf(key), views: list.toSorted((a, b) => before(placeIn(a), placeIn(b))) }));
};

/** Conflicts by unit: the plan as a whole (`shared`) first, then the units in their order. */
export const byUnit = (views: readonly ConflictView[], scene: Scene, words: Words, shared: string): readonly ConflictGroup[] => {
  const units = scene.listOf('units').map((unit) => unit.id);
  const rank = (unit: string): number => (unit === '' ? -1 : units.includes(unit) ? units.indexOf(unit) : units.length);
  return arranged(
    views,
    (view) => view.unit ?? '',
    (unit) => (unit === '' ? shared : nameIn(scene, words, 'units', unit)),
    (a, b) => rank(a) - rank(b) || before(a, b),
  );
};

/** Conflicts by who is in them, by name; each conflict stands once, under all of its people. */
export const byPeople = (views: readonly ConflictView[], nameOf: (people: readonly PersonId[]) => string): readonly ConflictGroup[] => {
  const people = new Map(views.map((view) => [[...view.people].sort().join(' '), view.people]));
  const name = (key: string): string => nameOf(people.get(key) ?? []);
  return arranged(views, (view) => [...view.people].sort().join(' '), name, (a, b) => name(a).localeCompare(name(b), 'vi'));
};

/** What narrows the list; null is no narrowing. */
export interface Narrowing {
  readonly unit: string | null;
  readonly person: PersonId | null;
}

/** The conflicts that a narrowing leaves. */
export const narrowed = (views: readonly ConflictView[], { unit, person }: Narrowing): readonly ConflictView[] =>
  views.filter((view) => (unit === null || (view.unit ?? '') === unit) && (person === null || view.people.includes(person)));

/** The people of some conflicts by name, with how many each is in. */
export const peopleOf = (views: readonly ConflictView[], scene: Scene, words: Words): readonly { readonly person: PersonId; readonly name: string; readonly count: number }[] => {
  const counts = new Map<PersonId, number>();
  for (const view of views) for (const person of view.people) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts].map(([person, count]) => ({ person, name: personIn(scene, words, person), count })).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
};

/** The first conflicts of the groups, as many as the limit says; groups of which none is left are dropped. */
export const firstOf = (groups: readonly ConflictGroup[], limit: number): readonly ConflictGroup[] => {
  let left = limit;
  return groups
    .map((group) => {
      const views = group.views.slice(0, Math.max(0, left));
      left -= views.length;
      return { ...group, views };
    })
    .filter((group) => group.views.length > 0);
};
