import { Popover, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { IconComponent } from '#ui/icon.ts';
import type { Tone } from '#ui/tone.ts';
import classes from './Sign.module.css';

interface FaceProps {
  readonly icon: IconComponent;
  /** The word; below 75em only the icon shows it, and the word is read aloud. */
  readonly label: ReactNode;
  /** Where its colour follows a state by itself and is not that of the frame. */
  readonly tone?: Tone;
  /** Keeps the word on narrow screens too, where that follows the state and not the frame. */
  readonly important?: boolean;
}

interface FrameProps {
  readonly tone: Tone;
  /** Keeps the word on narrow screens too. */
  readonly important?: boolean;
  /** What it means and what can be done; opened by click, so that it works by touch and keyboard too. */
  readonly children: ReactNode;
}

/** One sign in the header: a state in a word, with its explanation behind it. */
export function Sign({ icon, label, ...frame }: Pick<FaceProps, 'icon' | 'label'> & FrameProps) {
  return <SignFrame {...frame} face={<SignFace icon={icon} label={label} />} />;
}

/** A sign whose icon and word follow a state by themselves: what explains them need not be made again with them. */
export function SignFrame({ tone, important = false, face, children }: FrameProps & { readonly face: ReactNode }) {
  return (
    <Popover width={300} position="bottom-end" withArrow>
      <Popover.Target>
        <UnstyledButton className={classes.sign} data-tone={tone} data-important={important || undefined}>
          {face}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.hint ?? ''}>{children}</Popover.Dropdown>
    </Popover>
  );
}

/** Icon and word of a sign. */
export function SignFace({ icon: Icon, label, tone, important = false }: FaceProps) {
  return (
    <span className={classes.face} data-tone={tone} data-important={important || undefined}>
      <Icon size={16} stroke={1.9} aria-hidden />
      <span className={classes.label}>{label}</span>
    </span>
  );
}
