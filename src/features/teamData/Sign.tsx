import type { ReactNode } from 'react';
import type { IconComponent } from '#ui/icon.ts';
import type { Tone } from '#ui/tone.ts';
import classes from './teamData.module.css';

interface Props {
  readonly icon: IconComponent;
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** A sentence with its sign; unlike a badge it may run over several lines. */
export function Sign({ icon: Icon, tone, children }: Props) {
  return (
    <p className={classes.sign} data-tone={tone}>
      <Icon size={15} aria-hidden className={classes.checkSign ?? ''} />
      <span>{children}</span>
    </p>
  );
}
