import { tagsOf, wantedTags } from '#domain/documents/tags.ts';
import type { TagInfo } from '#domain/documents/tags/tag.ts';
import { documentKinds, type DocumentKind } from '#domain/schema/documents.ts';
import { vi } from '#i18n/terms/vocabulary.ts';

const written = ({ name, inner }: TagInfo): string => (inner === null ? `{${name}}` : `{#${name}}…{/${name}}`);

const rowsOf = (tags: readonly TagInfo[], depth: number): readonly string[] =>
  tags.flatMap((tag) => [`| ${'– '.repeat(depth)}\`${written(tag)}\` | ${tag.words.vi} | ${tag.words.en} |`, ...(tag.inner === null ? [] : rowsOf(tag.inner, depth + 1))]);

const expected = (kind: DocumentKind): string =>
  wantedTags(kind)
    .map((group) => group.map((name) => `\`${name}\``).join(' or '))
    .join('; ');

const tableOf = (kind: DocumentKind): string =>
  [`### ${vi.document.kind[kind]} (\`${kind}\`)`, '', `Expected: ${expected(kind)}.`, '', '| Tag | What it says | In English |', '|---|---|---|', ...rowsOf(tagsOf(kind), 0)].join('\n');

/** The tables of docs/TEMPLATES.md: every tag of every kind of document. */
export const tagTables = (): string => documentKinds.map(tableOf).join('\n\n');
