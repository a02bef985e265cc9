import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vi } from '#i18n/terms/vocabulary.ts';
import { figure, scoredCriterion, scoredEntry } from '../../../tests/support/scoredRows.ts';
import { results, type AssessmentResult, type ScoringRule } from '../schema/inspection.ts';
import { bandScales } from './bands.ts';
import { sheetLine } from './explain.ts';
import { scoreOfFigure } from './enteredScore.ts';
import { suggestScore } from './suggestion.ts';
import { usualSteps } from './usualRules.ts';

const page = readFileSync(new URL('../../../docs/SCORING.md', import.meta.url), 'utf8');

/** The rows of the table that begins with these columns. */
const table = (...columns: readonly string[]): readonly (readonly string[])[] => {
  const [, after] = page.split(`| ${columns.join(' | ')} |\n`);
  if (after === undefined) throw new Error(`no table ${columns.join(', ')}`);
  const [body = ''] = after.split('\n\n');
  return body.trimEnd().split('\n').slice(1).map((row) => row.slice(1, -1).split('|').map((cell) => cell.trim()));
};
/** „1,25“ and „80 %“ in hundredths. */
const hundredths = (text: string): number => {
  const size = scoreOfFigure(figure(text.replace(' %', '').replace(',', '.')), 1_000_000);
  if (size === null) throw new Error(text);
  return size;
};
const orNull = (text: string): number | null => (text === '' || text === '–' ? null : hundredths(text));
const resultOf = (text: string): AssessmentResult | null => results.find((result) => vi.assessment.result[result] === text) ?? null;
const figureOf = (text: string) => (text === '' ? null : figure(text.replace(',', '.')));
const ruleOf = (text: string): ScoringRule => {
  const [kind, share = ''] = text.split(/ (.*)/);
  if (kind === 'byResult') return { kind, partly: hundredths(share) };
  if (kind === 'linear') return { kind, full: hundredths(share) };
  return text === 'steps' ? usualSteps : { kind: 'judged' };
};

describe('docs/SCORING.md', () => {
  const examples = table('rule', 'result', 'numerator', 'denominator', 'maximum', 'points');

  it('has examples of every rule', () => {
    expect(new Set(examples.map(([rule = '']) => ruleOf(rule).kind))).toEqual(new Set(['judged', 'byResult', 'stepped', 'linear']));
    expect(examples.length).toBeGreaterThanOrEqual(15);
  });

  it.each(examples)('%s: „%s“ %s of %s, at most %s, gives %s', (rule = '', result = '', numerator = '', denominator = '', maximum = '', points = '') => {
    const criterion = scoredCriterion({ type: numerator === '' ? 'qualitative' : 'quantitative', maxScore: hundredths(maximum), scoring: ruleOf(rule) });
    const suggestion = suggestScore(criterion, { result: resultOf(result), numerator: figureOf(numerator), denominator: figureOf(denominator), score: null });
    expect(suggestion.ok ? suggestion.value.score : null).toBe(orNull(points));
  });

  it('adds its visit up as the module does', () => {
    const entries = table('item', 'maximum', 'result', 'self-assessed', 'verified').map(([code = '', maximum = '', result = '', self = '', verified = '']) =>
      scoredEntry(scoredCriterion({ code, area: Number(code[0]), maxScore: hundredths(maximum) }), { result: resultOf(result), score: orNull(verified) }, orNull(self)),
    );
    expect(entries).toHaveLength(5);
    const { self, verified, difference } = sheetLine(entries);
    const [selfRow, verifiedRow, differenceRow] = table('total', 'points', 'of', 'rate').map(([, points = '', of = '', rate = '']) => [points, of, rate]);
    const shown = ({ got, max, percent }: typeof self) => [got, max, percent];
    expect(selfRow?.map(hundredths)).toEqual(shown(self));
    expect(verifiedRow?.map(hundredths)).toEqual(shown(verified));
    expect(differenceRow).toEqual([`\u2212${String(Math.abs(difference ?? 0) / 100).replace('.', ',')}`, '', '']);
  });

  it('prints the bands that the module has, in their order', () => {
    const bands = bandScales.flatMap(({ id, bands: list }) => list.map(({ name, from }) => [id, vi.band[name], from]));
    expect(table('scale', 'band', 'from', 'source').map(([scale, band, from = '']) => [scale, band, hundredths(from)])).toEqual(bands);
  });
});
