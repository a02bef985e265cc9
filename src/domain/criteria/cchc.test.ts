import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../canonicalJson.ts';
import { hashText } from '../hash.ts';
import { CriterionDefinitionSchema } from '../schema/inspection.ts';
import { cchcCriteria } from './cchc.ts';

const { areas, criteria } = cchcCriteria;
const scoreOf = (area: number) =>
  criteria.filter((one) => one.area === area).reduce((sum, one) => sum + one.maxScore, 0);
const wordings = [
  cchcCriteria.title,
  ...areas.map((area) => area.name),
  ...criteria.flatMap((one) => [one.question, one.evidence, one.legal, one.numerator ?? '-', one.denominator ?? '-']),
];

describe('the built-in criteria', () => {
  it('are 88, of which 53 quantitative and 35 qualitative', () => {
    expect(criteria).toHaveLength(88);
    expect(criteria.filter((one) => one.type === 'quantitative')).toHaveLength(53);
    expect(criteria.filter((one) => one.type === 'qualitative')).toHaveLength(35);
  });

  it('keep the shape in which a plan pins them', () => {
    for (const one of criteria) expect(CriterionDefinitionSchema.parse(one)).toEqual(one);
  });

  it('are numbered without gaps inside their area', () => {
    const expected = [13, 8, 17, 7, 11, 9, 12, 6, 5].flatMap((size, index) =>
      Array.from({ length: size }, (_, n) => `${index + 1}.${n + 1}`),
    );
    expect(criteria.map((one) => one.code)).toEqual(expected);
    for (const one of criteria) expect(one.code.startsWith(`${one.area}.`)).toBe(true);
  });

  it('ask for a numerator and a denominator exactly where they are quantitative', () => {
    for (const one of criteria) {
      const figures = [one.numerator, one.denominator];
      if (one.type === 'quantitative') for (const figure of figures) expect(figure, one.code).toMatch(/\S/);
      else expect(figures, one.code).toEqual([null, null]);
    }
  });

  it('name at least one kind of unit, each once', () => {
    for (const one of criteria) {
      expect(one.applies.length).toBeGreaterThan(0);
      expect(new Set(one.applies).size).toBe(one.applies.length);
    }
  });
});

describe('the areas', () => {
  it('are seven that are scored and two thematic ones that are not', () => {
    expect(areas.map((area) => area.no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(areas.filter((area) => area.thematic).map((area) => area.no)).toEqual([8, 9]);
    for (const area of areas) expect(area.maxScore > 0).toBe(!area.thematic);
  });

  it('hold what their criteria sum to, 100 points in all', () => {
    for (const area of areas) expect(scoreOf(area.no), area.name).toBe(area.maxScore);
    expect(criteria.reduce((sum, one) => sum + one.maxScore, 0)).toBe(10_000);
    for (const one of criteria) expect(Number.isInteger(one.maxScore)).toBe(true);
  });
});

describe('the wording', () => {
  it('is NFC, trimmed and without doubled or hard spaces', () => {
    for (const wording of wordings) {
      expect(wording).toBe(wording.normalize('NFC').trim());
      expect(wording).not.toMatch(/\s{2}|[\u00a0\u200b]| [,;.?)]|\( /u);
      expect(wording).not.toBe('');
    }
  });

  it('asks questions that fit two lines of the checklist', () => {
    for (const one of criteria) {
      expect(one.question, one.code).toMatch(/^\p{Lu}.*\?$/u);
      expect(one.question.length, one.code).toBeLessThanOrEqual(125);
    }
  });

  it('spells out what only an office would read', () => {
    const shorthand =
      /(?<![\p{L}\d/-])(NĐ|NQ|QĐ|TT|CT|CV|sđ|CC|VC|CBCC|CBCCVC|CSDL|PAKN|HTTT|HTQLCL|VTVL|DVC|DVCQG|CQHC|CQĐT|CĐS|ĐVSN|TTĐT|KH&CN|NSNN|PCTN)(?![\p{L}-])/u;
    for (const wording of wordings) expect(wording).not.toMatch(shorthand);
  });

  it('is frozen: other wording is another version, because plans have pinned this one', () => {
    const { version, title } = cchcCriteria;
    const content = { version, title, areas: areas.map((area) => ({ ...area })), criteria };
    expect(hashText(canonicalJson(content)), version).toBe('adllkqaiyugr5tzucitk2parmjc4yoi7');
  });
});
