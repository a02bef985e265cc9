import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '#domain/result.ts';
import { languages, type Language } from '#i18n/language.ts';

/** What the user asked for. */
export interface Options {
  readonly command: 'validate' | 'info' | 'merge' | 'diff';
  readonly files: readonly string[];
  readonly json: boolean;
  /** Where merge writes; blank for the other commands. */
  readonly output: string;
  readonly force: boolean;
  /** File whose first line opens files under a passphrase; blank when there is none. */
  readonly passphraseFile: string;
}

/** Why the command line says nothing that we can do; `help` is a wish, not a fault. */
export type WrongUsage =
  | { readonly type: 'help' | 'noCommand' | 'twoFiles' | 'output' }
  | { readonly type: 'command' | 'language'; readonly name: string }
  | { readonly type: 'option'; readonly what: string }
  | { readonly type: 'files'; readonly name: string; readonly count: number };

/** The command line, read: the language is known even when the rest is wrong, so that the complaint is understood. */
export interface Parsed {
  readonly language: Language;
  readonly options: Result<Options, WrongUsage>;
}

const commands = ['validate', 'info', 'merge', 'diff'] as const;
const fewest = { validate: 1, info: 1, merge: 2, diff: 2 } as const;

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'vi' },
      output: { type: 'string', short: 'o', default: '' },
      force: { type: 'boolean', default: false },
      'passphrase-file': { type: 'string', default: '' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });

const chosen = ({ values, positionals }: ReturnType<typeof parse>): Result<Options, WrongUsage> => {
  const [name, ...files] = positionals;
  if (values.help) return fail({ type: 'help' });
  if (!languages.some((language) => language === values.lang)) return fail({ type: 'language', name: values.lang });
  if (name === undefined) return fail({ type: 'noCommand' });
  const command = commands.find((each) => each === name);
  if (!command) return fail({ type: 'command', name });
  if (command === 'diff' && files.length !== 2) return fail({ type: 'twoFiles' });
  if (files.length < fewest[command]) return fail({ type: 'files', name, count: fewest[command] });
  if (command === 'merge' && values.output === '') return fail({ type: 'output' });
  return ok({ command, files, json: values.json, output: values.output, force: values.force, passphraseFile: values['passphrase-file'] });
};

/** Reads a command line. */
export const parseOptions = (args: readonly string[]): Parsed => {
  try {
    const parsed = parse(args);
    return { language: languages.find((language) => language === parsed.values.lang) ?? 'vi', options: chosen(parsed) };
  } catch (error) {
    // Node's own sentence is English and long; the option that it quotes is enough.
    const said = error instanceof Error ? error.message : String(error);
    return { language: args.includes('en') ? 'en' : 'vi', options: fail({ type: 'option', what: /'(-[^' ]+)/.exec(said)?.[1] ?? said }) };
  }
};
