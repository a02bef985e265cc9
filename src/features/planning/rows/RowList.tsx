import { Box, VisuallyHidden } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, ReactNode } from 'react';
import { AnnounceContext } from './announce.ts';
import classes from './rows.module.css';

/** A column of an editable list; its fields carry the same words as their labels. */
export interface RowColumn {
  readonly key: string;
  readonly header: string;
  /** A grid track: `8rem`, `minmax(0, 2fr)`. */
  readonly width: string;
}

interface Props {
  /** Says what the list holds. */
  readonly label: string;
  readonly columns: readonly RowColumn[];
  readonly children: ReactNode;
}

/**
 * Rows that are edited in place: a table to the eye where there is room, a stack of labelled fields where there is
 * not, and an ordinary list of fields to the keyboard and to screen readers.
 */
export function RowList({ label, columns, children }: Props) {
  const focusHandlers = useFocusKept();
  const [announcement, announce] = useState('');
  return (
    <Box className={classes.frame ?? ''} __vars={{ '--columns': columns.map((column) => column.width).join(' ') }}>
      <div className={classes.heads} aria-hidden>
        <span />
        {columns.map((column) => (
          <span key={column.key}>{column.header}</span>
        ))}
        <span />
      </div>
      <ol className={classes.list} aria-label={label} {...focusHandlers}>
        <AnnounceContext value={announce}>{children}</AnnounceContext>
      </ol>
      <VisuallyHidden>
        <output>{announcement}</output>
      </VisuallyHidden>
    </Box>
  );
}

/** Gives the focus back to a field that lost it only because its row was moved to another place. */
function useFocusKept() {
  const focused = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const field = focused.current;
    if (field !== null && field.isConnected && document.activeElement === document.body) field.focus({ preventScroll: true });
  });
  return {
    onFocus: (event: FocusEvent<HTMLElement>) => {
      focused.current = event.target instanceof HTMLElement ? event.target : null;
    },
    onBlur: () => {
      const left = focused.current;
      // A moved element is blurred in the same task in which it is put back; a person leaves for good.
      setTimeout(() => {
        if (focused.current === left && document.activeElement !== left) focused.current = null;
      }, 0);
    },
  };
}
