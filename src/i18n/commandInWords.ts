import type { TFunction } from 'i18next';
import { baseCommand } from '#domain/undo.ts';

type Names = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Reading the whole list from the catalogue is slow, and the header says a command after every key; one list for each language. */
const known = new WeakMap<TFunction<'commands'>, Names>();

const namesIn = (t: TFunction<'commands'>): Names => {
  const names = known.get(t) ?? new Map<string, Readonly<Record<string, string>>>(Object.entries(t('name', { returnObjects: true })));
  known.set(t, names);
  return names;
};

/** What a recorded command is called; a command of another version is said to be one. */
export const commandInWords = (t: TFunction<'commands'>, command: string): string => {
  const { base, taken } = baseCommand(command);
  const [subject = '', verb = ''] = base.split('.');
  const name = new Map(Object.entries(namesIn(t).get(subject) ?? {})).get(verb) ?? t('unknown');
  switch (taken) {
    case null:
      return name;
    case 'undone':
      return t('undone', { command: name });
    case 'redone':
      return t('redone', { command: name });
  }
};
