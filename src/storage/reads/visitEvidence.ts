import type { PlanId, VisitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/**
 * Every attachment of a visit: its own, those of its items (their ids begin with the visit's) and those of its
 * findings. One read with one key, so that recording a finding does not make the page wait for a new read.
 */
export const attachmentsOfVisit = (plan: PlanId, visit: VisitId, db = store): Query<readonly Row<'attachments'>[]> => ({
  key: ['visitAttachments', plan, visit],
  read: async () => {
    const byOwner = db.rows('attachments').where('[plan+owner.id]');
    const findings = await db.rows('findings').where({ plan, visit }).primaryKeys();
    const owners: [PlanId, string][] = [[plan, visit], ...findings];
    const own = await byOwner.anyOf(owners).toArray();
    const ofItems = await db
      .rows('attachments')
      .where('[plan+owner.id]')
      .between([plan, `${visit}.`], [plan, `${visit}.\uFFFF`])
      .toArray();
    return [...own, ...ofItems]
      .filter((row) => row.deleted === 0)
      .sort((a, b) => ((a.addedAt ?? '') < (b.addedAt ?? '') ? -1 : (a.addedAt ?? '') > (b.addedAt ?? '') ? 1 : a.id < b.id ? -1 : 1));
  },
});
