import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { AutosaveHint } from './AutosaveHint.tsx';
import type { SelectOption } from './AutosaveSelect.tsx';
import type { AutosaveLabels } from './AutosaveText.tsx';
import { useReadOnly } from '../readOnly.ts';
import { type Autosave, useAutosave } from './useAutosave.ts';

type Own = 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'onFocus' | 'onKeyDown' | 'error' | 'data';

/** Several choices from a list; each is written as soon as it is made or taken back. */
export type AutosaveMultiSelectProps<V extends string, B> = Autosave<readonly V[], B> &
  AutosaveLabels &
  Omit<MultiSelectProps, Own> & { readonly data: readonly SelectOption<V>[] };

const sameChoices = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one, index) => one === b[index]);

/** See {@link useAutosave}; like a select it does not wait for the idle pause. Choices that the list does not offer stay. */
export function AutosaveMultiSelect<V extends string, B>(props: AutosaveMultiSelectProps<V, B>) {
  const { value, basis, onCommit, changedElsewhereLabel, failedLabel, data, ...rest } = props;
  const readOnly = useReadOnly();
  const { shown, changedElsewhere, failed, edit, commit } = useAutosave({ value, basis, onCommit, same: sameChoices });
  const unknown = shown.filter(one => data.every(option => option.value !== one));
  return (
    <div>
      <MultiSelect
        readOnly={readOnly}
        variant={readOnly ? 'filled' : 'default'}
        {...rest}
        data={data.map(option => ({ ...option }))}
        error={failed}
        value={shown.filter(one => !unknown.includes(one))}
        onChange={next => {
          edit([...unknown, ...data.flatMap(option => (next.includes(option.value) ? [option.value] : []))]);
          commit();
        }}
      />
      <AutosaveHint {...{ changedElsewhere, changedElsewhereLabel, failed, failedLabel }} />
    </div>
  );
}
