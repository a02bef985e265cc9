import { Paragraph, type Table } from 'docx';
import { formatRules, type FormatRuleId } from '#domain/documents/format.ts';
import type { Signature, SignatureBlock } from '#domain/documents/model.ts';
import { capitals, printable, recipientLines, RECIPIENTS_WORD } from '#domain/documents/printed.ts';
import { plainTable } from './plainTable.ts';
import { textRuns } from './runs.ts';
import { styleOf } from './styles.ts';
import { mm } from './units.ts';

const line = (rule: FormatRuleId, text: string, before = 0): Paragraph =>
  new Paragraph({
    style: styleOf(rule),
    children: textRuns([{ text }]),
    // The name must not stand on another page than the post.
    keepNext: true,
    keepLines: true,
    ...(before > 0 && { spacing: { before } }),
  });

const signatureLines = ({ lines, hint, name }: Signature): readonly Paragraph[] => [
  ...lines.map((post) => line('signerPost', capitals(post))),
  ...(hint.trim() === '' ? [] : [line('signerHint', printable(hint))]),
  line('signerName', printable(name), mm(formatRules.signatureRoom.value.mm.height)),
];

const recipientList = (recipients: readonly string[]): readonly Paragraph[] => [
  line('recipientsWord', RECIPIENTS_WORD),
  ...recipientLines(recipients).map((recipient) => line('recipients', recipient)),
];

/** The end of a document: recipients beside the one who signs, or the signatures beside each other and recipients under them. */
export const signatureTables = ({ recipients, signatures }: SignatureBlock, whole: number): readonly Table[] => {
  const blocks = signatures.map(signatureLines);
  const listed = recipientLines(recipients).length > 0 ? [recipientList(recipients)] : [];
  const [only] = blocks;
  const beside = (columns: readonly (readonly Paragraph[])[]): Table => {
    const width = Math.floor(whole / Math.max(columns.length, 1));
    return plainTable(columns.map(() => width), [columns]);
  };
  if (only === undefined) return listed.map((list) => beside([list]));
  // One who signs alone signs on the right half, whether or not recipients stand on the left.
  if (blocks.length === 1) return [beside([listed[0] ?? [new Paragraph({})], only])];
  return [beside(blocks), ...listed.map((list) => beside([list]))];
};
