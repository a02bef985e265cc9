import { beforeAll, expect, test } from 'vitest';
import { buildDocument } from '#domain/documents/build.ts';
import { editsOfFile, type FileEdits } from '#domain/documents/fileEdits.ts';
import { usualFormat } from '#domain/documents/format.ts';
import { documentsOfRound } from '#domain/documents/list.ts';
import { documentKinds } from '#domain/schema/documents.ts';
import { readDocx } from '#exchange/docx/read.ts';
import { writeDocx } from '#exchange/docx/write.ts';
import { allSavedAgain } from '../support/documents/office.ts';
import { resultSource, resultVisit } from '../support/documents/results.ts';
import { sampleReport } from '../support/documents/sampleModel.ts';
import { instead, rewritten, rowInstead, run, typed, withBody } from '../support/documents/wordFile.ts';

/** What people do to the report before LibreOffice saves it. */
const edited = (report: Uint8Array) =>
  withBody(report, (xml) => {
    const steps: readonly ((xml: string) => string)[] = [
      rewritten('lead', 'Tổ kiểm tra báo cáo như sau:'),
      rewritten('row-3#3', '31/12/2024'),
      instead('point-a', () => ''),
      instead('basis-1', (paragraph) => typed('Căn cứ Hiến pháp;') + paragraph),
      instead('finding-1', (paragraph) => paragraph + typed('Đoạn thêm sau tồn tại.')),
      instead('note', (paragraph) => paragraph.replace(/<w:r>.*<\/w:r>/s, `${run('Ghi chú: ')}<w:del w:id="900" w:author="A" w:date="2024-06-01T00:00:00Z"><w:r><w:delText>số liệu cũ</w:delText></w:r></w:del><w:ins w:id="901" w:author="A" w:date="2024-06-01T00:00:00Z">${run('số liệu mới.')}</w:ins>`)),
      rowInstead('row-5#0', () => ''),
    ];
    return steps.reduce((text, step) => step(text), xml);
  });

let saved: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
const kinds: string[] = [];

beforeAll(async () => {
  const source = resultSource();
  const refs = documentsOfRound(source.rows.visits).flatMap((group) => group.refs);
  const files = new Map<string, Uint8Array>();
  for (const kind of documentKinds) {
    const ref = refs.find((each) => each.kind === kind && (each.visit === null || each.visit === resultVisit));
    if (!ref) continue;
    kinds.push(kind);
    files.set(kind, await writeDocx(buildDocument(source, ref), { ...usualFormat, document: `r/${kind}`, now: 0 }));
  }
  files.set('edited', edited(await writeDocx(sampleReport, { ...usualFormat, document: 'r/report', now: 0 })));
  saved = await allSavedAgain(files);
});

const found = async (name: string): Promise<FileEdits> => {
  const read = await readDocx(new Blob([saved.get(name) ?? new Uint8Array()]));
  if (!read.ok) throw new Error(`${name}: ${read.error.type}`);
  return editsOfFile(read.value.file);
};

test('a document of any kind that LibreOffice only opened and saved brings no edits', async () => {
  const all = new Map<string, FileEdits>();
  for (const kind of kinds) all.set(kind, await found(kind));
  expect(all).toEqual(new Map(kinds.map((kind) => [kind, { edits: [], unread: [] }])));
  expect(all.size).toBe(documentKinds.length);
});

test('what was edited is found after LibreOffice saved it', async () => {
  const { edits, unread } = await found('edited');
  expect(edits.map(({ block, no, edit, after }) => [block, no, edit.kind, after])).toEqual([
    ['section:main', 1, 'inserted', 'Căn cứ Hiến pháp;'],
    ['lead', 0, 'changed', 'Tổ kiểm tra báo cáo như sau:'],
    ['point-a', 0, 'removed', ''],
    ['finding-1', 1, 'inserted', 'Đoạn thêm sau tồn tại.'],
    ['note', 0, 'changed', 'Ghi chú: số liệu mới.'],
    ['row-3#3', 0, 'changed', '31/12/2024'],
    ['row-5', 0, 'removed', ''],
  ]);
  expect(unread).toEqual([]);
});
