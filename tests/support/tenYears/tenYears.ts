import type { Change } from '#domain/change.ts';
import { cchcCriteria2026v2 as set } from '#domain/criteria/cchc2026_2.ts';
import { addDays } from '#domain/days.ts';
import { areaIdOf, carriedFindingIdOf, criterionIdOf, documentIdOf, PlanIdSchema, VisitIdSchema, type PlanId } from '#domain/ids.ts';
import type { Table } from '#domain/schema/tables.ts';
import { chance } from '../../../bench/random.ts';
import { sentences } from '../../../bench/sentences.ts';
import { startLog, type RowWrite } from './log.ts';
import { directoryOf, knownIn, standingIn, unitIdOf, type MadeUnit } from './units.ts';
import { dayIn, findingWrites, itemWrites, measureWrites, sampleWrites, spreadWrites, weekdayFrom, type Ground, type MadeFinding, type MadeVisit } from './work.ts';

/** The day on which the ten years are looked at. */
export const tenYearsToday = '2026-11-26';

const LAST = 2026;
const YEARS = 10;
/** By domain §5: 40 visits a round, 800 findings, and 1,200 measures; the built-in set puts 3,100 to 3,300 criteria to forty units. */
const [FINDINGS, MEASURES, SAMPLES] = [800, 1200, 8];

/** A round of the ten years. */
export interface MadeRound {
  readonly plan: PlanId;
  readonly year: number;
  readonly title: string;
  readonly changes: readonly Change[];
  /** Rows of each table. */
  readonly rows: Readonly<Partial<Record<Table, number>>>;
}

/** The round of a year. */
const roundOf = (year: number): PlanId => PlanIdSchema.parse(`kt-cchc-tinh-${year}-muoinam`);

const titleOf = (year: number): string => `Kiểm tra công tác cải cách hành chính trên địa bàn tỉnh năm ${year}`;

const planWrites = (year: number): readonly RowWrite[] => [
  {
    table: 'plans',
    row: roundOf(year),
    values: {
      title: titleOf(year),
      year,
      letterhead: { governingBody: '', issuingBody: 'UBND TỈNH ĐỒNG NAI', place: 'Đồng Nai' },
      document: { number: `26/KH-UBND`, date: `${year}-03-12` },
      window: { from: year === 2025 ? '2025-07-07' : `${year}-04-01`, to: `${year}-10-30` },
      period: { from: `${year}-01-01`, to: `${year}-09-30` },
      criteriaVersion: set.version,
      leastShare: 30,
      standingOffice: 'Sở Nội vụ',
    },
  },
  ...set.areas.map(({ no, name, thematic }): RowWrite => ({ table: 'areas', row: areaIdOf(no), values: { no, name, thematic, included: true } })),
  ...set.criteria.map((definition): RowWrite => {
    const measurement = set.details?.[definition.code]?.measurement;
    return {
      table: 'criteria',
      row: criterionIdOf(set.version, definition.code),
      values: { version: set.version, definition: { ...definition, applies: [...definition.applies] }, ...(measurement ? { measurement: { ...measurement } } : {}) },
    };
  }),
];

const unitWrites = (year: number): readonly RowWrite[] => {
  const standing = new Set(standingIn(year).map(({ id }) => id));
  return directoryOf(year).map((unit, no): RowWrite => {
    const { id, name, kind, until, events } = knownIn(unit, year);
    const lineage = events.map(({ event, date, from }) => ({ event, date, from: from.map((one) => ({ id: unitIdOf(one), name: one })) }));
    return { table: 'units', row: id, values: { name, kind, until, lineage, chosen: standing.has(id), order: `a${String(no).padStart(3, '0')}` } };
  });
};

/** This year's round is not over: two visits under way, one late, a surprise visit and another one to come, one called off. */
const stageOf = (year: number, no: number): Pick<MadeVisit, 'stage' | 'form'> => {
  if (year < LAST || no < 34) return { stage: 'minutesSigned', form: no % 9 === 8 ? 'report' : 'direct' };
  if (no < 36) return { stage: 'inProgress', form: 'direct' };
  if (no === 36) return { stage: 'cancelled', form: 'direct' };
  return { stage: 'planned', form: no === 39 ? 'surprise' : 'direct' };
};

const dateOf = (year: number, no: number) => {
  if (year === LAST && no === 38) return dayIn(year, '12-03');
  if (year === LAST && no === 39) return dayIn(year, '12-08');
  const first = year === 2025 ? dayIn(year, '07-07') : dayIn(year, '04-02');
  return weekdayFrom(addDays(first, no * (year === 2025 ? 2 : 5)));
};

const visitsOf = (year: number): readonly MadeVisit[] =>
  standingIn(year).map((unit, no) => ({ id: `ck-${year}-${no}`, unit, date: dateOf(year, no), ...stageOf(year, no) }));

const visitWrites = ({ id, unit, date, stage, form }: MadeVisit): readonly RowWrite[] => [
  {
    table: 'visits',
    row: id,
    values: { unit: unit.id, slot: { date, session: 'fullDay' }, form, stage, criteriaVersion: set.version, ...(form === 'surprise' || stage === 'planned' ? {} : { noticedOn: addDays(date, -12) }) },
  },
];

/** Numbers and dates of what was issued for a signed visit: until this year everything, this year the reports of the spring. */
const documentWrites = (year: number, { id, date, stage }: MadeVisit, no: number): readonly RowWrite[] => {
  if (stage !== 'minutesSigned' || (year === LAST && no >= 20)) return [];
  const visit = VisitIdSchema.parse(id);
  const issued = (kind: string, number: string, after: number): RowWrite => ({ table: 'documents', row: documentIdOf(kind, visit), values: { kind, visit: id, document: { number, date: addDays(date, after) } } });
  return [issued('visitReport', `${no + 1}/BC-TKT`, 9), issued('conclusionNotice', `${no + 1}/TB-SNV`, 14)];
};

const carriedWrites = ({ year, luck }: Ground, before: readonly MadeFinding[]): readonly RowWrite[] => {
  const standing = new Set(standingIn(year).map(({ id }) => id));
  return before
    .filter(({ kind, visit }) => kind === 'shortcoming' && standing.has(visit.unit.id))
    .filter((_, no) => no % 16 === 0)
    .map(({ id, visit }): RowWrite => {
      const plan = roundOf(year - 1);
      return {
        table: 'carriedFindings',
        row: carriedFindingIdOf(plan, id),
        values: {
          unit: visit.unit.id,
          origin: { plan, year: year - 1, finding: id, unitName: visit.unit.name },
          text: sentences(luck, 1),
          criterionKey: '3.5',
          area: 3,
          times: 2,
          state: luck.pick(['open', 'fixed', 'fixed', 'persists', 'worse'] as const),
        },
      };
    });
};

const countRows = (changes: readonly Change[]): MadeRound['rows'] => {
  const rows = new Map<string, Set<string>>();
  for (const { ops } of changes) for (const { t, r } of ops) rows.set(t, (rows.get(t) ?? new Set<string>()).add(r));
  return Object.fromEntries([...rows].map(([table, ids]) => [table, ids.size]));
};

/** The share of a total that the visit of a number gets, so that all of them together make it. */
const shareOf = (total: number, no: number, of: number): number => Math.floor((total * (no + 1)) / of) - Math.floor((total * no) / of);

const makeRound = (ground: Ground, before: readonly MadeFinding[]): { readonly round: MadeRound; readonly found: readonly MadeFinding[] } => {
  const { year } = ground;
  const plan = roundOf(year);
  const log = startLog(plan, `vanphong${year}`);
  const visits = visitsOf(year);
  const units: readonly MadeUnit[] = visits.map(({ unit }) => unit);
  log.write(`${year}-01-10T02:00:00.000Z`, 'plan.create', [...planWrites(year), { table: 'people', row: `ps-vanphong${year}`, values: { name: 'Văn phòng Tổ kiểm tra' } }]);
  log.write(`${year}-01-11T02:00:00.000Z`, 'unit.add', unitWrites(year));
  log.write(`${year}-01-12T02:00:00.000Z`, 'finding.carry', carriedWrites(ground, before));
  const begun = visits.filter(({ stage }) => stage === 'minutesSigned' || stage === 'inProgress');
  for (const visit of visits) log.write(`${year}-03-01T02:00:00.000Z`, 'visit.schedule', visitWrites(visit));
  const found: MadeFinding[] = [];
  for (const [no, visit] of begun.entries()) {
    const at = (days: number): string => `${addDays(visit.date, days)}T04:00:00.000Z`;
    const made = findingWrites(ground, visit, shareOf(FINDINGS, no, begun.length));
    found.push(...made.found);
    log.write(at(0), 'item.assess', itemWrites(ground, visit));
    log.write(at(0), 'finding.record', made.writes);
    log.write(at(3), 'measure.propose', measureWrites(ground, made.found, shareOf(MEASURES, no, begun.length)));
    if (no < SAMPLES) log.write(at(0), 'sample.add', sampleWrites(ground, visit));
    log.write(at(14), 'official.edit', documentWrites(year, visit, no));
    log.write(at(40), 'adoption.propose', spreadWrites(ground, made.found, units));
  }
  return { round: { plan, year, title: titleOf(year), changes: log.changes, rows: countRows(log.changes) }, found };
};

/**
 * Ten rounds of one province, the same at every call, the newest last: forty units a year as the real cases have them, put together and renamed
 * in 2020 and 2025, with findings, measures, diaries, adoptions and referrals, mostly settled in older rounds and open in the last two.
 */
export const tenYears = (years = YEARS): readonly MadeRound[] => {
  const luck = chance(20_170_401);
  const rounds: MadeRound[] = [];
  let before: readonly MadeFinding[] = [];
  for (let year = LAST - years + 1; year <= LAST; year += 1) {
    const { round, found } = makeRound({ year, now: LAST, luck }, before);
    rounds.push(round);
    before = found;
  }
  return rounds;
};

/** What a colleague writes into a round at another laptop: a measure that its unit has reported. */
export const laterChange = ({ plan, changes }: MadeRound): readonly Change[] => {
  const log = startLog(plan, 'dongnghiep', changes);
  const measure = changes.flatMap(({ ops }) => ops).find(({ t }) => t === 'measures')?.r ?? '';
  log.write(`${tenYearsToday}T02:00:00.000Z`, 'measure.edit', [{ table: 'measures', row: measure, values: { report: 'Đã khắc phục xong, có ảnh kèm theo.' } }]);
  return log.changes;
};
