import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { ChangeId } from '#domain/ids.ts';
import { useAutosave } from '#ui/autosave/useAutosave.ts';
import classes from './Grid.module.css';

/** Where the focus goes when a cell is left by a key. */
export type Leave = 'down' | 'up' | 'next' | 'previous' | 'stay';

interface Props {
  readonly label: string;
  readonly value: string;
  /** What was typed to begin with; null: the value is edited as it is. */
  readonly begun: string | null;
  readonly basis: readonly ChangeId[];
  readonly inputMode: 'text' | 'numeric';
  /** Writes what the text says; false when it says nothing that the column can hold. */
  readonly onCommit: (text: string, basis: readonly ChangeId[]) => unknown;
  /** Whether a text can be stored; says why not. */
  readonly accepts: (text: string) => boolean;
  readonly onLeave: (to: Leave | null) => void;
}

const leaveOf = ({ key, shiftKey }: KeyboardEvent): Leave | null => {
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  return null;
};

/** A cell that is being typed into. It saves itself like every field; a text that says nothing stays here, with the reason below the grid. */
export function CellEditor({ label, value, begun, basis, inputMode, onCommit, accepts, onLeave }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const { shown, edit, commit, failed, handlers } = useAutosave({ value, basis, onCommit, same: Object.is });
  useEffect(() => {
    field.current?.focus();
    if (begun === null) field.current?.select();
    else edit(begun);
  }, [begun, edit]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      edit(value);
      onLeave('stay');
      return;
    }
    const to = leaveOf(event);
    if (to === null) return handlers.onKeyDown(event);
    event.preventDefault();
    if (!accepts(event.currentTarget.value)) return;
    commit();
    onLeave(to);
  };
  return (
    <input
      {...handlers}
      ref={field}
      className={classes.editor}
      aria-label={label}
      aria-invalid={failed || undefined}
      inputMode={inputMode}
      autoComplete="off"
      value={shown}
      onChange={(event) => edit(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        const isReadable = accepts(event.currentTarget.value);
        handlers.onBlur();
        if (isReadable) onLeave(null);
      }}
    />
  );
}
