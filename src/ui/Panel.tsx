import { useId } from 'react';
import type { ReactNode } from 'react';
import classes from './Panel.module.css';

interface Props {
  readonly title?: ReactNode;
  /** A word of explanation under the title. */
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
  /** For links to a part of the page (#…). */
  readonly id?: string;
  /** flush: the content (a table) touches the panel's edges. */
  readonly padding?: 'normal' | 'flush';
  /** Level of the heading; 2 under a PageHeader. */
  readonly level?: 2 | 3;
}

/** One subject of a page on its own surface. With a title it is a named region for screen readers. */
export function Panel({ title, hint, actions, children, id, padding = 'normal', level = 2 }: Props) {
  const titleId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  const labelled = title === undefined ? {} : { 'aria-labelledby': titleId };
  return (
    <section className={classes.panel} id={id} {...labelled}>
      {(title !== undefined || actions !== undefined) && (
        <div className={classes.head}>
          <div className={classes.words}>
            {title !== undefined && (
              <Heading id={titleId} className={classes.title}>
                {title}
              </Heading>
            )}
            {hint !== undefined && <p className={classes.hint}>{hint}</p>}
          </div>
          {actions !== undefined && <div className={classes.actions}>{actions}</div>}
        </div>
      )}
      {children !== undefined && (
        <div className={classes.body} data-padding={padding}>
          {children}
        </div>
      )}
    </section>
  );
}
