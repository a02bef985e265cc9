import { Store } from './db.ts';

/** The app's one database. Tests and workers may open others. */
export const store = new Store('so-kiem-tra');
