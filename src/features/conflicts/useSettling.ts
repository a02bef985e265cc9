import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { runUndo } from '#live/useCommand.ts';
import type { Receipt } from '#storage/execute.ts';
import { notifyInfo, notifyUndo } from '#ui/notify.tsx';

/** What happens once conflicts have left the list: settled, or put off. */
export interface Settling {
  /** Around the conflicts; the focus is moved inside it. */
  readonly list: RefObject<HTMLDivElement | null>;
  /** Some conflicts are about to leave the list; the keyboard goes on with the one that takes the place of the first. */
  readonly onLeaving: (ids: readonly string[]) => void;
  /** A decision is on disk; `message` says what was decided. */
  readonly onSettled: (ids: readonly string[], message: string, receipt: Receipt) => void;
}

/**
 * The keyboard goes on with the next conflict, and a decision can be taken back. `ids` are the conflicts on the page in
 * their order, `onNext` opens the one that is next.
 */
export function useSettling(ids: readonly string[], onNext: (id: string | null) => void): Settling {
  const { t } = useTranslation(['conflicts', 'common']);
  const list = useRef<HTMLDivElement>(null);
  const leaving = useRef<{ readonly ids: readonly string[]; readonly at: number } | null>(null);
  // Counts, so that a decision renders the page anew even when the store was quicker to tell.
  const [, setSettled] = useState(0);

  // After every render: the store tells a moment later that the conflict is gone; only then is there a next one to go to.
  useEffect(() => {
    const left = leaving.current;
    if (left === null || left.ids.some((id) => ids.includes(id))) return;
    leaving.current = null;
    const at = Math.min(left.at, ids.length - 1);
    onNext(ids[at] ?? null);
    const next = list.current?.querySelectorAll<HTMLElement>('[data-conflict]')[at] ?? list.current;
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  });

  const onLeaving = useCallback(
    (gone: readonly string[]) => {
      leaving.current = { ids: gone, at: Math.max(0, ids.findIndex((id) => gone.includes(id))) };
    },
    [ids],
  );
  const onSettled = useCallback(
    (gone: readonly string[], message: string, receipt: Receipt) => {
      onLeaving(gone);
      setSettled((before) => before + 1);
      if (receipt.change === null) return;
      notifyUndo(message, t('common:undo'), () => {
        void runUndo(receipt.undo).then((undone) => undone.ok && notifyInfo(t('undone', { count: gone.length })));
      });
    },
    [onLeaving, t],
  );
  return { list, onLeaving, onSettled };
}
