import { z } from 'zod';
import { writing, type Store } from './db.ts';

/** A filter of the follow-up page that somebody keeps under a name: everything that its address says. */
const SavedViewSchema = z.object({ id: z.string().min(1).max(60), name: z.string().trim().min(1).max(80), query: z.string().max(2000) });
export type SavedView = z.infer<typeof SavedViewSchema>;

/** The columns of a table that are left out, by the name of the table. */
const ColumnsSchema = z.record(z.string().max(40), z.array(z.string().max(40)).max(40));

/** How the lists of the follow-up page are looked at on this laptop. A fact of the laptop: it travels with no file. */
export interface ListHabits {
  readonly views: readonly SavedView[];
  readonly hidden: Readonly<Record<string, readonly string[]>>;
}

/** Names kept at most; a list of more would be searched instead of read. */
export const MAX_SAVED_VIEWS = 60;

const none: ListHabits = { views: [], hidden: {} };

/** What is kept, as far as it can be read: another version of the app, or a hand in the browser's tools, may have written it. */
const readable = (views: readonly unknown[], hidden: unknown): ListHabits => {
  const columns = ColumnsSchema.safeParse(hidden);
  return {
    views: views.flatMap((view) => {
      const parsed = SavedViewSchema.safeParse(view);
      return parsed.success ? [parsed.data] : [];
    }),
    hidden: columns.success ? columns.data : {},
  };
};

/** How lists are looked at here; as delivered at first. */
export const listHabits = async (db: Store): Promise<ListHabits> => {
  const record = await db.device.get('savedViews');
  return record && 'views' in record ? readable(Array.isArray(record.views) ? record.views : [], record.hidden) : none;
};

const change = (db: Store, next: (before: ListHabits) => ListHabits): Promise<unknown> =>
  writing(db, ['device'], async () => db.device.put({ key: 'savedViews', ...next(await listHabits(db)) }));

/** Keeps a filter, or what became of one with the same id. */
export const putSavedView = (db: Store, view: SavedView): Promise<unknown> =>
  change(db, ({ views, ...rest }) => {
    const parsed = SavedViewSchema.parse(view);
    const others = views.some(({ id }) => id === parsed.id) ? views.map((each) => (each.id === parsed.id ? parsed : each)) : [...views, parsed];
    return { ...rest, views: others.slice(-MAX_SAVED_VIEWS) };
  });

/** Forgets a kept filter. */
export const dropSavedView = (db: Store, id: string): Promise<unknown> => change(db, ({ views, ...rest }) => ({ ...rest, views: views.filter((view) => view.id !== id) }));

/** Remembers which columns of a table are left out. */
export const setHiddenColumns = (db: Store, table: string, columns: readonly string[]): Promise<unknown> =>
  change(db, ({ hidden, ...rest }) => ({ ...rest, hidden: { ...hidden, [table]: [...columns] } }));
