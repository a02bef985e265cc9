import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { use, useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import { ConflictNote } from '../ConflictNote.tsx';
import { AnnounceContext } from './announce.ts';
import classes from './rows.module.css';

interface Props {
  /** What the row was rendered from. */
  readonly row: { readonly id: string; readonly plan: PlanId; readonly conflicts: number };
  /** Place in the list, from 0, and how many there are. */
  readonly index: number;
  readonly count: number;
  /** What the row is called in the words of its buttons. */
  readonly name: string;
  /** One field per column, each with a label of its own. */
  readonly children: ReactNode;
  /** Under the fields: what follows from them. */
  readonly below?: ReactNode;
  /** Present where rows have an order of their own. */
  readonly onMove?: (to: number) => void;
  readonly onRemove: () => void;
  /** Enter in a line of text. */
  readonly onEnter?: () => void;
  /** The row has just been added by this person: its first field takes the focus. */
  readonly isNew?: boolean;
  /** More buttons before „delete“. */
  readonly actions?: ReactNode;
}

/** A line of text in which Enter has no meaning of its own; lists and calendars keep theirs. */
const isLineOfText = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.type === 'text' && target.getAttribute('aria-haspopup') === null;

/** One row of a {@link RowList}. */
export function RowItem(props: Props) {
  const { row, index, count, name, children, below, onMove, onRemove, onEnter, isNew = false, actions } = props;
  const { t } = useTranslation('planning');
  const announce = use(AnnounceContext);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isNew) item.current?.querySelector('input')?.focus();
  }, [isNew]);
  const move = (to: number) => {
    if (!onMove || to < 0 || to >= count) return;
    onMove(to);
    announce(t('rows.moved', { name, at: to + 1, of: count }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (onMove && event.altKey && step !== 0) {
      event.preventDefault();
      move(index + step);
    } else if (onEnter && event.key === 'Enter' && !event.ctrlKey && !event.metaKey && isLineOfText(event.target)) {
      event.preventDefault();
      onEnter();
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside; the buttons do the same
    <li className={classes.row} ref={item} id={row.id} onKeyDown={onKeyDown}>
      <span className={classes.number}>{index + 1}</span>
      {children}
      <span className={classes.actions}>
        {actions}
        {onMove && (
          <>
            <ActionIcon size="sm" aria-label={t('rows.moveUp', { name })} title={t('rows.keys')} disabled={index === 0} onClick={() => move(index - 1)}>
              <IconArrowUp size={15} aria-hidden />
            </ActionIcon>
            <ActionIcon
              size="sm"
              aria-label={t('rows.moveDown', { name })}
              title={t('rows.keys')}
              disabled={index === count - 1}
              onClick={() => move(index + 1)}
            >
              <IconArrowDown size={15} aria-hidden />
            </ActionIcon>
          </>
        )}
        <ActionIcon size="sm" color="red" aria-label={t('rows.remove', { name })} onClick={onRemove}>
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      </span>
      {(below !== undefined || row.conflicts > 0) && (
        <div className={classes.below}>
          {below}
          <ConflictNote row={row} />
        </div>
      )}
    </li>
  );
}
