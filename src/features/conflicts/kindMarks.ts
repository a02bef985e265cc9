import { IconArrowsDiff, IconCopy, IconTrashX, IconUnlink } from '@tabler/icons-react';
import type { Conflict } from '#domain/conflict.ts';
import type { IconComponent } from '#ui/icon.ts';

/** The sign of each kind of conflict. */
export const kindMarks: Readonly<Record<Conflict['kind'], { readonly icon: IconComponent }>> = {
  value: { icon: IconArrowsDiff },
  'deleted-but-edited': { icon: IconTrashX },
  orphan: { icon: IconUnlink },
  'duplicate-number': { icon: IconCopy },
};
