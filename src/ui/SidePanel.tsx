import { ActionIcon, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import classes from './SidePanel.module.css';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** Actions that stay in view at the bottom. */
  readonly footer?: ReactNode;
}

/**
 * Details beside the work. On a wide screen it stands as a column beside its neighbour inside
 * {@link SplitView}; on a narrow one it comes as a drawer over the page. Esc closes it; fields in
 * it save themselves, so closing loses nothing.
 */
export function SidePanel({ opened, onClose, title, closeLabel, children, footer }: Props) {
  const titleId = useId();
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  if (narrow) {
    return (
      <Drawer opened={opened} onClose={onClose} title={title} position="right" size="min(100vw, 460px)" closeButtonProps={{ 'aria-label': closeLabel }}>
        {children}
        {footer !== undefined && <div className={classes.drawerFooter}>{footer}</div>}
      </Drawer>
    );
  }
  if (!opened) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    // An open list or a running composition answers to Esc first.
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true') return;
    onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes from anywhere inside
    <aside className={classes.panel} aria-labelledby={titleId} onKeyDown={onKeyDown}>
      <div className={classes.head}>
        <h2 id={titleId} className={classes.title}>
          {title}
        </h2>
        <ActionIcon onClick={onClose} aria-label={closeLabel}>
          <IconX size={17} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.body}>{children}</div>
      {footer !== undefined && <div className={classes.footer}>{footer}</div>}
    </aside>
  );
}

/** Two columns: the work, and a {@link SidePanel} beside it while one is open. */
export function SplitView({ children, side }: { readonly children: ReactNode; readonly side: ReactNode }) {
  return (
    <div className={classes.split}>
      <div className={classes.main}>{children}</div>
      {side}
    </div>
  );
}
