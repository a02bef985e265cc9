import { beforeAll, expect, test } from 'vitest';
import { buildDocument } from '#domain/documents/build.ts';
import { documentsOfRound } from '#domain/documents/list.ts';
import { tagDataOf } from '#domain/documents/tags.ts';
import { documentKinds, type DocumentKind } from '#domain/schema/documents.ts';
import { sampleTemplate } from '#exchange/docx/sampleTemplate.ts';
import { renderTemplate } from '#exchange/docx/template.ts';
import { printedPages, squeezed } from '../support/documents/office.ts';
import { resultSource, resultVisit } from '../support/documents/results.ts';

const source = resultSource();
const files = new Map<string, Uint8Array>();
let pages: Awaited<ReturnType<typeof printedPages>>;

/** Kinds that say what was found wanting. */
const tellsFindings: readonly DocumentKind[] = ['minutes', 'visitReport', 'conclusionNotice', 'remedyForm', 'roundReport', 'appendix', 'publicSummary'];

beforeAll(async () => {
  const refs = documentsOfRound(source.rows.visits).flatMap((group) => group.refs);
  for (const kind of documentKinds) {
    const ref = refs.find((each) => each.kind === kind && (each.visit === null || each.visit === resultVisit));
    if (!ref) continue;
    const made = await renderTemplate({ template: await sampleTemplate(kind, 0), kind, data: tagDataOf(source, ref, buildDocument(source, ref)), now: 0 });
    if (made.ok) files.set(kind, made.value);
  }
  pages = await printedPages(files);
});

test.each(documentKinds)('the sample of %s, filled in with the example round, is on paper with all that was found', (kind) => {
  const texts = (pages.get(kind) ?? []).map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(0);
  const printed = squeezed(texts.join('\n'));
  expect(printed).not.toMatch(/[{}]/u);
  if (kind !== 'reportOutline' && kind !== 'checklistForm' && kind !== 'appendix') expect(printed).toContain(squeezed('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'));
  if (!tellsFindings.includes(kind)) return;
  // In a column the lines of a text stand between those of its neighbours; each word is there all the same.
  for (const { text } of source.rows.findings.filter((finding) => finding.kind === 'shortcoming'))
    for (const word of text.split(/\s+/u)) expect(printed).toContain(squeezed(word));
});
