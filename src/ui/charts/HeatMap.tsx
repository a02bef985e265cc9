import classes from './charts.module.css';
import { Legend, legendHeight } from './Legend.tsx';
import { Lines } from './Lines.tsx';
import type { LegendEntry, Look } from './look.ts';
import { Marks, type MarkFacts } from './Marks.tsx';
import { Paint } from './Paint.tsx';
import { wrapped } from './textFit.ts';

/** A field of a heat map; its value stands in it in words. */
export interface HeatMark extends MarkFacts {
  readonly text: string;
  readonly look: Look;
  /** A sum of other fields. */
  readonly isTotal: boolean;
}

interface Props {
  readonly label: string;
  readonly width: number;
  readonly rows: readonly string[];
  /** Columns with a short name for where there is no room. */
  readonly columns: readonly { readonly name: string; readonly short: string }[];
  readonly marks: readonly HeatMark[];
  readonly legend: readonly LegendEntry[];
  readonly onOpen: (mark: HeatMark) => void;
}

const ROW = 36;
const GAP = 3;
const LEAST = 74;

/** Rows by columns, each field with its value in words and by its paint. */
export function HeatMap({ label, width, rows, columns, marks, legend, onOpen }: Props) {
  const names = width < 560 ? 112 : width < 860 ? 156 : 210;
  const all = Math.max(width, names + columns.length * LEAST);
  const cell = (all - names) / Math.max(1, columns.length);
  const isRoomy = cell >= 84;
  const head = isRoomy ? 52 : 26;
  const foot = head + rows.length * ROW + 10;
  const height = foot + legendHeight(legend, all);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the marks are a group of one picture
    <svg className={classes.chart} width={all} height={height} viewBox={`0 0 ${all} ${height}`} role="group" aria-label={label}>
      {columns.map(({ name, short }, at) => (
        <Lines key={name} className={classes.quiet} x={names + cell * (at + 0.5)} y={head / 2} anchor="middle" lines={isRoomy ? wrapped(name, cell - 6, 3) : [short]} />
      ))}
      {rows.map((name, at) => (
        <Lines key={at} className={at === rows.length - 1 ? classes.strong : classes.text} x={0} y={head + at * ROW + ROW / 2} lines={wrapped(name, names - 10, 2)} />
      ))}
      <Marks
        marks={marks}
        onOpen={onOpen}
        renderMark={({ row, column, look, text, isTotal }) => {
          const [x, y] = [names + column * cell, head + row * ROW];
          return (
            <>
              <Paint x={x + GAP / 2} y={y + GAP / 2} width={cell - GAP} height={ROW - GAP} look={look} />
              <text className={classes.on} data-look={look} x={x + cell / 2} y={y + ROW / 2} textAnchor="middle" dominantBaseline="central" fontWeight={isTotal ? 650 : 450} aria-hidden>
                {text}
              </text>
            </>
          );
        }}
      />
      <Legend entries={legend} y={foot} width={all} />
    </svg>
  );
}
