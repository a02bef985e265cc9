import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useReadOnly } from '#ui/readOnly.ts';
import type { GroupDraft } from '#ui/autosave/AutosaveGroup.tsx';
import type { Typed } from './drafts.ts';

interface Props extends Pick<NumberInputProps, 'label' | 'aria-label' | 'disabled'> {
  readonly handlers: GroupDraft<unknown>['handlers'];
  readonly value: Typed;
  readonly onChange: (value: Typed) => void;
}

/** A number with two decimals at most among the fields of a register; comma or point, as people type it. */
export function DecimalInput({ handlers, ...props }: Props) {
  const readOnly = useReadOnly();
  return (
    <NumberInput
      {...handlers}
      {...props}
      size="xs"
      hideControls
      inputMode="decimal"
      decimalScale={2}
      decimalSeparator=","
      allowedDecimalSeparators={[',', '.']}
      allowNegative={false}
      readOnly={readOnly}
    />
  );
}
