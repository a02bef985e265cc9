import type { TextInputProps } from '@mantine/core';
import { AutosaveHint } from './AutosaveHint.tsx';
import { sameText } from './sameText.ts';
import { SteadyTextInput, useTextChange } from './steadyInputs.ts';
import { useReadOnly } from '../readOnly.ts';
import { type Autosave, useAutosave } from './useAutosave.ts';

/** Labels that every self-saving field takes; without them the state is not shown under the field. */
export interface AutosaveLabels {
  readonly changedElsewhereLabel?: string | undefined;
  readonly failedLabel?: string | undefined;
}

type Own = 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'onFocus' | 'onKeyDown' | 'error';

/** One line of text that saves itself. An empty text is `''`. */
export type AutosaveTextProps<B> = Autosave<string, B> & AutosaveLabels & Omit<TextInputProps, Own>;

/** See {@link useAutosave} for when it saves. */
export function AutosaveText<B>(props: AutosaveTextProps<B>) {
  const { value, basis, onCommit, changedElsewhereLabel, failedLabel, ...rest } = props;
  const readOnly = useReadOnly();
  const { shown, changedElsewhere, failed, edit, handlers } = useAutosave({ value, basis, onCommit, same: sameText });
  const onChange = useTextChange(edit);
  return (
    <div>
      <SteadyTextInput
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
