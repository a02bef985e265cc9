import { DecimalSchema, type Decimal } from '../schema/field.ts';
import type { Assessment, CriterionDefinition } from '../schema/inspection.ts';
import { searchText } from '../searchText.ts';
import { rateKinds, type Rate, type RateKind, type SampleFigures } from './rates.ts';

/** A rate as the figures of an item. */
export const figuresOfRate = ({ numerator, denominator }: Rate): { readonly numerator: Decimal; readonly denominator: Decimal } => ({
  numerator: DecimalSchema.parse(String(numerator)),
  denominator: DecimalSchema.parse(String(denominator)),
});

const asked: Readonly<Record<RateKind, RegExp>> = {
  onTime: /ho so.*\bdung han\b/,
  apology: /ho so.*\bxin loi\b/,
  correct: /ho so.*\bdung quy dinh\b/,
};

/** Whether a quantitative criterion asks for a rate, by the words of its numerator: 3.4, 3.5 and 3.7 of the built-in set. */
export const asksFor = (rate: RateKind, { type, numerator }: Pick<CriterionDefinition, 'type' | 'numerator'>): boolean =>
  type === 'quantitative' && asked[rate].test(searchText(numerator ?? ''));

type Figures = Pick<Assessment, 'numerator' | 'denominator'>;

const isRate = ({ numerator, denominator }: Figures, rate: Rate): boolean =>
  numerator === String(rate.numerator) && denominator === String(rate.denominator);

/** The rate of a sample that an item's figures are at this moment; null when they are none of them any more. */
export const rateCarried = (figures: Figures, sample: SampleFigures): RateKind | null =>
  rateKinds.find((kind) => sample.rates[kind].denominator > 0 && isRate(figures, sample.rates[kind])) ?? null;
