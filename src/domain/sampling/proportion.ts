/** Bounds of a number of dossiers in the whole list, both included. */
export interface CountBounds {
  readonly from: number;
  readonly to: number;
}

/** Factorials up to here are added up; above, Stirling's series is exact to the last digit of a double. */
const SMALL = 32;
const small: readonly number[] = Array.from({ length: SMALL }).reduce<number[]>((sums, _, n) => [...sums, n === 0 ? 0 : (sums[n - 1] ?? 0) + Math.log(n)], []);

/** ln n! */
const lnFactorial = (n: number): number =>
  small[n] ?? n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);

const lnChoose = (n: number, k: number): number => lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k);

/** The chance that `size` dossiers drawn from `of`, among which `marked` are of a kind, hold exactly `count` of that kind (hypergeometric). */
const chance = (count: number, size: number, marked: number, of: number): number =>
  count < 0 || count > marked || size - count > of - marked
    ? 0
    : Math.exp(lnChoose(marked, count) + lnChoose(of - marked, size - count) - lnChoose(of, size));

const chanceOf = (from: number, to: number, size: number, marked: number, of: number): number => {
  let sum = 0;
  for (let count = from; count <= to; count += 1) sum += chance(count, size, marked, of);
  return sum;
};

/** The smallest number between two for which something holds, which holds for all larger ones too. */
const smallestWith = (low: number, high: number, holds: (n: number) => boolean): number => {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
};

/** Either side may be missed once in forty: 95 % in all. */
const TAIL = 0.025;

/**
 * How many dossiers of the whole list are of a kind, when `count` of `size` drawn ones are: the exact 95 % bounds for
 * drawing without putting back. Every number is left in for which a sample like this, or one further off, is not rarer
 * than 1 in 40 on its side. (Clopper and Pearson, Biometrika 26, 1934, with the hypergeometric chance in place of the
 * binomial; so in Cochran, Sampling Techniques, 3rd edition 1977, §3.6, and Buonaccorsi, The American Statistician 41,
 * 1987.) Unlike the usual approximations it holds at 0 and at all, in short lists, and never promises more than 95 %.
 */
export const exactBounds = (count: number, size: number, of: number): CountBounds => {
  const [least, most] = [count, of - (size - count)];
  return {
    from: smallestWith(least, most, (marked) => chanceOf(count, Math.min(size, marked), size, marked, of) > TAIL),
    // The chance of so few falls as more are marked: the last with a chance stands before the first without.
    to: smallestWith(least, most + 1, (marked) => marked > most || chanceOf(0, count, size, marked, of) <= TAIL) - 1,
  };
};
