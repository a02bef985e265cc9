import * as fc from 'fast-check';
import { KEY, type CriteriaContent, type CriterionContent, type SetArea } from '#domain/criteria/content.ts';
import { versionsOf, type CriteriaVersion } from '#domain/criteria/versions.ts';
import type { ScoringRule } from '#domain/schema/inspection.ts';
import { CriteriaSetIdSchema, LegalDocumentIdSchema, criterionIdOf } from '#domain/ids.ts';
import type { Row, Table } from '#domain/schema/tables.ts';
import { plan, type Laptop } from './laptop.ts';
import { blankCriterion } from './rows.ts';

const isOf = <T extends Table>(table: T, key: string, row: unknown): row is Row<T> => row !== undefined && key.startsWith(`${table}/`);

/** The rows of a table on a laptop, deleted ones too. */
const rowsIn = <T extends Table>(laptop: Laptop, table: T): readonly Row<T>[] => {
  const rows: Row<T>[] = [];
  const all: Iterable<readonly [string, unknown]> = laptop.rows;
  for (const [key, row] of all) if (isOf(table, key, row)) rows.push(row);
  return rows;
};

/** The living rows of a table on a laptop. */
export const livingIn = <T extends Table>(laptop: Laptop, table: T): readonly Row<T>[] => rowsIn(laptop, table).filter((row) => row.deleted === 0);

/** The versions that a laptop holds. */
export const versionsIn = (laptop: Laptop, defaultVersion = ''): readonly CriteriaVersion[] =>
  versionsOf({
    sets: rowsIn(laptop, 'criteriaSets'),
    criteria: livingIn(laptop, 'criteria'),
    areas: livingIn(laptop, 'areas'),
    visits: livingIn(laptop, 'visits'),
    defaultVersion,
  });

/** An area with no points of its own. */
const areaOf = (no: number, maxScore = 0): SetArea => ({ no, name: `Lĩnh vực ${no}`, thematic: false, maxScore });

/** A criterion that can be asked. */
export const criterionOf = (code: string, change: Partial<CriterionContent['definition']> = {}, more: Partial<Omit<CriterionContent, 'definition'>> = {}): CriterionContent => ({
  key: code,
  definition: {
    code,
    area: Number(code.split('.')[0]),
    question: `Câu hỏi ${code}?`,
    evidence: 'Kế hoạch',
    legal: 'Nghị quyết 76/NQ-CP',
    type: 'qualitative',
    numerator: null,
    denominator: null,
    applies: ['division', 'subDepartment', 'serviceUnit'],
    maxScore: 0,
    ...change,
  },
  measurement: { unit: '', sourceSystem: '', cutOff: '', scoring: { kind: 'judged' } },
  documents: [],
  retired: false,
  ...more,
});

/** A set of these criteria whose areas hold the points that they come to. */
export const setOf = (...criteria: readonly CriterionContent[]): CriteriaContent => ({
  title: 'Bộ tiêu chí của Sở',
  note: '',
  areas: [...new Set(criteria.map(({ definition }) => definition.area))].sort((a, b) => a - b).map((no) =>
    areaOf(no, criteria.reduce((sum, { definition, retired }) => sum + (definition.area === no && !retired ? definition.maxScore : 0), 0)),
  ),
  criteria,
});

/** Texts as people type them: inside, any signs; outside, no gaps. */
const someText = fc.stringMatching(/^[\p{L}\d](?:[\p{L}\d ,;:.()%\n"'<&–-]{0,40}[\p{L}\d?.])?$/u).map((text) => text.normalize('NFC'));
const maybeText = fc.oneof(fc.constant(''), someText);
const oneLine = maybeText.map((text) => text.replace(/\s+/g, ' '));

const percent = fc.integer({ min: 1, max: 10_000 });
const falling = fc
  .uniqueArray(fc.tuple(percent, percent), { minLength: 1, maxLength: 6, selector: ([from]) => from })
  .map((steps) => {
    const froms = steps.map(([from]) => from).sort((a, b) => b - a);
    const shares = steps.map(([, share]) => share).sort((a, b) => b - a);
    return froms.map((from, at) => ({ from, share: shares[at] ?? 0 }));
  });
const byRate: fc.Arbitrary<ScoringRule> = fc.oneof(
  falling.map((steps): ScoringRule => ({ kind: 'stepped', steps })),
  fc.integer({ min: 1, max: 20_000 }).map((full): ScoringRule => ({ kind: 'linear', full })),
);
const withoutRate: fc.Arbitrary<ScoringRule> = fc.oneof(
  fc.constant<ScoringRule>({ kind: 'judged' }),
  percent.map((partly): ScoringRule => ({ kind: 'byResult', partly })),
);

const someCriterion = fc.record({
    area: fc.integer({ min: 1, max: 4 }),
    question: someText,
    evidence: maybeText,
    legal: maybeText,
    figures: fc.option(fc.tuple(someText, someText), { nil: null }),
    applies: fc.subarray(['division', 'subDepartment', 'serviceUnit'] as const, { minLength: 1 }),
    maxScore: fc.integer({ min: 0, max: 500 }),
    unit: oneLine,
    sourceSystem: oneLine,
    cutOff: oneLine,
    rate: byRate,
    result: withoutRate,
    documents: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/).map((id) => LegalDocumentIdSchema.parse(id)), { maxLength: 3 }),
    retired: fc.boolean(),
    ownKey: fc.boolean(),
});

/** Sets that can be issued: three kinds of scoring, several areas (one thematic), retired criteria, keys beside codes. */
export const someSet: fc.Arbitrary<CriteriaContent> = fc
  .record({ title: someText.map((text) => text.replace(/\s+/g, ' ')), note: maybeText, criteria: fc.array(someCriterion, { minLength: 1, maxLength: 12 }) })
  .map(({ title, note, criteria }) => {
    const sorted = criteria.toSorted((a, b) => a.area - b.area);
    const made = sorted.map(({ area, figures, rate, result, ownKey, retired, documents, unit, sourceSystem, cutOff, maxScore, ...texts }, at): CriterionContent => {
      const code = `${area}.${at + 1}`;
      return {
        key: ownKey ? `k-${at}` : code,
        definition: {
          ...texts,
          code,
          area,
          type: figures ? 'quantitative' : 'qualitative',
          numerator: figures?.[0] ?? null,
          denominator: figures?.[1] ?? null,
          maxScore: area === 4 ? 0 : maxScore,
        },
        measurement: { unit, sourceSystem, cutOff, scoring: figures ? rate : result },
        documents,
        retired: retired && at > 0,
      };
    });
    const set = setOf(...made);
    return { ...set, title, note, areas: set.areas.map((area) => ({ ...area, thematic: area.no === 4 })) };
  })
  .filter(({ criteria }) => criteria.every(({ key }) => KEY.test(key)));

/** A row of `criteria` as screens get it. */
export const criterionRow = (version: string, content: CriterionContent, change: Partial<Row<'criteria'>> = {}): Row<'criteria'> => ({
  ...blankCriterion,
  ...content,
  id: criterionIdOf(version, content.key),
  plan,
  deleted: 0,
  conflicts: 0,
  regs: {},
  version,
  ...change,
});

/** A version as screens get it: a draft, unless it is said to be something else. */
export const versionRow = (version: string, { title, note, areas, criteria }: CriteriaContent, change: Partial<CriteriaVersion> = {}): CriteriaVersion => ({
  version,
  set: { id: CriteriaSetIdSchema.parse(version), plan, deleted: 0, conflicts: 0, regs: {}, title, note, basedOn: '', areas, issued: null },
  title,
  areas,
  criteria: criteria.map((content) => criterionRow(version, content)),
  isDraft: true,
  isAltered: false,
  visits: 0,
  isDefault: false,
  ...change,
});
