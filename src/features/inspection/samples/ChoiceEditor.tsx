import { useEffect, useRef } from 'react';
import classes from './Grid.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string | null) => void;
  readonly onClose: () => void;
}

/** The choices of a cell as a list, for the mouse and for who does not know the letters. */
export function ChoiceEditor({ label, value, options, onChoose, onClose }: Props) {
  const field = useRef<HTMLSelectElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <select
      ref={field}
      className={classes.editor}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChoose(chosen === '' ? null : chosen);
      }}
      onBlur={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        event.preventDefault();
        onClose();
      }}
    >
      <option value="">–</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
