import type { TFunction } from 'i18next';
import type { Table } from '#domain/schema/tables.ts';
import { commandInWords } from '../commandInWords.ts';
import { fieldNameIn } from './place.ts';
import { nameIn, type Scene } from './scene.ts';
import type { Speech } from './speech.ts';

/** A register that a step writes. */
interface Written {
  readonly table: Table;
  readonly row: string;
  readonly field: string;
}

/** What it takes to say a step: the words of commands, the words of values, and the rows around it. */
export interface StepSpeech {
  readonly t: TFunction<'commands'>;
  readonly words: Pick<Speech, 't' | 'format'>;
  readonly scene: Scene;
}

/** Letters of a name after which a step is cut: it stands in a hint beside a button. */
const NAME_LENGTH = 60;

const cut = (text: string): string => (text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH - 1).trimEnd()}…` : text);

/** A step as people know it: what was done, and to which row or how many. Rows that only went along are not counted. */
export const stepInWords = ({ t, words, scene }: StepSpeech, command: string, writes: readonly Written[]): string => {
  const name = commandInWords(t, command);
  const [first] = writes;
  if (!first) return name;
  const rows = new Set(writes.filter(({ table }) => table === first.table).map(({ row }) => row));
  return rows.size === 1
    ? t('step', { command: name, name: cut(nameIn(scene, words, first.table, first.row)) })
    : t('stepMany', { command: name, count: rows.size });
};

/** The fields of some writes by name, each once. */
export const fieldsInWords = ({ words }: StepSpeech, writes: readonly Written[]): string =>
  [...new Set(writes.map(({ table, field }) => fieldNameIn(words, table, field)))].join(', ');
