import { DateInput, type DateInputProps } from '@mantine/dates';
import { AutosaveHint } from './AutosaveHint.tsx';
import type { AutosaveLabels } from './AutosaveText.tsx';
import { typedDate } from './typedDate.ts';
import { useReadOnly } from '../readOnly.ts';
import { type Autosave, useAutosave } from './useAutosave.ts';

type Own = 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'onFocus' | 'onKeyDown' | 'error' | 'valueFormat' | 'dateParser';

/** A calendar day that saves itself, typed as dd/MM/yyyy or picked; the value is 'yyyy-MM-dd' or null. */
export type AutosaveDateProps<B> = Autosave<string | null, B> & AutosaveLabels & Omit<DateInputProps, Own>;

/** See {@link useAutosave} for when it saves. */
export function AutosaveDate<B>(props: AutosaveDateProps<B>) {
  const { value, basis, onCommit, changedElsewhereLabel, failedLabel, ...rest } = props;
  const readOnly = useReadOnly();
  const { shown, changedElsewhere, failed, edit, handlers } = useAutosave({ value, basis, onCommit, same: Object.is });
  return (
    <div>
      <DateInput
        clearable
        hideOutsideDates
        placeholder="dd/mm/yyyy"
        readOnly={readOnly}
        variant={readOnly ? 'filled' : 'default'}
        {...rest}
        {...handlers}
        valueFormat="DD/MM/YYYY"
        dateParser={typedDate}
        error={failed}
        value={shown}
        onChange={edit}
      />
      <AutosaveHint {...{ changedElsewhere, changedElsewhereLabel, failed, failedLabel }} />
    </div>
  );
}
