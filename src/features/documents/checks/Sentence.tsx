import type { ReactNode } from 'react';
import type { IconComponent } from '#ui/icon.ts';
import type { Tone } from '#ui/tone.ts';
import classes from './checks.module.css';

/** A sentence with its sign; unlike a badge it may run over several lines. */
export function Sentence({ tone, icon: Icon, children }: { readonly tone: Tone; readonly icon: IconComponent; readonly children: ReactNode }) {
  return (
    <p className={classes.sentence} data-tone={tone}>
      <Icon size={16} className={classes.icon ?? ''} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
