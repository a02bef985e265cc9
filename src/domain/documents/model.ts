import type { DocumentKind, Urgency } from '../schema/documents.ts';
import type { IsoDate } from '../schema/field.ts';
import type { Table } from '../schema/tables.ts';

/** What a block is called, the same each time the document is made: by it hand edits find their paragraph again (`finding-ph-7xq2`, `purpose-2`). */
export type BlockKey = string;

/** A stretch of text in one manner. Plain text: no markup is read in it, and line breaks in it start a new line. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** The register that a paragraph was made of: a wording corrected by hand can be taken into it. */
export interface BlockSource {
  readonly table: Table;
  readonly id: string;
  readonly field: string;
}

/**
 * What a paragraph is, in the terms of Decree 30/2020/NĐ-CP, Appendix I (format.ts says how each looks):
 * căn cứ, câu dẫn, Phần (I.), Mục (1.), Điều, khoản, điểm (a), gạch đầu dòng, nội dung, Kính gửi, chú thích, dòng trống để ghi tay.
 */
export type ParagraphStyle =
  | 'basis'
  | 'lead'
  | 'part'
  | 'heading'
  | 'article'
  | 'clause'
  | 'point'
  | 'dash'
  | 'body'
  | 'addressee'
  | 'centred'
  | 'note'
  | 'ruled';

/** A paragraph. Its number („I.“, „1.“, „a)“, „-“) is part of its text: numbers that notices refer to must not move in Word. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly key: BlockKey;
  readonly style: ParagraphStyle;
  readonly runs: readonly Run[];
  /** Undefined: nobody's own words. */
  readonly source?: BlockSource;
  /** Figures of the data that stand in it as text, so that a hand edit with another figure is noticed. */
  readonly figures?: readonly string[];
  /** Where words put in by hand stand (handEdits.ts): what was generated here; blank for a whole paragraph put in. */
  readonly made?: string;
}

/** How a column of a table stands. */
export type ColumnAlign = 'left' | 'centre' | 'right';

/** A column: its heading, its share of the width in percent (all add up to 100), how its cells stand. */
export interface Column {
  readonly heading: string;
  readonly width: number;
  readonly align: ColumnAlign;
}

/** A cell: paragraphs of runs. */
export type Cell = readonly (readonly Run[])[];

/** What was generated in the cells that words put in by hand stand in, by their keys (printed.ts). */
interface HandWritten {
  readonly made?: Readonly<Record<BlockKey, string>>;
}

/** A row of a table; `group` goes over all columns and is bold (a name of an area over its items). */
export type TableRow = HandWritten & (
  | { readonly kind: 'cells'; readonly key: BlockKey; readonly cells: readonly Cell[]; readonly source?: BlockSource }
  | { readonly kind: 'group'; readonly key: BlockKey; readonly text: string }
  | { readonly kind: 'total'; readonly key: BlockKey; readonly cells: readonly Cell[] }
);

/** A table. The headings repeat on every page and rows do not break. */
export interface TableBlock {
  readonly kind: 'table';
  readonly key: BlockKey;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

/** Who signs: TM., KT. and the posts above the name, as lines; a blank name leaves room for it. */
export interface Signature {
  /** `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`: printed in capitals, bold. */
  readonly lines: readonly string[];
  readonly name: string;
  /** `(Ký, ghi rõ họ tên)`; blank: nothing. */
  readonly hint: string;
}

/** The end of a document: one signature beside „Nơi nhận“, or two or three beside each other. */
export interface SignatureBlock {
  readonly kind: 'signatures';
  readonly key: BlockKey;
  /** Without „Nơi nhận“ it is empty. Each without dash and semicolon; the last one is „Lưu: VT, VP“. */
  readonly recipients: readonly string[];
  readonly signatures: readonly Signature[];
}

/** What stands in a document, from top to bottom. */
export type Block = Paragraph | TableBlock | SignatureBlock;

/** Ô 1 to 4 of the heading, and the urgency. */
export interface Heading {
  readonly governingBody: string;
  readonly issuingBody: string;
  /** `522/KH-SKHCN`; blank: room for the number before `symbol`. */
  readonly number: string;
  /** `/KH-SKHCN`; what stands after the number that is still to come. */
  readonly symbol: string;
  readonly place: string;
  /** null: room for day and month. */
  readonly date: IsoDate | null;
  /** The year printed where the day is still to come. */
  readonly year: number;
  readonly urgency: Urgency;
}

/** Tên loại and trích yếu; a công văn has none of the first, and its subject („V/v …“) stands under the number. */
export type Title =
  | { readonly kind: 'named'; readonly type: string; readonly subject: string }
  | { readonly kind: 'letter'; readonly subject: string }
  /** Phụ lục: `(Kèm theo …)` stands under the title. */
  | { readonly kind: 'appendix'; readonly no: string; readonly subject: string; readonly attachedTo: string };

/** A part of the document that begins on a new page: the document itself, then its appendices. */
export interface Section {
  readonly key: BlockKey;
  readonly orientation: 'portrait' | 'landscape';
  /** null: an appendix, or the form of a unit, without Quốc hiệu. */
  readonly heading: Heading | null;
  readonly title: Title;
  readonly blocks: readonly Block[];
}

/** A document as it is to be printed, without saying how Word or the screen do it. Always in Vietnamese, whatever the language of the screen. */
export interface DocumentModel {
  readonly kind: DocumentKind;
  /** For the file: title and subject of its properties. */
  readonly name: string;
  readonly sections: readonly Section[];
}
