import { fail, ok, type Result } from './result.ts';
import { roundHalfUp, type Ratio } from './rounding.ts';
import { DecimalSchema, type Decimal } from './schema/field.ts';

/** Why two figures have no rate. */
export type NoRate = 'missing-numerator' | 'missing-denominator' | 'zero-denominator' | 'negative';

/** Why there is no percentage of two figures. */
export type NoPercent = NoRate | 'too-large';

/** What a screen says about two figures in words; it never refuses them (more than planned is lawful for some criteria). */
export type FigureWarning = 'zero-denominator' | 'numerator-above-denominator' | 'negative';

/** Figures have at most six decimals (DecimalSchema), so this makes every one of them whole. */
const DECIMALS = 6;

/** A figure in whole millionths, exact. */
export const millionths = (figure: Decimal): bigint => {
  const [whole = '0', fraction = ''] = figure.replace('-', '').split('.');
  const size = BigInt(whole + fraction.padEnd(DECIMALS, '0'));
  return figure.startsWith('-') ? -size : size;
};

/** The rate of two figures, exact on the decimals as typed, or why there is none. */
export const rateOf = (numerator: Decimal | null, denominator: Decimal | null): Result<Ratio, NoRate> => {
  if (numerator === null) return fail('missing-numerator');
  if (denominator === null) return fail('missing-denominator');
  const [part, whole] = [millionths(numerator), millionths(denominator)];
  if (part < 0n || whole < 0n) return fail('negative');
  return whole === 0n ? fail('zero-denominator') : ok({ part, whole });
};

/**
 * The share of the numerator in the denominator in hundredths of a percent (94,6 % is 9460), or why there is none.
 * Exact on the decimals as typed; a half is rounded up, as in the reports that the figures go into.
 */
export const percentOf = (numerator: Decimal | null, denominator: Decimal | null): Result<number, NoPercent> => {
  const rate = rateOf(numerator, denominator);
  if (!rate.ok) return rate;
  const hundredths = roundHalfUp({ part: rate.value.part * 10_000n, whole: rate.value.whole });
  return hundredths > BigInt(Number.MAX_SAFE_INTEGER) ? fail('too-large') : ok(Number(hundredths));
};

/** The warnings that two figures deserve; none while one of them is missing, save for a denominator of zero. */
export const figureWarnings = (numerator: Decimal | null, denominator: Decimal | null): readonly FigureWarning[] => {
  const warnings: FigureWarning[] = [];
  const [part, whole] = [numerator, denominator].map((figure) => (figure === null ? null : millionths(figure)));
  const isNegative = (size: bigint | null | undefined) => size !== null && size !== undefined && size < 0n;
  if (isNegative(part) || isNegative(whole)) return ['negative'];
  if (whole === 0n) warnings.push('zero-denominator');
  else if (part !== null && part !== undefined && whole !== null && whole !== undefined && part > whole) {
    warnings.push('numerator-above-denominator');
  }
  return warnings;
};

/** The signs with which a language writes figures. */
export interface FigureSigns {
  readonly decimal: ',' | '.';
  readonly group: ',' | '.';
}

/** A stored figure as people write it: 1234.5 is 1.234,5 in Vietnamese. Exact, unlike a detour over floating point. */
export const figureText = (figure: Decimal | null, { decimal, group }: FigureSigns): string => {
  if (figure === null) return '';
  const [whole = '', fraction] = figure.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${figure.startsWith('-') ? '-' : ''}${grouped}${fraction === undefined ? '' : `${decimal}${fraction}`}`;
};

/**
 * Reads a figure as people type it; null for a blank text, a refusal for what is no figure.
 * The group sign counts as one only where it parts groups of three (1.234); elsewhere (1.5, 0.125) it can only be meant
 * as the decimal sign of the other language. Trailing zeros and leading zeros are dropped, so equal figures are equal text.
 */
export const typedFigure = (text: string, { decimal, group }: FigureSigns): Result<Decimal | null, 'not-a-figure'> => {
  const typed = text.replace(/\s/g, '');
  if (typed === '') return ok(null);
  const grouped = new RegExp(String.raw`^-?[1-9]\d{0,2}([${group}]\d{3})+([${decimal}]\d*)?$`);
  const plain = grouped.test(typed) ? typed.replaceAll(group, '') : typed;
  const parts = /^(?<sign>-?)0*(?<whole>\d*)(?:[.,](?<fraction>\d*))?$/.exec(plain)?.groups;
  if (!parts || !/\d/.test(plain)) return fail('not-a-figure');
  const fraction = (parts['fraction'] ?? '').replace(/0+$/, '');
  const size = `${parts['whole'] === '' ? '0' : (parts['whole'] ?? '0')}${fraction === '' ? '' : `.${fraction}`}`;
  const figure = DecimalSchema.safeParse(size === '0' ? size : `${parts['sign'] ?? ''}${size}`);
  return figure.success ? ok(figure.data) : fail('not-a-figure');
};
