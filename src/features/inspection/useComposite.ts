import { useLayoutEffect, useState } from 'react';
import type { ChangeId } from '#domain/ids.ts';
import type { Outcome } from '#live/useCommand.ts';
import { createCompositeWriter, type Shown } from './compositeWriter.ts';
import { createLatest } from './latest.ts';

interface Register<V> {
  readonly shown: Shown<V>;
  readonly send: (value: V, basis: readonly ChangeId[]) => Promise<Outcome>;
}

/** The writer of one register, fed with what is on the screen. */
const createRegisterWriter = <V extends object>(initial: Register<V>) => {
  const latest = createLatest(initial);
  const writer = createCompositeWriter<null, V>({
    shown: () => latest.get().shown,
    send: (_key, value, basis) => latest.get().send(value, basis),
  });
  return {
    show: latest.set,
    write: (patch: Partial<V>, seen?: Shown<V>) => writer.write(null, patch, seen),
  };
};

/**
 * The writer of one composite register.
 * @returns writes some parts; `seen` is what was shown when the edit began
 */
export const useComposite = <V extends object>(
  shown: Shown<V>,
  send: (value: V, basis: readonly ChangeId[]) => Promise<Outcome>,
): ((patch: Partial<V>, seen?: Shown<V>) => Promise<Outcome | null>) => {
  const [writer] = useState(() => createRegisterWriter({ shown, send }));
  useLayoutEffect(() => writer.show({ shown, send }));
  return writer.write;
};
