import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './PaperSheet.module.css';

interface Props {
  /** What the sheet is called by a reader. */
  readonly label: string;
  /** The way back to the screen, as a button or a link. */
  readonly back: ReactNode;
  readonly printLabel: string;
  readonly children: ReactNode;
}

/** Something to print as a sheet of paper, A4 landscape, black on white; on paper there is nothing but the sheet. */
export function PaperSheet({ label, back, printLabel, children }: Props) {
  return (
    <>
      <div className={classes.bar}>
        {back}
        <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
          {printLabel}
        </Button>
      </div>
      <div className={classes.frame}>
        <article className={classes.sheet} aria-label={label}>
          {children}
        </article>
      </div>
    </>
  );
}
