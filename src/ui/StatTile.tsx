import type { ReactNode } from 'react';
import type { IconComponent } from './icon.ts';
import classes from './StatTile.module.css';
import type { Tone } from './tone.ts';

interface Props {
  readonly label: ReactNode;
  /** The number, already formatted. */
  readonly value: ReactNode;
  /** Said after the number, smaller: „/ 88“, „%“. */
  readonly unit?: ReactNode;
  readonly note?: ReactNode;
  readonly icon?: IconComponent;
  readonly tone?: Tone;
  /** Makes the tile a button, for example one that sets a filter. */
  readonly onClick?: () => void;
  /** With onClick: whether that filter is on. */
  readonly pressed?: boolean;
}

/** One number that matters, with its name. */
export function StatTile({ label, value, unit, note, icon: Icon, tone = 'neutral', onClick, pressed }: Props) {
  const content = (
    <>
      <span className={classes.label}>
        {Icon !== undefined && <Icon size={15} stroke={1.8} aria-hidden className={classes.icon ?? ''} />}
        {label}
      </span>
      <span className={classes.value}>
        {value}
        {unit !== undefined && <span className={classes.unit}>{unit}</span>}
      </span>
      {note !== undefined && <span className={classes.note}>{note}</span>}
    </>
  );
  if (onClick === undefined) {
    return (
      <div className={classes.tile} data-tone={tone}>
        {content}
      </div>
    );
  }
  return (
    <button type="button" className={classes.tile} data-tone={tone} onClick={onClick} aria-pressed={pressed}>
      {content}
    </button>
  );
}

/** Tiles side by side; as many in a row as fit. */
export function StatTiles({ children }: { readonly children: ReactNode }) {
  return <div className={classes.tiles}>{children}</div>;
}
