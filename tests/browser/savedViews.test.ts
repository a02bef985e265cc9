import { expect, test } from 'vitest';
import { writing } from '#storage/db.ts';
import { savedViews } from '#storage/reads/savedViews.ts';
import { dropSavedView, MAX_SAVED_VIEWS, putSavedView, setHiddenColumns } from '#storage/savedViews.ts';
import { cleanUpStores, newStore } from './stores.ts';

cleanUpStores();

test('filters are kept, renamed and forgotten, and columns beside them', async () => {
  const db = newStore();
  expect(await savedViews(db).read()).toEqual({ views: [], hidden: {} });
  await putSavedView(db, { id: 'a', name: ' Quá hạn ', query: 'tab=measures&group=overdue' });
  await putSavedView(db, { id: 'b', name: 'Của tôi', query: '' });
  await setHiddenColumns(db, 'measures', ['area']);
  await putSavedView(db, { id: 'a', name: 'Quá hạn, mọi đợt', query: 'rounds=all' });
  await setHiddenColumns(db, 'findings', []);
  expect(await savedViews(db).read()).toEqual({
    views: [{ id: 'a', name: 'Quá hạn, mọi đợt', query: 'rounds=all' }, { id: 'b', name: 'Của tôi', query: '' }],
    hidden: { measures: ['area'], findings: [] },
  });
  await dropSavedView(db, 'a');
  expect((await savedViews(db).read()).views.map(({ id }) => id)).toEqual(['b']);
  await expect(putSavedView(db, { id: 'c', name: '  ', query: '' })).rejects.toThrow();
  for (let no = 0; no < MAX_SAVED_VIEWS + 3; no += 1) await putSavedView(db, { id: `v${no}`, name: `v${no}`, query: '' });
  expect((await savedViews(db).read()).views).toHaveLength(MAX_SAVED_VIEWS);
});

test('what cannot be read is left out, and the rest stays', async () => {
  const db = newStore();
  const good = { id: 'a', name: 'Quá hạn', query: '' };
  const wrong: readonly unknown[] = [good, { id: 'b' }, 'x', null, { id: '', name: 'x', query: '' }];
  await writing(db, ['device'], () => db.table('device').put({ key: 'savedViews', views: wrong, hidden: 'x' }));
  expect(await savedViews(db).read()).toEqual({ views: [good], hidden: {} });
  await writing(db, ['device'], () => db.table('device').put({ key: 'savedViews', views: null, hidden: { measures: ['area'] } }));
  expect(await savedViews(db).read()).toEqual({ views: [], hidden: { measures: ['area'] } });
});
