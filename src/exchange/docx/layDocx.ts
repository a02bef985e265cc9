import {
  Document,
  Header,
  Packer,
  PageOrientation,
  Paragraph,
  SimpleField,
  TabStopType,
  LeaderType,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { formatRules, pageSize } from '#domain/documents/format.ts';
import type { Block, BlockKey, DocumentModel, Paragraph as ModelParagraph, Section } from '#domain/documents/model.ts';
import { paragraphRuns, printable, sectionStart } from '#domain/documents/printed.ts';
import { alignments } from './alignments.ts';
import { headingTable, titleParagraphs } from './heading.ts';
import { finishPackage } from './finishPackage.ts';
import { marksXml } from './marks.ts';
import { createMarker, markedParagraph, textRuns, type MarkEnds } from './runs.ts';
import { signatureTables } from './signatures.ts';
import { documentStyles, GAP_STYLE, styleOf } from './styles.ts';
import { dataTable } from './table.ts';
import { mm } from './units.ts';
import type { DocxOptions } from './write.ts';

type Marker = (key: BlockKey) => MarkEnds;

/** Word makes one of two tables that touch, and wants a paragraph after the last one. */
const gap = (keepNext = false, mark?: MarkEnds): Paragraph =>
  markedParagraph({ style: GAP_STYLE, ...(keepNext && { keepNext }) }, mark === undefined ? [] : [mark.start, mark.end]);

const paragraphOf = (paragraph: ModelParagraph, { marker, width, keepNext }: { marker: Marker; width: number; keepNext: boolean }): Paragraph => {
  const { start, end } = marker(paragraph.key);
  const ruled = paragraph.style === 'ruled';
  const runs = paragraphRuns(paragraph);
  return markedParagraph(
    {
      style: styleOf(paragraph.style),
      ...(ruled && { tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }] }),
      ...(keepNext && { keepNext: true }),
    },
    [start, ...textRuns(runs), end, ...(ruled ? textRuns([{ text: '\t' }]) : [])],
  );
};

const blockOf = (block: Block, next: Block | undefined, marker: Marker, width: number): readonly FileChild[] => {
  switch (block.kind) {
    case 'paragraph':
      // The last words stand on the page on which somebody signs them.
      return [paragraphOf(block, { marker, width, keepNext: next?.kind === 'signatures' })];
    case 'table':
      return [dataTable(block, width, marker), gap()];
    case 'signatures':
      return signatureTables(block, width).flatMap((table, at) => [gap(true, at === 0 ? marker(block.key) : undefined), table, gap()]);
  }
};

const childrenOf = ({ key, heading, title, blocks, orientation }: Section, marker: Marker): readonly FileChild[] => {
  const width = mm(pageSize(orientation).textWidth);
  return [
    ...(heading === null ? [] : [headingTable(heading, title), gap()]),
    ...titleParagraphs(title, width),
    gap(false, marker(sectionStart(key))),
    ...blocks.flatMap((block, at) => blockOf(block, blocks[at + 1], marker, width)),
  ];
};

/** The number of the page, in the upper margin. Readers that work out no fields show the number written here. */
const pageNumberHeader = (): Header =>
  new Header({
    children: [
      new Paragraph({
        style: styleOf('pageNumber'),
        alignment: alignments[formatRules.pageNumber.value.align],
        children: [new SimpleField('PAGE', '2')],
      }),
    ],
  });

const sectionOf = (section: Section, at: number, marker: Marker): ISectionOptions => {
  const { top, right, bottom, left } = formatRules.margins.value.mm;
  const { width, height } = formatRules.page.value.mm;
  return {
    properties: {
      page: {
        // The library turns the sheet itself where it lies across.
        size: {
          width: mm(width),
          height: mm(height),
          orientation: section.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(top),
          right: mm(right),
          bottom: mm(bottom),
          left: mm(left),
          header: mm(formatRules.pageNumberPlace.value.mm.top),
          footer: mm(formatRules.pageNumberPlace.value.mm.top),
          gutter: 0,
        },
      },
      // Only the first page of the document has no number.
      titlePage: at === 0,
    },
    headers: { default: pageNumberHeader() },
    children: childrenOf(section, marker),
  };
};

/** Lays a document out for Word. */
export const layDocx = async (model: DocumentModel, options: DocxOptions): Promise<Uint8Array<ArrayBuffer>> => {
  const marker = createMarker();
  const file = new Document({
    title: printable(model.name),
    creator: printable(model.sections[0]?.heading?.issuingBody ?? ''),
    lastModifiedBy: '',
    styles: documentStyles(options),
    compatabilityModeVersion: 15,
    compatibility: { doNotExpandShiftReturn: true },
    sections: model.sections.map((section, at) => sectionOf(section, at, marker)),
  });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(file)), marksXml(model, options.document), options.now);
};
