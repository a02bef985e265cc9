import { addDays, isWeekend } from '#domain/days.ts';
import { adoptionIdOf, criterionIdOf, FindingIdSchema, itemIdOf, UnitIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { appliesTo } from '#domain/criteria/applies.ts';
import { cchcCriteria2026v2 as set } from '#domain/criteria/cchc2026_2.ts';
import type { Json } from '#domain/json.ts';
import { IsoDateSchema, type IsoDate } from '#domain/schema/field.ts';
import { authorities, causeKinds, severities, type FindingKind } from '#domain/schema/inspection.ts';
import type { Chance } from '../../../bench/random.ts';
import { sentences } from '../../../bench/sentences.ts';
import type { RowWrite } from './log.ts';
import type { MadeUnit } from './units.ts';

/** A visit of a made round. */
export interface MadeVisit {
  readonly id: string;
  readonly unit: MadeUnit;
  readonly date: IsoDate;
  readonly stage: 'planned' | 'inProgress' | 'minutesSigned' | 'cancelled';
  readonly form: 'direct' | 'surprise' | 'report';
}

/** What is written into a round: how much, in which year, and how the dice fall. */
export interface Ground {
  readonly year: number;
  /** The year of today: what is older is mostly settled. */
  readonly now: number;
  readonly luck: Chance;
}

const momentOf = (day: IsoDate, time = '02:00:00'): string => `${day}T${time}.000Z`;

/** The first working weekday from a day on. */
export const weekdayFrom = (day: IsoDate): IsoDate => (isWeekend(day) ? weekdayFrom(addDays(day, 1)) : day);

const kinds: readonly FindingKind[] = ['shortcoming', 'shortcoming', 'shortcoming', 'shortcoming', 'shortcoming', 'shortcoming', 'goodPractice', 'goodPractice', 'difficulty', 'proposal'];
const results = ['met', 'met', 'met', 'met', 'partlyMet', 'partlyMet', 'notMet', 'notApplicable'] as const;

const criteriaAt = ({ unit }: MadeVisit) => set.criteria.filter((criterion) => appliesTo(criterion, unit.kind));

/** The answers of a visit, one row for each criterion. */
export const itemWrites = ({ luck }: Ground, visit: MadeVisit): readonly RowWrite[] =>
  criteriaAt(visit).map((definition) => {
    const criterion = criterionIdOf(set.version, definition.code);
    const result = luck.pick(results);
    const numbers = definition.type === 'quantitative' && result !== 'notApplicable';
    const share = { met: 1, partlyMet: 0.6, notMet: 0, notApplicable: 0 }[result];
    const assessment: Json = {
      result,
      numerator: numbers ? String(luck.below(90)) : null,
      denominator: numbers ? String(90 + luck.below(30)) : null,
      score: result === 'notApplicable' ? null : Math.round(definition.maxScore * share),
    };
    return { table: 'items', row: itemIdOf(VisitIdSchema.parse(visit.id), criterion), values: { visit: visit.id, criterion, assessment } };
  });

/** A finding as it was written, as far as measures need it. */
export interface MadeFinding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly visit: MadeVisit;
}

/** The findings of a visit: six of ten are shortcomings. */
export const findingWrites = ({ luck }: Ground, visit: MadeVisit, count: number): { readonly found: readonly MadeFinding[]; readonly writes: readonly RowWrite[] } => {
  const criteria = criteriaAt(visit);
  const numbers = new Map<FindingKind, number>();
  const made = Array.from({ length: count }, (_, no) => {
    const kind = kinds[no % kinds.length] ?? 'shortcoming';
    const number = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, number);
    const id = `ph-${visit.id}-${no}`;
    const code = luck.pick(criteria).code;
    const values: Readonly<Record<string, Json>> = {
      visit: visit.id,
      criterion: criterionIdOf(set.version, code),
      kind,
      text: sentences(luck, 2),
      recommendation: sentences(luck, 1),
      number,
      recordedAt: momentOf(visit.date, '03:10:00'),
      ...(kind === 'shortcoming' ? { severity: luck.pick(severities), cause: { kind: luck.pick(causeKinds), text: sentences(luck, 1) } } : {}),
      ...(kind === 'difficulty' || kind === 'proposal' ? { authority: luck.pick(authorities) } : {}),
      ...(kind === 'goodPractice' ? { effect: sentences(luck, 1) } : {}),
      responsible: 'Trưởng phòng Hành chính – Tổng hợp',
    };
    return { finding: { id, kind, visit }, write: { table: 'findings', row: id, values } satisfies RowWrite };
  });
  return { found: made.map(({ finding }) => finding), writes: made.map(({ write }) => write) };
};

const settled = ({ year, now, luck }: Ground): boolean => luck.next() < (year < now - 1 ? 0.99 : year < now ? 0.93 : 0.72);

const progressOf = (ground: Ground, on: IsoDate): Json => {
  const { luck } = ground;
  if (settled(ground)) return luck.next() < 0.8 ? { status: 'closed', verdict: 'fixed', on } : { status: 'verified', verdict: 'fixed', on };
  const dice = luck.next();
  if (dice < 0.25) return { status: 'proposed', verdict: null, on };
  if (dice < 0.6) return { status: 'inProgress', verdict: null, on };
  if (dice < 0.85) return { status: 'reported', verdict: null, on };
  return { status: 'verified', verdict: luck.pick(['partlyFixed', 'notFixed'] as const), on };
};

/** Measures of some findings, and their diaries: every third one was put off or noted. */
export const measureWrites = (ground: Ground, found: readonly MadeFinding[], count: number): readonly RowWrite[] => {
  const { luck } = ground;
  const remedied = found.filter(({ kind }) => kind !== 'goodPractice');
  return Array.from({ length: count }, (_, no): readonly RowWrite[] => {
    const finding = remedied[no % remedied.length];
    if (!finding) return [];
    const id = `bp-${finding.id}-${Math.floor(no / remedied.length)}`;
    const from = finding.visit.date;
    const deadline = addDays(from, 30 + luck.below(90));
    const later = addDays(deadline, 15);
    const isPutOff = no % 8 === 0;
    const measure: RowWrite = {
      table: 'measures',
      row: id,
      values: {
        finding: finding.id,
        text: sentences(luck, 1),
        owner: { unit: finding.visit.unit.id, post: 'Trưởng phòng' },
        deadline: isPutOff ? later : deadline,
        progress: progressOf(ground, addDays(from, 20)),
        recordedAt: momentOf(addDays(from, 3)),
      },
    };
    if (no % 3 !== 0 && !isPutOff) return [measure];
    const entry: Json = isPutOff ? { kind: 'extension', from: deadline, to: later, why: 'Chưa được bố trí kinh phí' } : { kind: 'note', text: sentences(luck, 1) };
    return [measure, { table: 'measureNotes', row: `dg-${id}`, values: { measure: id, on: addDays(from, 25), entry, recordedAt: momentOf(addDays(from, 25)) } }];
  }).flat();
};

/** Practices on their way to other units, and what was put to authorities. */
export const spreadWrites = (ground: Ground, found: readonly MadeFinding[], units: readonly MadeUnit[]): readonly RowWrite[] => {
  const { luck } = ground;
  const adoptions = found
    .filter(({ kind }) => kind === 'goodPractice')
    .filter((_, no) => no % 3 === 0)
    .map(({ id, visit }): RowWrite => {
      const unit = luck.pick(units.filter((one) => one.id !== visit.unit.id));
      const state = settled(ground) ? luck.pick(['adopted', 'adopted', 'declined'] as const) : luck.pick(['proposed', 'underway'] as const);
      return {
        table: 'adoptions',
        row: adoptionIdOf(FindingIdSchema.parse(id), UnitIdSchema.parse(unit.id)),
        values: { practice: id, unit: unit.id, progress: { state, on: addDays(visit.date, 40) }, why: sentences(luck, 1), recordedAt: momentOf(addDays(visit.date, 40)) },
      };
    });
  const referrals = found
    .filter(({ kind }) => kind === 'difficulty' || kind === 'proposal')
    .filter((_, no) => no % 4 === 0)
    .map(({ id, visit }): RowWrite => {
      const sent = addDays(visit.date, 15);
      const answer: Json = settled(ground) ? { outcome: 'accepted', on: addDays(sent, 40), number: '12/UBND-NC', text: sentences(luck, 1) } : { outcome: null, on: null, number: '', text: '' };
      return { table: 'referrals', row: `kn-${id}`, values: { finding: id, to: { authority: 'province', name: '' }, sent: { number: '45/SNV-CCHC', date: sent }, due: addDays(sent, 45), answer, recordedAt: momentOf(sent) } };
    });
  return [...adoptions, ...referrals];
};

/** A sample of dossiers at a visit: one in five late. */
export const sampleWrites = ({ luck }: Ground, visit: MadeVisit): readonly RowWrite[] => {
  const sample = `mau-${visit.id}`;
  const criterion = criterionIdOf(set.version, '3.5');
  const dossiers = Array.from({ length: 10 }, (_, no): RowWrite => {
    const received = addDays(visit.date, -40 - luck.below(60));
    const due = addDays(received, 14);
    return { table: 'dossiers', row: `${sample}.${no + 1}`, values: { sample, no: no + 1, code: `HS-${no + 1}`, received, due, returned: addDays(due, no % 5 === 0 ? 3 : -1) } };
  });
  return [
    { table: 'samples', row: sample, values: { visit: visit.id, criterion, title: 'Hồ sơ thủ tục hành chính', reported: { received: 200, returnedOnTime: 180, returnedLate: 12, inProgress: 8 } } },
    ...dossiers,
  ];
};

/** A calendar day of a year. */
export const dayIn = (year: number, rest: string): IsoDate => IsoDateSchema.parse(`${year}-${rest}`);
