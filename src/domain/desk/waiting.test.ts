import { describe, expect, it } from 'vitest';
import { blankVisit } from '../../../tests/support/rows.ts';
import { AdoptionIdSchema, FindingIdSchema, MeasureIdSchema, MemberIdSchema, PlanIdSchema, ReferralIdSchema, UnitIdSchema, VisitIdSchema } from '../ids.ts';
import type { MeasureLine } from '../roundBook/lines.ts';
import type { RoundBook } from '../roundBook/roundBook.ts';
import { IsoDateSchema } from '../schema/field.ts';
import type { DueDocument } from './deadlines.ts';
import { awaitingVerification, openAdoptions, openReferrals, pressingMeasures, roundsOfDesk } from './openMatters.ts';
import { comingReports } from './periodicReports.ts';
import { waitingToday, type WaitingGround } from './waiting.ts';

const day = (text: string) => IsoDateSchema.parse(text);
const today = day('2026-11-26');
const own = PlanIdSchema.parse('kt-2026');
const unit = UnitIdSchema.parse('chi-cuc');

const measure = (id: string, deadline: string | null, status: MeasureLine['progress']['status'] = 'inProgress'): MeasureLine => ({
  id: MeasureIdSchema.parse(id), finding: null, label: '', text: 'Niêm yết lại', owner: unit, post: '', deadline: deadline === null ? null : day(deadline),
  progress: { status, verdict: null, on: null }, extensions: 0, visit: null, unit, area: 3, criterionKey: '', code: '', recordedAt: null, folded: '',
});

const book = (year: number, given: Partial<RoundBook>): RoundBook => ({
  plan: PlanIdSchema.parse(`kt-${year}`), title: `Đợt ${year}`, year, isExample: false, bandScale: '', areas: [],
  units: [{ id: unit, name: 'Chi cục TĐC', kind: 'subDepartment', order: '', chosen: true, lineage: [], until: null }],
  visits: [], findings: [], measures: [], carried: [], adoptions: [], referrals: [], scores: [], late: [], ...given,
});

const referral = (id: string, due: string | null, sent: string | null, outcome: 'accepted' | 'underReview' | null = null): RoundBook['referrals'][number] => ({
  id: ReferralIdSchema.parse(id), finding: FindingIdSchema.parse('f-1'), to: { authority: 'province', name: '' },
  sent: { number: '', date: sent === null ? null : day(sent) }, due: due === null ? null : day(due), answer: { outcome, on: null },
});

const due = (duty: DueDocument['duty'], visit: string, when: string, state: DueDocument['state']): DueDocument => ({
  key: `${duty} ${visit}`, duty, visit: VisitIdSchema.parse(visit), from: null, days: 0, due: day(when), state, left: 0, done: null,
});

const visitOf = (id: string, given: Partial<WaitingGround['visits'][number]> = {}) => ({ ...blankVisit, id: VisitIdSchema.parse(id), ...given });

const ground = (given: Partial<WaitingGround>): WaitingGround => ({
  plan: own, visits: [], progress: { late: [] }, documents: [], measures: [], referrals: [], reports: [], checks: [], edited: [], ...given,
});

describe('open matters', () => {
  it('come from this round and earlier ones, never from examples or later rounds', () => {
    const books = [book(2027, {}), book(2026, {}), book(2024, {}), book(2025, { isExample: true })];
    expect(roundsOfDesk(books, own).map(({ year }) => year)).toEqual([2026, 2024]);
    expect(roundsOfDesk(books, PlanIdSchema.parse('kt-2025')).map(({ year }) => year)).toEqual([2025]);
    expect(roundsOfDesk([], own)).toEqual([]);
  });

  it('are measures that are overdue or due soon, the oldest first; what was reported waits for the team', () => {
    const books = [book(2026, { measures: [measure('m-1', '2026-11-30'), measure('m-2', '2026-11-25'), measure('m-3', '2027-02-01'), measure('m-4', null), measure('m-5', '2026-01-01', 'reported')] }), book(2025, { measures: [measure('m-9', '2025-12-01')] })];
    expect(pressingMeasures(books, today).map(({ line, state }) => [line.id, state])).toEqual([['m-2', 'overdue'], ['m-1', 'dueSoon'], ['m-9', 'overdue']]);
    expect(pressingMeasures(books, today)[2]).toMatchObject({ year: 2025, unitName: 'Chi cục TĐC' });
    expect(awaitingVerification(books)).toBe(1);
  });

  it('are referrals without an answer, the overdue first', () => {
    const books = [book(2026, { referrals: [referral('r-1', '2026-12-30', '2026-10-01'), referral('r-2', '2026-11-01', '2026-10-01', 'underReview'), referral('r-3', null, null), referral('r-4', '2026-11-01', '2026-10-01', 'accepted')] })];
    expect(openReferrals(books, today).map(({ referral: { id }, state }) => [id, state])).toEqual([['r-2', 'overdue'], ['r-3', 'unsent'], ['r-1', 'waiting']]);
  });

  it('are adoptions that are proposed or under way', () => {
    const practice = FindingIdSchema.parse('f-1');
    const adoptions = (['proposed', 'underway', 'adopted', 'declined'] as const).map((state, no) => ({ id: AdoptionIdSchema.parse(`a-${no}`), practice, unit, progress: { state, on: null } }));
    expect(openAdoptions([book(2026, { adoptions })]).map(({ adoption }) => adoption.progress.state)).toEqual(['proposed', 'underway']);
  });
});

describe('what waits today', () => {
  it('is nothing when nothing is due', () => {
    expect(waitingToday(ground({ documents: [due('minutes', 'v-1', '2027-01-10', 'later'), due('minutes', 'v-2', '2026-01-10', 'done')] }))).toEqual([]);
  });

  it('is one line for each matter, overdue by the oldest day first, earlier rounds after this one', () => {
    const books = [book(2026, { measures: [measure('m-1', '2026-11-20'), measure('m-2', '2026-11-29')] }), book(2020, { measures: [measure('m-9', '2020-12-01')] })];
    const lines = waitingToday(
      ground({
        visits: [visitOf('v-1'), visitOf('v-2')],
        documents: [due('minutes', 'v-1', '2026-11-10', 'overdue'), due('minutes', 'v-2', '2026-11-05', 'overdue'), due('teamReport', 'v-1', '2026-11-27', 'dueSoon')],
        measures: pressingMeasures(books, today),
        reports: comingReports(today, 2),
        checks: [{ type: 'conflicts', count: 3 }, { type: 'missing-data', visit: VisitIdSchema.parse('v-1'), member: MemberIdSchema.parse('ha'), last: null }],
      }),
    );
    expect(lines.map(({ key, count, due: by }) => [key, count, by])).toEqual([
      ['minutes overdue', 2, '2026-11-05'],
      ['measures overdue own', 1, '2026-11-20'],
      ['measures overdue earlier', 1, '2020-12-01'],
      ['teamReport dueSoon', 1, '2026-11-27'],
      ['measures dueSoon own', 1, '2026-11-29'],
      ['members', 1, null],
      ['conflicts', 3, null],
    ]);
    expect(lines[0]?.places).toMatchObject([{ visit: 'v-2', secret: false }, { visit: 'v-1' }]);
    expect(lines[2]?.places).toEqual([{ kind: 'round', plan: 'kt-2020', year: 2020, count: 1 }]);
  });

  it('has a periodic report from a week before its cut-off on', () => {
    expect(waitingToday(ground({ reports: comingReports(day('2026-12-07'), 2) })).map(({ due: by }) => by)).toEqual(['2026-12-20']);
    expect(waitingToday(ground({ reports: comingReports(day('2026-12-06'), 2) }))).toEqual([]);
  });

  it('marks a surprise visit that has not begun, so that its name is told to nobody', () => {
    const slot = { date: day('2026-11-20'), session: 'morning' } as const;
    const late = [visitOf('v-1', { form: 'surprise', stage: 'planned', slot }), visitOf('v-2', { form: 'surprise', stage: 'inProgress', slot })];
    const lines = waitingToday(ground({ visits: late, progress: { late: [late[0]?.id ?? VisitIdSchema.parse('x')] }, documents: [due('minutes', 'v-2', '2026-11-24', 'overdue')] }));
    expect(lines.map(({ key, places }) => [key, places])).toEqual([
      ['late', [{ kind: 'visit', visit: 'v-1', secret: true }]],
      ['minutes overdue', [{ kind: 'visit', visit: 'v-2', secret: false }]],
    ]);
  });
});
