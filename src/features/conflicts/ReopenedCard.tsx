import { useMemo } from 'react';
import type { PersonId } from '#domain/ids.ts';
import { useLiveSoon } from '#live/useLive.ts';
import type { Receipt } from '#storage/execute.ts';
import { foldedRowOf } from '#storage/reads/conflictScene.ts';
import { ConflictCard } from './ConflictCard.tsx';
import { viewOf } from './conflictView.ts';
import type { Reopened } from './reopened.ts';
import { sceneOf } from '#i18n/values/scene.ts';
import type { Settled } from './useSettling.ts';
import type { Speech } from '#i18n/values/valueInWords.ts';

interface Props {
  readonly reopened: Reopened;
  readonly words: Pick<Speech, 't' | 'format'>;
  readonly me: PersonId | null;
  readonly onSettled: (receipt: Receipt, settled: Settled) => void;
}

/** A conflict whose decision was taken back, with the versions as they were; the new decision replaces what stands now. */
export function ReopenedCard({ reopened, words, me, onSettled }: Props) {
  const { conflict, rows } = reopened;
  const view = useMemo(() => viewOf(conflict, sceneOf(rows), words, me), [conflict, rows, words, me]);
  const row = useLiveSoon(foldedRowOf(conflict.table, conflict.plan, conflict.row));
  if (row === undefined || row === null) return null;
  return <ConflictCard view={view} regs={row.regs} reopened onSettled={onSettled} />;
}
