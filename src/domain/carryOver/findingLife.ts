import { findingLabel } from '../findingNumber.ts';
import { worseFindingIdOf, type CarriedFindingId, type FindingId, type PlanId, type UnitId } from '../ids.ts';
import type { IsoDate } from '../schema/field.ts';
import type { CarriedState } from '../schema/preparation.ts';
import type { FindingKind, MeasureStatus, Severity, Verdict } from '../schema/inspection.ts';
import type { Row } from '../schema/tables.ts';
import type { DirectoryUnit } from '../units/lineage.ts';
import { isGraver, timesAfter, type Standing } from './carryOver.ts';
import { foundIn, handedDownTo, type EarlierRound, type Found, type HandedDown } from './earlierRound.ts';
import { located, type Located } from './sameMatter.ts';

/** A round as far as lives of findings are told from it; living rows only. */
export interface LifeRound extends EarlierRound {
  readonly units: readonly DirectoryUnit[];
  readonly visits: readonly Pick<Row<'visits'>, 'id' | 'unit' | 'slot' | 'stage' | 'recheckOf'>[];
  readonly findings: readonly Pick<Row<'findings'>, 'id' | 'visit' | 'criterion' | 'kind' | 'text' | 'severity' | 'fixedOnSite' | 'responsibleUnit' | 'number'>[];
}

/** What was promised for a finding, and what was seen of it. */
export interface LifeMeasure {
  readonly text: string;
  readonly deadline: IsoDate | null;
  readonly status: MeasureStatus;
  readonly verdict: Verdict | null;
  readonly on: IsoDate | null;
}

interface Told {
  readonly plan: PlanId;
  readonly round: string;
  readonly year: number;
  /** The unit as it was called then. */
  readonly unit: { readonly id: UnitId | null; readonly name: string };
  readonly text: string;
  readonly severity: Severity | null;
  /** In how many rounds it has been found by then. */
  readonly times: number;
}

/** A moment in the life of a finding: it was found, or handed down to a later round and looked at again there or not. */
export type LifeEntry =
  | (Told & {
      readonly kind: 'found';
      readonly finding: FindingId;
      readonly label: string;
      readonly date: IsoDate | null;
      readonly standing: Standing;
      /** Found at a re-inspection. */
      readonly isRecheck: boolean;
      /** The finding of the same round that a re-inspection found to have become worse; null: it is no such finding. */
      readonly worseThan: FindingId | null;
      readonly isOpen: boolean;
      readonly fixedOnSite: boolean;
      readonly measures: readonly LifeMeasure[];
    })
  | (Told & { readonly kind: 'handedDown'; readonly carried: CarriedFindingId; readonly state: CarriedState });

/** One matter through the years: by criterion and unit, through renaming, merger and split. */
export interface FindingLife {
  readonly id: string;
  readonly kind: FindingKind;
  readonly criterionKey: string;
  /** The earliest first. */
  readonly entries: readonly LifeEntry[];
  /** In how many rounds it was found. */
  readonly times: number;
}

/** A finding or one that was handed down, with the place of its round in time. */
interface FoundNode {
  readonly kind: 'found';
  readonly held: Located<Found>;
  readonly at: number;
}
interface HandedNode {
  readonly kind: 'handedDown';
  readonly held: Located<HandedDown>;
  readonly row: CarriedFindingId;
  readonly at: number;
}
type Node = FoundNode | HandedNode;

/** The rounds in time; two of one year in an order that all laptops share. */
const inTime = (a: EarlierRound, b: EarlierRound): number => a.year - b.year || (a.plan < b.plan ? -1 : 1);

const nodesOf = (rounds: readonly LifeRound[], units: readonly DirectoryUnit[]): readonly Node[] =>
  rounds.flatMap((round, at): readonly Node[] => {
    const rows = round.carried.filter(({ origin }) => origin !== null);
    const handed = located(handedDownTo({ ...round, carried: rows }), units);
    return [
      ...handed.flatMap((held, no): readonly Node[] => {
        const row = rows[no]?.id;
        return row === undefined ? [] : [{ kind: 'handedDown', held, row, at }];
      }),
      ...located(foundIn(round), units).map((held): Node => ({ kind: 'found', held, at })),
    ];
  });

/** Groups of numbered things: who says of pairs that they belong together, as often as he likes, can ask for the group of each. */
const groupsOf = (size: number): { readonly of: (no: number) => number; readonly join: (a: number, b: number) => void } => {
  const parents = Array.from({ length: size }, (_, no) => no);
  const of = (no: number): number => {
    let at = no;
    for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
      parents[at] = parents[up] ?? up;
      at = up;
    }
    return at;
  };
  return {
    of,
    join: (a, b) => {
      parents[of(b)] = of(a);
    },
  };
};

const collect = (nodes: readonly Node[], keysOf: (node: Node, no: number) => readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  nodes.forEach((node, no) => {
    for (const key of keysOf(node, no)) {
      const group = found.get(key);
      if (group) group.push(no);
      else found.set(key, [no]);
    }
  });
  return found;
};

const originKey = ({ held: { origin } }: Node): string => `${origin.plan}/${origin.finding}`;

/** What makes two findings of different rounds one matter (sameMatter.ts), as keys: one criterion, one kind, one unit of today. */
const matterKeys = ({ held: { criterionKey, kind, units } }: Node): readonly string[] => (criterionKey === '' ? [] : units.map((unit) => `${criterionKey} ${kind} ${unit}`));

/** Findings of one round on one criterion are matters of their own, until another round makes one of them. */
const spansRounds = (nodes: readonly Node[], group: readonly number[]): boolean =>
  new Set(group.flatMap((no) => (nodes[no] ? [`${nodes[no].at} ${nodes[no].kind}`] : []))).size > 1;

/** What a re-inspection found worse is the finding that it looked at again. */
const worseOf = (rounds: readonly LifeRound[], nodes: readonly Node[]): ReadonlyMap<number, number> => {
  const numbers = new Map(nodes.flatMap((node, no) => (node.kind === 'found' ? [[originKey(node), no]] : [])));
  const pairs = new Map<number, number>();
  for (const { plan, visits, findings } of rounds) {
    for (const { id, recheckOf } of visits) {
      // Re-inspections are few: their findings are looked for one by one.
      for (const { id: finding } of recheckOf === null ? [] : findings.filter(({ visit }) => visit === recheckOf)) {
        const [before, after] = [numbers.get(`${plan}/${finding}`), numbers.get(`${plan}/${worseFindingIdOf(id, finding)}`)];
        if (before !== undefined && after !== undefined) pairs.set(after, before);
      }
    }
  }
  return pairs;
};

/** The rows of a round by their ids. */
interface RoundIndex {
  readonly round: LifeRound;
  readonly findings: ReadonlyMap<string, LifeRound['findings'][number]>;
  readonly visits: ReadonlyMap<string | null, LifeRound['visits'][number]>;
  readonly measures: ReadonlyMap<string | null, readonly LifeRound['measures'][number][]>;
}

const indexOf = (round: LifeRound): RoundIndex => {
  const measures = new Map<string | null, LifeRound['measures'][number][]>();
  for (const measure of round.measures) {
    const own = measures.get(measure.finding);
    if (own) own.push(measure);
    else measures.set(measure.finding, [measure]);
  }
  return { round, findings: new Map(round.findings.map((finding) => [finding.id, finding])), visits: new Map(round.visits.map((visit) => [visit.id, visit])), measures };
};

/** What is known of all nodes before lives are told. */
interface Ground {
  readonly rounds: readonly RoundIndex[];
  readonly nodes: readonly Node[];
  readonly byMatter: ReadonlyMap<string, readonly number[]>;
  readonly worse: ReadonlyMap<number, number>;
}

/** The nodes that are one matter with a node, by themselves and not by way of a third one. */
const kinOf = ({ nodes, byMatter }: Ground, no: number, node: Node): readonly Node[] => {
  const kin = new Set<number>();
  for (const key of matterKeys(node)) for (const one of byMatter.get(key) ?? []) if (one !== no) kin.add(one);
  return Array.from(kin, (one) => nodes[one]).filter((one) => one !== undefined);
};

/** In how many rounds something was found by the time of its round, as the rounds here and what was handed down say. */
const timesOf = (kin: readonly Node[], { at }: FoundNode): number => {
  const earlier = new Set<number>();
  let handed = 0;
  for (const one of kin) {
    if (one.kind === 'found' && one.at < at) earlier.add(one.at);
    if (one.kind === 'handedDown' && one.at === at) handed = Math.max(handed, one.held.times);
  }
  return Math.max(earlier.size, handed) + 1;
};

/** How grave it was the last time; in one round what was handed down comes before what was found. */
const severityBefore = (kin: readonly Node[], { at }: FoundNode): Severity | null => {
  const before = kin.filter((one) => one.held.severity !== null && (one.kind === 'found' ? one.at < at : one.at <= at));
  return before.toSorted((a, b) => b.at - a.at)[0]?.held.severity ?? null;
};

/** Graver than the last time, or the team said so of what had been handed down to this round. */
const isWorse = (kin: readonly Node[], node: FoundNode): boolean =>
  isGraver(node.held.severity, severityBefore(kin, node)) || kin.some((one) => one.kind === 'handedDown' && one.at === node.at && one.held.state === 'worse');

const measuresOf = ({ measures }: RoundIndex, finding: FindingId): readonly LifeMeasure[] =>
  (measures.get(finding) ?? []).map(({ text, deadline, progress: { status, verdict, on } }) => ({ text: text.trim(), deadline, status, verdict, on }));

const entryOf = (ground: Ground, no: number): readonly LifeEntry[] => {
  const node = ground.nodes[no];
  const index = node && ground.rounds[node.at];
  if (!node || !index) return [];
  const { round, findings, visits } = index;
  const { unit, text, severity } = node.held;
  const told = { plan: round.plan, round: round.title, year: round.year, unit, text, severity };
  if (node.kind === 'handedDown') return [{ ...told, kind: 'handedDown', carried: node.row, state: node.held.state, times: timesAfter(node.held) }];
  const { origin, isOpen, fixedOnSite } = node.held;
  const row = findings.get(origin.finding);
  const visit = visits.get(row?.visit ?? null);
  const before = ground.worse.get(no);
  const earlier = before === undefined ? undefined : ground.nodes[before];
  const kin = kinOf(ground, no, node);
  const times = before !== undefined && earlier?.kind === 'found' ? timesOf(kinOf(ground, before, earlier), earlier) : timesOf(kin, node);
  const standing: Standing = before !== undefined ? 'worse' : times < 2 ? 'new' : isWorse(kin, node) ? 'worse' : 'repeated';
  return [
    {
      ...told,
      kind: 'found',
      finding: origin.finding,
      label: row?.number == null ? '' : findingLabel(row.kind, row.number),
      date: visit?.slot?.date ?? null,
      times,
      standing,
      isRecheck: visit?.recheckOf != null,
      worseThan: earlier?.held.origin.finding ?? null,
      isOpen,
      fixedOnSite,
      measures: measuresOf(index, origin.finding),
    },
  ];
};

/** Within a round what was handed down comes first, then by day; what a re-inspection found after that. */
const placeOf = (entry: LifeEntry): string => (entry.kind === 'handedDown' ? '0' : `${entry.isRecheck ? '2' : '1'} ${entry.date ?? '~'} ${entry.finding}`);

/**
 * PURE. The lives of all findings of some rounds: what was found again on the same criterion at the same unit, or was handed
 * down from one round to the next, is one life (sameMatter.ts; the same rule by which findings are carried over). `units` is the
 * directory of today, which knows what became of each unit. No finding is lost: each stands in exactly one life.
 */
export const findingLives = (rounds: readonly LifeRound[], units: readonly DirectoryUnit[]): readonly FindingLife[] => {
  const ordered = rounds.toSorted(inTime);
  const nodes = nodesOf(ordered, units);
  const byMatter = collect(nodes, matterKeys);
  const worse = worseOf(ordered, nodes);
  const ground: Ground = { rounds: ordered.map(indexOf), nodes, byMatter, worse };
  const groups = groupsOf(nodes.length);
  const joinAll = ([first, ...others]: readonly number[]) => {
    if (first !== undefined) for (const other of others) groups.join(first, other);
  };
  for (const group of collect(nodes, (node) => [originKey(node)]).values()) joinAll(group);
  for (const group of byMatter.values()) if (spansRounds(nodes, group)) joinAll(group);
  for (const [after, before] of worse) groups.join(before, after);
  const lives = collect(nodes, (_, no) => [String(groups.of(no))]);
  const place = new Map(ordered.map(({ plan }, at) => [plan, at]));
  return [...lives.values()].flatMap((members): readonly FindingLife[] => {
    const entries = members
      .flatMap((no) => entryOf(ground, no))
      .toSorted((a, b) => (place.get(a.plan) ?? 0) - (place.get(b.plan) ?? 0) || (placeOf(a) < placeOf(b) ? -1 : 1));
    const first = members[0] === undefined ? undefined : nodes[members[0]];
    if (!first) return [];
    return [{ id: originKey(first), kind: first.held.kind, criterionKey: first.held.criterionKey, entries, times: Math.max(...entries.map(({ times }) => times)) }];
  });
};

/** The life in which a finding of a round stands, or one that was handed down to it; undefined for what has none (a practice, a proposal). */
export const lifeOf = (lives: readonly FindingLife[], plan: PlanId, id: string): FindingLife | undefined =>
  lives.find(({ entries }) => entries.some((entry) => entry.plan === plan && (entry.kind === 'found' ? entry.finding === id : entry.carried === id)));

/** How the matters of a round came to be and how they stand. */
export interface LifeCount {
  /** Found for the first time, again, or again and graver. */
  readonly new: number;
  readonly repeated: number;
  readonly worse: number;
  /** Of these and of what was handed down: put right by now, or still standing. */
  readonly fixed: number;
  readonly open: number;
}

/** The counts of a round at one unit. */
export interface UnitLifeCount extends LifeCount {
  readonly unit: { readonly id: UnitId | null; readonly name: string };
}

const none: LifeCount = { new: 0, repeated: 0, worse: 0, fixed: 0, open: 0 };

/** Put right: closed as fixed, verified as fixed though not closed yet, mended on the spot, or found fixed when it was looked at again. */
const isFixed = (entry: LifeEntry): boolean =>
  entry.kind === 'handedDown' ? entry.state === 'fixed' : !entry.isOpen || (entry.measures.length > 0 && entry.measures.every(({ verdict }) => verdict === 'fixed'));

const plus = (sum: LifeCount, entry: LifeEntry): LifeCount => {
  const came = entry.kind === 'found' ? entry.standing : entry.state === 'worse' ? 'worse' : entry.state === 'persists' ? 'repeated' : null;
  const stands = isFixed(entry) ? 'fixed' : 'open';
  const counted = { ...sum, [stands]: sum[stands] + 1 };
  return came === null ? counted : { ...counted, [came]: counted[came] + 1 };
};

/** What of a round is counted: every finding, the worse one for both; and what was handed down unless the round found it again itself. */
const countedIn = (life: FindingLife, plan: PlanId): readonly LifeEntry[] => {
  const own = life.entries.filter((entry) => entry.plan === plan);
  const found = own.filter((entry) => entry.kind === 'found');
  const outdone = new Set(found.map(({ worseThan }) => worseThan));
  return found.length > 0 ? found.filter(({ finding }) => !outdone.has(finding)) : own;
};

/** PURE. New, repeated, worse, fixed and open of a round. */
export const countLives = (lives: readonly FindingLife[], plan: PlanId): LifeCount => lives.flatMap((life) => countedIn(life, plan)).reduce(plus, none);

/** PURE. The same for each unit, as the round called it. */
export const countLivesByUnit = (lives: readonly FindingLife[], plan: PlanId): readonly UnitLifeCount[] => {
  const units = new Map<string, UnitLifeCount>();
  for (const entry of lives.flatMap((life) => countedIn(life, plan))) {
    const key = entry.unit.id ?? entry.unit.name;
    units.set(key, { ...plus(units.get(key) ?? none, entry), unit: entry.unit });
  }
  return [...units.values()];
};
