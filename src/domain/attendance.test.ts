import { describe, expect, test } from 'vitest';
import { blankMember, blankVisit } from '../../tests/support/rows.ts';
import { attendanceGaps, ownUnitAttendees, peopleOfUnit, teamOfVisit, type OwnUnitScene } from './attendance.ts';
import { AttendeeIdSchema, MemberIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from './ids.ts';
import type { Attendance } from './schema/meeting.ts';
import type { Row, Values } from './schema/tables.ts';

const visit = VisitIdSchema.parse('v-1');
const unit = UnitIdSchema.parse('u-1');
const [an, binh, chi] = ['an', 'binh', 'chi'].map((id) => MemberIdSchema.parse(id));
if (!an || !binh || !chi) throw new Error('no members');
const member = (id: typeof an, values: Partial<Values<'members'>>): Row<'members'> => ({
  plan: PlanIdSchema.parse('kt-2024'), deleted: 0, conflicts: 0, regs: {}, ...blankMember, id, name: id, ...values,
});
const team = [member(an, { name: 'Trần Văn An' }), member(binh, { name: 'Lê Thị Bình', role: 'leader' }), member(chi, { name: 'Đỗ Chi', unit })];

const visited = { ...blankVisit, id: visit };

test('the team comes by seat, without those who were given other visits', () => {
  const elsewhere = [{ member: an, visit: VisitIdSchema.parse('v-2') }];
  expect(teamOfVisit(visited, team, elsewhere).map(({ values }) => values.member)).toEqual([binh, chi]);
  expect(teamOfVisit(visited, team, [])[0]).toEqual({ id: 'v-1.binh', values: { side: 'team', member: binh, name: '', position: '' } });
});

test('of the unit come its head, its contact without the telephone, and those of last time; nobody twice', () => {
  const people = peopleOfUnit(visit, { head: { name: 'Nguyễn Văn Bảy', position: 'Chi cục trưởng' }, contact: 'Phạm Thị Tám (0272 381 124)' }, [
    { name: 'nguyễn văn bảy', position: 'Trưởng phòng' },
    { name: 'Võ Chín', position: 'Kế toán' },
  ]);
  expect(people.map(({ values: { name, position } }) => [name, position])).toEqual([
    ['Nguyễn Văn Bảy', 'Chi cục trưởng'],
    ['Phạm Thị Tám', ''],
    ['Võ Chín', 'Kế toán'],
  ]);
  expect(new Set(people.map(({ id }) => id)).size).toBe(3);
  expect(peopleOfUnit(visit, { head: { name: '', position: '' }, contact: '' }, [])).toEqual([]);
});

const attendance = (state: Attendance['state'], name = '', position = '', reason = ''): Attendance => ({ state, reason, substitute: { name, position } });

test.each([
  ['present', attendance('present'), []],
  ['absent', attendance('absent'), []],
  ['substituted by nobody', attendance('substituted'), ['substitute', 'reason']],
  ['substituted without a reason', attendance('substituted', 'Võ Chín', '', ' '), ['reason']],
  ['substituted', attendance('substituted', 'Võ Chín', '', 'Họp'), []],
])('%s', (_, value, gaps) => {
  expect(attendanceGaps(value)).toEqual(gaps);
});

describe('who inspects his own unit', () => {
  const attendee = (who: typeof an, presence: Attendance) => ({ id: AttendeeIdSchema.parse(`v-1.${who}`), side: 'team' as const, member: who, presence });
  const own = (attendees: OwnUnitScene['attendees'], assignments: OwnUnitScene['assignments'] = []) =>
    ownUnitAttendees({ visit: { ...visited, unit }, unit: { name: 'Chi cục Tiêu chuẩn' }, attendees, members: team, assignments }).map(({ member: who }) => who);

  test('before the list is made, the schedule tells', () => {
    expect(own([])).toEqual([chi]);
    expect(own([], [{ member: chi, visit: VisitIdSchema.parse('v-2') }])).toEqual([]);
  });

  test('on the day those count who are there', () => {
    expect(own([attendee(chi, attendance('present')), attendee(an, attendance('present'))])).toEqual([chi]);
    expect(own([attendee(chi, attendance('absent')), attendee(an, attendance('present'))])).toEqual([]);
    expect(own([attendee(chi, attendance('substituted', 'Võ Chín', 'Chuyên viên Văn phòng Sở', 'Tránh xung đột'))])).toEqual([]);
  });

  test('a substitute who works there counts: by the name of a member of that unit, or by his position', () => {
    expect(own([attendee(an, attendance('substituted', 'đỗ chi', '', 'Họp'))])).toEqual([an]);
    expect(own([attendee(an, attendance('substituted', 'Võ Chín', 'Chuyên viên Chi cục tiêu chuẩn', 'Họp'))])).toEqual([an]);
    expect(own([attendee(an, attendance('substituted', 'Võ Chín', 'Chuyên viên', 'Họp'))])).toEqual([]);
  });
});
