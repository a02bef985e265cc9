import classes from './charts.module.css';
import type { LegendEntry } from './look.ts';
import { Paint } from './Paint.tsx';
import { widthOf } from './textFit.ts';

const LINE = 24;
const BOX = 26;
const GAP = 18;

interface Placed {
  readonly entry: LegendEntry;
  readonly x: number;
  readonly line: number;
}

const placed = (entries: readonly LegendEntry[], width: number): readonly Placed[] => {
  let [x, line] = [0, 0];
  return entries.map((entry) => {
    const own = BOX + 6 + widthOf(entry.words);
    if (x > 0 && x + own > width) [x, line] = [0, line + 1];
    const at = { entry, x, line };
    x += own + GAP;
    return at;
  });
};

/** How high the legend is in a chart of a width. */
export const legendHeight = (entries: readonly LegendEntry[], width: number): number => ((placed(entries, width).at(-1)?.line ?? -1) + 1) * LINE;

/** What paints and signs mean; a part of the picture, so that it goes along when that is saved. */
export function Legend({ entries, y, width }: { readonly entries: readonly LegendEntry[]; readonly y: number; readonly width: number }) {
  return (
    <g aria-hidden>
      {placed(entries, width).map(({ entry: { look, sign, words }, x, line }) => (
        <g key={words} transform={`translate(${x} ${y + line * LINE})`}>
          <Paint x={1} y={3} width={BOX - 2} height={16} look={look} />
          <text className={classes.on} data-look={look} x={BOX / 2} y={11} textAnchor="middle" dominantBaseline="central" fontSize={10}>
            {sign}
          </text>
          <text className={classes.text} x={BOX + 6} y={11} dominantBaseline="central">
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}
