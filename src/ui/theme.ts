import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { amber, blue, brand, dark, gray, green, red, violet } from './palette.ts';

const dialogTitle = { fontSize: '1rem', fontWeight: 620, lineHeight: 1.4 };

/**
 * The look of the product as a Mantine theme: 14 px text, dense spacing, 6 px corners, one calm
 * primary colour. Sizes are the ones of `tokens.css`; nothing else in the product sets colours.
 */
export const theme = createTheme({
  primaryColor: 'brand',
  // White text on these shades has at least 4.5 : 1 (palette.test.ts).
  primaryShade: { light: 7, dark: 6 },
  colors: { brand, teal: brand, green, red, amber, yellow: amber, orange: amber, violet, blue, gray, dark },
  white: '#ffffff',
  black: '#151e24',
  fontFamily: "'Inter Variable', system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'SF Mono', Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.45', xl: '1.4' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  shadows: {
    xs: '0 1px 2px rgb(21 30 36 / 6%)',
    sm: '0 1px 3px rgb(21 30 36 / 9%)',
    md: '0 4px 14px rgb(21 30 36 / 12%)',
    lg: '0 10px 28px rgb(21 30 36 / 16%)',
    xl: '0 18px 48px rgb(21 30 36 / 20%)',
  },
  headings: {
    fontWeight: '620',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h4: { fontSize: '0.875rem', lineHeight: '1.4' },
      h5: { fontSize: '0.8125rem', lineHeight: '1.4' },
      h6: { fontSize: '0.75rem', lineHeight: '1.4' },
    },
  },
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Alert: { defaultProps: { variant: 'light' } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm' }, styles: { root: { textTransform: 'none', fontWeight: 560 } } },
    Button: { defaultProps: { size: 'sm' }, styles: { root: { fontWeight: 560 } } },
    // The days of the months beside it would be too pale to read.
    DateInput: { defaultProps: { hideOutsideDates: true } },
    Drawer: { defaultProps: { overlayProps: { backgroundOpacity: 0.45 } }, styles: { title: dialogTitle } },
    // A dialog's head is no banner of the page.
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    Input: { defaultProps: { size: 'sm' } },
    InputWrapper: { styles: { label: { fontWeight: 560, marginBottom: 3 } } },
    // The focus goes to the first entry: a menu may hold nothing but entries.
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 90 }, withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 }, transitionProps: { duration: 120 } }, styles: { title: dialogTitle } },
    ModalHeader: { defaultProps: { role: 'presentation' } },
    Popover: { defaultProps: { shadow: 'md' } },
    SegmentedControl: { styles: { root: { backgroundColor: 'var(--ui-track)' } } },
    Select: { defaultProps: { checkIconPosition: 'right' } },
    Tabs: { defaultProps: { keepMounted: false } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true, multiline: true, maw: 320, fz: 'xs' } },
  },
});

/** In the dark scheme Mantine's tints come out nearly black; these are the tints of `tokens.css`. */
const darkTints: readonly (readonly [name: string, hue: MantineColorsTuple, tint: string, hover: string])[] = [
  ['brand', brand, '#10303a', '#163e4a'],
  ['teal', brand, '#10303a', '#163e4a'],
  ['green', green, '#12301f', '#183f29'],
  ['red', red, '#3f181b', '#512024'],
  ['amber', amber, '#38260c', '#493212'],
  ['yellow', amber, '#38260c', '#493212'],
  ['orange', amber, '#38260c', '#493212'],
  ['violet', violet, '#2b2345', '#382e59'],
  ['blue', blue, '#132a45', '#1a3758'],
];

const darkTintVariables = Object.fromEntries(
  darkTints.flatMap(([name, hue, tint, hover]) => [
    [`--mantine-color-${name}-light`, tint],
    [`--mantine-color-${name}-light-hover`, hover],
    [`--mantine-color-${name}-light-color`, hue[3]],
  ]),
);

/** Corrections of Mantine's own variables where its defaults miss AA contrast in our neutrals. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-placeholder': gray[6],
    '--mantine-color-error': red[7],
    '--mantine-color-success': green[7],
    '--mantine-color-default-border': gray[4],
    '--mantine-color-disabled-color': gray[6],
    '--mantine-color-gray-light-color': gray[8],
  },
  dark: {
    ...darkTintVariables,
    '--mantine-color-placeholder': dark[2],
    '--mantine-color-error': red[4],
    '--mantine-color-success': green[4],
    '--mantine-color-default-border': dark[4],
    '--mantine-color-disabled-color': dark[2],
    '--mantine-color-gray-light': dark[6],
    '--mantine-color-gray-light-hover': dark[5],
    '--mantine-color-gray-light-color': dark[1],
    '--mantine-color-anchor': brand[4],
  },
});
