import type { ReactNode } from 'react';
import { AutosaveHint } from './AutosaveHint.tsx';
import { type Autosave, useAutosave } from './useAutosave.ts';

/** The draft of a composite register: what the fields show, and how they change it. */
export interface GroupDraft<V> {
  readonly shown: V;
  readonly edit: (next: V) => void;
  /** Writes at once; for choices that are made with one key. */
  readonly commit: () => void;
  readonly failed: boolean;
  /** For every text field of the group. */
  readonly handlers: ReturnType<typeof useAutosave<V, unknown>>['handlers'];
}

interface Props<V, B> extends Autosave<V, B> {
  readonly same: (a: V, b: V) => boolean;
  readonly changedElsewhereLabel: string;
  readonly failedLabel: string;
  readonly children: (draft: GroupDraft<V>) => ReactNode;
}

/**
 * Several fields that are one register. They share one draft, so that leaving the first field and typing on in the
 * second never writes the composite without what was just typed into the first.
 */
export function AutosaveGroup<V, B>({ value, basis, onCommit, same, changedElsewhereLabel, failedLabel, children }: Props<V, B>) {
  const { shown, changedElsewhere, failed, edit, commit, handlers } = useAutosave({ value, basis, onCommit, same });
  return (
    <div>
      {children({ shown, edit, commit, failed, handlers })}
      <AutosaveHint {...{ changedElsewhere, changedElsewhereLabel, failed, failedLabel }} />
    </div>
  );
}
