/** How a mark is painted: a step of a scale, one of four series, or a sign that there is no value. */
export type Look = 'step-0' | 'step-1' | 'step-2' | 'step-3' | 'step-4' | 'a' | 'b' | 'c' | 'd' | 'dashed' | 'dotted' | 'hatched' | 'empty';

/** An entry of a legend: the paint, the sign that stands in marks of it, and what it means. */
export interface LegendEntry {
  readonly look: Look;
  readonly sign: string;
  readonly words: string;
}
