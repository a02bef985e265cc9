import { Popover, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { IconComponent } from '#ui/icon.ts';
import type { Tone } from '#ui/tone.ts';
import classes from './Sign.module.css';

interface Props {
  readonly icon: IconComponent;
  readonly tone: Tone;
  /** The word; below 75em only the icon shows it, and the word is read aloud. */
  readonly label: ReactNode;
  /** Keeps the word on narrow screens too. */
  readonly important?: boolean;
  /** What it means and what can be done; opened by click, so that it works by touch and keyboard too. */
  readonly children: ReactNode;
}

/** One sign in the header: a state in a word, with its explanation behind it. */
export function Sign({ icon: Icon, tone, label, important = false, children }: Props) {
  return (
    <Popover width={300} position="bottom-end" withArrow>
      <Popover.Target>
        <UnstyledButton className={classes.sign} data-tone={tone} data-important={important || undefined}>
          <Icon size={16} stroke={1.9} aria-hidden />
          <span className={classes.label}>{label}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.hint ?? ''}>{children}</Popover.Dropdown>
    </Popover>
  );
}
