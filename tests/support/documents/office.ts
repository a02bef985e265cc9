import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const call = promisify(execFile);

/** A page of a PDF: what stands on it, and how large it is (points). */
interface Page {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** A text without the spaces and line ends that laying out adds and takes. */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

const pagesOf = async (pdf: string): Promise<readonly Page[]> => {
  const { stdout: text } = await call('pdftotext', ['-enc', 'UTF-8', '-layout', pdf, '-'], { maxBuffer: 1 << 28 });
  const { stdout: info } = await call('pdfinfo', ['-l', '10000', pdf], { maxBuffer: 1 << 26 });
  const sizes = [...info.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/gm)].map(([, width, height]) => [Number(width), Number(height)] as const);
  // Each page ends in a form feed.
  const texts = text.split('\f').slice(0, -1);
  return texts.map((page, at) => ({ text: page, width: sizes[at]?.[0] ?? 0, height: sizes[at]?.[1] ?? 0 }));
};

/** Has LibreOffice open files and save them as `pdf` or `docx`; answers the folder with them. */
const converted = async (files: ReadonlyMap<string, Uint8Array>, to: 'pdf' | 'docx', folder: string): Promise<void> => {
  const names = [...files.keys()].map((name) => join(folder, `${name}.docx`));
  for (const [name, bytes] of files) await writeFile(join(folder, `${name}.docx`), bytes);
  // A profile of its own: another LibreOffice of this user may be open.
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await call('soffice', ['--headless', profile, '--convert-to', to, '--outdir', join(folder, 'out'), ...names], { timeout: 280_000 });
};

const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'documents-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The pages of .docx files as LibreOffice prints them, by the names given. */
export const printedPages = (files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, readonly Page[]>> =>
  inFolder(async (folder) => {
    await converted(files, 'pdf', folder);
    const pages = new Map<string, readonly Page[]>();
    for (const name of files.keys()) pages.set(name, await pagesOf(join(folder, 'out', `${name}.pdf`)));
    return pages;
  });

/** Files of Word as LibreOffice saves them when somebody has edited them, by the names given. */
export const allSavedAgain = (files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> =>
  inFolder(async (folder) => {
    await converted(files, 'docx', folder);
    const saved = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const name of files.keys()) saved.set(name, new Uint8Array(await readFile(join(folder, 'out', `${name}.docx`))));
    return saved;
  });

/** A .docx as LibreOffice saves it when somebody has edited it. */
export const savedAgain = async (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
  const saved = (await allSavedAgain(new Map([['file', bytes]]))).get('file');
  if (!saved) throw new Error('LibreOffice saved nothing');
  return saved;
};
