import { type MantineThemeOverride, mergeThemeOverrides } from '@mantine/core';
import type { CalendarAriaLabels } from '@mantine/dates';
import { theme } from './theme.ts';

/** Words of controls that the library draws by itself as signs without text. */
export interface UiLabels {
  /** The cross in a field. */
  readonly clear: string;
  /** The cross of a dialog, a note or a toast. */
  readonly close: string;
  /** The arrows and headings of a calendar. */
  readonly calendar: Required<CalendarAriaLabels>;
}

/** The theme, with those controls named in the language of the interface. */
export function themeWithLabels(labels: UiLabels): MantineThemeOverride {
  return mergeThemeOverrides(theme, {
    components: {
      InputClearButton: { defaultProps: { 'aria-label': labels.clear } },
      CloseButton: { defaultProps: { 'aria-label': labels.close } },
      DateInput: { defaultProps: { ariaLabels: labels.calendar } },
    },
  });
}
