import { Select, type SelectProps } from '@mantine/core';
import { AutosaveHint } from './AutosaveHint.tsx';
import type { AutosaveLabels } from './AutosaveText.tsx';
import { useReadOnly } from '../readOnly.ts';
import { type Autosave, useAutosave } from './useAutosave.ts';

/** One choice of a select. */
export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly disabled?: boolean;
}

type Own = 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'onFocus' | 'onKeyDown' | 'error' | 'data';

/** A choice from a list; it is written as soon as it is made. With `clearable`, `null` is a choice too. */
export type AutosaveSelectProps<V extends string, B> = Autosave<V | null, B> &
  AutosaveLabels &
  Omit<SelectProps, Own> & { readonly data: readonly SelectOption<V>[] };

/** See {@link useAutosave}; a select does not wait for the idle pause. */
export function AutosaveSelect<V extends string, B>(props: AutosaveSelectProps<V, B>) {
  const { value, basis, onCommit, changedElsewhereLabel, failedLabel, data, clearable = false, ...rest } = props;
  const readOnly = useReadOnly();
  const { shown, changedElsewhere, failed, edit, commit } = useAutosave({ value, basis, onCommit, same: Object.is });
  return (
    <div>
      <Select
        allowDeselect={clearable}
        clearable={clearable}
        readOnly={readOnly}
        variant={readOnly ? 'filled' : 'default'}
        {...rest}
        data={data.map(option => ({ ...option }))}
        error={failed}
        value={shown}
        onChange={next => {
          const option = data.find(candidate => candidate.value === next);
          edit(option === undefined ? null : option.value);
          commit();
        }}
      />
      <AutosaveHint {...{ changedElsewhere, changedElsewhereLabel, failed, failedLabel }} />
    </div>
  );
}
