/** The value of a request. */
export const valueOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB request failed')));
  });

/** Resolves when a transaction has completed: with strict durability, when it is flushed to disk. */
export const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB transaction aborted')));
  });

/** A new database with one store of the name `records`, without indexes. */
export const openRecords = (name: string, options: IDBObjectStoreParameters = {}): Promise<IDBDatabase> => {
  const request = indexedDB.open(name, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('records', options));
  return valueOf(request);
};

/** Puts one record in a transaction of its own. */
export const putRecord = async (db: IDBDatabase, value: unknown, key: IDBValidKey | undefined, durability: IDBTransactionDurability) => {
  const transaction = db.transaction('records', 'readwrite', { durability });
  transaction.objectStore('records').put(value, key);
  await completed(transaction);
};

/** Closes a database and deletes it with its data. */
export const drop = async (db: IDBDatabase): Promise<void> => {
  db.close();
  await valueOf(indexedDB.deleteDatabase(db.name));
};
