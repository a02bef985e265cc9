import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Suspense, lazy, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation } from 'react-router-dom';
import { Header } from './Header.tsx';
import { WindowNote } from './WindowNote.tsx';
import { NameStrip } from './NameStrip.tsx';
import { Navigation } from './Navigation.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import classes from './Shell.module.css';
import { loadTexts } from '../i18n.ts';
import { usePaletteKeys, type PaletteMode } from '../palette/usePaletteKeys.ts';
import { useShellKeys } from './useShellKeys.ts';

/** Fetched after the first page: nobody lets a file go before. */
const FileCatch = lazy(async () => ({ default: (await import('./FileCatch.tsx')).FileCatch }));

/** Fetched when it is first asked for, with its words. */
const Palette = lazy(async () => {
  const [{ Palette: Component }] = await Promise.all([import('../palette/Palette.tsx'), loadTexts('palette'), loadTexts('planning'), loadTexts('vocabulary'), loadTexts('records')]);
  return { default: Component };
});

/** Below this width the navigation comes as a drawer; 1366 px at 200 % zoom is below it. */
const NARROW = '(max-width: 61.99em)';

/** The frame around every page: header, navigation, content. */
export function Shell() {
  const { t } = useTranslation('shell');
  const { key } = useLocation();
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const [collapsed, setCollapsed] = useState(false);
  // The drawer belongs to the address at which it was opened: following a link closes it.
  const [drawerAt, setDrawerAt] = useState<string | null>(null);
  const [palette, setPalette] = useState<PaletteMode | null>(null);
  useShellKeys();
  usePaletteKeys(palette !== null, setPalette);
  const search = useCallback(() => setPalette('go'), []);

  return (
    <div className={classes.shell} data-nav={narrow ? 'drawer' : collapsed ? 'icons' : 'full'}>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      <Header onSearch={search} {...(narrow ? { onOpenNavigation: () => setDrawerAt(key) } : {})} />
      {narrow ? (
        <Drawer opened={drawerAt === key} onClose={() => setDrawerAt(null)} title={t('app')} size={288} closeButtonProps={{ 'aria-label': t('nav.close') }} classNames={{ body: classes.drawer ?? '' }}>
          <Navigation collapsed={false} />
        </Drawer>
      ) : (
        <div className={classes.rail}>
          <Navigation collapsed={collapsed} onToggle={() => setCollapsed(before => !before)} />
        </div>
      )}
      <main id="main" className={classes.main} tabIndex={-1}>
        <WindowNote />
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <NameStrip />
      <Suspense>
        <FileCatch />
        {palette !== null && <Palette mode={palette} onMode={setPalette} onClose={() => setPalette(null)} />}
      </Suspense>
      <ScrollRestoration />
    </div>
  );
}
