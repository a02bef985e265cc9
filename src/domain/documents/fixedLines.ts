import { MOTTO, NATION, numberLine, placeAndDate, urgencyWords } from './headingLines.ts';
import type { Block, DocumentModel, Heading, Title } from './model.ts';
import { printable, recipientLines, RECIPIENTS_WORD } from './printed.ts';

const headingLines = (heading: Heading): readonly string[] => [
  NATION,
  MOTTO,
  heading.governingBody,
  heading.issuingBody,
  numberLine(heading),
  placeAndDate(heading),
  ...(heading.urgency === 'normal' ? [] : [urgencyWords[heading.urgency]]),
];

const titleLines = (title: Title): readonly string[] => {
  switch (title.kind) {
    case 'letter':
      return [title.subject];
    case 'named':
      return [title.type, title.subject];
    case 'appendix':
      return [title.no, title.subject, title.attachedTo];
  }
};

const blockLines = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [];
    case 'table':
      return block.columns.map(({ heading }) => heading);
    case 'signatures':
      return [RECIPIENTS_WORD, ...recipientLines(block.recipients), ...block.signatures.flatMap(({ lines, hint, name }) => [...lines, hint, name])];
  }
};

/** PURE. The lines of a document that are made of facts with fields of their own: heading, titles, heads of columns, signatures. Each once. */
export const fixedLines = ({ sections }: DocumentModel): readonly string[] => [
  ...new Set(sections.flatMap(({ heading, title, blocks }) => [...(heading === null ? [] : headingLines(heading)), ...titleLines(title), ...blocks.flatMap(blockLines)]).map(printable)),
];
