import { MomentSchema } from '#domain/schema/field.ts';
import { copyNameOf } from '#exchange/copyName.ts';
import { copyKeeper, makeCopy } from '#live/appCopies.ts';
import type { CopiedPlan } from '#live/copyKeeper.ts';
import { noteCopied } from '#storage/copies/record.ts';
import { deviceOrNew } from '#storage/device.ts';
import { store } from '#storage/store.ts';
import { saveFile } from '#ui/saveFile.ts';

/** Hands a copy of every round, photos included, to the browser as a download. */
export const downloadCopies = async (plans: readonly CopiedPlan[]): Promise<{ readonly made: number; readonly failed: boolean }> => {
  const { name: person, replica } = await deviceOrNew(store);
  let made = 0;
  for (const { plan, mark } of plans) {
    const at = new Date();
    const copy = await makeCopy(plan, true);
    if (!copy.ok) return { made, failed: true };
    const name = copyNameOf({ plan, person, replica, at }, 0, '.skt.zip');
    saveFile(copy.value.file, name);
    const { changes, state } = copy.value;
    await noteCopied(store, { plan, name, mark, changes, state, at: MomentSchema.parse(at.toISOString()) });
    made += 1;
  }
  await copyKeeper.refresh();
  return { made, failed: false };
};
