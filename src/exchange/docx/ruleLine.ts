import { BorderStyle, LineRuleType, Paragraph } from 'docx';
import { lineShare } from '#domain/documents/printed.ts';
import { textWidth } from './textWidth.ts';
import { pt } from './units.ts';

/** What a rule stands under. */
interface Underlined {
  readonly text: string;
  readonly size: number;
  /** Room for the text, in twips: no line of it is longer. */
  readonly width: number;
}

/** The line under Tiêu ngữ, the issuing body and the subject: a border between two indents, which Word and LibreOffice draw alike. */
export const ruleLine = (rule: Parameters<typeof lineShare>[0], { text, size, width }: Underlined): Paragraph => {
  const longest = Math.max(...text.split('\n').map((line) => textWidth(line, size)));
  const indent = Math.max(0, Math.round((width - Math.min(pt(longest), width) * lineShare(rule)) / 2));
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    indent: { left: indent, right: indent },
    spacing: { before: pt(3), after: 0, line: pt(4), lineRule: LineRuleType.EXACT },
  });
};
