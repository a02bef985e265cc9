import { listHabits, type ListHabits } from '../savedViews.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** The kept filters and hidden columns of the follow-up page on this laptop (storage/savedViews.ts). */
export const savedViews = (db = store): Query<ListHabits> => ({ key: ['savedViews'], read: () => listHabits(db) });
