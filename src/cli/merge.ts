import { rename, rm, stat, writeFile } from 'node:fs/promises';
import type { LoggedChange } from '#domain/change.ts';
import { digestOfChanges, shortCode } from '#domain/digest.ts';
import { PersonIdSchema, ReplicaIdSchema } from '#domain/ids.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { withheldHashes } from '#domain/evidence.ts';
import { rowsOfLog } from '#domain/rowsOfLog.ts';
import { appVersion } from '#exchange/appVersion.ts';
import { MAX_BUNDLE_SIZE, MAX_CONTAINER_SIZE, type BundleBlob } from '#exchange/bundle.ts';
import { packContainer } from '#exchange/container.ts';
import { encodeBundle, type SourceBlob } from '#exchange/encodeBundle.ts';
import type { Options } from './options.ts';
import { diskCode, type FileFault, type SoundFile } from './readFile.ts';
import { EXIT, codeOf, faultJson, faultLine, type ExitCode, type Report } from './report.ts';
import type { Words } from './words.ts';

/** Who stands under `by` in a merged file: nobody in the round. Its frontier stays empty: no laptop holds what it holds. */
const mergedBy = { id: PersonIdSchema.parse('lenh-gop-tep'), name: 'Lệnh gộp tệp (npm run bundle)', replica: ReplicaIdSchema.parse('lenhgoptep') };

/** The changes of several files, each once, in the order of the files. */
const unionOf = (files: readonly SoundFile[]) => {
  const union = new Map<string, LoggedChange>();
  const parts = files.map(({ path, bundle }) => {
    const before = union.size;
    for (const change of bundle.changes) if (!union.has(change.id)) union.set(change.id, change);
    return { file: path, changes: bundle.changes.length, fresh: union.size - before };
  });
  return { changes: [...union.values()], parts };
};

/** The photos of several files, each once, with bytes if any file brings them; without those that one of the files keeps back. */
const blobsOf = (files: readonly SoundFile[], withheld: ReadonlySet<string>): readonly SourceBlob[] => {
  const blobs = new Map<string, BundleBlob>();
  for (const blob of files.flatMap(({ bundle }) => bundle.blobs)) {
    if (!withheld.has(blob.hash) && !blobs.get(blob.hash)?.bytes) blobs.set(blob.hash, blob);
  }
  return [...blobs.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1));
};

const refusal = (message: string, code: ExitCode): Report => ({ lines: [], faults: [message], json: { ok: false, message }, code });

/** Writes beside the place first: a full disk must not leave half a file under the name that was asked for. */
const writeWhole = async (path: string, file: Blob): Promise<Result<null, string>> => {
  const fresh = `${path}.${process.pid}.part`;
  try {
    await writeFile(fresh, new Uint8Array(await file.arrayBuffer()));
    await rename(fresh, path);
    return ok(null);
  } catch (error) {
    await rm(fresh, { force: true });
    return fail(diskCode(error));
  }
};

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const otherPlan = (files: readonly SoundFile[]): FileFault | undefined => {
  const [first, ...others] = files;
  const other = first && others.find(({ bundle }) => bundle.plan !== first.bundle.plan);
  if (!other) return undefined;
  const title = other.bundle.records.plan?.['title'];
  const fault = { type: 'other-plan', expected: first.bundle.plan, found: other.bundle.plan, title: typeof title === 'string' ? title : '' } as const;
  return { kind: 'bundle', path: other.path, fault };
};

/** What stands against merging; undefined when nothing does. */
const hindrance = async (files: readonly Result<SoundFile, FileFault>[], sound: readonly SoundFile[], options: Options, words: Words): Promise<Report | undefined> => {
  const faults = files.flatMap((file) => (file.ok ? [] : [file.error]));
  const stray = faults.length === 0 ? otherPlan(sound) : undefined;
  if (stray) faults.push(stray);
  if (faults.length > 0) {
    return { lines: [], faults: faults.map((fault) => faultLine(fault, words)), json: faults.map((fault) => faultJson(fault, words)), code: codeOf(faults) };
  }
  const given = sound.find(({ bundle }) => bundle.given.length > 0);
  if (given) return refusal(words.t('merge.recordsOnly', { file: given.path }), EXIT.different);
  const { output, force } = options;
  return !force && (await exists(output)) ? refusal(words.t('wrong.exists', { file: output }), EXIT.usage) : undefined;
};

/** `merge`: the union of the changes of files of one round, folded by the app's own code, as a new file. */
export const merge = async (files: readonly Result<SoundFile, FileFault>[], options: Options, now: number, words: Words): Promise<Report> => {
  const { t, format } = words;
  const sound = files.flatMap((file) => (file.ok ? [file.value] : []));
  const hindered = await hindrance(files, sound, options, words);
  if (hindered) return hindered;
  const { changes, parts } = unionOf(sound);
  const [plan] = sound.map(({ bundle }) => bundle.plan);
  if (plan === undefined) return refusal(t('wrong.noCommand'), EXIT.usage);
  const rows = rowsOfLog(plan, changes);
  const { output } = options;
  const zip = output.endsWith('.zip');
  const encoded = await encodeBundle(
    { plan, by: mergedBy, scope: { kind: 'plan' }, rows, frontier: {}, changes, blobs: blobsOf(sound, withheldHashes(rows.get('attachments') ?? [])) },
    { app: appVersion, now, zip },
  );
  const { included, missing } = encoded;
  const tooLarge = (size: number, limit: number) =>
    refusal(t('merge.tooLarge', { size: format.fileSize(size), limit: format.fileSize(limit) }), EXIT.different);
  if (encoded.file.size > MAX_BUNDLE_SIZE) return tooLarge(encoded.file.size, MAX_BUNDLE_SIZE);
  const file = await packContainer(encoded, { zip, passphrase: null, now });
  if (file.size > MAX_CONTAINER_SIZE) return tooLarge(file.size, MAX_CONTAINER_SIZE);
  const written = await writeWhole(output, file);
  if (!written.ok) return refusal(t('file.unwritable', { file: output, detail: written.error }), EXIT.unreadable);
  const digest = digestOfChanges(changes.map(({ id }) => id));
  const conflicts = [...rows.values()].flat().reduce((sum, row) => sum + row.conflicts, 0);
  const counts = { files: sound.length, changes: changes.length, blobs: included + missing, included, conflicts };
  return {
    lines: [
      ...parts.map((part) => t('merge.part', { file: part.file, count: part.changes, fresh: part.fresh })),
      t('merge.done', { file: output, ...counts }),
      t('merge.digest', { code: shortCode(digest), digest }),
    ],
    faults: [],
    json: { ok: true, file: output, digest, ...counts, parts },
    code: EXIT.ok,
  };
};
