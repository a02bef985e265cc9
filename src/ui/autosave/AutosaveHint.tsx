import { IconAlertTriangle, IconCloudDown } from '@tabler/icons-react';
import classes from './AutosaveHint.module.css';

interface Props {
  readonly changedElsewhere: boolean;
  readonly changedElsewhereLabel: string | undefined;
  readonly failed: boolean;
  readonly failedLabel: string | undefined;
}

/** The one quiet line under a field that saves itself: somebody else changed it, or it was not written. */
export function AutosaveHint({ changedElsewhere, changedElsewhereLabel, failed, failedLabel }: Props) {
  if (failed && failedLabel !== undefined) {
    return (
      <span className={classes.hint} data-tone="danger" role="alert">
        <IconAlertTriangle size={14} aria-hidden /> {failedLabel}
      </span>
    );
  }
  if (changedElsewhere && changedElsewhereLabel !== undefined) {
    return (
      <output className={classes.hint} data-tone="warning">
        <IconCloudDown size={14} aria-hidden /> {changedElsewhereLabel}
      </output>
    );
  }
  return null;
}
