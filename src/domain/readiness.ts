import { isHeld } from './schedule.ts';
import type { Row } from './schema/tables.ts';
import { inspectedUnits } from './units/directory.ts';

/** What a plan needs before it can be issued, in the order of its document (domain file §3.5, outline A). */
export const readinessKeys = [
  'title',
  'letterhead',
  'signer',
  'window',
  'period',
  'standingOffice',
  'purposes',
  'requirements',
  'principles',
  'bases',
  'areas',
  'units',
  'leader',
  'secretary',
  'areaMembers',
  'visits',
] as const;
export type ReadinessKey = (typeof readinessKeys)[number];

/** One thing that a plan needs, and how many places still lack it; done when none does. */
export interface ReadinessCheck {
  readonly key: ReadinessKey;
  readonly missing: number;
}

/** The parts of a round that its document is made of. Number and date are not asked for: Văn thư gives them last. */
export interface PlanDraft {
  readonly plan: Pick<
    Row<'plans'>,
    'title' | 'letterhead' | 'signer' | 'window' | 'period' | 'standingOffice' | 'purposes' | 'requirements' | 'principles'
  >;
  readonly bases: readonly Pick<Row<'bases'>, 'documentType' | 'number' | 'date' | 'issuer' | 'subject'>[];
  readonly areas: readonly Pick<Row<'areas'>, 'no' | 'included'>[];
  /** The directory; the plan names those that are chosen. */
  readonly units: readonly Pick<Row<'units'>, 'id' | 'name' | 'chosen'>[];
  readonly members: readonly Pick<Row<'members'>, 'id' | 'role'>[];
  readonly assignments: readonly Pick<Row<'assignments'>, 'member' | 'area'>[];
  readonly visits: readonly Pick<Row<'visits'>, 'unit' | 'slot' | 'stage'>[];
}

const blank = (text: string): boolean => text.trim() === '';

const count = <T>(list: readonly T[], test: (one: T) => boolean): number => list.filter(test).length;

/** How many of a list lack something; a list that is empty lacks one. */
const lacking = <T>(list: readonly T[], lacks: (one: T) => boolean): number => (list.length === 0 ? 1 : count(list, lacks));

/** The included areas for which no member of the team answers. */
export const areasWithoutMember = ({ areas, members, assignments }: Pick<PlanDraft, 'areas' | 'members' | 'assignments'>): readonly number[] => {
  const seats = new Set(members.map((member) => member.id));
  const held = assignments.filter(({ member }) => member !== null && seats.has(member));
  if (held.some(({ area }) => area === null)) return [];
  const covered = new Set(held.map(({ area }) => area));
  return areas.flatMap(({ no, included }) => (included && !covered.has(no) ? [no] : []));
};

const checks: Readonly<Record<ReadinessKey, (draft: PlanDraft) => number>> = {
  title: ({ plan }) => Number(blank(plan.title)),
  letterhead: ({ plan }) => count([plan.letterhead.issuingBody, plan.letterhead.place], blank),
  signer: ({ plan }) => count([plan.signer.position, plan.signer.name], blank),
  window: ({ plan }) => Number(plan.window === null),
  period: ({ plan }) => Number(plan.period === null),
  standingOffice: ({ plan }) => Number(blank(plan.standingOffice)),
  purposes: ({ plan }) => Number(blank(plan.purposes)),
  requirements: ({ plan }) => Number(blank(plan.requirements)),
  principles: ({ plan }) => Number(blank(plan.principles)),
  bases: ({ bases }) =>
    lacking(bases, (basis) => basis.date === null || [basis.documentType, basis.number, basis.issuer, basis.subject].some(blank)),
  areas: ({ areas }) => Number(!areas.some((area) => area.included)),
  units: ({ units }) => lacking(inspectedUnits(units), (unit) => blank(unit.name)),
  leader: ({ members }) => Number(!members.some((member) => member.role === 'leader')),
  secretary: ({ members }) => Number(!members.some((member) => member.role === 'secretary')),
  areaMembers: (draft) => areasWithoutMember(draft).length,
  visits: ({ units, visits }) => {
    const dated = new Set(visits.flatMap((visit) => (isHeld(visit) && visit.slot ? [visit.unit] : [])));
    return lacking(inspectedUnits(units), (unit) => !dated.has(unit.id));
  },
};

/** How far a plan has come: every check, in the order of the document. */
export const readinessOf = (draft: PlanDraft): readonly ReadinessCheck[] =>
  readinessKeys.map((key) => ({ key, missing: checks[key](draft) }));

/** What somebody should look at before a plan is issued; none of it keeps anybody from issuing it. */
export const cautionKeys = ['share', 'outdatedBases', 'schedule', 'focus'] as const;
export type CautionKey = (typeof cautionKeys)[number];

/** One thing worth a look, and in how many places. */
export interface Caution {
  readonly key: CautionKey;
  readonly places: number;
}

/** What cautions follow from. */
export interface CautionFacts {
  /** How many units more it takes to come to the least share of the round (unitShare.ts); 0 where none is prescribed. */
  readonly unitsShort: number;
  /** Bases that were not in force on the day of the plan, or replaced by then. */
  readonly outdatedBases: number;
  /** Visits with something to look at in the schedule. */
  readonly scheduleConflicts: number;
  /** Proposals for the focus on which nobody has decided. */
  readonly openProposals: number;
}

/** What somebody should look at before the plan is issued; only what there is. */
export const cautionsOf = ({ unitsShort, outdatedBases, scheduleConflicts, openProposals }: CautionFacts): readonly Caution[] => {
  const places: Readonly<Record<CautionKey, number>> = { share: unitsShort, outdatedBases, schedule: scheduleConflicts, focus: openProposals };
  return cautionKeys.map((key) => ({ key, places: places[key] })).filter((one) => one.places > 0);
};
