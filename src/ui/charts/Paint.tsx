import classes from './charts.module.css';
import type { Look } from './look.ts';

interface Props {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly look: Look;
}

/** The field of a mark with its paint; where there is no value, with a pattern that no value has. */
export function Paint({ look, ...box }: Props) {
  const { x, y, width, height } = box;
  return (
    <>
      <rect {...box} rx={3} className={classes.paint} data-look={look} />
      {look === 'hatched' && <path className={classes.hatch} d={hatches(x, y, width, height)} pointerEvents="none" />}
      {look === 'dotted' && [0.12, 0.88].map((part) => <circle key={part} className={classes.dot} cx={x + width * part} cy={y + height / 2} r={2.5} pointerEvents="none" />)}
      {(look === 'dashed' || look === 'hatched' || look === 'dotted' || look === 'empty') && <rect {...box} rx={3} className={classes.frame} data-look={look} />}
    </>
  );
}

/** Slanted lines at both ends of a field; the middle stays free for words. */
const hatches = (x: number, y: number, width: number, height: number): string => {
  const slant = Math.min(height, width / 4);
  return [0, 6].flatMap((step) => [`M${x + 2 + step} ${y + height - 3}l${slant - 8} ${-(height - 6)}`, `M${x + width - slant + 4 - step} ${y + height - 3}l${slant - 8} ${-(height - 6)}`]).join('');
};
