import classes from './charts.module.css';
import { Legend, legendHeight } from './Legend.tsx';
import { Lines } from './Lines.tsx';
import type { LegendEntry, Look } from './look.ts';
import { Marks, type MarkFacts } from './Marks.tsx';
import { Paint } from './Paint.tsx';
import { widthOf, wrapped } from './textFit.ts';

/** A part of a bar, with its value in words. */
export interface BarMark extends MarkFacts {
  readonly value: number;
  readonly text: string;
  readonly look: Look;
}

/** A bar: its name, and what stands at its end. */
export interface BarRow {
  readonly name: string;
  readonly end: string;
  /** Bounds of what the first part may be, as shares of the bar. */
  readonly bounds?: { readonly from: number; readonly to: number };
}

interface Props {
  readonly label: string;
  readonly width: number;
  readonly rows: readonly BarRow[];
  /** Row by row, and in a row from the left. */
  readonly marks: readonly BarMark[];
  readonly legend: readonly LegendEntry[];
  /** Every bar is drawn whole: its parts are shares. */
  readonly whole?: boolean;
  readonly onOpen: (mark: BarMark) => void;
}

const ROW = 36;
const BAR = 22;

interface Drawn extends BarMark {
  readonly x: number;
  readonly width: number;
}

/** Where each part of each bar stands. */
const drawn = (marks: readonly BarMark[], rows: number, room: number, isWhole: boolean): readonly Drawn[] => {
  const sums = Array.from({ length: rows }, (_, row) => marks.filter((mark) => mark.row === row).reduce((sum, { value }) => sum + value, 0));
  const most = Math.max(1, ...sums);
  const filled = Array.from({ length: rows }, () => 0);
  return marks.map((mark) => {
    const of = isWhole ? (sums[mark.row] ?? 1) : most;
    const x = filled[mark.row] ?? 0;
    const width = of === 0 ? 0 : (mark.value / of) * room;
    filled[mark.row] = x + width;
    return { ...mark, x, width };
  });
};

/** Bars of parts, each part with its value where there is room, the sum at the end. */
export function Bars({ label, width, rows, marks, legend, whole = false, onOpen }: Props) {
  const names = width < 560 ? 116 : 230;
  const ends = Math.max(30, ...rows.map(({ end }) => widthOf(end) + 12));
  const room = Math.max(80, width - names - ends);
  const all = names + room + ends;
  const foot = rows.length * ROW + 8;
  const height = foot + legendHeight(legend, all);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the marks are a group of one picture
    <svg className={classes.chart} width={all} height={height} viewBox={`0 0 ${all} ${height}`} role="group" aria-label={label}>
      {rows.map(({ name }, at) => (
        <Lines key={at} className={classes.text} x={0} y={at * ROW + ROW / 2} lines={wrapped(name, names - 10, 2)} />
      ))}
      <Marks
        marks={drawn(marks, rows.length, room, whole)}
        onOpen={onOpen}
        renderMark={({ row, x, width: part, look, text }) => {
          const [left, top] = [names + x, row * ROW + (ROW - BAR) / 2];
          return (
            <>
              <Paint x={left + 0.5} y={top} width={Math.max(2, part - 1)} height={BAR} look={look} />
              {part >= widthOf(text) + 4 && (
                <text className={classes.on} data-look={look} x={left + part / 2} y={top + BAR / 2} textAnchor="middle" dominantBaseline="central" aria-hidden>
                  {text}
                </text>
              )}
            </>
          );
        }}
      />
      {rows.map(({ end, bounds }, at) => {
        const middle = at * ROW + ROW / 2;
        const filled = whole ? room : drawn(marks, rows.length, room, whole).filter(({ row }) => row === at).reduce((sum, mark) => sum + mark.width, 0);
        return (
          <g key={at} aria-hidden>
            {bounds && <path className={classes.whisker} d={`M${names + bounds.from * room} ${middle - 5}v10m0 -5H${names + bounds.to * room}m0 -5v10`} />}
            <text className={classes.strong} x={names + filled + 8} y={middle} dominantBaseline="central">
              {end}
            </text>
          </g>
        );
      })}
      <Legend entries={legend} y={foot} width={all} />
    </svg>
  );
}
