import type { Block, BlockKey, DocumentModel, Paragraph, SignatureBlock, TableBlock, TableRow } from '../model.ts';
import { paragraphRuns, textOfCell } from '../printed.ts';
import { listTag, textTag, type Tag, type TagWords } from './tag.ts';

/** What tags read that repeat what the built-in document says, word for word. */
export interface ModelGround {
  readonly model: DocumentModel;
}

/** A line to write on by hand, as a text. */
const RULED = '……………………………………………………………………………………';

const textOf = (paragraph: Paragraph): string =>
  `${paragraphRuns(paragraph)
    .map(({ text }) => text)
    .join('')}${paragraph.style === 'ruled' ? RULED : ''}`;

const isParagraph = (block: Block): block is Paragraph => block.kind === 'paragraph';

/** The paragraphs of the document itself, without its appendices. */
export const mainParagraphs = ({ model }: ModelGround): readonly Paragraph[] => (model.sections[0]?.blocks ?? []).filter(isParagraph);

/** The sentences after the last part. */
const TAILS: readonly BlockKey[] = ['closing', 'end'];

/** An area has a heading of its own inside a part. */
const isArea = (key: BlockKey): boolean => /^(?:outline-)?area-\d+$/u.test(key);

/** The paragraphs under a title, up to the next title of its rank. */
const under = (key: BlockKey, { model }: ModelGround): readonly Paragraph[] => {
  const paragraphs = model.sections.flatMap(({ blocks }) => blocks.filter(isParagraph));
  const at = paragraphs.findIndex((paragraph) => paragraph.key === key);
  const title = paragraphs[at];
  if (title === undefined) return [];
  const rest = paragraphs.slice(at + 1);
  const isNext = ({ key: next, style }: Paragraph): boolean =>
    style === 'part' || style === 'centred' || TAILS.includes(next) || (title.style !== 'part' && style === title.style && !isArea(next));
  const end = rest.findIndex(isNext);
  return end < 0 ? rest : rest.slice(0, end);
};

const paragraphTags: readonly Tag<Paragraph>[] = [textTag('doan', { vi: 'Đoạn văn, như ở bản dựng sẵn', en: 'A paragraph, as the built-in form has it' }, textOf)];

/** A list of paragraphs of the built-in document. */
export const paragraphsTag = (name: string, words: TagWords, of: (ground: ModelGround) => readonly Paragraph[]): Tag<ModelGround> => listTag(name, words, of, paragraphTags);

/** What stands under a title of the built-in document. */
export const partTag = (name: string, key: BlockKey, words: TagWords): Tag<ModelGround> => paragraphsTag(name, words, (ground) => under(key, ground));

/** A sentence of the built-in document, by its key; of several that may stand there, the one that does. */
export const sentenceTag = (name: string, keys: readonly BlockKey[], words: TagWords): Tag<ModelGround> =>
  textTag(name, words, (ground) => {
    const paragraph = mainParagraphs(ground).find(({ key }) => keys.includes(key));
    return paragraph === undefined ? '' : textOf(paragraph);
  });

/** Lines with a dash and a semicolon each, as „Nơi nhận“ has them. */
export const linesTag = (name: string, words: TagWords, of: (ground: ModelGround) => readonly string[]): Tag<ModelGround> =>
  listTag(name, words, of, [textTag('doan', { vi: 'Dòng, như ở bản dựng sẵn', en: 'A line, as the built-in form has it' }, (line) => line)]);

/** The block with the signatures; a document without one signs elsewhere. */
export const signaturesOf = ({ model }: ModelGround): SignatureBlock | undefined =>
  model.sections[0]?.blocks.find((block): block is SignatureBlock => block.kind === 'signatures');

/** A column of a table as a tag. */
export type ColumnTag = readonly [name: string, vi: string, en: string];

type Cells = Extract<TableRow, { readonly cells: readonly unknown[] }>;

/** Tags of the columns of a row; the last `fromEnd` of them are counted from its end. */
const columnTags = (columns: readonly ColumnTag[], fromEnd = 0): readonly Tag<Cells>[] =>
  columns.map(([name, vi, en], at) =>
    textTag(name, { vi, en }, ({ cells }) => textOfCell(cells[at < columns.length - fromEnd ? at : cells.length - columns.length + at] ?? [])),
  );

/** The tables of the document, its appendices too, whose key begins with one of these. */
const tablesOf = (keys: readonly string[], { model }: ModelGround): readonly TableBlock[] =>
  model.sections.flatMap(({ blocks }) => blocks.filter((block): block is TableBlock => block.kind === 'table' && keys.some((key) => block.key.startsWith(key))));

const isCells = (row: TableRow): row is Cells => row.kind !== 'group';

/** How a table is found, and what its columns are called. */
export interface TableTag {
  readonly keys: readonly string[];
  readonly columns: readonly ColumnTag[];
  /** How many of them stand at the end of the row, after columns whose number differs. */
  readonly fromEnd?: number;
}

/** The rows of a table of the built-in document. */
export const rowsTag = (name: string, words: TagWords, { keys, columns, fromEnd }: TableTag): Tag<ModelGround> =>
  listTag(name, words, (ground) => tablesOf(keys, ground).flatMap(({ rows }) => rows.filter(isCells)), columnTags(columns, fromEnd));

interface Group {
  readonly text: string;
  readonly rows: readonly Cells[];
}

const grouped = (rows: readonly TableRow[]): readonly Group[] =>
  rows.reduce<readonly Group[]>((groups, row) => {
    if (row.kind === 'group') return [...groups, { text: row.text, rows: [] }];
    const last = groups.at(-1) ?? { text: '', rows: [] };
    return [...groups.slice(0, -1), { ...last, rows: [...last.rows, row] }];
  }, []);

/** The rows of a table under the names over them (areas, units). */
export const groupsTag = (name: string, words: TagWords, { keys, columns }: TableTag): Tag<ModelGround> =>
  listTag(name, words, (ground) => tablesOf(keys, ground).flatMap(({ rows }) => grouped(rows)), [
    textTag<Group>('nhom', { vi: 'Tên nhóm (lĩnh vực, đơn vị)', en: 'The name over the rows (area, unit)' }, ({ text }) => text),
    listTag<Group, Cells>('hang', { vi: 'Hàng của nhóm', en: 'The rows under it' }, (group) => group.rows, columnTags(columns)),
  ]);
