import { Textarea, type TextareaProps } from '@mantine/core';
import { AutosaveHint } from './AutosaveHint.tsx';
import type { AutosaveLabels } from './AutosaveText.tsx';
import { sameText } from './sameText.ts';
import { useReadOnly } from '../readOnly.ts';
import { type Autosave, useAutosave } from './useAutosave.ts';

type Own = 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'onFocus' | 'onKeyDown' | 'error';

/** Several lines of text that save themselves; the box grows with the text. Ctrl+Enter writes at once. */
export type AutosaveTextareaProps<B> = Autosave<string, B> & AutosaveLabels & Omit<TextareaProps, Own>;

/** See {@link useAutosave} for when it saves. */
export function AutosaveTextarea<B>(props: AutosaveTextareaProps<B>) {
  const { value, basis, onCommit, changedElsewhereLabel, failedLabel, ...rest } = props;
  const readOnly = useReadOnly();
  const { shown, changedElsewhere, failed, edit, handlers } = useAutosave({
    value,
    basis,
    onCommit,
    same: sameText,
    multiline: true,
  });
  return (
    <div>
      <Textarea
        autosize
        minRows={2}
        maxRows={14}
        readOnly={readOnly}
        variant={readOnly ? 'filled' : 'default'}
        {...rest}
        {...handlers}
        error={failed}
        value={shown}
        onChange={event => edit(event.currentTarget.value)}
      />
      <AutosaveHint {...{ changedElsewhere, changedElsewhereLabel, failed, failedLabel }} />
    </div>
  );
}
