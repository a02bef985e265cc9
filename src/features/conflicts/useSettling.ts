import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '#domain/conflict.ts';
import { runUndo } from '#live/useCommand.ts';
import type { Receipt } from '#storage/execute.ts';
import type { SceneRow } from '#domain/rowLabel.ts';
import { notifyInfo, notifyUndo } from '#ui/notify.tsx';
import { reopen, settleReopened } from './reopened.ts';

/** A conflict that has just been settled, and the words for where it was and what was decided. */
export interface Settled {
  readonly conflict: Conflict;
  readonly where: string;
  readonly what: string;
}

/** What happens once a conflict is settled. */
export interface Settling {
  /** Around the conflicts; the focus is moved inside it. */
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onSettled: (settled: Settled, rows: readonly SceneRow[], receipt: Receipt) => void;
  /** Something has been settled since the page was opened. */
  readonly hasSettled: boolean;
}

/** The keyboard goes on with the next conflict, and the decision can be taken back. `ids` are the conflicts on the page in their order. */
export function useSettling(ids: readonly string[]): Settling {
  const { t } = useTranslation(['conflicts', 'common']);
  const list = useRef<HTMLDivElement>(null);
  const leaving = useRef<{ readonly id: string; readonly at: number } | null>(null);
  // Counts, so that a decision renders the page anew even when the store was quicker to tell.
  const [settled, setSettled] = useState(0);

  // After every render: the store tells a moment later that the conflict is gone; only then is there a next one to go to.
  useEffect(() => {
    const left = leaving.current;
    if (left === null || ids.includes(left.id)) return;
    leaving.current = null;
    const cards = list.current?.querySelectorAll<HTMLElement>('[data-conflict]') ?? [];
    const next = cards[Math.min(left.at, cards.length - 1)] ?? list.current;
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  });

  const onSettled = useCallback(
    ({ conflict, where, what }: Settled, rows: readonly SceneRow[], receipt: Receipt) => {
      leaving.current = { id: conflict.id, at: ids.indexOf(conflict.id) };
      setSettled(before => before + 1);
      settleReopened(conflict);
      if (receipt.change === null) return;
      notifyUndo(t('settled', { where, what }), t('common:undo'), () => {
        void runUndo(receipt.undo).then(undone => {
          if (!undone.ok) return;
          reopen({ conflict, rows });
          notifyInfo(t('undone'));
        });
      });
    },
    [ids, t],
  );
  return { list, onSettled, hasSettled: settled > 0 };
}
