import { isBlankFinding } from './finding.ts';
import { findingLabel } from './findingNumber.ts';
import { byTime, isDisclosed } from './schedule.ts';
import type { IsoDate } from './schema/field.ts';
import { authorities, findingKinds } from './schema/inspection.ts';
import type { Row } from './schema/tables.ts';

/** A level that can settle a difficulty or a proposal. */
export type Authority = (typeof authorities)[number];

/** How far a matter has come with the authority that can settle it. */
export const referralStates = ['notReferred', 'draft', 'sent', 'overdue', 'answered'] as const;
export type ReferralState = (typeof referralStates)[number];

/** The facts of a referral that decide about its state. */
export type ReferralFacts = Pick<Row<'referrals'>, 'sent' | 'due' | 'answer'>;

/** Whether the authority has answered; „under review“ is news, not yet an answer. [judgement] */
export const isAnswered = ({ answer: { outcome } }: Pick<ReferralFacts, 'answer'>): boolean => outcome !== null && outcome !== 'underReview';

/** Whether a letter has gone out: it has a date. */
export const isSent = ({ sent }: Pick<ReferralFacts, 'sent'>): boolean => sent.date !== null;

/** How one referral stands on a day. The day on which an answer is due is not yet overdue. */
export const referralState = (referral: ReferralFacts, today: IsoDate): Exclude<ReferralState, 'notReferred'> => {
  if (isAnswered(referral)) return 'answered';
  if (!isSent(referral)) return 'draft';
  return referral.due !== null && referral.due < today ? 'overdue' : 'sent';
};

/** The most urgent first: a matter put to several bodies stands as its most urgent referral does. */
const byUrgency: readonly Exclude<ReferralState, 'notReferred'>[] = ['overdue', 'sent', 'draft', 'answered'];

/** How a matter stands on a day. */
export const matterState = (referrals: readonly ReferralFacts[], today: IsoDate): ReferralState => {
  const states = referrals.map((referral) => referralState(referral, today));
  return byUrgency.find((state) => states.includes(state)) ?? 'notReferred';
};

/** The rows of a round from which it follows what is put to whom. */
export interface ReferralRows {
  readonly units: readonly Row<'units'>[];
  readonly visits: readonly Row<'visits'>[];
  readonly findings: readonly Row<'findings'>[];
  readonly referrals: readonly Row<'referrals'>[];
}

/** A difficulty or a proposal with what became of it. */
export interface ReferredMatter {
  readonly finding: Row<'findings'>;
  /** „KK1“; blank while it has no number. */
  readonly label: string;
  readonly visit: Row<'visits'>;
  readonly unit: Row<'units'> | null;
  /** Who can settle it: whom it was put to last, else what the team said; null: nobody has said. */
  readonly authority: Authority | null;
  /** The first one first. */
  readonly referrals: readonly Row<'referrals'>[];
  readonly state: ReferralState;
}

/** By the day of the letter, drafts last; then as recorded. */
const bySending = (a: Row<'referrals'>, b: Row<'referrals'>): number => {
  const key = ({ sent, recordedAt, id }: Row<'referrals'>) => `${sent.date ?? '~'} ${recordedAt ?? ''} ${id}`;
  return key(a) < key(b) ? -1 : 1;
};

const inReportOrder = (a: ReferredMatter, b: ReferredMatter): number =>
  byTime(a.visit, b.visit) ||
  findingKinds.indexOf(a.finding.kind) - findingKinds.indexOf(b.finding.kind) ||
  (a.finding.number ?? Infinity) - (b.finding.number ?? Infinity) ||
  (`${a.finding.recordedAt ?? ''} ${a.finding.id}` < `${b.finding.recordedAt ?? ''} ${b.finding.id}` ? -1 : 1);

/**
 * PURE. The difficulties and proposals of a round with the authority that can settle each (domain §2.4) and what was written to it
 * and came back. The page of the follow-up and the report on the round both show this; it tells nothing of a visit without
 * notice that has not begun.
 */
export const referredMatters = (rows: ReferralRows, today: IsoDate): readonly ReferredMatter[] => {
  const unitById = new Map(rows.units.map((unit) => [unit.id, unit]));
  const visitById = new Map(rows.visits.map((visit) => [visit.id, visit]));
  return rows.findings
    .flatMap((finding): readonly ReferredMatter[] => {
      const visit = finding.visit === null ? undefined : visitById.get(finding.visit);
      if ((finding.kind !== 'difficulty' && finding.kind !== 'proposal') || isBlankFinding(finding) || !visit || !isDisclosed(visit)) return [];
      const referrals = rows.referrals.filter((referral) => referral.finding === finding.id).toSorted(bySending);
      return [
        {
          finding,
          label: finding.number === null ? '' : findingLabel(finding.kind, finding.number),
          visit,
          unit: (visit.unit === null ? undefined : unitById.get(visit.unit)) ?? null,
          authority: referrals.findLast(({ to }) => to.authority !== null)?.to.authority ?? finding.authority,
          referrals,
          state: matterState(referrals, today),
        },
      ];
    })
    .toSorted(inReportOrder);
};

/** The levels in their order, and last what nobody has named one for. */
export const authorityGroups = [...authorities, 'open'] as const;
export type AuthorityGroup = (typeof authorityGroups)[number];

/** Matters of one level. */
export interface AuthorityMatters {
  readonly authority: AuthorityGroup;
  readonly matters: readonly ReferredMatter[];
}

/** Matters by the level that can settle them; levels without any are left out. */
export const byAuthority = (matters: readonly ReferredMatter[]): readonly AuthorityMatters[] =>
  authorityGroups
    .map((authority) => ({ authority, matters: matters.filter((matter) => (matter.authority ?? 'open') === authority) }))
    .filter((group) => group.matters.length > 0);

/** How many matters there are in each state. */
export const countReferrals = (matters: readonly Pick<ReferredMatter, 'state'>[]): Readonly<Record<ReferralState, number>> => {
  const counts: Record<ReferralState, number> = { notReferred: 0, draft: 0, sent: 0, overdue: 0, answered: 0 };
  for (const { state } of matters) counts[state] += 1;
  return counts;
};
