import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import type { IconComponent } from '#ui/icon.ts';
import classes from './Navigation.module.css';

interface Props {
  readonly to: string;
  readonly icon: IconComponent;
  readonly label: string;
  readonly collapsed: boolean;
  /** Current on exactly this address only, not on those below it. */
  readonly exact?: boolean;
  /** At the right end: a count. */
  readonly end?: ReactNode;
  /** Links below, shown while the navigation is wide. */
  readonly children?: ReactNode;
}

/** One entry of the navigation with its icon; the current one is marked for eye and ear. */
export function NavItem({ to, icon: Icon, label, collapsed, exact = false, end, children }: Props) {
  const link = (
    <NavLink to={to} end={exact} className={classes.item ?? ''} aria-label={collapsed ? label : undefined}>
      <Icon size={18} stroke={1.7} aria-hidden />
      {!collapsed && <span className={classes.label}>{label}</span>}
      {end}
    </NavLink>
  );
  return (
    <li>
      {collapsed ? (
        <Tooltip label={label} position="right">
          {link}
        </Tooltip>
      ) : (
        link
      )}
      {!collapsed && children}
    </li>
  );
}
