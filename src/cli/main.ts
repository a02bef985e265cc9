import { unreachable, type Result } from '#domain/result.ts';
import { diff } from './diff.ts';
import { info } from './info.ts';
import { merge } from './merge.ts';
import { parseOptions, type Options, type WrongUsage } from './options.ts';
import { readSound, type FileFault, type SoundFile } from './readFile.ts';
import { EXIT, type Report } from './report.ts';
import { validate } from './validate.ts';
import { wordsIn, type Words } from './words.ts';

/** Where the command speaks, and what time it is. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly now: () => number;
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

const reportOf = async (options: Options, words: Words, now: number): Promise<Report> => {
  const files: Result<SoundFile, FileFault>[] = [];
  for (const path of options.files) files.push(await readSound(path));
  switch (options.command) {
    case 'validate':
      return validate(files, words);
    case 'info':
      return info(files, words);
    case 'merge':
      return merge(files, options, now, words);
    case 'diff':
      return diff(files, words);
    default:
      return unreachable(options.command);
  }
};

/** Runs one command line; answers with the exit code. Bad files and wrong usage are told in a sentence, never thrown. */
export const main = async (args: readonly string[], { out, err, now }: Surroundings): Promise<number> => {
  const { language, options } = parseOptions(args);
  const words = wordsIn(language);
  if (!options.ok) {
    const isHelp = options.error.type === 'help';
    (isHelp ? out : err)(wrongWords(options.error, words));
    if (!isHelp) err(words.t('wrong.see'));
    return isHelp ? EXIT.ok : EXIT.usage;
  }
  const { lines, faults, json, code } = await reportOf(options.value, words, now());
  if (options.value.json) out(JSON.stringify(json, null, 2));
  else {
    for (const line of lines) out(line);
    for (const fault of faults) err(fault);
  }
  return code;
};
