import type { Change } from '#domain/change.ts';
import { PersonIdSchema, ReplicaIdSchema, type PlanId } from '#domain/ids.ts';
import { rowsOfLog } from '#domain/rowsOfLog.ts';
import { encodeBundle } from '#exchange/encodeBundle.ts';
import { frontierOf } from '#exchange/lineage.ts';

/** A made round, or a part of its log, as a file that a colleague sends. */
export const bundleOf = async (plan: PlanId, changes: readonly Change[], rowsFrom: readonly Change[] = changes): Promise<Blob> => {
  const by = { id: PersonIdSchema.parse('ps-vanphong'), name: 'Văn phòng Tổ kiểm tra', replica: ReplicaIdSchema.parse('mayvanphong') };
  const { file } = await encodeBundle(
    { plan, by, scope: { kind: 'plan' }, rows: rowsOfLog(plan, rowsFrom), frontier: frontierOf(rowsFrom), changes, blobs: [] },
    { app: '0.1.0', now: Date.parse('2026-11-26T01:00:00.000Z') },
  );
  return file;
};
