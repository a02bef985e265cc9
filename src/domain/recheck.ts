import { findingLabel } from './findingNumber.ts';
import { worseFindingIdOf, type VisitId } from './ids.ts';
import { byOrder } from './order.ts';
import { byTime, hasBegun, isHeld } from './schedule.ts';
import type { IsoDate } from './schema/field.ts';
import { findingKinds, severities, type Severity, type Verdict } from './schema/inspection.ts';
import type { Row } from './schema/tables.ts';

/** What a re-inspection says of a finding of its round: the verdict on its measures, or that it has become worse. */
export type RecheckAnswer = Verdict | 'worse';

/** A finding as far as it decides whether it is looked at again. */
type Found = Pick<Row<'findings'>, 'id' | 'visit' | 'kind' | 'text' | 'fixedOnSite'>;
type Measure = Pick<Row<'measures'>, 'finding' | 'progress'>;

/** Whether a measure is over: verified as fixed, or closed. */
const isOver = ({ progress: { status, verdict } }: Measure): boolean => status === 'closed' || (status === 'verified' && verdict === 'fixed');

/** Whether a finding asks something of the unit that can be looked at again: a shortcoming that was not mended on the spot, or anything with measures except a practice. */
const asksSomething = ({ kind, fixedOnSite, text }: Found, measures: number): boolean =>
  kind !== 'goodPractice' && text.trim() !== '' && (measures > 0 || (kind === 'shortcoming' && !fixedOnSite));

/**
 * The visits that a re-inspection can look at again: those of its round to the same unit that have begun, the latest first;
 * not itself, nor one that looks at it in turn.
 */
export const recheckChoices = <V extends Pick<Row<'visits'>, 'id' | 'unit' | 'slot' | 'stage' | 'recheckOf'>>({ id, unit }: Pick<V, 'id' | 'unit'>, visits: readonly V[]): readonly V[] => {
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const leadsHere = (visit: V): boolean => {
    const seen = new Set<VisitId>();
    for (let at: V | undefined = visit; at && !seen.has(at.id); at = at.recheckOf === null ? undefined : byId.get(at.recheckOf)) {
      if (at.id === id) return true;
      seen.add(at.id);
    }
    return false;
  };
  return visits.filter((visit) => unit !== null && visit.unit === unit && hasBegun(visit) && !leadsHere(visit)).toSorted((a, b) => byTime(b, a));
};

/** A visit that asks for a re-inspection, and the one that is arranged for it. */
export interface RecheckNeed {
  readonly visit: Row<'visits'>;
  readonly unit: Row<'units'>;
  /** Findings of which something is still owed, or nobody has verified it. */
  readonly open: number;
  /** Measures of them that the unit has reported and nobody has verified. */
  readonly reported: number;
  /** null: none is arranged. */
  readonly arranged: Row<'visits'> | null;
}

/** What it takes to know which visits ask for a re-inspection. */
export interface RecheckRows {
  readonly units: readonly Row<'units'>[];
  readonly visits: readonly Row<'visits'>[];
  readonly findings: readonly Found[];
  readonly measures: readonly Measure[];
}

/** The visits of a round of which something is owed or unverified, in the order of their units (domain §1.2 no. 12: phúc tra). */
export const recheckNeeds = ({ units, visits, findings, measures }: RecheckRows): readonly RecheckNeed[] => {
  const measuresOf = new Map<string | null, Measure[]>();
  for (const measure of measures) measuresOf.set(measure.finding, [...(measuresOf.get(measure.finding) ?? []), measure]);
  return units.toSorted(byOrder).flatMap((unit) =>
    visits
      .filter((visit) => visit.unit === unit.id && hasBegun(visit))
      .toSorted(byTime)
      .flatMap((visit): readonly RecheckNeed[] => {
        const open = findings.filter((finding) => {
          const own = measuresOf.get(finding.id) ?? [];
          return finding.visit === visit.id && asksSomething(finding, own.length) && !(own.length > 0 && own.every(isOver));
        });
        if (open.length === 0) return [];
        const reported = open.flatMap(({ id }) => measuresOf.get(id) ?? []).filter(({ progress }) => progress.status === 'reported');
        const arranged = visits.filter((other) => other.recheckOf === visit.id && isHeld(other)).toSorted(byTime);
        return [{ visit, unit, open: open.length, reported: reported.length, arranged: arranged.at(-1) ?? null }];
      }),
  );
};

/** A finding as a re-inspection looks at it again. */
export interface RecheckMatter {
  readonly finding: Row<'findings'>;
  /** „TT3“; blank while it has no number. */
  readonly label: string;
  readonly measures: readonly Row<'measures'>[];
  /** The finding by which this re-inspection says that it has become worse; null: it does not say so. */
  readonly worse: Row<'findings'> | null;
  /** null: not said yet. */
  readonly answer: RecheckAnswer | null;
}

/** From the best to the worst: a finding stands where its worst measure stands. */
const fromBest: readonly Verdict[] = ['fixed', 'partlyFixed', 'unknown', 'notFixed'];

/** What the measures of a finding say together; null while one of them has no verdict. */
const verdictOf = (measures: readonly Measure[]): Verdict | null => {
  const verdicts = measures.map(({ progress }) => progress.verdict);
  if (verdicts.length === 0 || verdicts.includes(null)) return null;
  return fromBest.findLast((verdict) => verdicts.includes(verdict)) ?? null;
};

/** What a re-inspection looks at again: the findings of the earlier visit that ask something, with what became of each. */
export const recheckMatters = (
  recheck: VisitId,
  rows: { readonly earlier: readonly Row<'findings'>[]; readonly own: readonly Row<'findings'>[]; readonly measures: readonly Row<'measures'>[] },
): readonly RecheckMatter[] =>
  rows.earlier
    .flatMap((finding): readonly RecheckMatter[] => {
      const measures = rows.measures.filter((measure) => measure.finding === finding.id).toSorted((a, b) => (`${a.recordedAt ?? ''} ${a.id}` < `${b.recordedAt ?? ''} ${b.id}` ? -1 : 1));
      if (!asksSomething(finding, measures.length)) return [];
      const worse = rows.own.find(({ id }) => id === worseFindingIdOf(recheck, finding.id)) ?? null;
      const label = finding.number === null ? '' : findingLabel(finding.kind, finding.number);
      return [{ finding, label, measures, worse, answer: worse === null ? verdictOf(measures) : 'worse' }];
    })
    .toSorted((a, b) => findingKinds.indexOf(a.finding.kind) - findingKinds.indexOf(b.finding.kind) || (a.finding.number ?? Infinity) - (b.finding.number ?? Infinity) || (a.finding.id < b.finding.id ? -1 : 1));

/** How grave a finding is after it has become worse: a step more. */
export const graverThan = (severity: Severity | null): Severity => severities[Math.min(severities.length - 1, severity === null ? 1 : severities.indexOf(severity) + 1)] ?? 'serious';

/** The day that a re-inspection is dated: its own once it has come, else the day on which somebody writes. */
export const recheckDay = ({ slot }: Pick<Row<'visits'>, 'slot'>, today: IsoDate): IsoDate => (slot !== null && slot.date < today ? slot.date : today);
