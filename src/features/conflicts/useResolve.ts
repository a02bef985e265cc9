import { useCallback } from 'react';
import { resolveConflicts, type Verdict } from '#domain/commands/conflict.ts';
import type { PlanId } from '#domain/ids.ts';
import { useCommand, type Outcome } from '#live/useCommand.ts';
import { deletedWith } from '#storage/reads/deletedWith.ts';
import { livingParts } from '#storage/reads/parts.ts';
import type { ConflictView } from './conflictView.ts';
import { verdictsOf, type Along, type Decision } from './decision.ts';

/** A conflict, what is decided about it, and the text typed for it. */
export interface Decided {
  readonly view: ConflictView;
  readonly decision: Decision;
  readonly typed: string;
}

/** Records decisions on one or many conflicts as one command with one reason. Null when there is nothing to write. */
export function useResolve(plan: PlanId): (decided: readonly Decided[], reason: string) => Promise<Outcome | null> {
  const resolve = useCommand(resolveConflicts);
  return useCallback(
    async (decided, reason) => {
      const along: Along = {
        deletedWith: (ref) => deletedWith(plan, ref).read(),
        livingParts: (ref) => livingParts(plan, ref).read(),
      };
      const verdicts: Verdict[] = [];
      for (const { view, decision, typed } of decided) verdicts.push(...((await verdictsOf(view, decision, typed, along)) ?? []));
      return verdicts.length === 0 ? null : resolve({ plan, verdicts, reason });
    },
    [plan, resolve],
  );
}
