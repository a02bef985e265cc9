import { NumberInput, type NumberInputProps } from '@mantine/core';
import { AutosaveHint } from './AutosaveHint.tsx';
import type { AutosaveLabels } from './AutosaveText.tsx';
import { useReadOnly } from '../readOnly.ts';
import { type Autosave, useAutosave } from './useAutosave.ts';

type Own = 'value' | 'defaultValue' | 'onChange' | 'onValueChange' | 'onBlur' | 'onFocus' | 'onKeyDown' | 'error';

/** A number that saves itself; an empty field is `null`. Separators default to Vietnamese: 1.234,5. */
export type AutosaveNumberProps<B> = Autosave<number | null, B> & AutosaveLabels & Omit<NumberInputProps, Own>;

/** While somebody types „1,“ the input holds a text; an empty input is ''. */
type Typed = number | string;

const toNumber = (typed: Typed): number | null => {
  const number = typeof typed === 'number' ? typed : Number.parseFloat(typed);
  return Number.isFinite(number) ? number : null;
};

const sameNumber = (a: Typed, b: Typed): boolean => toNumber(a) === toNumber(b);

/** See {@link useAutosave} for when it saves. */
export function AutosaveNumber<B>(props: AutosaveNumberProps<B>) {
  const { value, basis, onCommit, changedElsewhereLabel, failedLabel, ...rest } = props;
  const readOnly = useReadOnly();
  const { shown, changedElsewhere, failed, edit, handlers } = useAutosave<Typed, B>({
    value: value ?? '',
    basis,
    onCommit: (typed, seen) => onCommit(toNumber(typed), seen),
    same: sameNumber,
  });
  return (
    <div>
      <NumberInput
        decimalSeparator=","
        thousandSeparator="."
        allowedDecimalSeparators={[',']}
        allowNegative={false}
        hideControls
        inputMode="decimal"
        readOnly={readOnly}
        variant={readOnly ? 'filled' : 'default'}
        {...rest}
        {...handlers}
        error={failed}
        value={shown}
        onChange={edit}
      />
      <AutosaveHint {...{ changedElsewhere, changedElsewhereLabel, failed, failedLabel }} />
    </div>
  );
}
