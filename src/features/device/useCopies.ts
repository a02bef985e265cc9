import { useSyncExternalStore } from 'react';
import { copyKeeper } from '#live/appCopies.ts';
import type { KeeperState } from '#live/copyKeeper.ts';

/** How the copies of this laptop stand. */
export const useCopies = (): KeeperState => useSyncExternalStore(copyKeeper.subscribe, copyKeeper.getSnapshot);
