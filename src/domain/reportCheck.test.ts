import { expect, test } from 'vitest';
import { HlcSchema } from './hlc.ts';
import { MemberIdSchema, PersonIdSchema, VisitIdSchema } from './ids.ts';
import { dayOfChange, reportChecks, workKey, type ReportFacts } from './reportCheck.ts';
import { IsoDateSchema } from './schema/field.ts';

const day = (text: string) => IsoDateSchema.parse(text);
const visit = (name: string) => VisitIdSchema.parse(name);
const member = (name: string) => MemberIdSchema.parse(name);
const person = (name: string) => PersonIdSchema.parse(`ps-${name}`);
const at = (id: string, date: string | null, stage: ReportFacts['visits'][number]['stage'] = 'planned') => ({
  id: visit(id),
  slot: date === null ? null : { date: day(date), session: 'morning' as const },
  stage,
});

const facts: ReportFacts = {
  today: day('2024-04-10'),
  visits: [],
  members: [{ id: member('an'), person: person('an') }, { id: member('binh'), person: person('binh') }],
  assignments: [
    { member: member('an'), visit: null },
    { member: member('binh'), visit: visit('v-1') },
  ],
  lastWork: new Map(),
  gaps: 0,
  conflicts: 0,
  files: 0,
  newer: 0,
};
const work = (...entries: readonly (readonly [who: string, where: string, when: string])[]): ReportFacts['lastWork'] =>
  new Map(entries.map(([who, where, when]) => [workKey(person(who), visit(where)), day(when)]));

test('data is missing of members who were to be there and wrote nothing from its day on', () => {
  const checks = reportChecks({
    ...facts,
    visits: [at('v-2', '2024-04-03', 'minutesSigned'), at('v-1', '2024-04-02', 'minutesSigned')],
    lastWork: work(['an', 'v-1', '2024-04-02'], ['binh', 'v-1', '2024-04-01']),
  });
  expect(checks).toEqual([
    { type: 'missing-data', visit: 'v-1', member: 'binh', last: '2024-04-01' },
    { type: 'missing-data', visit: 'v-2', member: 'an', last: null },
  ]);
});

test('a visit has taken place when it has begun or its day has gone by; today’s, later and cancelled ones are not missed', () => {
  const visits = [at('v-a', '2024-04-10'), at('v-b', '2024-05-01'), at('v-c', '2024-04-01', 'cancelled'), at('v-d', null)];
  expect(reportChecks({ ...facts, visits })).toEqual([]);
  expect(reportChecks({ ...facts, visits: [at('v-a', '2024-04-09')] }).map(({ type }) => type)).toEqual(['missing-data', 'unsigned']);
  expect(reportChecks({ ...facts, visits: [at('v-a', '2024-04-10', 'inProgress')] }).map(({ type }) => type)).toEqual(['missing-data', 'unsigned']);
});

test('without assignments nobody’s data is missed', () => {
  expect(reportChecks({ ...facts, assignments: [], visits: [at('v-1', '2024-04-02', 'minutesSigned')] })).toEqual([]);
});

test('a member of whom it is not known who he is is asked about once', () => {
  const checks = reportChecks({
    ...facts,
    members: [{ id: member('an'), person: null }],
    visits: [at('v-1', '2024-04-02', 'minutesSigned'), at('v-2', '2024-04-03', 'minutesSigned')],
  });
  expect(checks).toEqual([{ type: 'unlinked-member', member: 'an', visits: 2 }]);
});

test('what is open in the data is counted, and minutes that are not signed are named', () => {
  const checks = reportChecks({ ...facts, assignments: [], visits: [at('v-1', '2024-04-02')], gaps: 3, conflicts: 2, files: 0, newer: 1 });
  expect(checks).toEqual([
    { type: 'gaps', count: 3 },
    { type: 'conflicts', count: 2 },
    { type: 'newer', count: 1 },
    { type: 'unsigned', visit: 'v-1' },
  ]);
});

test('the day of a change is the one in Vietnam', () => {
  expect(dayOfChange(HlcSchema.parse('2024-04-01T16:59:59.999Z-0000-laptop0'))).toBe('2024-04-01');
  expect(dayOfChange(HlcSchema.parse('2024-04-01T17:00:00.000Z-0000-laptop0'))).toBe('2024-04-02');
});
