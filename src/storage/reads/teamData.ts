import type { PlanId } from '#domain/ids.ts';
import { placesIn, type LogEntry, type Place } from '#domain/logEntry.ts';
import { byOrder } from '#domain/order.ts';
import { lastWorkIn, reportChecks, type ReportCheck } from '#domain/reportCheck.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row, Table } from '#domain/schema/tables.ts';
import type { Spot } from '#domain/share.ts';
import { gapsIn, whoHasWhat, type WhoHasWhat } from '#domain/whoHasWhat.ts';
import { missingFiles } from '../bundles.ts';
import { ofPlan, reading, type Store } from '../db.ts';
import { findDevice } from '../device.ts';
import { store } from '../store.ts';
import { teamLog } from '../teamLog.ts';
import type { Query } from './query.ts';

const living = async <T extends Table>(db: Store, table: T, plan: PlanId): Promise<readonly Row<T>[]> =>
  (await ofPlan(db.rows(table), plan).toArray()).filter((row) => row.deleted === 0);

const logNames = ['segments', 'segmentIds', 'changes'];

/** Where rows lie as assignments name it: the visit, and the area of the criterion. */
const spotsBy = (placeOf: (row: string) => Place, criteria: readonly Row<'criteria'>[]): ((row: string) => Spot) => {
  const areas = new Map<string, number>(criteria.map(({ id, definition }) => [id, definition.area]));
  return (row) => {
    // Visits themselves are everybody's: stage, remarks and the unit's opinion are written by whoever is there.
    if (row.startsWith('visits/')) return { visit: null, area: null };
    const { visit, criterion } = placeOf(row);
    return { visit, area: criterion === null ? null : (areas.get(criterion) ?? null) };
  };
};

/** Who of the team has what, from the log, the ledger and the team. Reads the log once; later only what is new in it. */
export const teamData = (plan: PlanId, db = store): Query<WhoHasWhat> => ({
  key: ['teamData', plan],
  read: () =>
    reading(db, [...logNames, 'members', 'people', 'visits', 'assignments', 'criteria', 'exchanges', 'device'], async () => {
      const entries = await teamLog(db, plan);
      const members = [...(await living(db, 'members', plan))].sort(byOrder);
      const placeOf = placesIn(entries);
      const device = await findDevice(db);
      return whoHasWhat({
        entries,
        placeOf,
        spotOf: spotsBy(placeOf, await living(db, 'criteria', plan)),
        members,
        people: await living(db, 'people', plan),
        visits: await living(db, 'visits', plan),
        assignments: await living(db, 'assignments', plan),
        files: await ofPlan(db.exchanges, plan).toArray(),
        here: device,
      });
    }),
});

const countOfGaps = (entries: readonly LogEntry[]): number => {
  const { byReplica, unknown } = gapsIn(entries);
  return [...byReplica.values()].reduce((sum, count) => sum + count, unknown);
};

/** What to look at before a report is written, on a day. */
export const reportOutlook = (plan: PlanId, today: IsoDate, db = store): Query<readonly ReportCheck[]> => ({
  key: ['reportOutlook', plan, today],
  read: () =>
    reading(db, [...logNames, 'visits', 'members', 'assignments', 'conflicts', 'quarantine', 'attachments', 'blobs'], async () => {
      const entries = await teamLog(db, plan);
      return reportChecks({
        today,
        visits: await living(db, 'visits', plan),
        members: [...(await living(db, 'members', plan))].sort(byOrder),
        assignments: await living(db, 'assignments', plan),
        lastWork: lastWorkIn(entries, placesIn(entries)),
        gaps: countOfGaps(entries),
        conflicts: await ofPlan(db.conflicts, plan).count(),
        files: await missingFiles(db, plan),
        newer: await ofPlan(db.quarantine, plan).count(),
      });
    }),
});
