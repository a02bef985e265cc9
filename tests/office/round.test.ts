import { beforeAll, expect, test } from 'vitest';
import { buildDocument } from '#domain/documents/build.ts';
import { usualFormat } from '#domain/documents/format.ts';
import { documentsOfRound } from '#domain/documents/list.ts';
import type { DocumentModel } from '#domain/documents/model.ts';
import { keyedTexts } from '#domain/documents/printed.ts';
import { documentKinds, type DocumentKind } from '#domain/schema/documents.ts';
import { writeDocx } from '#exchange/docx/write.ts';
import { packageFaults } from '../support/documents/docxPackage.ts';
import { printedPages, squeezed } from '../support/documents/office.ts';
import { resultSource, resultVisit } from '../support/documents/results.ts';

const models = new Map<DocumentKind, DocumentModel>();
const files = new Map<string, Uint8Array>();
let pages: Awaited<ReturnType<typeof printedPages>>;

beforeAll(async () => {
  const source = resultSource();
  const refs = documentsOfRound(source.rows.visits).flatMap((group) => group.refs);
  for (const kind of documentKinds) {
    const ref = refs.find((each) => each.kind === kind && (each.visit === null || each.visit === resultVisit));
    if (!ref) continue;
    models.set(kind, buildDocument(source, ref));
    files.set(kind, await writeDocx(buildDocument(source, ref), { ...usualFormat, document: kind, now: 0 }));
  }
  pages = await printedPages(files);
});

test.each(documentKinds)('%s of the example round: a sound package, every text on the paper, no page empty', (kind) => {
  const model = models.get(kind);
  if (!model) throw new Error('no document');
  expect(packageFaults(files.get(kind) ?? new Uint8Array())).toEqual([]);
  const texts = (pages.get(kind) ?? []).map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(squeezed(text).length).toBeGreaterThan(20);
  // Without digits: the number of a page may stand in the middle of a paragraph.
  const plain = (text: string): string => squeezed(text).replace(/\d/gu, '');
  const printed = plain(texts.join(''));
  // Columns of a table stand beside each other in the text of a page; what stands alone can be looked up.
  const alone = new Set(model.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.key] : []))));
  for (const { key, text } of keyedTexts(model)) {
    if (alone.has(key)) expect(printed).toContain(plain(text));
  }
});
