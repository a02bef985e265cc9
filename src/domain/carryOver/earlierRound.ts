import { keyOf } from '../criteria/content.ts';
import type { FindingId, PlanId } from '../ids.ts';
import { isStillOpen } from '../previousVisit.ts';
import type { Severity } from '../schema/inspection.ts';
import type { CarriedState } from '../schema/preparation.ts';
import type { Row } from '../schema/tables.ts';
import type { UnitThen } from '../units/lineage.ts';

/** A round of an earlier year as this laptop has it; living rows only. */
export interface EarlierRound {
  readonly plan: PlanId;
  readonly title: string;
  readonly year: number;
  readonly units: readonly Pick<Row<'units'>, 'id' | 'name'>[];
  readonly visits: readonly Pick<Row<'visits'>, 'id' | 'unit' | 'slot' | 'stage'>[];
  readonly findings: readonly Pick<Row<'findings'>, 'id' | 'visit' | 'criterion' | 'kind' | 'text' | 'severity' | 'fixedOnSite' | 'responsibleUnit'>[];
  readonly measures: readonly Pick<Row<'measures'>, 'finding' | 'text' | 'owner' | 'deadline' | 'progress'>[];
  readonly criteria: readonly Pick<Row<'criteria'>, 'id' | 'key' | 'definition'>[];
  readonly carried: readonly Row<'carriedFindings'>[];
}

/** Something that an earlier round held against a unit: found there itself, or handed down to it by a still earlier one. */
export interface Held {
  readonly origin: { readonly plan: PlanId; readonly year: number; readonly finding: FindingId; readonly unitName: string };
  readonly unit: UnitThen;
  readonly kind: Row<'findings'>['kind'];
  readonly text: string;
  readonly severity: Severity | null;
  readonly criterionKey: string;
  readonly area: number | null;
  readonly promised: string;
}

/** Found in the round itself. */
export interface Found extends Held {
  readonly isOpen: boolean;
  readonly fixedOnSite: boolean;
}

/** Handed down to the round, and looked at again there or not. */
export interface HandedDown extends Held {
  readonly times: number;
  readonly state: CarriedState;
}

const day = (date: string): string => date.split('-').toReversed().join('/');

/** What was promised, in the words of the earlier round: measure, who, until when; a line to each. Never how far it has come. */
const promisedIn = (measures: EarlierRound['measures']): string =>
  measures
    .map(({ text, owner, deadline }) => [text.trim(), owner.post.trim(), deadline === null ? '' : `hạn ${day(deadline)}`].filter((part) => part !== '').join(' – '))
    .filter((line) => line !== '')
    .join('\n');

/** What asks something of a unit; good practices and proposals are not held against anybody. */
const isHeldAgainst = ({ kind }: Pick<Row<'findings'>, 'kind'>): boolean => kind === 'shortcoming' || kind === 'difficulty';

/** The shortcomings and difficulties that a round found, under the unit that answers for them: the inspected one unless another was named. */
export const foundIn = (round: EarlierRound): readonly Found[] => {
  const unitOfVisit = new Map(round.visits.map(({ id, unit }) => [id, unit]));
  const units = new Map(round.units.map((unit) => [unit.id, unit]));
  const criteria = new Map(round.criteria.map((criterion) => [criterion.id, criterion]));
  const measuresOf = new Map<FindingId | null, EarlierRound['measures'][number][]>();
  for (const measure of round.measures) {
    const own = measuresOf.get(measure.finding);
    if (own) own.push(measure);
    else measuresOf.set(measure.finding, [measure]);
  }
  return round.findings.filter(isHeldAgainst).map((finding): Found => {
    const { id, visit, criterion, kind, text, severity, fixedOnSite, responsibleUnit } = finding;
    const unitId = responsibleUnit ?? (visit === null ? null : unitOfVisit.get(visit)) ?? null;
    const unit = { id: unitId, name: (unitId === null ? undefined : units.get(unitId)?.name) ?? '' };
    const asked = criterion === null ? undefined : criteria.get(criterion);
    const measures = measuresOf.get(id) ?? [];
    return {
      origin: { plan: round.plan, year: round.year, finding: id, unitName: unit.name },
      unit,
      kind,
      text: text.trim(),
      severity,
      criterionKey: asked === undefined ? '' : keyOf(asked),
      area: asked?.definition.area ?? null,
      promised: promisedIn(measures),
      isOpen: isStillOpen(finding, measures.map(({ progress }) => progress)),
      fixedOnSite: measures.length === 0 && fixedOnSite,
    };
  });
};

/** What a round had been handed down by earlier ones. */
export const handedDownTo = (round: EarlierRound): readonly HandedDown[] => {
  const names = new Map(round.units.map(({ id, name }) => [id, name]));
  return round.carried.flatMap(({ unit, origin, kind, text, severity, criterionKey, area, promised, times, state }): HandedDown[] =>
    origin === null
      ? []
      : [
          {
            origin,
            unit: { id: unit, name: (unit === null ? undefined : names.get(unit)) ?? origin.unitName },
            kind,
            text,
            severity,
            criterionKey,
            area,
            promised,
            times,
            state,
          },
        ],
  );
};
