import { seal, type Change, type Op } from '#domain/change.ts';
import { appliesTo } from '#domain/criteria/applies.ts';
import { cchcCriteria } from '#domain/criteria/cchc.ts';
import { nextHlc, type Hlc } from '#domain/hlc.ts';
import {
  FindingIdSchema, MeasureIdSchema, PersonIdSchema, PlanIdSchema, ReplicaIdSchema, UnitIdSchema, VisitIdSchema,
  areaIdOf, criterionIdOf, itemIdOf, type ChangeId, type PersonId, type ReplicaId, type VisitId,
} from '#domain/ids.ts';
import type { Json } from '#domain/json.ts';
import { findingKinds, measureStatuses, results, type CriterionDefinition } from '#domain/schema/inspection.ts';
import { unitKinds } from '#domain/schema/planning.ts';
import { chance } from './random.ts';
import { sentences } from './sentences.ts';

/** The plan that every case works on. */
export const planId = PlanIdSchema.parse('kiem-tra-cchc-toan-tinh-2026-bench000000');

/** The visit to the unit of a number, from 0. */
export const visitOf = (no: number): VisitId => VisitIdSchema.parse(`cuoc-${no}-${'ijklmnop'.slice(no % 4, (no % 4) + 4)}`);

/** Changes for each unit: 60,000 make a province of 50 units. */
const CHANGES_PER_UNIT = 1200;
const WRITERS = 10;
/** One edit in so many is made without having seen the one before it. */
const UNSEEN_ONE_IN = 150;
const START = Date.UTC(2026, 3, 1, 1);
const MINUTE = 60_000;

interface Writer {
  readonly replica: ReplicaId;
  readonly actor: PersonId;
  seq: number;
  prev: ChangeId | null;
  clock: Hlc | null;
}

/** What one command writes: table, row, field, value. */
type Write = readonly [table: string, row: string, field: string, value: Json];

/** A round as its team would have written it. */
export interface BenchPlan {
  readonly changes: readonly Change[];
  /** A colleague's next 1,000 changes, on rows that exist. */
  readonly delta: readonly Change[];
}

/** What a round is to look like. */
interface PlanShape {
  readonly deltaCount?: number;
  /** Fewer changes for each unit make more units. */
  readonly changesPerUnit?: number;
  /** Items of the first visit, from a set of its own; 0: as everywhere. */
  readonly itemsAtFirst?: number;
}

/** The criteria set of a visit that has many items: the built-in questions over and over, under codes of their own. */
const longSet = (count: number): readonly CriterionDefinition[] =>
  Array.from({ length: count }, (_, no) => {
    const like = cchcCriteria.criteria[no % cchcCriteria.criteria.length];
    if (!like) throw new Error('The built-in set is empty');
    const area = 1 + (no % 7);
    return { ...like, area, code: `${area}.${1 + Math.floor(no / 7)}`, applies: ['division', 'subDepartment', 'serviceUnit'] };
  });

const LONG_VERSION = 'bo-dai';

/**
 * A province-wide round of `count` changes, the same on every run: units with a visit each, the criteria that apply
 * to them as items with a dozen edits each, findings, measures; ten writers, and now and then two who did not see
 * each other's edit. Every change goes through seal(), every register names the heads that it replaces.
 */
export const benchPlan = (count: number, { deltaCount = 1000, changesPerUnit = CHANGES_PER_UNIT, itemsAtFirst = 0 }: PlanShape = {}): BenchPlan => {
  const luck = chance(20_260_401);
  const writers: Writer[] = Array.from({ length: WRITERS }, (_, i) => ({
    replica: ReplicaIdSchema.parse(`maytinh${String(i).padStart(3, '0')}`),
    actor: PersonIdSchema.parse(`thanh-vien-${i}-abcdefghij`),
    seq: 0,
    prev: null,
    clock: null,
  }));
  const heads = new Map<string, readonly ChangeId[]>();
  let now = START;
  let changes: Change[] = [];

  const write = (who: number, cmd: string, writes: readonly Write[], unseen = false): void => {
    const writer = writers[who % WRITERS] ?? luck.pick(writers);
    now += 1 + luck.below(MINUTE / 10);
    const hlc = nextHlc(writer.clock, now, writer.replica);
    const ops: Op[] = writes.map(([t, r, f, val]) => ({ t, r, f, val, over: unseen ? [] : (heads.get(`${t}/${r}/${f}`) ?? []) }));
    const change = seal({
      v: 1, plan: planId, replica: writer.replica, seq: writer.seq + 1, prev: writer.prev, hlc, actor: writer.actor, cmd, ops,
    });
    writer.seq += 1;
    writer.prev = change.id;
    writer.clock = hlc;
    for (const [t, r, f] of writes) {
      const key = `${t}/${r}/${f}`;
      heads.set(key, unseen ? [...(heads.get(key) ?? []), change.id].sort() : [change.id]);
    }
    changes.push(change);
  };

  const editAssessment = (): Json => ({
    result: luck.pick(results),
    numerator: String(luck.below(90)),
    denominator: String(90 + luck.below(30)),
    score: luck.below(300),
  });

  write(0, 'plan.create', [
    ['plans', planId, 'title', 'Kiểm tra công tác cải cách hành chính trên địa bàn tỉnh năm 2026'],
    ['plans', planId, 'year', 2026],
    ['plans', planId, 'criteriaVersion', cchcCriteria.version],
    ...cchcCriteria.areas.flatMap((area): Write[] => [
      ['areas', areaIdOf(area.no), 'no', area.no],
      ['areas', areaIdOf(area.no), 'name', area.name],
      ['areas', areaIdOf(area.no), 'included', !area.thematic],
    ]),
    ...cchcCriteria.criteria.flatMap((definition): Write[] => {
      const id = criterionIdOf(cchcCriteria.version, definition.code);
      return [['criteria', id, 'version', cchcCriteria.version], ['criteria', id, 'definition', { ...definition }]];
    }),
    ...longSet(itemsAtFirst).flatMap((definition): Write[] => {
      const id = criterionIdOf(LONG_VERSION, definition.code);
      return [['criteria', id, 'version', LONG_VERSION], ['criteria', id, 'definition', { ...definition }]];
    }),
  ]);
  for (let i = 0; i < WRITERS; i += 1) {
    write(i, 'member.add', [
      ['members', `to-vien-${i}`, 'name', `Nguyễn Văn ${i}`],
      ['members', `to-vien-${i}`, 'role', i === 0 ? 'leader' : 'member'],
    ]);
  }

  interface Site {
    readonly visit: string;
    readonly items: readonly string[];
    readonly findings: string[];
    readonly measures: string[];
  }

  /** One inspector's next keystrokes at a site: mostly items, some findings and measures. */
  const work = (site: Site, who: number): void => {
    const dice = luck.next();
    const unseen = luck.below(UNSEEN_ONE_IN) === 0;
    if (dice < 0.5) write(who, 'item.assess', [['items', luck.pick(site.items), 'assessment', editAssessment()]], unseen);
    else if (dice < 0.83) write(who, 'item.note', [['items', luck.pick(site.items), 'note', sentences(luck, 1 + luck.below(3))]], unseen);
    else if (dice < 0.93) {
      const field = luck.pick(['text', 'recommendation', 'responsible'] as const);
      write(who, 'finding.edit', [['findings', luck.pick(site.findings), field, sentences(luck, field === 'responsible' ? 1 : 3)]], unseen);
    } else {
      const progress = { status: luck.pick(measureStatuses), verdict: null, on: '2026-10-01' };
      write(who, 'measure.edit', [['measures', luck.pick(site.measures), 'progress', progress]], unseen);
    }
  };

  const openSite = (no: number, who: number): Site => {
    const kind = unitKinds[no % unitKinds.length] ?? 'division';
    const unit = UnitIdSchema.parse(`don-vi-${no}-${'abcdefgh'.slice(no % 4, (no % 4) + 4)}`);
    const visit = visitOf(no);
    const isLong = no === 0 && itemsAtFirst > 0;
    const version = isLong ? LONG_VERSION : cchcCriteria.version;
    write(who, 'unit.add', [['units', unit, 'name', `Đơn vị số ${no}`], ['units', unit, 'kind', kind]]);
    write(who, 'visit.schedule', [
      ['visits', visit, 'unit', unit],
      ['visits', visit, 'slot', { date: '2026-05-12', session: 'fullDay' }],
      ['visits', visit, 'criteriaVersion', version],
    ]);
    const items: string[] = [];
    for (const [at, criterion] of (isLong ? longSet(itemsAtFirst) : cchcCriteria.criteria).entries()) {
      // The long visit is half done: there are items left to answer.
      if (isLong && at % 2 === 1) continue;
      if (!appliesTo(criterion, kind)) continue;
      const id = criterionIdOf(version, criterion.code);
      const item = itemIdOf(visit, id);
      items.push(item);
      write(who, 'item.assess', [['items', item, 'visit', visit], ['items', item, 'criterion', id], ['items', item, 'assessment', editAssessment()]]);
    }
    const findings = Array.from({ length: 16 }, (_, i) => FindingIdSchema.parse(`phat-hien-${no}-${i}-abcdefgh`));
    for (const [i, finding] of findings.entries()) {
      write(who + (i % 2), 'finding.record', [
        ['findings', finding, 'visit', visit],
        ['findings', finding, 'kind', luck.pick(findingKinds)],
        ['findings', finding, 'text', sentences(luck, 2)],
      ]);
    }
    const measures = Array.from({ length: 12 }, (_, i) => MeasureIdSchema.parse(`bien-phap-${no}-${i}-abcdefgh`));
    for (const [i, measure] of measures.entries()) {
      write(who, 'measure.propose', [
        ['measures', measure, 'finding', findings[i] ?? null],
        ['measures', measure, 'text', sentences(luck, 2)],
        ['measures', measure, 'deadline', '2026-11-30'],
      ]);
    }
    write(who, 'visit.edit', [['visits', visit, 'remarks', sentences(luck, 6)]]);
    return { visit, items, findings, measures };
  };

  const sites: Site[] = [];
  const units = Math.max(1, Math.round(count / changesPerUnit));
  for (let no = 0; no < units; no += 1) {
    const site = openSite(no, no);
    sites.push(site);
    const until = Math.round(((no + 1) * count) / units);
    while (changes.length < until) work(site, no + luck.below(2));
  }
  const whole = changes.slice(0, count);
  changes = [];
  const last = sites.slice(-4);
  while (changes.length < deltaCount) work(luck.pick(last), 3);
  return { changes: whole, delta: changes };
};
