import { BorderStyle, LineRuleType, Paragraph, type Table } from 'docx';
import { formatRules, type FormatRuleId } from '#domain/documents/format.ts';
import { MOTTO, NATION, numberLine, placeAndDate, urgencyWords } from '#domain/documents/headingLines.ts';
import type { Heading, Title } from '#domain/documents/model.ts';
import { capitals, printable } from '#domain/documents/printed.ts';
import { plainTable } from './plainTable.ts';
import { ruleLine } from './ruleLine.ts';
import { textRuns } from './runs.ts';
import { styleOf } from './styles.ts';
import { mm, pt } from './units.ts';

const line = (rule: FormatRuleId, text: string, before = 0): Paragraph =>
  new Paragraph({ style: styleOf(rule), children: textRuns([{ text }]), ...(before > 0 && { spacing: { before: pt(before) } }) });

const columns = formatRules.headingColumns.value.mm;
const left = mm(columns.left);
const right = mm(columns.right);

const bodies = ({ governingBody, issuingBody }: Heading): readonly Paragraph[] => {
  const issuing = capitals(issuingBody);
  return [
    ...(governingBody.trim() === '' ? [] : [line('governingBody', capitals(governingBody))]),
    line('issuingBody', issuing),
    ruleLine('issuingBodyLine', { text: issuing, size: formatRules.issuingBody.value.size, width: left }),
  ];
};

const nation = (): readonly Paragraph[] => [
  line('nation', NATION),
  line('motto', MOTTO),
  ruleLine('mottoLine', { text: MOTTO, size: formatRules.motto.value.size, width: right }),
];

/** The red frame of urgency: a paragraph as wide and as high as the Decree says. */
const urgencyFrame = (urgency: Exclude<Heading['urgency'], 'normal'>): Paragraph => {
  const { colour, mm: sizes } = formatRules.urgency.value;
  const [width, height] = sizes[urgency];
  const side = { style: BorderStyle.SINGLE, size: 8, space: 0, color: colour };
  const indent = Math.round((left - mm(width)) / 2);
  return new Paragraph({
    style: styleOf('urgency'),
    children: textRuns([{ text: urgencyWords[urgency] }]),
    border: { top: side, bottom: side, left: side, right: side },
    indent: { left: indent, right: indent },
    spacing: { before: pt(6), after: 0, line: mm(height), lineRule: LineRuleType.EXACT },
  });
};

const numberCell = (heading: Heading, title: Title): readonly Paragraph[] => [
  line('number', printable(numberLine(heading)), 6),
  ...(title.kind === 'letter' ? [line('letterSubject', printable(title.subject), 3)] : []),
  ...(heading.urgency === 'normal' ? [] : [urgencyFrame(heading.urgency)]),
];

/** Ô 1 to 4 and 10b: bodies and Quốc hiệu, number and date, beside each other. */
export const headingTable = (heading: Heading, title: Title): Table =>
  plainTable(
    [left, right],
    [
      [bodies(heading), nation()],
      [numberCell(heading, title), [line('placeAndDate', printable(placeAndDate(heading)), 6)]],
    ],
  );

/** Ô 5a: type and subject with the rule under it; of an appendix its number, title and „(Kèm theo …)“. */
export const titleParagraphs = (title: Title, textWidth: number): readonly Paragraph[] => {
  switch (title.kind) {
    case 'letter':
      return [];
    case 'named': {
      const subject = printable(title.subject);
      const size = formatRules.subject.value.size;
      return [
        line('type', capitals(title.type), 12),
        ...(subject.trim() === '' ? [] : [line('subject', subject), ruleLine('subjectLine', { text: subject, size, width: textWidth })]),
      ];
    }
    case 'appendix':
      return [
        ...(title.no.trim() === '' ? [] : [line('appendixNo', printable(title.no))]),
        line('appendixTitle', capitals(title.subject)),
        ...(title.attachedTo.trim() === '' ? [] : [line('attachedTo', printable(title.attachedTo))]),
      ];
  }
};
