import { expect, test } from 'vitest';
import type { LoggedChange, Op } from './change.ts';
import { HlcSchema } from './hlc.ts';
import { ChangeIdSchema, PersonIdSchema, PlanIdSchema, ReplicaIdSchema } from './ids.ts';
import { amountOf, entryOf, placesIn, subjectsIn } from './logEntry.ts';
import type { Json } from './json.ts';

let no = 0;
const change = (ops: readonly Op[], v = 1): LoggedChange => {
  no += 1;
  const made = {
    id: ChangeIdSchema.parse('a'.repeat(31) + 'abcdefghijklmnop'.charAt(no)),
    v,
    plan: PlanIdSchema.parse('kt-2024'),
    replica: ReplicaIdSchema.parse('laptop0'),
    seq: no,
    prev: null,
    hlc: HlcSchema.parse(`2024-04-02T01:00:00.${String(no).padStart(3, '0')}Z-0000-laptop0`),
    actor: PersonIdSchema.parse('ps-ha'),
    cmd: 'test',
    ops,
  };
  return made;
};
const op = (t: string, r: string, f: string, val: Json): Op => ({ t, r, f, val, over: [] });

test('a change is counted at the visit where its row lies, through finding and owner', () => {
  no = 0;
  const entries = [
    change([op('findings', 'f-1', 'visit', 'v-1'), op('findings', 'f-1', 'criterion', 'c-1')]),
    change([op('measures', 'm-1', 'finding', 'f-1')]),
    change([op('attachments', 'a-1', 'owner', { table: 'measures', id: 'm-1' })]),
    change([op('visits', 'v-2', 'remarks', 'x')]),
    change([op('units', 'u-1', 'name', 'x')]),
    change([op('findings', 'f-1', 'text', 'x'), op('people', 'ps-ha', 'name', 'Hà')]),
  ].map(entryOf);
  const placeOf = placesIn(entries);
  expect(placeOf('attachments/a-1')).toEqual({ visit: 'v-1', criterion: 'c-1' });
  expect(amountOf(entries, subjectsIn(placeOf))).toEqual({
    total: 6,
    places: [
      { visit: null, parts: [{ part: 'plan', count: 1 }] },
      { visit: 'v-1', parts: [{ part: 'findings', count: 2 }, { part: 'evidence', count: 1 }, { part: 'measures', count: 1 }] },
      { visit: 'v-2', parts: [{ part: 'plan', count: 1 }] },
    ],
  });
});

test('a row that was moved lies where the newest writer put it, whatever the order of the log', () => {
  no = 0;
  const moved = [change([op('findings', 'f-1', 'visit', 'v-1')]), change([op('findings', 'f-1', 'visit', 'v-2')])].map(entryOf);
  expect(placesIn(moved)('findings/f-1').visit).toBe('v-2');
  expect(placesIn(moved.toReversed())('findings/f-1').visit).toBe('v-2');
});

test('a change of a newer version is counted as such; one that only gives a name belongs to the plan; nonsense in a file leads nowhere', () => {
  no = 0;
  const [newer, naming, owned] = [
    change([], 2),
    change([op('people', 'ps-ha', 'name', 'Hà')]),
    change([op('attachments', 'a-1', 'owner', { table: 'attachments', id: 'a-1' })]),
  ].map(entryOf);
  if (!newer || !naming || !owned) throw new Error('three were made');
  const subjectOf = subjectsIn(placesIn([newer, naming, owned]));
  expect(subjectOf(newer)).toEqual({ part: 'newer', visit: null });
  expect(subjectOf(naming)).toEqual({ part: 'plan', visit: null });
  expect(subjectOf(owned)).toEqual({ part: 'evidence', visit: null });
});
