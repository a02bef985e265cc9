import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../canonicalJson.ts';
import { createPlan } from '../commands/planning.ts';
import { hashText } from '../hash.ts';
import { criterionIdOf, PersonIdSchema, PlanIdSchema } from '../ids.ts';
import { builtInDocuments } from '../legal/builtIn.ts';
import { MomentSchema } from '../schema/field.ts';
import { CriterionDefinitionSchema, MeasurementSchema } from '../schema/inspection.ts';
import { cchcCriteria } from './cchc.ts';
import { cchcCriteria2026v2 } from './cchc2026_2.ts';
import { amendedWordings } from './cchc2026_2/wordings.ts';
import { maxScoreFor } from './applies.ts';

const { areas, criteria, version } = cchcCriteria2026v2;
const details = cchcCriteria2026v2.details ?? {};
const detail = (code: string) => {
  const found = details[code];
  if (found === undefined) throw new Error(code);
  return found;
};
const before = new Map(cchcCriteria.criteria.map((one) => [one.code, one]));
const quantitative = criteria.filter((one) => one.type === 'quantitative');

describe('cchc-2026.2 beside cchc-2026.1', () => {
  it('has the same criteria, areas, kinds of unit and weights', () => {
    expect(version).toBe('cchc-2026.2');
    expect(areas).toEqual(cchcCriteria.areas);
    const frame = (set: typeof cchcCriteria) => set.criteria.map(({ code, area, type, applies, maxScore }) => ({ code, area, type, applies, maxScore }));
    expect(frame(cchcCriteria2026v2)).toEqual(frame(cchcCriteria));
    expect(criteria).toHaveLength(88);
    expect(quantitative).toHaveLength(53);
    expect(maxScoreFor(cchcCriteria2026v2, 'subDepartment')).toBe(9850);
  });

  it('carries 100 points in areas 1 to 7, as each area says, and none in the thematic ones', () => {
    for (const area of areas) {
      const sum = criteria.filter((one) => one.area === area.no).reduce((points, one) => points + one.maxScore, 0);
      expect(sum, area.name).toBe(area.maxScore);
      if (area.thematic) expect(sum).toBe(0);
    }
    expect(areas.reduce((sum, area) => sum + area.maxScore, 0)).toBe(10_000);
  });

  it('amends only criteria that exist, and each amendment says something else', () => {
    for (const [code, amendment] of Object.entries(amendedWordings)) {
      const old = before.get(code);
      expect(old, code).toBeDefined();
      for (const [field, text] of Object.entries(amendment)) expect(text, `${code} ${field}`).not.toBe(old?.[field as keyof typeof old]);
      if (old?.type === 'qualitative') expect(Object.keys(amendment)).not.toContain('numerator');
    }
  });
});

describe('its wordings', () => {
  it('keep the shape, NFC, without doubled or hard spaces', () => {
    for (const one of criteria) {
      expect(CriterionDefinitionSchema.parse(one)).toEqual(one);
      const { unit, sourceSystem, cutOff } = detail(one.code).measurement;
      for (const text of [one.question, one.evidence, one.legal, one.numerator ?? '-', one.denominator ?? '-', unit, sourceSystem, cutOff]) {
        expect(text, one.code).toBe(text.normalize('NFC').trim());
        expect(text, one.code).not.toMatch(/\s{2}|[\u00a0\u200b]| [,;.?)]|\( /u);
      }
    }
  });

  it('are questions of at most 125 letters', () => {
    for (const one of criteria) {
      expect(one.question, one.code).toMatch(/^\p{Lu}.*\?$/u);
      expect(one.question.length, one.code).toBeLessThanOrEqual(125);
    }
  });
});

describe('its measurements', () => {
  it('are there for every criterion and nothing else', () => {
    expect(Object.keys(details).toSorted()).toEqual(criteria.map((one) => one.code).toSorted());
    for (const one of criteria) expect(MeasurementSchema.parse(detail(one.code).measurement)).toEqual(detail(one.code).measurement);
  });

  it('name unit, source and cut-off of every figure; a qualitative criterion counts nothing', () => {
    for (const one of criteria) {
      const { unit, sourceSystem, cutOff } = detail(one.code).measurement;
      expect(unit === '', one.code).toBe(one.type === 'qualitative');
      expect(sourceSystem, one.code).not.toBe('');
      expect(cutOff, one.code).toMatch(/^\p{Lu}/u);
    }
  });

  it('count in a unit that the figures name', () => {
    for (const one of quantitative) {
      const figures = `${one.numerator ?? ''} ${one.denominator ?? ''}`;
      for (const word of detail(one.code).measurement.unit.split(', ')) expect(figures, one.code).toContain(word);
    }
  });

  it('score what carries points: by result where it is judged, by rate where it is counted', () => {
    const kinds = (code: string) => detail(code).measurement.scoring.kind;
    for (const one of criteria) {
      if (one.maxScore === 0) expect(kinds(one.code), one.code).toBe('judged');
      else if (one.type === 'qualitative') expect(kinds(one.code), one.code).toBe('byResult');
    }
    const leftToTheTeam = quantitative.filter((one) => one.maxScore > 0 && kinds(one.code) === 'judged').map((one) => one.code);
    // More people than granted, more income than spending, less than all before the year is over.
    expect(leftToTheTeam).toEqual(['4.4', '4.5', '6.4', '6.5']);
  });

  it('step as the scale says', () => {
    expect(detail('3.4').measurement.scoring).toEqual({
      kind: 'stepped',
      steps: [
        { from: 10_000, share: 10_000 },
        { from: 9000, share: 8000 },
        { from: 8000, share: 6000 },
        { from: 7000, share: 4000 },
      ],
    });
  });
});

describe('its documents', () => {
  const library = new Map(builtInDocuments.map((one) => [one.id, one]));

  it('are all in the legal library, each once', () => {
    for (const { documents } of Object.values(details)) {
      expect(new Set(documents).size).toBe(documents.length);
      for (const id of documents) expect(library.has(id), id).toBe(true);
    }
  });

  it('are exactly those that the legal basis spells out by number', () => {
    for (const one of criteria) {
      const numbers = one.legal.match(/\d+\/\d{4}\/[\p{L}\d-]+|\d+\/\p{Lu}+-\p{L}+|\d+-\p{Lu}+\/TW/gu) ?? [];
      const cited = detail(one.code).documents.map((id) => library.get(id)?.number);
      for (const number of numbers) expect(cited, `${one.code}: ${number}`).toContain(number);
      for (const number of cited) expect(one.legal, one.code).toContain(number);
    }
  });
});

describe('a new round', () => {
  it('pins definition, measurement and documents of every criterion', () => {
    const decided = createPlan.decide(
      { plan: PlanIdSchema.parse('p'), values: {}, criteria: cchcCriteria2026v2 },
      { now: MomentSchema.parse('2026-11-26T00:00:00Z'), actor: PersonIdSchema.parse('ha') },
    );
    if (!decided.ok) throw new Error(decided.error.type);
    const written = (field: string) => new Map(decided.value.filter((one) => one.table === 'criteria' && one.field === field).map((one) => [one.row, one.value]));
    for (const one of criteria) {
      const id = criterionIdOf(version, one.code);
      expect(written('definition').get(id)).toEqual(one);
      expect(written('measurement').get(id)).toEqual(detail(one.code).measurement);
      expect(written('documents').get(id)).toEqual(detail(one.code).documents);
    }
    expect(written('version').size).toBe(88);
  });
});

describe('the version', () => {
  it('is frozen: other wording, measurement or documents are another version', () => {
    const content = {
      version,
      title: cchcCriteria2026v2.title,
      areas: areas.map((area) => ({ ...area })),
      criteria,
      details: Object.fromEntries(Object.entries(details).map(([code, { measurement, documents }]) => [code, { measurement, documents }])),
    };
    expect(hashText(canonicalJson(content)), version).toBe('cerksjzq3eh6majdwltj64h3thvbu7i5');
  });
});
