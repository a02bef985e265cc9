import type { DBCore, DBCoreMutateRequest } from 'dexie';
import { afterEach } from 'vitest';
import { Store } from '#storage/db.ts';

const made: Store[] = [];

/** A store that is deleted after the test; the same name twice is two tabs. */
export const newStore = (name = `store-${crypto.randomUUID()}`): Store => {
  const db = new Store(name);
  made.push(db);
  return db;
};

/** Deletes the stores of a test. */
export const cleanUpStores = (): void => {
  afterEach(async () => {
    const stores = made.splice(0);
    for (const db of stores) db.close();
    for (const name of new Set(stores.map((db) => db.name))) await new Store(name).delete();
  });
};

const settled = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });

const native = async (db: Store): Promise<IDBDatabase> => {
  if (!db.isOpen()) await db.open();
  return db.backendDB();
};

/** Everything in the database, table by table, read past Dexie. */
export const dump = async (db: Store): Promise<Readonly<Record<string, readonly unknown[]>>> => {
  const database = await native(db);
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const requests = names.map((name): [string, IDBRequest<unknown[]>] => [name, transaction.objectStore(name).getAll()]);
  await settled(transaction);
  return Object.fromEntries(requests.map(([name, request]) => [name, request.result]));
};

/** Puts records past Dexie and past the one door, as something broken or of another version might. */
export const putRaw = async (db: Store, table: string, records: readonly unknown[]): Promise<void> => {
  const transaction = (await native(db)).transaction(table, 'readwrite');
  for (const record of records) transaction.objectStore(table).put(record);
  await settled(transaction);
};

/** Takes a record out past Dexie and past the one door. */
export const deleteRaw = async (db: Store, table: string, key: IDBValidKey): Promise<void> => {
  const transaction = (await native(db)).transaction(table, 'readwrite');
  transaction.objectStore(table).delete(key);
  await settled(transaction);
};

/** The whole profile copied to another laptop, facts about the device included. */
export const copyProfile = async (db: Store): Promise<Store> => {
  const copy = newStore();
  for (const [table, records] of Object.entries(await dump(db))) await putRaw(copy, table, records);
  return copy;
};

/** Sees every write below the one door; what it throws, the disk throws. Before the store is opened. */
export const watchWrites = (db: Store, see: (table: string, request: DBCoreMutateRequest) => void): void => {
  db.use({
    stack: 'dbcore',
    name: 'watch',
    level: 1,
    create: (core): DBCore => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            see(name, request);
            return table.mutate(request);
          },
        };
      },
    }),
  });
};
