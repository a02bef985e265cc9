import * as fc from 'fast-check';
import { findingStates } from '#domain/followUp.ts';
import { FindingIdSchema, MeasureIdSchema, PlanIdSchema, UnitIdSchema } from '#domain/ids.ts';
import type { FindingLine, MeasureLine } from '#domain/roundBook/lines.ts';
import type { BookUnit, RoundBook } from '#domain/roundBook/roundBook.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { findingKinds, measureStatuses, severities, verdicts } from '#domain/schema/inspection.ts';
import { searchText } from '#domain/searchText.ts';

/** A unit of a directory. */
export const bookUnit = (id: string, values: Partial<BookUnit> = {}): BookUnit => ({
  id: UnitIdSchema.parse(id),
  name: id,
  kind: 'division',
  order: id,
  chosen: true,
  lineage: [],
  until: null,
  ...values,
});

/** A finding on its line. */
export const findingLine = (id: string, values: Partial<FindingLine> = {}): FindingLine => ({
  id: FindingIdSchema.parse(id),
  label: '',
  kind: 'shortcoming',
  text: id,
  severity: null,
  cause: null,
  authority: null,
  responsible: '',
  visit: null,
  unit: null,
  responsibleUnit: null,
  area: null,
  criterion: null,
  criterionKey: '',
  code: '',
  state: 'noMeasure',
  measures: 0,
  recordedAt: null,
  folded: searchText(values.text ?? id),
  ...values,
});

/** A measure on its line. */
export const measureLine = (id: string, values: Partial<MeasureLine> = {}): MeasureLine => ({
  id: MeasureIdSchema.parse(id),
  finding: null,
  label: '',
  text: id,
  owner: null,
  post: '',
  deadline: null,
  progress: { status: 'proposed', verdict: null, on: null },
  extensions: 0,
  visit: null,
  unit: null,
  area: null,
  criterionKey: '',
  code: '',
  recordedAt: null,
  folded: searchText(`${values.text ?? id} ${values.post ?? ''}`),
  ...values,
});

/** The book of a round with nothing in it but what is given. */
export const roundBook = (year: number, values: Partial<RoundBook> = {}): RoundBook => ({
  plan: PlanIdSchema.parse(`kt-${year}`),
  title: `Kiểm tra năm ${year}`,
  year,
  isExample: false,
  bandScale: '',
  areas: [],
  units: [],
  visits: [],
  findings: [],
  measures: [],
  carried: [],
  adoptions: [],
  referrals: [],
  scores: [],
  late: [],
  ...values,
});

const unitNames = ['a', 'b', 'c', 'd'] as const;
const anyUnit = fc.option(fc.constantFrom(...unitNames.map((id) => UnitIdSchema.parse(id))));
const anyDay = fc.integer({ min: 0, max: 200 }).map((days) => IsoDateSchema.parse(new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10)));
const anyPost = fc.constantFrom('', 'Trưởng phòng', 'trưởng  phòng', 'Chánh Văn phòng', 'Đội trưởng');
const anyText = fc.constantFrom('Niêm yết lại', 'Gửi thư xin lỗi', 'Cấp máy quét', 'Bố trí người');

const anyFinding = fc.record({
  kind: fc.constantFrom(...findingKinds),
  text: anyText,
  severity: fc.option(fc.constantFrom(...severities)),
  responsible: anyPost,
  unit: anyUnit,
  responsibleUnit: anyUnit,
  area: fc.option(fc.integer({ min: 1, max: 4 })),
  code: fc.constantFrom('', '1.2', '1.10', '3.4'),
  state: fc.constantFrom(...findingStates),
});

const anyMeasure = fc.record({
  finding: fc.option(fc.nat(9)),
  text: anyText,
  owner: anyUnit,
  post: anyPost,
  deadline: fc.option(anyDay),
  status: fc.constantFrom(...measureStatuses),
  verdict: fc.constantFrom(...verdicts),
  unit: anyUnit,
  area: fc.option(fc.integer({ min: 1, max: 4 })),
});

/** The units of a year: b is merged into a in 2025, c is split into c and d in 2026. */
const unitsOf = (year: number): readonly BookUnit[] => [
  bookUnit('a', year < 2025 ? {} : { lineage: [{ event: 'merged', date: IsoDateSchema.parse('2025-03-01'), from: [{ id: UnitIdSchema.parse('b'), name: 'b' }, { id: UnitIdSchema.parse('a'), name: 'a' }] }] }),
  bookUnit('b', year < 2025 ? {} : { until: IsoDateSchema.parse('2025-02-28') }),
  bookUnit('c'),
  ...(year < 2026 ? [] : [bookUnit('d', { lineage: [{ event: 'split' as const, date: IsoDateSchema.parse('2026-01-01'), from: [{ id: UnitIdSchema.parse('c'), name: 'c' }] }] })]),
];

/** Books of some rounds, the newest first, whose units were merged and split in between. */
export const anyBooks: fc.Arbitrary<readonly RoundBook[]> = fc
  .array(fc.record({ findings: fc.array(anyFinding, { maxLength: 12 }), measures: fc.array(anyMeasure, { maxLength: 16 }) }), { minLength: 1, maxLength: 3 })
  .map((rounds) =>
    rounds.map(({ findings, measures }, index) => {
      const year = 2026 - index;
      const lines = findings.map((values, no) => findingLine(`f-${no}`, values));
      return roundBook(year, {
        units: unitsOf(year),
        findings: lines,
        measures: measures.map(({ finding, status, verdict, ...values }, no) =>
          measureLine(`m-${no}`, {
            ...values,
            finding: lines[finding ?? lines.length]?.id ?? null,
            progress: { status, verdict: status === 'verified' || status === 'closed' ? verdict : null, on: null },
          }),
        ),
      });
    }),
  );
