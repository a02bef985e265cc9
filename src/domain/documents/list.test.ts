import { expect, test } from 'vitest';
import { VisitIdSchema } from '../ids.ts';
import { documentKinds } from '../schema/documents.ts';
import { IsoDateSchema } from '../schema/field.ts';
import { blankVisit } from '../../../tests/support/rows.ts';
import { documentsOfRound, findDocument } from './list.ts';

const visit = (id: string, date: string, values: Partial<typeof blankVisit> = {}) => ({
  ...blankVisit,
  ...values,
  id: VisitIdSchema.parse(id),
  slot: { date: IsoDateSchema.parse(date), session: 'morning' as const },
});

test('visits stand between preparation and end, by their days; every kind is somewhere', () => {
  const groups = documentsOfRound([visit('v-2', '2024-05-02'), visit('v-1', '2024-04-02')]);
  expect(groups.map((group) => (group.stage === 'visit' ? group.visit : group.stage))).toEqual(['preparation', 'v-1', 'v-2', 'closing']);
  expect(new Set(groups.flatMap(({ refs }) => refs.map(({ kind }) => kind)))).toEqual(new Set(documentKinds));
});

test('a surprise visit has no notice, and one that was called off has no documents', () => {
  const groups = documentsOfRound([visit('v-1', '2024-04-02', { form: 'surprise' }), visit('v-2', '2024-04-03', { stage: 'cancelled' })]);
  expect(groups).toHaveLength(3);
  expect(findDocument(groups, 'visitNotice', 'v-1')).toBeNull();
  expect(findDocument(groups, 'minutes', 'v-1')).toEqual({ kind: 'minutes', visit: 'v-1' });
  expect(findDocument(groups, 'minutes', null)).toBeNull();
});
