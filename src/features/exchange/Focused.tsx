import { useEffect, useRef, type ReactNode } from 'react';
import type { Tone } from '#ui/tone.ts';
import classes from './exchange.module.css';

interface Props {
  /** Read aloud when the focus arrives. */
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly tone?: Tone;
}

/** A result that has just come about: it takes the focus, so that it is read aloud and Tab goes on from here. */
export function Focused({ label, children, className, tone = 'neutral' }: Props) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <section ref={element} tabIndex={-1} aria-label={label} className={`${classes.focused} ${className ?? ''}`} data-tone={tone}>
      {children}
    </section>
  );
}
