import type { TextareaProps } from '@mantine/core';
import type { CSSProperties } from 'react';
import { AutosaveHint } from './AutosaveHint.tsx';
import type { AutosaveLabels } from './AutosaveText.tsx';
import classes from './AutosaveTextarea.module.css';
import { sameText } from './sameText.ts';
import { SteadyTextarea, useTextChange } from './steadyInputs.ts';
import { useReadOnly } from '../readOnly.ts';
import { type Autosave, type Staying, useAutosave } from './useAutosave.ts';

type Own = 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'onFocus' | 'onKeyDown' | 'error';

/** Whether the browser lets a box grow with its text by itself. */
const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

declare module 'react' {
  interface CSSProperties {
    '--rows-min'?: number;
    '--rows-max'?: number;
  }
}

/** Several lines of text that save themselves; the box grows with the text. Ctrl+Enter writes at once. */
export type AutosaveTextareaProps<B> = Autosave<string, B> & Staying & AutosaveLabels & Omit<TextareaProps, Own>;

/** See {@link useAutosave} for when it saves. */
export function AutosaveTextarea<B>(props: AutosaveTextareaProps<B>) {
  const { value, basis, onCommit, of, changedElsewhereLabel, failedLabel, minRows = 2, maxRows = 14, ...rest } = props;
  const rows: CSSProperties = { '--rows-min': minRows, '--rows-max': maxRows };
  const readOnly = useReadOnly();
  const { shown, changedElsewhere, failed, edit, handlers } = useAutosave({
    value,
    basis,
    onCommit,
    of,
    same: sameText,
    multiline: true,
  });
  const onChange = useTextChange(edit);
  return (
    <div className={growsByItself ? classes.grows : undefined} style={rows}>
      <SteadyTextarea
        {...(growsByItself ? { rows: minRows } : { autosize: true, minRows, maxRows })}
        readOnly={readOnly}
        variant={readOnly ? 'filled' : 'default'}
        {...rest}
        {...handlers}
        error={failed}
        value={shown}
        onChange={onChange}
      />
      <AutosaveHint {...{ changedElsewhere, changedElsewhereLabel, failed, failedLabel }} />
    </div>
  );
}
