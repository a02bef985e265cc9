import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { GAP_STYLE } from './styles.ts';

/** Parts that the library writes whether or not there is anything in them: an empty one makes Word doubt the file. */
const USELESS = [
  'word/numbering.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/comments.xml',
  'word/fontTable.xml',
  'docProps/custom.xml',
  'docProps/app.xml',
];

const MARKS_PART = 'customXml/item1.xml';
const PROPERTIES_PART = 'customXml/itemProps1.xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** By which Word knows the part; any number does, the same each time. */
const STORE_ID = '{5C6A0B3E-2F41-4D7A-9E55-6B1D0C8F7A21}';

const marksProperties = `${DECLARATION}<ds:datastoreItem ds:itemID="${STORE_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`;
const marksRelations = `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATIONS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`;

/** The name of the part that a part of relationships belongs to leads from, „word/_rels/x.xml.rels“: „word/“. */
const folderOf = (relations: string): string => relations.replace(/_rels\/[^/]*$/, '');

const withoutUseless = (relations: string, text: string): string =>
  text.replace(/<Relationship [^>]*\/>/g, (relation) => {
    const target = / Target="([^"]*)"/.exec(relation)?.[1] ?? '';
    return USELESS.includes(folderOf(relations) + target) ? '' : relation;
  });

const contentTypes = (text: string): string =>
  text
    .replace(/<Override [^>]*\/>/g, (override) => (USELESS.some((part) => override.includes(`"/${part}"`)) ? '' : override))
    // No pictures and no fonts are in these files.
    .replace(/<Default [^>]*Extension="(?:png|jpe?g|bmp|gif|svg|odttf)"[^>]*\/>/g, '')
    .replace(
      '</Types>',
      `<Override ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml" PartName="/${PROPERTIES_PART}"/></Types>`,
    );

/** A section ends in a paragraph of its own: as high as a line of text it could fall on a page of its own. */
const lowSectionEnds = (text: string): string => text.replaceAll('<w:p><w:pPr><w:sectPr', `<w:p><w:pPr><w:pStyle w:val="${GAP_STYLE}"/><w:sectPr`);

const dated = (text: string, now: number): string =>
  text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${new Date(now).toISOString()}`);

/** One part as it is to be, or null where it goes. */
const finishPart = (name: string, text: string, now: number): string | null => {
  if (USELESS.includes(name)) return null;
  if (name === '[Content_Types].xml') return contentTypes(text);
  if (name === 'docProps/core.xml') return dated(text, now);
  if (name === 'word/document.xml') return lowSectionEnds(text);
  if (!name.endsWith('.rels')) return text;
  const relations = withoutUseless(name, text);
  if (name === 'word/_rels/document.xml.rels')
    return relations.replace('</Relationships>', `<Relationship Id="rIdMarks" Type="${RELATIONS}/customXml" Target="../${MARKS_PART}"/></Relationships>`);
  return relations.includes('<Relationship ') ? relations : null;
};

/** Zips know no earlier year. */
const EARLIEST = Date.UTC(1980, 0, 2);

/**
 * Makes the package of the library ready: without empty parts, with the marks of the blocks, and with no other time in it than `now`,
 * so that the same document is the same file, byte by byte.
 */
export const finishPackage = (bytes: Uint8Array, marks: string, now: number): Uint8Array<ArrayBuffer> => {
  const parts = new Map<string, string>();
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    const text = finishPart(name, strFromU8(part), now);
    if (text !== null) parts.set(name, text);
  }
  parts.set(MARKS_PART, marks);
  parts.set(PROPERTIES_PART, marksProperties);
  parts.set('customXml/_rels/item1.xml.rels', marksRelations);
  // The list of contents stands first: some readers look for it there.
  const names = [...parts.keys()].sort((a, b) => Number(b.startsWith('[')) - Number(a.startsWith('[')) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8(parts.get(name) ?? '')])), { level: 6, mtime: Math.max(now, EARLIEST) });
};
