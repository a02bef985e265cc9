import type { JsonObject } from '#domain/json.ts';
import type { Result } from '#domain/result.ts';
import { faultJson, faultLine, codeOf, type Report } from './report.ts';
import type { FileFault, SoundFile } from './readFile.ts';
import type { Words } from './words.ts';

const included = ({ bundle }: SoundFile): number => bundle.blobs.filter(({ bytes }) => bytes !== null).length;

const validLine = (file: SoundFile, { t, format }: Words): string => {
  const rows = file.bundle.given.length;
  if (rows > 0) return t('validRecords', { file: file.path, rows: format.number(rows) });
  return t('valid', {
    file: file.path,
    changes: format.number(file.bundle.changes.length),
    blobs: format.number(file.bundle.blobs.length),
    included: format.number(included(file)),
  });
};

const soundJson = (file: SoundFile): JsonObject => ({
  file: file.path,
  ok: true,
  changes: file.bundle.changes.length,
  /** Rows of a file that another program has written; such a file has no changes. */
  given: file.bundle.given.length,
  blobs: file.bundle.blobs.length,
  included: included(file),
});

/** `validate`: for each file whether it is sound, else why not. */
export const validate = (files: readonly Result<SoundFile, FileFault>[], words: Words): Report => {
  const faults = files.flatMap((file) => (file.ok ? [] : [file.error]));
  return {
    lines: files.flatMap((file) => (file.ok ? [validLine(file.value, words)] : [])),
    faults: faults.map((fault) => faultLine(fault, words)),
    json: files.map((file) =>
      file.ok
        ? soundJson(file.value)
        : faultJson(file.error, words),
    ),
    code: codeOf(faults),
  };
};
