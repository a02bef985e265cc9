import { formatRules, type FormatRule, type RuleSource, type RuleValue } from '#domain/documents/format.ts';

const comma = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');

const lettersInWords = (value: { readonly size: number | 'body'; readonly bold: boolean; readonly italic: boolean; readonly upper: boolean; readonly align: string }): string =>
  [
    value.size === 'body' ? '14 (or 13) pt' : `${value.size} pt`,
    ...(value.upper ? ['capitals'] : []),
    ...(value.bold ? ['bold'] : []),
    ...(value.italic ? ['italic'] : []),
    value.align === 'justify' ? 'justified' : value.align === 'centre' ? 'centred' : value.align,
  ].join(', ');

/** What is done, in words. */
const valueInWords = (value: RuleValue): string => {
  switch (value.kind) {
    case 'letters':
      return lettersInWords(value);
    case 'paragraph':
      return `${lettersInWords(value)}; first line ${comma(value.firstLine)} mm, left ${comma(value.left)} mm, ${value.before} pt before, ${value.after} pt after${value.keepNext ? ', with the next' : ''}`;
    case 'frame':
      return `${lettersInWords(value)}, #${value.colour}; ${Object.entries(value.mm).map(([name, [width, height]]) => `${name} ${width} × ${height} mm`).join(', ')}`;
    case 'lengths':
      return Object.entries(value.mm).map(([name, length]) => `${name} ${comma(length)} mm`).join(', ');
    case 'line':
      return `${comma(value.share)} of the line`;
    case 'number':
      return comma(value.value);
    case 'text':
      return value.text;
  }
};

const sourceInWords = ({ kind, place }: RuleSource): string => (kind === 'decree' ? place : `[${kind}] ${place}`);

/** The table of docs/DOCUMENTS.md. */
export const rulesTable = (): string => {
  const rules: readonly (readonly [string, FormatRule])[] = Object.entries(formatRules);
  const rows = rules.map(([id, { what, allowed, value, source }]) => `| \`${id}\` | ${what} | ${allowed} | ${valueInWords(value)} | ${sourceInWords(source)} |`);
  return ['| Rule | Component | Allowed | Here | Source |', '|---|---|---|---|---|', ...rows].join('\n');
};
