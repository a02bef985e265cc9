import { millionths } from '../figures.ts';
import { DecimalSchema, type Decimal } from '../schema/field.ts';

/** By how much parts and whole disagree: whole less parts. Null where the difference is too long to be a figure. */
export interface SumDisagreement {
  readonly difference: Decimal | null;
}

const figureOf = (size: bigint): Decimal | null => {
  const [whole, fraction] = [(size < 0n ? -size : size) / 1_000_000n, (size < 0n ? -size : size) % 1_000_000n];
  const decimals = fraction === 0n ? '' : `.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`;
  const figure = DecimalSchema.safeParse(`${size < 0n ? '-' : ''}${whole}${decimals}`);
  return figure.success ? figure.data : null;
};

/**
 * Whether parts do not add up to their whole; null when they do, or when one of the figures is missing.
 *
 * For reported dossiers: received = returned on time + returned late + in progress. A report of a Sở Giáo dục và Đào
 * tạo said 980 received, 962 on time and 16 in progress: two are missing.
 */
export const sumDisagrees = (parts: readonly (Decimal | null)[], whole: Decimal | null): SumDisagreement | null => {
  if (whole === null) return null;
  let rest = millionths(whole);
  for (const part of parts) {
    if (part === null) return null;
    rest -= millionths(part);
  }
  return rest === 0n ? null : { difference: figureOf(rest) };
};
