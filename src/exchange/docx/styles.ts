import { LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import {
  formatRules,
  printedSize,
  type FormatOptions,
  type FormatRuleId,
  type LetterValue,
  type ParagraphValue,
} from '#domain/documents/format.ts';
import { alignments } from './alignments.ts';
import { half, lines, mm, pt } from './units.ts';

/** The style of Word for each rule that says how letters look. */
export const styleOf = (rule: FormatRuleId): string => `Skt${rule.charAt(0).toUpperCase()}${rule.slice(1)}`;

/** The style of a paragraph that only keeps things apart. */
export const GAP_STYLE = 'SktGap';

const { text: font } = formatRules.font.value;
const fonts = { ascii: font, hAnsi: font, cs: font, eastAsia: font };

type StyledValue = LetterValue | ParagraphValue | typeof formatRules.urgency.value;

const hasLetters = (value: (typeof formatRules)[FormatRuleId]['value']): value is StyledValue =>
  value.kind === 'letters' || value.kind === 'paragraph' || value.kind === 'frame';

const spaced = ({ before, after, firstLine, left, keepNext }: ParagraphValue) => ({
  spacing: { before: pt(before), after: pt(after), line: lines(formatRules.lineSpacing.value.value), lineRule: LineRuleType.AUTO },
  indent: { firstLine: mm(firstLine), left: mm(left) },
  keepNext,
});

const tight = { spacing: { before: 0, after: 0, line: lines(1), lineRule: LineRuleType.AUTO } };

const styleFor = (rule: FormatRuleId, value: StyledValue, options: FormatOptions): IParagraphStyleOptions => {
  const size = half(printedSize(value, options));
  const { what } = formatRules[rule];
  return {
    id: styleOf(rule),
    // Two rules may be named alike in one language, styles may not.
    name: `SKT ${what}`,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size, bold: value.bold, italics: value.italic, ...(value.kind === 'frame' && { color: value.colour }) },
    paragraph: { alignment: alignments[value.align], ...(value.kind === 'paragraph' ? spaced(value) : tight) },
  };
};

/** The styles of a document: one for each rule of the table, so that an office that changes one changes it everywhere. */
export const documentStyles = (options: FormatOptions): IStylesOptions => ({
  default: {
    document: {
      run: { font: fonts, size: half(options.bodySize), color: '000000', language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
      paragraph: tight,
    },
  },
  paragraphStyles: [
    ...Object.entries(formatRules).flatMap(([rule, { value }]) =>
      hasLetters(value) ? [styleFor(rule as FormatRuleId, value, options)] : [],
    ),
    {
      id: GAP_STYLE,
      name: 'SKT Khoảng trống',
      basedOn: 'Normal',
      run: { size: half(4) },
      paragraph: { spacing: { before: 0, after: 0, line: pt(6), lineRule: LineRuleType.EXACT } },
    },
  ],
});
