import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#domain/ids.ts';
import type { Scene } from '#i18n/values/scene.ts';
import type { Speech } from '#i18n/values/speech.ts';
import type { ConflictView } from './conflictView.ts';
import { byPeople, byUnit, narrowed, peopleOf, type Arrangement, type ConflictGroup, type Narrowing } from './groups.ts';

/** Conflicts that wait, and those that were put off on this laptop. */
export const lists = ['waiting', 'later'] as const;
export type List = (typeof lists)[number];

/** What the person has chosen to see. */
export interface View extends Narrowing {
  readonly list: List;
  readonly by: Arrangement;
}

/** What there is to choose from, with counts. */
export interface Choices {
  readonly counts: Readonly<Record<List, number>>;
  readonly units: readonly { readonly key: string; readonly name: string; readonly count: number }[];
  readonly people: readonly { readonly person: PersonId; readonly name: string; readonly count: number }[];
}

/** The conflicts as chosen. */
export interface Listed {
  readonly view: View;
  readonly change: (patch: Partial<View>) => void;
  readonly choices: Choices;
  readonly groups: readonly ConflictGroup[];
  readonly peopleNames: (people: readonly PersonId[]) => string;
}

/** Narrows and arranges the conflicts. */
export function useView(
  views: readonly ConflictView[],
  isPostponed: (view: ConflictView) => boolean,
  scene: Scene,
  words: Pick<Speech, 't' | 'format'>,
): Listed {
  const { t } = useTranslation(['conflicts', 'values']);
  const [view, setView] = useState<View>({ list: 'waiting', by: 'unit', unit: null, person: null });
  const arranged = useMemo(() => {
    const later = views.filter(isPostponed);
    const waiting = views.filter((each) => !isPostponed(each));
    const listed = view.list === 'later' ? later : waiting;
    const people = peopleOf(views, scene, words);
    const peopleNames = (ids: readonly PersonId[]): string =>
      ids.map((id) => people.find(({ person }) => person === id)?.name ?? t('values:unknownPerson')).join(', ');
    const chosen = narrowed(listed, view);
    return {
      peopleNames,
      choices: {
        counts: { waiting: waiting.length, later: later.length },
        units: byUnit(listed, scene, words, t('shared')).map(({ key, name, views: { length } }) => ({ key, name, count: length })),
        people: peopleOf(listed, scene, words),
      },
      groups: view.by === 'unit' ? byUnit(chosen, scene, words, t('shared')) : byPeople(chosen, peopleNames),
    };
  }, [views, isPostponed, scene, words, view, t]);
  return { view, change: (patch) => setView((before) => ({ ...before, ...patch })), ...arranged };
}
