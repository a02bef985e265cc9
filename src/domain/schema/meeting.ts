import { z } from 'zod';
import { MemberIdSchema, RowIdSchema, VisitIdSchema } from '../ids.ts';
import { MomentSchema, checksum, field, line, order, text } from './field.ts';

/** The two sides of a visit: Tổ kiểm tra and the inspected unit. */
export const sides = ['team', 'unit'] as const;
export type Side = (typeof sides)[number];

/** Whether somebody who was to take part was there; a substitute took his place. */
export const presences = ['present', 'absent', 'substituted'] as const;

/** Presence with its reason and substitute: one register, for a substitute without the reason is a row nobody wrote. */
const AttendanceSchema = z.object({ state: z.enum(presences), reason: line, substitute: z.object({ name: line, position: line }) });
export type Attendance = z.infer<typeof AttendanceSchema>;

const expected: Attendance = { state: 'present', reason: '', substitute: { name: '', position: '' } };

/** Somebody who takes part in a visit. A member of the team is named by reference, people of the unit by name and position. */
export const attendeeFields = {
  visit: field(VisitIdSchema.nullable(), null),
  side: field(z.enum(sides), 'unit'),
  /** The seat in the team; null for people of the unit. */
  member: field(MemberIdSchema.nullable(), null),
  name: field(line, ''),
  position: field(line, ''),
  presence: field(AttendanceSchema, expected),
  order: field(order, ''),
};

/** A step of the running order of a visit (domain §1.6). */
export const agendaFields = {
  visit: field(VisitIdSchema.nullable(), null),
  title: field(line, ''),
  /** Time meant for it, in minutes. */
  minutes: field(z.int().min(0).max(1440).nullable(), null),
  doneAt: field(MomentSchema.nullable(), null),
  order: field(order, ''),
};

/** What a line of the draft minutes is about: a finding, an area's result, the team's remarks. */
const minutesSubjects = ['finding', 'area', 'remarks'] as const;

/** A line of the draft minutes at the closing meeting: what the unit says to it, and whether both sides have agreed. */
export const minutesLineFields = {
  visit: field(VisitIdSchema.nullable(), null),
  /** `id` is the finding, the number of the area, or blank. */
  subject: field(z.object({ kind: z.enum(minutesSubjects), id: z.union([RowIdSchema, z.literal('')]) }), { kind: 'remarks', id: '' }),
  /** The unit's own words on this line. */
  opinion: field(text, ''),
  /** When both sides agreed, and the hash of the text that they agreed on: a later edit shows. */
  agreed: field(z.object({ at: MomentSchema, hash: checksum }).nullable(), null),
};
