import { typedDate } from './typedDate.ts';

/**
 * How days are typed. The cross is for the mouse: by keyboard a day is cleared by deleting its text, and
 * Tab leads straight to the next field.
 */
export const dayInput = {
  valueFormat: 'DD/MM/YYYY',
  placeholder: 'dd/mm/yyyy',
  dateParser: typedDate,
  clearable: true,
  clearButtonProps: { tabIndex: -1 },
} as const;

/** In a row, where there is no room for the cross. */
export const dayInputInRow = { ...dayInput, size: 'xs', clearable: false, allowDeselect: true } as const;
