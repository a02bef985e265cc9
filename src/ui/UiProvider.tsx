import './mantine.css';
import './fonts.css';
import './tokens.css';
import './tables.css';
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Suspense, lazy, useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { ConfirmProvider } from './ConfirmProvider.tsx';
import { cssVariablesResolver, theme } from './theme.ts';
import { type UiLabels, themeWithLabels } from './uiLabels.ts';

const Toasts = lazy(() => import('./Toasts.tsx'));

const colorSchemeManager = localStorageColorSchemeManager({ key: 'so-kiem-tra.color-scheme' });

interface Props {
  readonly children: ReactNode;
  /** Language of calendars. */
  readonly language: 'vi' | 'en';
  /** Names of the controls that are drawn as signs. Without them (tests of single parts) these have no name. */
  readonly labels?: UiLabels;
  /** No transitions and portals in place, for tests. */
  readonly env?: 'default' | 'test';
}

/** Theme, colour scheme (follows the system until somebody chooses), calendars, toasts and the confirm dialog. */
export function UiProvider({ children, language, labels, env = 'default' }: Props) {
  const named = useMemo(() => (labels === undefined ? theme : themeWithLabels(labels)), [labels]);
  useEffect(() => {
    // The names of months and weekdays; calendars open long after this.
    if (language === 'vi') void import('dayjs/locale/vi');
  }, [language]);
  return (
    <MantineProvider
      theme={named}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      env={env}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
        <ConfirmProvider>{children}</ConfirmProvider>
        <Suspense>
          <Toasts />
        </Suspense>
      </DatesProvider>
    </MantineProvider>
  );
}
