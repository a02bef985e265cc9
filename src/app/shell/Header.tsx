import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMenu2, IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { Suspense, lazy, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { asLanguage } from '#i18n/language.ts';
import { loadTexts } from '../i18n.ts';
import { Breadcrumbs } from './Breadcrumbs.tsx';
import { ConflictSign } from './ConflictSign.tsx';
import classes from './Header.module.css';
import { LateCopySign } from './LateCopySign.tsx';
import { Logo } from './Logo.tsx';
import { OfflineSign } from './OfflineSign.tsx';
import { SaveSign } from './SaveSign.tsx';
import { useOpenPlan } from './useOpenPlan.ts';

/** Fetched after the first page, with its words. */
const UndoControls = lazy(async () => {
  const [{ UndoControls: Component }] = await Promise.all([import('./UndoControls.tsx'), loadTexts('commands'), loadTexts('values')]);
  return { default: Component };
});

/** Fetched after the first page: nobody changes his name before. */
const PersonMenu = lazy(async () => ({ default: (await import('./PersonMenu.tsx')).PersonMenu }));

/** Where I am, whether it is saved, whether it works offline, what is open, who I am. The address says every line of a checklist: what does not depend on it does not render with it. */
export function Header({ onSearch, onOpenNavigation }: { readonly onSearch: () => void; readonly onOpenNavigation?: () => void }) {
  const { t } = useTranslation('shell');
  const { planId } = useOpenPlan();
  return (
    <header className={classes.header}>
      {onOpenNavigation === undefined ? (
        <Link to="/" className={classes.brand}>
          <Logo />
          <span>{t('app')}</span>
        </Link>
      ) : (
        <ActionIcon onClick={onOpenNavigation} aria-label={t('nav.open')} size="lg">
          <IconMenu2 size={20} aria-hidden />
        </ActionIcon>
      )}
      <Breadcrumbs />
      <div className={classes.signs}>
        {planId !== null && (
          <span className={classes.steps}>
            <Suspense>
              <UndoControls key={planId} planId={planId} />
            </Suspense>
          </span>
        )}
        <SearchButton onSearch={onSearch} />
        <SaveSign />
        <OfflineSign />
        <LateCopySign />
        {planId !== null && <ConflictSign planId={planId} />}
        <span className={classes.toggles}>
          <LanguageToggle />
          <SchemeToggle />
        </span>
        <Suspense fallback={<span className={classes.person} />}>
          <PersonMenu />
        </Suspense>
      </div>
    </header>
  );
}

const SearchButton = memo(function SearchButton({ onSearch }: { readonly onSearch: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <Tooltip label={t('searchHint')}>
      <ActionIcon size="lg" onClick={onSearch} aria-label={t('search')}>
        <IconSearch size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
});

const LanguageToggle = memo(function LanguageToggle() {
  const { t, i18n } = useTranslation('shell');
  const other = asLanguage(i18n.resolvedLanguage) === 'vi' ? 'en' : 'vi';
  return (
    <Tooltip label={t('language.switchTo')}>
      <ActionIcon size="lg" onClick={() => void i18n.changeLanguage(other)} aria-label={t('language.switchTo')} lang={other}>
        <span className={classes.language}>{other.toUpperCase()}</span>
      </ActionIcon>
    </Tooltip>
  );
});

const SchemeToggle = memo(function SchemeToggle() {
  const { t } = useTranslation('shell');
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const label = dark ? t('scheme.toLight') : t('scheme.toDark');
  return (
    <Tooltip label={label}>
      <ActionIcon size="lg" onClick={() => setColorScheme(dark ? 'light' : 'dark')} aria-label={label}>
        {dark ? <IconSun size={17} aria-hidden /> : <IconMoon size={17} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
});
