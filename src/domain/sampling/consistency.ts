import type { Values } from '../schema/tables.ts';
import type { Estimate, SampleFigures } from './rates.ts';

/** What the unit reports of all its dossiers. */
export type Reported = Values<'samples'>['reported'];

type Part = 'returnedOnTime' | 'returnedLate' | 'inProgress';
const parts: readonly Part[] = ['returnedOnTime', 'returnedLate', 'inProgress'];

/** What does not agree. Figures are numbers of dossiers. */
export type Disagreement =
  /** Received is not on time + late + in progress; „980 ≠ 962 + 16“ (a real report). */
  | { readonly type: 'sum'; readonly received: number; readonly parts: readonly number[]; readonly difference: number }
  /** The list to draw from is longer or shorter than the number received. */
  | { readonly type: 'list'; readonly received: number; readonly listed: number }
  /** The sample alone holds more of a kind than the report has in all. */
  | { readonly type: 'more-found'; readonly part: Part; readonly reported: number; readonly found: number }
  /** The reported share on time lies outside the bounds of the sample. */
  | { readonly type: 'rate'; readonly reported: number; readonly estimate: Estimate };

/** Parts that do not make up their whole. */
export type SumDisagreement = Extract<Disagreement, { readonly type: 'sum' }>;

/**
 * Whether the parts make up the whole; null where they do. While a part is not given, only parts that are more than the
 * whole disagree for certain; the missing one might be the rest.
 */
export const sumDisagrees = (reported: Reported): SumDisagreement | null => {
  const { received } = reported;
  const given = parts.flatMap((part) => reported[part] ?? []);
  const sum = given.reduce((total, each) => total + each, 0);
  const isWrong = received !== null && given.length > 0 && (given.length === parts.length ? sum !== received : sum > received);
  return isWrong ? { type: 'sum', received, parts: given, difference: received - sum } : null;
};

const foundOf = ({ byState }: SampleFigures): Readonly<Record<Part, number>> => ({
  returnedOnTime: byState.early + byState.onTime,
  returnedLate: byState.late,
  inProgress: byState.inProgress + byState.overdue,
});

/**
 * The share on time as the unit reports it: of those returned. Compared only while the sample holds none that is overdue
 * and still being handled: the report counts such a one among those in progress, the sample as late.
 */
const rateOf = ({ returnedOnTime, returnedLate }: Reported, figures: SampleFigures, estimate: Estimate | null): readonly Disagreement[] => {
  if (estimate === null || returnedOnTime === null || returnedLate === null || figures.byState.overdue > 0) return [];
  const returned = returnedOnTime + returnedLate;
  if (returned === 0) return [];
  const share = returnedOnTime / returned;
  return share < estimate.from || share > estimate.to ? [{ type: 'rate', reported: share, estimate }] : [];
};

/** What the unit's own figures, its list and the sample say against each other. `listed` is null while there is no list. */
export const disagreements = (
  reported: Reported,
  listed: number | null,
  figures: SampleFigures,
  onTime: Estimate | null,
): readonly Disagreement[] => {
  const found = foundOf(figures);
  const moreFound = parts.flatMap((part): readonly Disagreement[] => {
    const count = reported[part];
    return count !== null && found[part] > count ? [{ type: 'more-found', part, reported: count, found: found[part] }] : [];
  });
  const list: readonly Disagreement[] =
    listed !== null && reported.received !== null && listed !== reported.received ? [{ type: 'list', received: reported.received, listed }] : [];
  const sum = sumDisagrees(reported);
  return [...(sum ? [sum] : []), ...list, ...moreFound, ...rateOf(reported, figures, onTime)];
};
