import { Kbd } from '@mantine/core';
import classes from './KeyHint.module.css';

interface Props {
  /** The keys in the order of pressing, for example ['Ctrl', 'Enter']. */
  readonly keys: readonly string[];
}

/** Shows a keyboard shortcut. */
export function KeyHint({ keys }: Props) {
  return (
    <span className={classes.hint}>
      {keys.map(key => (
        <Kbd key={key} size="xs">
          {key}
        </Kbd>
      ))}
    </span>
  );
}
