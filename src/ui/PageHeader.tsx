import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';

interface Props {
  readonly title: ReactNode;
  /** One line of facts under the title. */
  readonly subtitle?: ReactNode;
  /** Badges beside the title. */
  readonly badges?: ReactNode;
  /** Buttons at the right end. */
  readonly actions?: ReactNode;
  /** Tabs or filters below, flush with the page. */
  readonly children?: ReactNode;
}

/** The head of a page: its only h1, what it is about, and what can be done here. */
export function PageHeader({ title, subtitle, badges, actions, children }: Props) {
  return (
    <header className={classes.header}>
      <div className={classes.row}>
        <div className={classes.words}>
          <div className={classes.titleRow}>
            <h1 className={classes.title}>{title}</h1>
            {badges}
          </div>
          {subtitle !== undefined && <div className={classes.subtitle}>{subtitle}</div>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </header>
  );
}
