import { strFromU8, strToU8, unzipSync } from 'fflate';
import { cell, cellOf, paragraph } from '#domain/documents/compose.ts';
import { usualFormat } from '#domain/documents/format.ts';
import type { Block, Column, DocumentModel, Heading, Paragraph, ParagraphStyle, Section, SignatureBlock, TableBlock, TableRow, Title } from '#domain/documents/model.ts';
import { tagsOf } from '#domain/documents/tags.ts';
import type { TagInfo } from '#domain/documents/tags/tag.ts';
import type { DocumentKind } from '#domain/schema/documents.ts';
import { layDocx } from '../layDocx.ts';
import { packParts } from './parts.ts';
import { sampleLayout, type SampleLine } from './sampleLayout.ts';

const heading: Heading = { governingBody: '{co_quan_chu_quan}', issuingBody: '{co_quan_ban_hanh}', number: '{so_ky_hieu}', symbol: '', place: '{dia_danh}', date: null, year: 0, urgency: 'normal' };

const infoOf = (tags: readonly TagInfo[], name: string): TagInfo => {
  const info = tags.find((tag) => tag.name === name);
  if (info === undefined) throw new Error(`no tag ${name}`);
  return info;
};

/** Paragraphs that stand once for each item. */
const repeated = (name: string, style: ParagraphStyle): readonly Paragraph[] =>
  [`{#${name}}`, '{doan}', `{/${name}}`].map((text, at) => paragraph(`${name}-${at}`, style, text));

/** What is printed where a list has nothing. */
const otherwise = (name: string): readonly Paragraph[] => [`{^${name}}`, 'Không có.', `{/${name}}`].map((text, at) => paragraph(`${name}-none-${at}`, 'body', text));

/** Narrow columns: ordinals, numbers, codes; and those with whole sentences. */
const narrow = new Set(['stt', 'so', 'ma']);
const broad = new Set(['cau_hoi', 'noi_dung', 'phu_trach', 'thanh_phan', 'tai_lieu', 'bien_phap']);

const weightOf = ({ name }: TagInfo): number => (narrow.has(name) ? 0.7 : broad.has(name) ? 3 : 1);

const columnsOf = (inner: readonly TagInfo[]): readonly Column[] => {
  const all = inner.reduce((sum, tag) => sum + weightOf(tag), 0);
  return inner.map((tag) => ({ heading: tag.words.vi, width: (100 * weightOf(tag)) / all, align: narrow.has(tag.name) ? 'centre' : 'left' }));
};

/** A cell with a tag; a list in it stands as lines of their own. */
const tagCell = ({ name, inner }: TagInfo): readonly string[] => (inner === null ? [`{${name}}`] : [`{#${name}}`, `- ${inner.map((tag) => `{${tag.name}}`).join('; ')}`, `{/${name}}`]);

/** The cells of a row; what opens lists stands before the first one, what ends them after the last. */
const rowOf = (key: string, inner: readonly TagInfo[], before: string, after: string): TableRow => ({
  kind: 'cells',
  key,
  cells: inner.map((tag, at) => {
    const lines = tagCell(tag);
    const first = at === 0 ? before : '';
    const last = at === inner.length - 1 ? after : '';
    if (lines.length === 1) return cell(`${first}${lines[0] ?? ''}${last}`);
    return cellOf([...(first === '' ? [] : [first]), ...lines, ...(last === '' ? [] : [last])]);
  }),
});

const tableOf = ({ name, inner }: TagInfo, columns: readonly string[] | undefined): TableBlock => {
  const own = inner ?? [];
  const rows = own.find((tag) => tag.name === 'hang')?.inner ?? null;
  if (rows !== null)
    return {
      kind: 'table',
      key: name,
      columns: columnsOf(rows),
      rows: [{ kind: 'group', key: `${name}-group`, text: `{#${name}}{nhom}` }, rowOf(`${name}-row`, rows, '{#hang}', `{/hang}{/${name}}`)],
    };
  const shown = columns === undefined ? own : columns.map((column) => infoOf(own, column));
  return { kind: 'table', key: name, columns: columnsOf(shown), rows: [rowOf(`${name}-row`, shown, `{#${name}}`, `{/${name}}`)] };
};

/** More columns than fit on a page upright. */
const WIDE = 7;

const isWide = (table: TableBlock): boolean => table.columns.length >= WIDE;

/** The end of the document, as its kind signs. */
const signatures = (kind: DocumentKind, tags: readonly TagInfo[]): readonly SignatureBlock[] => {
  const hint = '(Ký, ghi rõ họ tên)';
  if (kind === 'minutes')
    return [
      {
        kind: 'signatures',
        key: 'signatures',
        recipients: [],
        signatures: [
          { lines: ['Đại diện đơn vị', 'được kiểm tra'], name: '{ky_don_vi}', hint },
          { lines: ['Thư ký'], name: '{ky_thu_ky}', hint },
          { lines: ['{chuc_vu_to_truong}'], name: '{ky_to_truong}', hint },
        ],
      },
    ];
  if (!tags.some(({ name }) => name === 'nguoi_ky')) return [];
  return [{ kind: 'signatures', key: 'signatures', recipients: ['{#noi_nhan}', '{doan}', '{/noi_nhan}'], signatures: [{ lines: ['{chuc_vu_ky}'], name: '{nguoi_ky}', hint: '' }] }];
};

const titleOf = (kind: DocumentKind, tags: readonly TagInfo[]): Title => {
  const subject = '{trich_yeu}';
  if (tags.some(({ name }) => name === 'phu_luc')) return { kind: 'appendix', no: '{phu_luc}', subject, attachedTo: '{kem_theo}' };
  if (kind === 'visitNotice') return { kind: 'letter', subject };
  return { kind: 'named', type: kind === 'checklistForm' ? 'Phiếu kiểm tra' : '{ten_loai}', subject };
};

interface Laid {
  readonly blocks: readonly Block[];
  /** Tables that lie across, on pages of their own. */
  readonly wide: readonly { readonly title: string; readonly table: TableBlock }[];
}

/** Where the document itself lies across, wide tables stand in it. */
const liesAcross = (kind: DocumentKind): boolean => kind === 'checklistForm' || kind === 'appendix';

const layLines = (kind: DocumentKind, tags: readonly TagInfo[], lines: readonly SampleLine[]): Laid => {
  const blocks: Block[] = [];
  const wide: Laid['wide'][number][] = [];
  let no = 0;
  const title = (key: string, words: string): void => {
    no += 1;
    blocks.push(paragraph(`${key}-title`, 'heading', `${no}. ${words}`));
  };
  for (const line of lines) {
    if (line.is === 'words') {
      blocks.push(paragraph(line.words, line.style, line.words));
      continue;
    }
    const info = infoOf(tags, line.tag);
    if (line.is === 'text') blocks.push(paragraph(line.tag, line.style, `{${line.tag}}`));
    else if (line.is === 'lines') blocks.push(...repeated(line.tag, line.style));
    else if (line.is === 'part') {
      title(line.tag, info.words.vi);
      blocks.push(...repeated(line.tag, 'body'), ...(line.mayBeEmpty ? otherwise(line.tag) : []));
    } else {
      const table = tableOf(info, line.columns);
      if (isWide(table) && !liesAcross(kind)) wide.push({ title: info.words.vi, table });
      else {
        title(line.tag, info.words.vi);
        blocks.push(table, ...otherwise(line.tag));
      }
    }
  }
  return { blocks, wide };
};

const modelOf = (kind: DocumentKind): DocumentModel => {
  const tags = tagsOf(kind);
  const { blocks, wide } = layLines(kind, tags, sampleLayout[kind]);
  const main: Section = {
    key: 'main',
    orientation: liesAcross(kind) ? 'landscape' : 'portrait',
    heading: tags.some(({ name }) => name === 'so_ky_hieu') ? heading : null,
    title: titleOf(kind, tags),
    blocks: [...blocks, ...signatures(kind, tags)],
  };
  return {
    kind,
    name: '',
    sections: [
      main,
      ...wide.map(({ title, table }): Section => ({ key: table.key, orientation: 'landscape', heading: null, title: { kind: 'appendix', no: 'Phụ lục', subject: title, attachedTo: '' }, blocks: [table] })),
    ],
  };
};

/** Marks tell which paragraph is which; in a template paragraphs are repeated, and the marks would be too. */
const isMark = (name: string): boolean => name.startsWith('customXml/');

/** What the layout did to tags: capitals, dashes and marks of a list, room for a day. */
const tagsMended = (xml: string): string =>
  xml
    .replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/gu, '')
    .replace(/\{[^{}<>]*\}/gu, (tag) => tag.toLowerCase())
    .replace(/>- (\{[^{}<>]*\})[;.]</gu, '>$1<')
    .replace(/\{dia_danh\}, ngày[^<]*/gu, '{dia_danh}, {ngay_ban_hanh}');

const mended = (name: string, xml: string): string => {
  if (name === 'word/document.xml') return tagsMended(xml);
  if (name === 'word/_rels/document.xml.rels') return xml.replace(/<Relationship Id="rIdMarks"[^>]*\/>/u, '');
  if (name === '[Content_Types].xml') return xml.replace(/<Override [^>]*customXmlProperties[^>]*\/>/u, '');
  return xml;
};

/** Makes the sample of a kind: the built-in form with tags in place of what the data says. */
export const sampleBytes = async (kind: DocumentKind, now: number): Promise<Uint8Array<ArrayBuffer>> => {
  const laid = await layDocx(modelOf(kind), { ...usualFormat, document: '', now });
  const parts = Object.entries(unzipSync(laid)).filter(([name]) => !isMark(name));
  return packParts(new Map(parts.map(([name, part]) => [name, strToU8(mended(name, strFromU8(part)))])), now);
};
