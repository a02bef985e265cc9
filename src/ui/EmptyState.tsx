import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';
import type { IconComponent } from './icon.ts';

interface Props {
  readonly icon: IconComponent;
  readonly title: ReactNode;
  /** What this place is for and what to do next. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Level of the title; 1 when the empty state is the whole page. */
  readonly level?: 1 | 2 | 3;
  readonly compact?: boolean;
}

/** Nothing here yet: says what belongs here and offers the next step. */
export function EmptyState({ icon: Icon, title, children, actions, level = 2, compact = false }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.empty} data-compact={compact || undefined}>
      <div className={classes.icon}>
        <Icon size={compact ? 22 : 30} stroke={1.5} aria-hidden />
      </div>
      <Heading className={classes.title}>{title}</Heading>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
