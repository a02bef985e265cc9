import type { Json, JsonObject } from '#domain/json.ts';
import { faultWords } from '#i18n/faultWords.ts';
import type { FileFault } from './readFile.ts';
import type { Words } from './words.ts';

/** How the command ends; documented in its usage text. */
export const EXIT = { ok: 0, different: 1, usage: 2, unreadable: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command has to say: lines for people, the same for programs, and how it ends. */
export interface Report {
  readonly lines: readonly string[];
  readonly json: Json;
  /** Faults, for people: they go to the error output. */
  readonly faults: readonly string[];
  readonly code: ExitCode;
}

/** A fault in one line: which file, what, where, what next. */
export const faultLine = (fault: FileFault, { t, faults, format }: Words): string => {
  if (fault.kind === 'disk') return t('unread', { file: fault.path, why: t(`file.${fault.type}`, { detail: fault.detail }) });
  const { title, what, next } = faultWords(faults, format, fault.fault);
  return t('refused', { file: fault.path, title, what, next });
};

/** A fault for programs: its kind with all that is known about it, and the sentence. */
export const faultJson = (fault: FileFault, words: Words): JsonObject => ({
  file: fault.path,
  ok: false,
  fault: fault.kind === 'disk' ? { type: fault.type, detail: fault.detail } : { ...fault.fault },
  message: faultLine(fault, words),
});

/** How a command ends that met these faults: a file that could not be read weighs more than one that is wrong. */
export const codeOf = (faults: readonly FileFault[]): ExitCode => {
  if (faults.some(({ kind }) => kind === 'disk')) return EXIT.unreadable;
  return faults.length > 0 ? EXIT.different : EXIT.ok;
};
