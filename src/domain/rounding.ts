/** A quotient of whole numbers: exact, unlike a float. Neither part is negative, and `whole` is not zero. */
export interface Ratio {
  readonly part: bigint;
  readonly whole: bigint;
}

/** The nearest whole number of a quotient, the upper one at a half: how scores and rates are rounded everywhere (docs/SCORING.md). */
export const roundHalfUp = ({ part, whole }: Ratio): bigint => (2n * part + whole) / (2n * whole);

/** A share of whole numbers in hundredths of a percent; null of nothing. */
export const shareInHundredths = (part: number, whole: number): number | null => (whole === 0 ? null : Number(roundHalfUp({ part: BigInt(part) * 10_000n, whole: BigInt(whole) })));
