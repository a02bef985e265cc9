import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './conflicts.module.css';

interface Props {
  readonly chosen: boolean;
  /** For the ear, where the word on the button says too little. */
  readonly label?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Chooses one side of a conflict; nothing is written until the decision is recorded with its reason. */
export function KeepButton({ chosen, label, onClick, children }: Props) {
  return (
    <Button
      className={classes.keep ?? ''}
      variant={chosen ? 'filled' : 'light'}
      size="xs"
      leftSection={<IconCheck size={15} aria-hidden />}
      aria-pressed={chosen}
      {...(label === undefined ? {} : { 'aria-label': label })}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
