import { ActionIcon, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import classes from './SidePanel.module.css';
import { useFocusBack } from './useFocusBack.ts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** Actions that stay in view at the bottom. */
  readonly footer?: ReactNode;
  /** Opened by a key, it takes the focus: what opens it has keys of its own, and is far from it on the page. */
  readonly takesFocus?: boolean;
}

/**
 * Details beside the work. On a wide screen it stands as a column beside its neighbour inside
 * {@link SplitView}; on a narrow one it comes as a drawer over the page. Esc closes it and gives the focus back; fields
 * in it save themselves, so closing loses nothing.
 */
export function SidePanel(props: Props) {
  const { opened, onClose, title, closeLabel, children, footer } = props;
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  if (narrow) {
    return (
      <Drawer opened={opened} onClose={onClose} title={title} position="right" size="min(100vw, 460px)" closeButtonProps={{ 'aria-label': closeLabel }}>
        {children}
        {footer !== undefined && <div className={classes.drawerFooter}>{footer}</div>}
      </Drawer>
    );
  }
  return opened ? <Column {...props} /> : null;
}

function Column({ onClose, title, closeLabel, children, footer, takesFocus = false }: Props) {
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  useFocusBack();
  useEffect(() => {
    if (takesFocus && document.activeElement?.matches(':focus-visible')) panel.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const onKeyDown = (event: KeyboardEvent) => {
    // An open list or a running composition answers to Esc first.
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    // A dialog or a popover that was opened from inside lies elsewhere on the page, and closes itself.
    if (!(event.target instanceof Node) || panel.current?.contains(event.target) !== true) return;
    if (event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true') return;
    onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes from anywhere inside
    <aside className={classes.panel} ref={panel} tabIndex={-1} aria-labelledby={titleId} onKeyDown={onKeyDown}>
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
