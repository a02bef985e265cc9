import type { LateDossierLine } from '../roundBook/figures.ts';
import { estimateOf, type Estimate, type Rate } from '../sampling/rates.ts';
import { partBy, type LeftOut, type OfRound } from './figure.ts';

/** Where a rate of dossiers comes from: counted by the team in a sample, or said by the unit's own report. The two are never mixed. */
export const dossierSources = ['sample', 'report'] as const;
export type DossierSource = (typeof dossierSources)[number];

/** Dossiers in time, of those of which it can be said. */
export interface DossierRate extends Rate {
  readonly rows: readonly OfRound<LateDossierLine>[];
  readonly leftOut: readonly LeftOut<LateDossierLine>[];
  /** Between which bounds the share of the whole list lies; only for one single sample, for several lists have no common one. */
  readonly estimate: Estimate | null;
}

/** The rate on time of one source. */
export const dossierRate = (lines: readonly OfRound<LateDossierLine>[], source: DossierSource): DossierRate => {
  const { counted, leftOut } = partBy(lines.filter(({ line }) => line.source === source), ({ line }) => (line.onTime.denominator === 0 ? 'nothingCounted' : null));
  const sum = (part: keyof Rate): number => counted.reduce((total, { line }) => total + line.onTime[part], 0);
  const [only] = counted;
  const estimate = only === undefined || counted.length > 1 || only.line.drawnOf === null ? null : estimateOf(only.line.onTime, only.line.of, only.line.drawnOf);
  return { numerator: sum('numerator'), denominator: sum('denominator'), rows: counted, leftOut, estimate };
};
