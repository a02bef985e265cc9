import type { LeftOut, LeftOutReason, OfRound } from '#domain/analysis/figure.ts';
import type { AreaScore, LateDossierLine } from '#domain/roundBook/figures.ts';
import type { FindingLine, MeasureLine } from '#domain/roundBook/lines.ts';

/** Lines of one kind that figures are made of. */
export type Lines =
  | { readonly kind: 'scores'; readonly rows: readonly OfRound<AreaScore>[] }
  | { readonly kind: 'findings'; readonly rows: readonly OfRound<FindingLine>[] }
  | { readonly kind: 'measures'; readonly rows: readonly OfRound<MeasureLine>[] }
  | { readonly kind: 'dossiers'; readonly rows: readonly OfRound<LateDossierLine>[] };

/** Lines that are not in a figure, with the reason. */
export type OutLines = Lines & { readonly reason: LeftOutReason };

/** A figure that somebody has opened: what it is, what it is made of, what is not in it. */
export interface Behind {
  readonly title: string;
  readonly counted: Lines;
  readonly leftOut: readonly OutLines[];
}

/** Opens a figure. */
export type OpenBehind = (behind: Behind) => void;

type LinesOf<K extends Lines['kind']> = Extract<Lines, { readonly kind: K }>['rows'][number]['line'];

/** The lines left out that would else stand in the same place, by reason. */
export const outOf = <K extends Lines['kind']>(kind: K, leftOut: readonly LeftOut<LinesOf<K>>[], isThere: (row: OfRound<LinesOf<K>>) => boolean): readonly { readonly kind: K; readonly reason: LeftOutReason; readonly rows: readonly OfRound<LinesOf<K>>[] }[] =>
  leftOut.flatMap(({ reason, rows }) => {
    const own = rows.filter(isThere);
    return own.length === 0 ? [] : [{ kind, reason, rows: own }];
  });
