import { fail, ok, type Result } from '#domain/result.ts';
import type { CriterionDefinition } from '#domain/schema/inspection.ts';
import type { Cell } from '../sheet/cells.ts';
import { choiceOf, foldWord } from '../sheet/words.ts';
import { kindWords } from './columns.ts';
import type { ValueFault } from './file.ts';

type Read<T> = Result<T, ValueFault>;

const DECIMAL = /^(\d{1,6})(?:[.,](\d{1,2}))?$/;

/** Hundredths of a number as people type it, with comma or point; undefined when it is none. */
const hundredthsIn = (text: string): number | undefined => {
  const match = DECIMAL.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
};

/** Hundredths of a cell; a number of Excel may have come out of a sum, so the last digits of its binary form do not count. */
const hundredthsOf = (cell: Cell): number | undefined => {
  if (typeof cell === 'string') return hundredthsIn(cell);
  if (typeof cell !== 'number' || cell < 0) return undefined;
  const whole = Math.round(cell * 100);
  return Math.abs(cell * 100 - whole) < 1e-6 ? whole : undefined;
};

/** Points in hundredths; a blank cell is none. */
export const pointsOf = (cell: Cell): Read<number> => {
  if (cell instanceof Date) return fail('date');
  if (cell === null || cell === '') return ok(0);
  const points = hundredthsOf(cell);
  return points === undefined || points > 1_000_000 ? fail('not-points') : ok(points);
};

/** A percentage in hundredths, at most `most`; null where nothing stands. */
export const percentOfCell = (cell: Cell, most: number): Read<number | null> => {
  if (cell instanceof Date) return fail('date');
  if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return ok(null);
  if (typeof cell === 'number' && cell > 0 && cell <= 1) return fail('percent-as-share');
  const percent = typeof cell === 'string' ? hundredthsIn(cell.replace(/%\s*$/, '')) : hundredthsOf(cell);
  return percent === undefined || percent > most ? fail('not-percent') : ok(percent);
};

const decimalText = (hundredths: number): string => {
  const fraction = String(hundredths % 100).padStart(2, '0').replace(/0+$/, '');
  return `${Math.floor(hundredths / 100)}${fraction === '' ? '' : `,${fraction}`}`;
};

/** A percentage as a cell: a number, save for the small ones that Excel's own percentages look like. */
export const percentCell = (hundredths: number): Cell => (hundredths <= 100 ? decimalText(hundredths) : hundredths / 100);

/** Steps as one text, from the highest on: „100:100; 90:80“. */
export const stepsText = (steps: readonly { readonly from: number; readonly share: number }[]): string =>
  steps.map(({ from, share }) => `${decimalText(from)}:${decimalText(share)}`).join('; ');

const STEP = /^(\d{1,6}(?:[.,]\d{1,2})?)\s*%?\s*[:=]\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*%?$/;

/** Steps that a text gives. */
export const stepsOf = (text: string): Read<readonly { readonly from: number; readonly share: number }[]> => {
  const steps: { from: number; share: number }[] = [];
  for (const piece of text.split(/[;\n]/).map((one) => one.trim()).filter((one) => one !== '')) {
    const match = STEP.exec(piece);
    const [from, share] = [hundredthsIn(match?.[1] ?? ''), hundredthsIn(match?.[2] ?? '')];
    if (from === undefined || share === undefined || share > 10_000 || from > 1_000_000) return fail('not-steps');
    steps.push({ from, share });
  }
  return steps.length === 0 || steps.length > 20 ? fail('not-steps') : ok(steps);
};

type Applies = CriterionDefinition['applies'];

const everybody: Applies = ['division', 'subDepartment', 'serviceUnit'];

/** The kinds of unit that a text names; nothing, and „Tất cả“, mean all of them. */
export const kindsOf = (text: string): Read<Applies> => {
  const words = text.split(/[;,\n]/).map((word) => word.trim()).filter((word) => word !== '');
  if (words.length === 0 || words.some((word) => foldWord(word) === 'tat-ca')) return ok(everybody);
  const named = new Set<string | undefined>(words.map((word) => choiceOf(kindWords, word)));
  return named.has(undefined) ? fail('unknown-word') : ok(everybody.filter((kind) => named.has(kind)));
};

/** The number of an area, also where its name follows: „3“, „Lĩnh vực 3“, „3. Cải cách TTHC“. */
export const areaNoOf = (cell: Cell): Read<number> => {
  if (cell instanceof Date) return fail('date');
  const match = /^(?:linh-vuc-)?(\d{1,2})(?:-|$)/.exec(foldWord(String(cell ?? '')));
  const area = Number(match?.[1] ?? 0);
  return area >= 1 && area <= 99 && (typeof cell !== 'number' || Number.isInteger(cell)) ? ok(area) : fail('not-a-number');
};
