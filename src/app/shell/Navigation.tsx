import { ActionIcon, ScrollArea } from '@mantine/core';
import { IconDatabase, IconFolders, IconHelpCircle, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Navigation.module.css';
import { NavItem } from './NavItem.tsx';
import { PlanNavigation } from './PlanNavigation.tsx';
import { useOpenPlan } from './useOpenPlan.ts';

interface Props {
  /** Icons only. */
  readonly collapsed: boolean;
  readonly onToggle?: () => void;
}

/** The way around: the rounds, the stages of the open one, and this laptop. */
export function Navigation({ collapsed, onToggle }: Props) {
  const { t } = useTranslation('shell');
  const { planId } = useOpenPlan();
  const toggle = collapsed ? t('nav.expand') : t('nav.collapse');
  return (
    <nav className={classes.navigation} aria-label={t('nav.label')} data-collapsed={collapsed || undefined}>
      <ScrollArea className={classes.scroll ?? ''} type="auto" scrollbarSize={7}>
        <ul className={classes.list}>
          <NavItem to="/" icon={IconFolders} label={t('page.plans')} collapsed={collapsed} exact />
        </ul>
        {planId !== null && <PlanNavigation planId={planId} collapsed={collapsed} />}
      </ScrollArea>
      <ul className={classes.list} data-place="bottom">
        <NavItem to="/device" icon={IconDatabase} label={t('page.device')} collapsed={collapsed} />
        <NavItem to="/help" icon={IconHelpCircle} label={t('page.help')} collapsed={collapsed} />
      </ul>
      {onToggle !== undefined && (
        <div className={classes.toggle}>
          <ActionIcon onClick={onToggle} aria-label={toggle} title={toggle} aria-expanded={!collapsed}>
            {collapsed ? <IconLayoutSidebarLeftExpand size={18} aria-hidden /> : <IconLayoutSidebarLeftCollapse size={18} aria-hidden />}
          </ActionIcon>
        </div>
      )}
    </nav>
  );
}
