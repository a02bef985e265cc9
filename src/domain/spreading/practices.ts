import { keyOf } from '../criteria/content.ts';
import { criteriaOf, isBlankFinding } from '../finding.ts';
import { findingLabel } from '../findingNumber.ts';
import type { FindingId, UnitId } from '../ids.ts';
import { byOrder } from '../order.ts';
import { byTime, isDisclosed } from '../schedule.ts';
import type { AdoptionState } from '../schema/followUp.ts';
import type { Row } from '../schema/tables.ts';
import { isStanding } from '../units/directory.ts';

/** The rows of a round from which it follows what is spread to whom. */
export interface SpreadingRows {
  readonly units: readonly Row<'units'>[];
  readonly visits: readonly Row<'visits'>[];
  readonly criteria: readonly Row<'criteria'>[];
  readonly findings: readonly Row<'findings'>[];
  readonly carriedFindings: readonly Row<'carriedFindings'>[];
  readonly adoptions: readonly Row<'adoptions'>[];
}

/** By what a shortcoming and a practice meet: a criterion by its code, or at least the area by its number. */
export type Match = { readonly by: 'criterion'; readonly code: string } | { readonly by: 'area'; readonly area: number };

/** A shortcoming for which a practice is proposed: of this round, or one that an earlier round left to the unit. */
export type Reason =
  | { readonly kind: 'found'; readonly finding: FindingId; readonly label: string; readonly text: string; readonly match: Match }
  | { readonly kind: 'carried'; readonly year: number; readonly text: string; readonly match: Match };

/** A unit that might take a practice over, and why. */
export interface Proposal {
  readonly unit: Row<'units'>;
  /** Those on the same criterion first. */
  readonly reasons: readonly Reason[];
}

/** A unit to which a practice was proposed, and what came of it. */
export interface Adopter {
  readonly adoption: Row<'adoptions'>;
  /** null: it is no longer in the directory. */
  readonly unit: Row<'units'> | null;
}

/** A good practice with those who took it over and those who might. */
export interface Practice {
  readonly finding: Row<'findings'>;
  /** „HL2“; blank while it has no number. */
  readonly label: string;
  readonly visit: Row<'visits'>;
  /** The unit at which it was found. */
  readonly unit: Row<'units'> | null;
  readonly criteria: readonly Row<'criteria'>[];
  readonly adopters: readonly Adopter[];
  readonly proposals: readonly Proposal[];
}

/** What a matter is about, as far as another round or another version of a set can be compared with it. */
interface About {
  readonly keys: ReadonlySet<string>;
  readonly areas: ReadonlySet<number>;
}

/** A shortcoming that stands against a unit. */
interface Want {
  readonly unit: UnitId | null;
  readonly about: About;
  readonly reasonOf: (match: Match) => Reason;
}

type Criterion = Row<'criteria'>;

const criteriaFinder = (criteria: readonly Criterion[]): ((finding: Row<'findings'>) => readonly Criterion[]) => {
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  return (finding) => criteriaOf(finding).flatMap((id) => byId.get(id) ?? []);
};

const aboutOf = (criteria: readonly Criterion[]): About => ({
  keys: new Set(criteria.map(keyOf)),
  areas: new Set(criteria.map(({ definition }) => definition.area)),
});

/** What stands against units: shortcomings of this round, unless they would tell of a visit that nobody may know of, and those of earlier rounds that were not found fixed. */
const wantsOf = ({ visits, findings, criteria, carriedFindings }: SpreadingRows): readonly Want[] => {
  const visitById = new Map(visits.map((visit) => [visit.id, visit]));
  const criteriaOfFinding = criteriaFinder(criteria);
  const found = findings.flatMap((finding): readonly Want[] => {
    const visit = finding.visit === null ? undefined : visitById.get(finding.visit);
    if (finding.kind !== 'shortcoming' || finding.text.trim() === '' || !visit || !isDisclosed(visit)) return [];
    const label = finding.number === null ? '' : findingLabel(finding.kind, finding.number);
    return [
      {
        unit: finding.responsibleUnit ?? visit.unit,
        about: aboutOf(criteriaOfFinding(finding)),
        reasonOf: (match) => ({ kind: 'found', finding: finding.id, label, text: finding.text.trim(), match }),
      },
    ];
  });
  const carried = carriedFindings.flatMap(({ unit, kind, origin, state, text, criterionKey, area }): readonly Want[] =>
    kind !== 'shortcoming' || origin === null || state === 'fixed'
      ? []
      : [
          {
            unit,
            about: { keys: new Set(criterionKey === '' ? [] : [criterionKey]), areas: new Set(area === null ? [] : [area]) },
            reasonOf: (match) => ({ kind: 'carried', year: origin.year, text: text.trim(), match }),
          },
        ],
  );
  return [...found, ...carried];
};

/** By what a shortcoming meets a practice; a common criterion says more than a common area. */
const matchOf = (practice: readonly Criterion[], want: About): Match | null => {
  const same = practice.find((criterion) => want.keys.has(keyOf(criterion)));
  if (same) return { by: 'criterion', code: same.definition.code };
  const near = practice.find(({ definition }) => want.areas.has(definition.area));
  return near ? { by: 'area', area: near.definition.area } : null;
};

const byNearness = (a: Reason, b: Reason): number => Number(a.match.by === 'area') - Number(b.match.by === 'area');

/**
 * The units that might take a practice over: those that exist, have a shortcoming on one of its criteria or in its area, do not
 * have the practice themselves and were not asked yet. Those on the same criterion first. [judgement; features.md §3 no. 15]
 */
const proposalsFor = (units: readonly Row<'units'>[], wants: readonly Want[], criteria: readonly Criterion[], isTaken: (unit: UnitId) => boolean): readonly Proposal[] =>
  units
    .filter((unit) => isStanding(unit) && !isTaken(unit.id))
    .flatMap((unit): readonly Proposal[] => {
      const reasons = wants.flatMap((want): readonly Reason[] => {
        const match = want.unit === unit.id ? matchOf(criteria, want.about) : null;
        return match === null ? [] : [want.reasonOf(match)];
      });
      return reasons.length === 0 ? [] : [{ unit, reasons: reasons.toSorted(byNearness) }];
    })
    .toSorted((a, b) => Number(a.reasons[0]?.match.by === 'area') - Number(b.reasons[0]?.match.by === 'area'));

/** By time of the visit, then by number, then as recorded: the order in which the report on the round has them. */
const inReportOrder = (a: Practice, b: Practice): number =>
  byTime(a.visit, b.visit) ||
  (a.finding.number ?? Infinity) - (b.finding.number ?? Infinity) ||
  (`${a.finding.recordedAt ?? ''} ${a.finding.id}` < `${b.finding.recordedAt ?? ''} ${b.finding.id}` ? -1 : 1);

/**
 * PURE. The good practices of a round, who took them over and who might. The page of the follow-up and the report on the round
 * both show this. A practice seen at a visit without notice that has not begun is not among them: it would tell of the visit.
 */
export const practicesOf = (rows: SpreadingRows): readonly Practice[] => {
  const units = rows.units.toSorted(byOrder);
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const place = new Map(units.map(({ id }, at) => [id, at]));
  const visitById = new Map(rows.visits.map((visit) => [visit.id, visit]));
  const criteriaOfFinding = criteriaFinder(rows.criteria);
  const wants = wantsOf(rows);
  const placeOf = ({ adoption: { unit } }: Adopter): number => (unit === null ? undefined : place.get(unit)) ?? units.length;
  return rows.findings
    .flatMap((finding): readonly Practice[] => {
      const visit = finding.visit === null ? undefined : visitById.get(finding.visit);
      if (finding.kind !== 'goodPractice' || isBlankFinding(finding) || !visit || !isDisclosed(visit)) return [];
      const criteria = criteriaOfFinding(finding);
      const adopters = rows.adoptions
        .filter(({ practice }) => practice === finding.id)
        .map((adoption): Adopter => ({ adoption, unit: (adoption.unit === null ? undefined : unitById.get(adoption.unit)) ?? null }))
        .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.adoption.id < b.adoption.id ? -1 : 1));
      const own = new Set<UnitId | null>([visit.unit, finding.responsibleUnit, ...adopters.map(({ adoption }) => adoption.unit)]);
      return [
        {
          finding,
          label: finding.number === null ? '' : findingLabel(finding.kind, finding.number),
          visit,
          unit: (visit.unit === null ? undefined : unitById.get(visit.unit)) ?? null,
          criteria,
          adopters,
          proposals: proposalsFor(units, wants, criteria, (unit) => own.has(unit)),
        },
      ];
    })
    .toSorted(inReportOrder);
};

/** The units to which a practice can be proposed by hand: all that exist, except its own and those that were asked. */
export const otherAdopters = ({ visit, finding, adopters }: Practice, units: readonly Row<'units'>[]): readonly Row<'units'>[] => {
  const asked = new Set(adopters.map(({ adoption }) => adoption.unit));
  return units.filter((unit) => isStanding(unit) && unit.id !== visit.unit && unit.id !== finding.responsibleUnit && !asked.has(unit.id));
};

/** How many adoptions there are in each state. */
export const countAdoptions = (practices: readonly Practice[]): Readonly<Record<AdoptionState, number>> => {
  const counts: Record<AdoptionState, number> = { proposed: 0, underway: 0, adopted: 0, declined: 0 };
  for (const { adopters } of practices) for (const { adoption } of adopters) counts[adoption.progress.state] += 1;
  return counts;
};

/** The states to which an adoption can go on, the usual one first; back too, for people press the wrong button. */
export const nextAdoptionStates = (state: AdoptionState): readonly AdoptionState[] => {
  switch (state) {
    case 'proposed':
      return ['underway', 'adopted', 'declined'];
    case 'underway':
      return ['adopted', 'declined'];
    case 'adopted':
      return ['underway'];
    case 'declined':
      return ['proposed'];
  }
};
