import { writing, type Store } from './db.ts';

/** Whether photos are to be kept as the camera made them, as this laptop was last told; brought down to size at first. */
export const keepsOriginals = async (db: Store): Promise<boolean> => {
  const record = await db.device.get('intake');
  return record?.key === 'intake' && record.originals;
};

/** Remembers for this laptop whether photos are to be kept as they are. */
export const setKeepsOriginals = (db: Store, originals: boolean): Promise<unknown> =>
  writing(db, ['device'], () => db.device.put({ key: 'intake', originals }));
