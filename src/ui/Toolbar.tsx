import type { ReactNode } from 'react';
import classes from './Toolbar.module.css';

interface Props {
  /** Names the group of controls for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
  /** Controls at the right end. */
  readonly end?: ReactNode;
  /** Stays in view below the header while the page scrolls. */
  readonly sticky?: boolean;
}

/** Search, filters and actions above a list. */
export function Toolbar({ label, children, end, sticky = false }: Props) {
  return (
    <fieldset className={classes.toolbar} aria-label={label} data-sticky={sticky || undefined}>
      <div className={classes.start}>{children}</div>
      {end !== undefined && <div className={classes.end}>{end}</div>}
    </fieldset>
  );
}
