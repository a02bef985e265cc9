import { ok, unreachable, type Result } from '#domain/result.ts';
import { diff } from './diff.ts';
import { info } from './info.ts';
import { merge } from './merge.ts';
import { parseOptions, type Options, type WrongUsage } from './options.ts';
import { readPassphrase, readSound, type FileFault, type SoundFile } from './readFile.ts';
import { EXIT, codeOf, faultJson, faultLine, type Report } from './report.ts';
import { validate } from './validate.ts';
import { wordsIn, type Words } from './words.ts';

/** Where the command speaks, and what time it is. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly now: () => number;
  /** A variable of the environment. */
  readonly env: (name: string) => string | undefined;
}

const wrongWords = (wrong: WrongUsage, { t }: Words): string => {
  switch (wrong.type) {
    case 'help':
      return t('usage');
    case 'noCommand':
    case 'twoFiles':
    case 'output':
      return t(`wrong.${wrong.type}`);
    case 'command':
    case 'language':
      return t(`wrong.${wrong.type}`, { name: wrong.name });
    case 'option':
      return t('wrong.option', { what: wrong.what });
    case 'files':
      return t('wrong.files', { name: wrong.name, count: wrong.count });
    default:
      return unreachable(wrong);
  }
};

/** Where the passphrase stands that opens files: no option for the passphrase itself, which other users of the computer could read. */
const PASSPHRASE = 'SKT_PASSPHRASE';

const reportOf = async (options: Options, words: Words, { now, env }: Surroundings): Promise<Report> => {
  const secret = options.passphraseFile === '' ? ok(env(PASSPHRASE)) : await readPassphrase(options.passphraseFile);
  if (!secret.ok) return { lines: [], faults: [faultLine(secret.error, words)], json: [faultJson(secret.error, words)], code: codeOf([secret.error]) };
  const files: Result<SoundFile, FileFault>[] = [];
  for (const path of options.files) files.push(await readSound(path, secret.value));
  switch (options.command) {
    case 'validate':
      return validate(files, words);
    case 'info':
      return info(files, words);
    case 'merge':
      return merge(files, options, now(), words);
    case 'diff':
      return diff(files, words);
    default:
      return unreachable(options.command);
  }
};

/** Runs one command line; answers with the exit code. Bad files and wrong usage are told in a sentence, never thrown. */
export const main = async (args: readonly string[], surroundings: Surroundings): Promise<number> => {
  const { out, err } = surroundings;
  const { language, options } = parseOptions(args);
  const words = wordsIn(language);
  if (!options.ok) {
    const isHelp = options.error.type === 'help';
    (isHelp ? out : err)(wrongWords(options.error, words));
    if (!isHelp) err(words.t('wrong.see'));
    return isHelp ? EXIT.ok : EXIT.usage;
  }
  const { lines, faults, json, code } = await reportOf(options.value, words, surroundings);
  if (options.value.json) out(JSON.stringify(json, null, 2));
  else {
    for (const line of lines) out(line);
    for (const fault of faults) err(fault);
  }
  return code;
};
