import { describe, expect, it } from 'vitest';
import { printedIndices, printedRates } from '../../../tests/support/realRounds.ts';
import { figure, figures, scoredCriterion, scoredEntry } from '../../../tests/support/scoredRows.ts';
import { percentOf } from '../figures.ts';
import type { ScoringRule } from '../schema/inspection.ts';
import { bandOf, bandScaleOf } from './bands.ts';
import { scoreOfFigure } from './enteredScore.ts';
import { suggestScore } from './suggestion.ts';
import { scoreTotals } from './totals.ts';

/** Hundredths of a percent with so many decimals, as a page prints them; „trên“ cuts off, everything else rounds. */
const asPrinted = (percent: number, decimals: number, isMore: boolean): string => {
  const unit = 10 ** (2 - decimals);
  const cut = isMore ? Math.floor(percent / unit) : Math.floor((percent + unit / 2) / unit);
  const digits = String(cut).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)},${digits.slice(-decimals)}`;
};
const points = (text: string): number => scoreOfFigure(figure(text), 10_000) ?? Number.NaN;

describe('rates that real rounds printed', () => {
  it.each(printedRates)('$of: $printed %', ({ numerator, denominator, printed, isMore = false }) => {
    const percent = percentOf(figure(numerator), figure(denominator));
    if (!percent.ok) throw new Error(percent.error);
    expect(asPrinted(percent.value, printed.split(',')[1]?.length ?? 0, isMore)).toBe(printed);
  });

  it('of 30,73 points of 32,50 and 25,48 of 26 come out of the rows too', () => {
    const onSite = (got: number, max: number) => scoreTotals([scoredEntry(scoredCriterion({ maxScore: max }), { result: 'partlyMet', score: got })]).percent;
    expect(onSite(3073, 3250)).toBe(9455);
    expect(onSite(2548, 2600)).toBe(9800);
  });

  it('belong to the right numerator: one dossier less prints another rate', () => {
    const derived = printedRates.filter(({ derived: what, isMore, numerator }) => what !== undefined && isMore !== true && Number(numerator) > 1000);
    expect(derived).toHaveLength(3);
    for (const { numerator, denominator, printed } of derived) {
      const percent = percentOf(figure(String(Number(numerator) - 1)), figure(denominator));
      expect(percent.ok && asPrinted(percent.value, 2, false)).not.toBe(printed);
    }
  });
});

describe('bands that real indices printed', () => {
  it.each(printedIndices)('$of: $points', ({ points: text, scale, band }) => {
    expect(bandOf({ got: points(text), max: 10_000 }, bandScaleOf(scale))?.name).toBe(band);
  });
});

describe('scales that real sheets printed', () => {
  it('Khánh Hòa, share of units inspected: 30 % full, 25 % half, less a quarter, none nothing', () => {
    const scoring: ScoringRule = {
      kind: 'stepped',
      steps: [
        { from: 3000, share: 10_000 },
        { from: 2500, share: 5000 },
        { from: 1, share: 2500 },
      ],
    };
    const at = (units: string) => {
      const suggestion = suggestScore(scoredCriterion({ maxScore: 100, scoring }), figures(units, '20'));
      return suggestion.ok ? suggestion.value.score : null;
    };
    expect(['6', '5', '4', '1', '0'].map(at)).toEqual([100, 50, 25, 25, 0]);
  });

  it('Hà Nội, divisions: without the survey of 30 points the result is taken over the other 70', () => {
    const survey = scoredCriterion({ code: '2', maxScore: 3000 });
    const sheet = scoredEntry(scoredCriterion({ code: '1', maxScore: 7000 }), { result: 'met', score: 6300 });
    expect(scoreTotals([sheet, scoredEntry(survey, { result: 'notApplicable' })]).percent).toBe(9000);
    expect(scoreTotals([sheet, scoredEntry(survey, { result: 'met', score: 2400 })]).percent).toBe(8700);
  });
});
