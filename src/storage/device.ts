import type { Hlc } from '#domain/hlc.ts';
import { PersonIdSchema, ReplicaIdSchema, type PersonId, type ReplicaId } from '#domain/ids.ts';
import { CHANGE_VERSION } from '#domain/change.ts';
import { createId, randomLetters } from './createId.ts';
import { writing, type Store } from './db.ts';

/** Who writes here, on which replica, and what its clock last read. */
export interface Device {
  readonly replica: ReplicaId;
  readonly clock: Hlc | null;
  readonly person: PersonId;
  /** As the person typed it; blank until asked. */
  readonly name: string;
}

const newReplicaId = (): ReplicaId => ReplicaIdSchema.parse(randomLetters(10));

/** The device facts, or null in a database that has never been written to. */
export const findDevice = async (db: Store): Promise<Device | null> => {
  const [replica, person] = await db.device.bulkGet(['replica', 'person']);
  if (replica?.key !== 'replica' || person?.key !== 'person') return null;
  return { replica: replica.id, clock: replica.clock, person: person.id, name: person.name };
};

/** The device facts, or new ones that nobody has stored yet. */
export const deviceOrNew = async (db: Store): Promise<Device> =>
  (await findDevice(db)) ?? { replica: newReplicaId(), clock: null, person: PersonIdSchema.parse(createId('ps', 10)), name: '' };

/**
 * Stores the device facts with a new reading of its clock. Inside a writing transaction only. Who writes is stored with the first one
 * alone: whatever shows the person is not to be read again with every write.
 */
export const putDevice = async (db: Store, { replica, person, name, clock: before }: Device, clock: Hlc | null): Promise<void> => {
  await db.device.bulkPut([
    { key: 'replica', id: replica, clock },
    // A database that has not written yet: its tables are folded by this very version.
    ...(before === null ? [{ key: 'person' as const, id: person, name }, { key: 'folded' as const, version: CHANGE_VERSION }] : []),
  ]);
};

/** The device facts; makes them on first use. Inside a writing transaction only. */
export const ensureDevice = async (db: Store): Promise<Device> => {
  const found = await findDevice(db);
  if (found) return found;
  const made = await deviceOrNew(db);
  await putDevice(db, made, null);
  return made;
};

/**
 * Gives this database a new replica id. Done when a file holds changes of our own replica that we never made: the
 * profile was copied, and from now on the two copies must be told apart. Inside a writing transaction only.
 */
export const renewReplica = async (db: Store, clock: Hlc | null): Promise<void> => {
  await db.device.put({ key: 'replica', id: newReplicaId(), clock });
};

/** Sets the name under which this laptop writes; the next change of each plan carries it to the others. */
export const setPersonName = (db: Store, name: string): Promise<void> =>
  writing(db, ['device'], async () => {
    const device = await ensureDevice(db);
    await db.device.put({ key: 'person', id: device.person, name: name.normalize('NFC').trim() });
  });
