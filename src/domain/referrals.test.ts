import { describe, expect, test } from 'vitest';
import { foundRow, resultSource } from '../../tests/support/documents/results.ts';
import { shownRow } from '../../tests/support/documents/source.ts';
import { findingState } from './followUp.ts';
import { byAuthority, countReferrals, matterState, referralState, referredMatters, type ReferralRows } from './referrals.ts';
import { IsoDateSchema } from './schema/field.ts';
import { referralOutcomes } from './schema/followUp.ts';

const day = (date: string) => IsoDateSchema.parse(date);
const today = day('2024-06-15');
const referral = (id: string, values: Parameters<typeof shownRow>[2] = {}) => shownRow('referrals', id, { finding: 'kk-1', ...values });
const draft = referral('r-0');
const sent = referral('r-1', { sent: { number: '12/SKHCN-VP', date: '2024-06-01' }, due: '2024-06-15' });
const late = referral('r-2', { sent: { number: '', date: '2024-05-01' }, due: '2024-06-14' });
const answered = referral('r-3', { sent: { number: '', date: '2024-05-01' }, due: '2024-05-20', answer: { outcome: 'rejected', on: '2024-05-30', number: '', text: '' } });
const reviewed = referral('r-4', { sent: { number: '', date: '2024-05-01' }, due: '2024-05-20', answer: { outcome: 'underReview', on: '2024-05-10', number: '', text: '' } });

const rowsWith = (referrals: ReferralRows['referrals'], more: Partial<ReferralRows> = {}): ReferralRows => ({ ...resultSource().rows, ...more, referrals });

describe('how a referral stands', () => {
  test('draft without the date of a letter, then sent, overdue after its last day, answered', () => {
    expect([draft, sent, late, answered].map((one) => referralState(one, today))).toEqual(['draft', 'sent', 'overdue', 'answered']);
    expect(referralState(reviewed, today)).toBe('overdue');
    expect(referralOutcomes.map((outcome) => referralState({ ...draft, answer: { ...answered.answer, outcome } }, today))).toEqual(['draft', 'answered', 'answered', 'answered']);
  });

  test('a matter put to several bodies stands as the most urgent does', () => {
    expect(matterState([], today)).toBe('notReferred');
    expect(matterState([answered, draft, sent, late], today)).toBe('overdue');
    expect(matterState([answered, draft, sent], today)).toBe('sent');
    expect(matterState([answered, draft], today)).toBe('draft');
    expect(matterState([answered], today)).toBe('answered');
  });
});

describe('matters by authority', () => {
  test('difficulties and proposals with what was written, under the body that was asked last', () => {
    const matters = referredMatters(rowsWith([referral('r-9', { sent: { number: '12/SKHCN-VP', date: '2024-06-01' }, to: { authority: 'ministry', name: 'Bộ Nội vụ' } }), late]), today);
    expect(matters.map(({ label, authority, state, referrals }) => [label, authority, state, referrals.map(({ id }) => id)])).toEqual([
      ['KK1', 'ministry', 'overdue', ['r-2', 'r-9']],
      ['ĐX1', 'department', 'notReferred', []],
    ]);
    expect(byAuthority(matters).map(({ authority }) => authority)).toEqual(['department', 'ministry']);
    expect(countReferrals(matters)).toEqual({ notReferred: 1, draft: 0, sent: 0, overdue: 1, answered: 0 });
  });

  test('what nobody has named an authority for comes last, and nothing of a visit without notice that has not begun', () => {
    const secret = shownRow('visits', 'v-9', { form: 'surprise', stage: 'planned' });
    const findings = [foundRow('kk-2', 'difficulty', 'Thiếu người.'), foundRow('kk-3', 'difficulty', 'Bí mật.', { visit: secret.id }), ...resultSource().rows.findings];
    const groups = byAuthority(referredMatters(rowsWith([], { findings, visits: [...resultSource().rows.visits, secret] }), today));
    expect(groups.map(({ authority, matters }) => [authority, matters.map(({ finding }) => finding.id)])).toEqual([
      ['department', ['dx-1']],
      ['province', ['kk-1']],
      ['open', ['kk-2']],
    ]);
  });
});

test('a difficulty lies with whom it was put to until that answers', () => {
  const difficulty = { kind: 'difficulty', fixedOnSite: false, recommendation: '', authority: null } as const;
  const measure = (status: 'inProgress' | 'closed') => ({ progress: { status, verdict: null } });
  expect(findingState(difficulty, [], [draft])).toBe('open');
  expect(findingState(difficulty, [], [sent])).toBe('withAuthority');
  expect(findingState(difficulty, [], [reviewed])).toBe('withAuthority');
  expect(findingState(difficulty, [], [answered])).toBe('settled');
  expect(findingState({ ...difficulty, authority: 'province' }, [], [answered, late])).toBe('withAuthority');
  expect(findingState(difficulty, [measure('inProgress')], [answered])).toBe('beingSettled');
  expect(findingState(difficulty, [measure('closed')], [sent])).toBe('beingSettled');
  expect(findingState(difficulty, [measure('closed')], [answered])).toBe('settled');
});
