import classes from './charts.module.css';
import { Lines } from './Lines.tsx';
import { Marks, type MarkFacts } from './Marks.tsx';
import { widthOf, wrapped } from './textFit.ts';

/** A value of a row at one time, as a share of one. */
export interface DumbbellMark extends MarkFacts {
  readonly share: number;
  readonly text: string;
  /** The first value of its row is a ring, the last one a full point, those between are small. */
  readonly place: 'first' | 'between' | 'last';
}

/** A row: its name, and what stands at its end (the difference, or why there is none). */
export interface DumbbellRow {
  readonly name: string;
  readonly end: string;
}

interface Props {
  readonly label: string;
  readonly width: number;
  readonly rows: readonly DumbbellRow[];
  readonly marks: readonly DumbbellMark[];
  /** What a ring and a full point are: the first and the last time. */
  readonly times: { readonly first: string; readonly last: string };
  /** A share of the axis in words. */
  readonly tick: (share: number) => string;
  readonly onOpen: (mark: DumbbellMark) => void;
}

const ROW = 44;
const HEAD = 22;

/** Values of rows at two or more times on one axis. */
export function Dumbbell({ label, width, rows, marks, times, tick, onOpen }: Props) {
  const names = width < 560 ? 116 : 230;
  const ends = Math.max(40, ...rows.map(({ end }) => widthOf(end) + 22));
  const room = Math.max(140, width - names - ends - 20);
  const all = names + room + ends + 20;
  const least = Math.max(0, Math.floor(Math.min(0.9, ...marks.map(({ share }) => share)) * 10 - 0.5) / 10);
  const at = (share: number): number => names + 10 + ((share - least) / (1 - least)) * room;
  const count = room < 300 ? 2 : 5;
  const ticks = Array.from({ length: count + 1 }, (_, no) => least + ((1 - least) * no) / count);
  const foot = HEAD + rows.length * ROW;
  const height = foot + 30;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the marks are a group of one picture
    <svg className={classes.chart} width={all} height={height} viewBox={`0 0 ${all} ${height}`} role="group" aria-label={label}>
      {ticks.map((share) => (
        <g key={share} aria-hidden>
          <line className={classes.line} x1={at(share)} x2={at(share)} y1={HEAD - 4} y2={foot} />
          <text className={classes.quiet} x={at(share)} y={HEAD / 2 - 2} textAnchor="middle" dominantBaseline="central">
            {tick(share)}
          </text>
        </g>
      ))}
      {rows.map(({ name, end }, row) => {
        const middle = HEAD + row * ROW + ROW / 2;
        const own = marks.filter((mark) => mark.row === row);
        const [first, last] = [own[0], own.at(-1)];
        return (
          <g key={row} aria-hidden>
            <Lines className={classes.text} x={0} y={middle} lines={wrapped(name, names - 10, 2)} />
            {first && last && <path className={classes.link} d={own.map(({ share }, no) => `${no === 0 ? 'M' : 'L'}${at(share)} ${middle + 4}`).join('')} fill="none" />}
            <text className={classes.strong} x={names + room + 24} y={middle} dominantBaseline="central">
              {end}
            </text>
          </g>
        );
      })}
      <Marks
        marks={marks}
        onOpen={onOpen}
        renderMark={({ row, share, text, place }) => {
          const [x, y] = [at(share), HEAD + row * ROW + ROW / 2 + 4];
          return (
            <>
              <circle className={classes.hit} cx={x} cy={y} r={11} />
              <circle className={place === 'first' ? classes.ring : classes.point} cx={x} cy={y} r={place === 'between' ? 3.5 : 6} />
              {place !== 'between' && (
                <text className={classes.quiet} x={x} y={y - 13} textAnchor="middle" dominantBaseline="central" aria-hidden>
                  {text}
                </text>
              )}
            </>
          );
        }}
      />
      <g aria-hidden transform={`translate(0 ${foot + 16})`}>
        <circle className={classes.ring} cx={8} cy={0} r={6} />
        <text className={classes.text} x={20} y={0} dominantBaseline="central">
          {times.first}
        </text>
        <circle className={classes.point} cx={40 + widthOf(times.first)} cy={0} r={6} />
        <text className={classes.text} x={52 + widthOf(times.first)} y={0} dominantBaseline="central">
          {times.last}
        </text>
      </g>
    </svg>
  );
}
