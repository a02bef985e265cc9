import { TextInput, Textarea } from '@mantine/core';
import { memo, useCallback, type ChangeEvent } from 'react';

/**
 * A line of text that renders only when something of itself changes. In a page that changes with every key, five such fields
 * cost more than all the rest of it; what they are given must stay the same object for as long as it says the same.
 */
export const SteadyTextInput = memo(TextInput);

/** Several lines of text; see {@link SteadyTextInput}. */
export const SteadyTextarea = memo(Textarea);

/** What such a field is given to tell of its text, the same function as long as `edit` is. */
export const useTextChange = (edit: (text: string) => void): ((event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void) =>
  useCallback((event) => edit(event.currentTarget.value), [edit]);
