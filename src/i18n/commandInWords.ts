import type { TFunction } from 'i18next';
import { baseCommand } from '#domain/undo.ts';

/** What a recorded command is called; a command of another version is said to be one. */
export const commandInWords = (t: TFunction<'commands'>, command: string): string => {
  const { base, taken } = baseCommand(command);
  const [subject = '', verb = ''] = base.split('.');
  const names = new Map<string, Readonly<Record<string, string>>>(Object.entries(t('name', { returnObjects: true })));
  const name = new Map(Object.entries(names.get(subject) ?? {})).get(verb) ?? t('unknown');
  switch (taken) {
    case null:
      return name;
    case 'undone':
      return t('undone', { command: name });
    case 'redone':
      return t('redone', { command: name });
  }
};
