import type { ReactNode } from 'react';
import type { IconComponent } from './icon.ts';
import classes from './StatusBadge.module.css';
import type { Tone } from './tone.ts';

interface Props {
  readonly tone: Tone;
  readonly icon: IconComponent;
  /** The word. Always there: a colour alone says nothing to many readers. */
  readonly children: ReactNode;
  /** soft: on a tinted background. plain: icon and word only, for dense tables. */
  readonly variant?: 'soft' | 'plain';
  readonly title?: string;
}

/** A state as icon, word and tone. */
export function StatusBadge({ tone, icon: Icon, children, variant = 'soft', title }: Props) {
  return (
    <span className={classes.badge} data-tone={tone} data-variant={variant} title={title}>
      <Icon size={14} stroke={2} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
