import { criteriaOfVisit, type ChecklistScope } from './checklist.ts';
import type { MemberId, PersonId, VisitId } from './ids.ts';
import { byTime, isHeld, takesPart, type Seated, type TeamedVisit } from './schedule.ts';
import type { Row } from './schema/tables.ts';

/** Who answers for what in a round; living rows only. */
export interface ShareRules {
  readonly members: readonly (Seated & Pick<Row<'members'>, 'person'>)[];
  readonly visits: readonly TeamedVisit[];
  readonly assignments: readonly Pick<Row<'assignments'>, 'member' | 'area' | 'visit'>[];
}

/** A place in a round as assignments name it; `area` is null for what belongs to a visit as a whole. */
export interface Spot {
  readonly visit: string | null;
  readonly area: number | null;
}

/** A place as an assignment names it; null for all of them. */
interface Assigned {
  readonly visit: string | null;
  readonly area: number | null;
}

const covers = (assignment: Assigned, { visit, area }: Spot): boolean =>
  (assignment.visit === null || assignment.visit === visit) && (area === null || assignment.area === null || assignment.area === area);

/** The seats of somebody in the team, and the assignments that name them. */
export interface OwnSeats {
  readonly seats: readonly Seated[];
  readonly own: readonly (Assigned & Pick<Row<'assignments'>, 'member' | 'visit'>)[];
}

const areaIsHis = (own: OwnSeats['own'], spot: Spot): boolean => {
  const here = own.filter(({ visit }) => visit === null || visit === spot.visit);
  return here.length === 0 || here.some((assignment) => covers(assignment, spot));
};

/**
 * Whether somebody may count a place as his: where he goes along (schedule.ts, `takesPart`), and there his areas; all of them
 * where nothing was given to him by name. Who has no group and no assignment at all (usually the leader) is at home at every
 * visit from which nobody keeps him away: he gets the whole round as his file (exchange/scope.ts), and is outside nowhere.
 * Handing out, and what is missed before a report, look at assignments alone: nothing is expected of him.
 * @param at the visit of the spot; undefined when it is not known, so that assignments alone must tell
 */
export const isWithinShare = ({ seats, own }: OwnSeats, spot: Spot, at: TeamedVisit | undefined): boolean => {
  if (at === undefined) return own.length === 0 || own.some((assignment) => covers(assignment, spot));
  const allowed = seats.filter(({ id }) => !at.team.except.includes(id));
  if (own.length === 0 && allowed.some(({ group }) => group === null)) return true;
  return allowed.some((seat) => takesPart(seat, at, own)) && areaIsHis(own, spot);
};

/**
 * How far a member has an area: at every visit by one assignment, at the visit that is looked at, at some visits (only
 * where no visit is looked at), or not at all.
 */
export type Reach = 'everywhere' | 'visit' | 'some' | 'none';

/** How far a member has an area, seen from one visit, or from the round as a whole when `visit` is null. */
export const reachOf = (member: MemberId, area: number, visit: VisitId | null, assignments: ShareRules['assignments']): Reach => {
  const own = assignments.filter((one) => one.member === member && (one.area === null || one.area === area));
  if (own.some((one) => one.visit === null)) return 'everywhere';
  if (visit === null) return own.length > 0 ? 'some' : 'none';
  return own.some((one) => one.visit === visit) ? 'visit' : 'none';
};

/** The seats of a person, and the assignments that name one of them; null while he has none, so that it cannot be told. */
const seatsOf = (person: PersonId | null, { members, assignments }: ShareRules): OwnSeats | null => {
  const seats = members.filter((member) => person !== null && member.person === person);
  const ids = new Set<MemberId | null>(seats.map(({ id }) => id));
  return seats.length === 0 ? null : { seats, own: assignments.filter(({ member }) => ids.has(member)) };
};

const visitAt = ({ visit }: Spot, { visits }: ShareRules): TeamedVisit | undefined => visits.find(({ id }) => id === visit);

/**
 * Whether somebody records outside his share. That is allowed, and marked. Nobody is outside without an assignment
 * ({@link isWithinShare}), who has not said which member he is cannot be told, and the round itself (plan, team, schedule) is
 * nobody's share.
 */
export const isOutsideShare = (person: PersonId, spot: Spot, rules: ShareRules): boolean => {
  const mine = spot.visit === null ? null : seatsOf(person, rules);
  return mine !== null && !isWithinShare(mine, spot, visitAt(spot, rules));
};

/**
 * What somebody answers for at a visit: his areas by number; or why there is nothing to tell: he has not said which member of
 * the team he is, or nothing in the round is assigned to him.
 */
export type OwnAreas = ReadonlySet<number> | 'noSeat' | 'unassigned';

/** The areas of these that a person answers for at a visit. */
export const ownAreas = (person: PersonId | null, visit: VisitId, areas: readonly number[], rules: ShareRules): OwnAreas => {
  const mine = seatsOf(person, rules);
  if (mine === null) return 'noSeat';
  const at = visitAt({ visit, area: null }, rules);
  return mine.own.length === 0 ? 'unassigned' : new Set(areas.filter((area) => isWithinShare(mine, { visit, area }, at)));
};

/**
 * Whether a change reaches outside its author's share: at least one of the rows that it writes lies there.
 * @param spotOf where a row (`table/id`) lies; a spot without a visit for rows of the round itself.
 */
export const writesOutside = (actor: PersonId, rows: Iterable<string>, spotOf: (row: string) => Spot, rules: ShareRules): boolean => {
  for (const row of rows) if (isOutsideShare(actor, spotOf(row), rules)) return true;
  return false;
};

/** Who wrote what a row shows in some of its fields while it is outside his share, each once. */
export const outsidersOn = (row: Pick<Row<'items'>, 'regs'>, fields: readonly string[], spot: Spot, rules: ShareRules): readonly PersonId[] => {
  const authors = fields.flatMap((field) => row.regs[field]?.heads.map((head) => head.actor) ?? []);
  return [...new Set(authors)].filter((author) => isOutsideShare(author, spot, rules));
};

/** The rows of a round from which shares follow. */
export interface ShareGround extends Omit<ChecklistScope, 'unitKind' | 'version'> {
  readonly units: readonly Pick<Row<'units'>, 'id' | 'kind'>[];
  readonly visits: readonly (Pick<Row<'visits'>, 'unit' | 'slot' | 'stage' | 'criteriaVersion'> & TeamedVisit)[];
  readonly members: readonly Seated[];
  readonly assignments: ShareRules['assignments'];
}

/** What a member answers for at one visit. */
export interface VisitShare {
  readonly visit: VisitId;
  /** Areas by number, with the criteria that the visit puts to its unit. */
  readonly areas: readonly { readonly no: number; readonly criteria: number }[];
}

const criteriaByArea = (ground: ShareGround, visit: ShareGround['visits'][number]): ReadonlyMap<number, number> => {
  const unitKind = ground.units.find(({ id }) => id === visit.unit)?.kind ?? 'division';
  const counts = new Map<number, number>();
  for (const { definition } of criteriaOfVisit({ ...ground, unitKind, version: visit.criteriaVersion })) {
    counts.set(definition.area, (counts.get(definition.area) ?? 0) + 1);
  }
  return counts;
};

const heldInOrder = (ground: ShareGround): readonly ShareGround['visits'][number][] => ground.visits.filter(isHeld).toSorted(byTime);

const includedAreas = (ground: ShareGround): readonly number[] =>
  ground.areas.filter((area) => area.included).map(({ no }) => no).toSorted((a, b) => a - b);

/** The share of a member, visit by visit in the order of time; visits at which he has nothing or does not go are left out. */
export const shareOf = (member: MemberId, ground: ShareGround): readonly VisitShare[] => {
  const own = ground.assignments.filter((assignment) => assignment.member === member);
  const areas = includedAreas(ground);
  const seat = ground.members.find(({ id }) => id === member);
  return heldInOrder(ground).flatMap((visit): VisitShare[] => {
    if (seat === undefined || !takesPart(seat, visit, ground.assignments)) return [];
    const mine = areas.filter((area) => own.some((assignment) => covers(assignment, { visit: visit.id, area })));
    if (mine.length === 0) return [];
    const criteria = criteriaByArea(ground, visit);
    return [{ visit: visit.id, areas: mine.map((no) => ({ no, criteria: criteria.get(no) ?? 0 })) }];
  });
};

/** An area with the same people (or nobody) at some visits. */
export interface Coverage {
  readonly area: number;
  /** In the order of the team; none when nobody has the area there. */
  readonly members: readonly MemberId[];
  readonly visits: readonly VisitId[];
  /** At every visit that is held. */
  readonly everywhere: boolean;
}

/** What is wrong with a hand-out: areas that several people have at one visit, and areas that nobody has. */
export interface HandOutProblems {
  readonly shared: readonly Coverage[];
  readonly unheld: readonly Coverage[];
}

/** Who answers for an area at a visit: those who go along and have it, in the order of the team. */
export const holdersAt = ({ members, assignments }: Pick<ShareGround, 'members' | 'assignments'>, area: number, at: TeamedVisit): readonly MemberId[] =>
  members
    .filter((member) => takesPart(member, at, assignments))
    .map(({ id }) => id)
    .filter((member) => assignments.some((one) => one.member === member && covers(one, { visit: at.id, area })));

/** Looks at a hand-out before it goes out, so that two people on one row are seen now and not when their files are merged. */
export const handOutProblems = (ground: ShareGround): HandOutProblems => {
  const visits = heldInOrder(ground);
  const found: Coverage[] = includedAreas(ground).flatMap((area) => {
    const byPeople = new Map<string, { members: readonly MemberId[]; visits: VisitId[] }>();
    for (const at of visits) {
      const visit = at.id;
      const holders = holdersAt(ground, area, at);
      const key = holders.join(' ');
      const group = byPeople.get(key) ?? { members: holders, visits: [] };
      group.visits.push(visit);
      byPeople.set(key, group);
    }
    return [...byPeople.values()].map((group) => ({ area, ...group, everywhere: group.visits.length === visits.length }));
  });
  return { shared: found.filter(({ members }) => members.length > 1), unheld: found.filter(({ members }) => members.length === 0) };
};
