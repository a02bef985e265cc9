// @ts-check

/** The middle of some numbers. @param {readonly number[]} numbers */
export const median = (numbers) => quantile(numbers, 0.5);

/** The number below which a share of the numbers lies. @param {readonly number[]} numbers @param {number} share */
export const quantile = (numbers, share) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
};

/** @param {number} value in milliseconds, with as many digits as mean something */
export const ms = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));

/** @param {number} value a ratio */
export const times = (value) => (Number.isFinite(value) ? `${value.toFixed(2)}×` : '–');

/**
 * Text columns: the first to the left, the others to the right.
 * @param {readonly (readonly string[])[]} rows the first is the heading
 */
export const table = (rows) => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) => `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`.trimEnd())
    .join('\n');
};
