import { z } from 'zod';
import { GroupIdSchema, MemberIdSchema, PersonIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from '../ids.ts';
import { DateSpanSchema, IsoDateSchema, MomentSchema, field, line, order, text, workingDays } from './field.ts';

/** How a unit is organised; decides which criteria apply to it (domain rule in criteria/applies.ts). */
export const unitKinds = ['division', 'office', 'subDepartment', 'serviceUnit', 'department', 'district', 'commune'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Roles in the inspection team (Tổ kiểm tra). */
export const memberRoles = ['leader', 'deputy', 'secretary', 'member'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Forms of inspection (hình thức kiểm tra). */
export const visitForms = ['direct', 'report', 'surprise', 'thematic', 'reinspection'] as const;
export type VisitForm = (typeof visitForms)[number];

/** Part of the day that a visit takes (buổi). */
export const visitSessions = ['morning', 'afternoon', 'fullDay'] as const;
export type VisitSession = (typeof visitSessions)[number];

/** How a unit came out of earlier ones (sắp xếp tổ chức); each has its own rule for open findings (lineage.ts). */
export const lineageEvents = ['renamed', 'merged', 'split', 'moved'] as const;
export type LineageEvent = (typeof lineageEvents)[number];

/** How far a visit has come. */
export const visitStages = ['planned', 'inProgress', 'minutesSigned', 'cancelled'] as const;
export type VisitStage = (typeof visitStages)[number];

/**
 * The round itself (đợt kiểm tra). Letterhead and place belong to the round, not to the app: departments are renamed
 * and merged, and an old round keeps its old heading. Deadlines are in working days, with the defaults of the field.
 */
export const planFields = {
  title: field(line, ''),
  year: field(z.int().min(1990).max(2200), 2000),
  /** One fact: the heading that documents carry. */
  letterhead: field(z.object({ governingBody: line, issuingBody: line, place: line }), {
    governingBody: '',
    issuingBody: '',
    place: '',
  }),
  /** Number with symbol, as `522/KH-SKHCN`; blank until Văn thư gives it. */
  document: field(z.object({ number: line, date: IsoDateSchema.nullable() }), { number: '', date: null }),
  /** Who signs, and in which capacity (KT., TL., TUQ. …). */
  signer: field(z.object({ capacity: line, position: line, name: line }), { capacity: '', position: '', name: '' }),
  /** Days on which visits may lie. */
  window: field(DateSpanSchema.nullable(), null),
  /** Period examined (thời kỳ kiểm tra), unless a visit has its own. */
  period: field(DateSpanSchema.nullable(), null),
  purposes: field(text, ''),
  requirements: field(text, ''),
  principles: field(text, ''),
  /** The body that assists the team (thường trực), as Văn phòng Sở. */
  standingOffice: field(line, ''),
  isExample: field(z.boolean(), false),
  /** The criteria version that new visits pin. */
  criteriaVersion: field(line, ''),
  /** The scale by which totals are put into bands (scoring/bands.ts); blank: the first one. */
  bandScale: field(line, ''),
  noticeDays: field(workingDays, 5),
  unitReportDays: field(workingDays, 5),
  minutesDays: field(workingDays, 3),
  memberNotesDays: field(workingDays, 3),
  teamReportDays: field(workingDays, 10),
  conclusionDays: field(workingDays, 15),
  remedyPlanDays: field(workingDays, 10),
  remedyReportDays: field(workingDays, 30),
  /** The round from which this one was made; null for one begun from nothing. */
  madeFrom: field(PlanIdSchema.nullable(), null),
  /** The decision that sets up the team (quyết định thành lập Tổ kiểm tra). */
  teamDecision: field(z.object({ number: line, date: IsoDateSchema.nullable() }), { number: '', date: null }),
  /** Forms of inspection that the round uses, as its document lists them. */
  forms: field(z.array(z.enum(visitForms)).max(visitForms.length).readonly(), ['direct']),
  /** The least share of units to be inspected, in percent; null where nothing prescribes one (domain §1.9). */
  leastShare: field(z.int().min(1).max(100).nullable(), null),
  /** Days in a year on which one unit may be inspected, by whomever; more is warned of [judgement]. */
  unitDaysAYear: field(z.int().min(1).max(366), 3),
};

/** A legal basis of the round (căn cứ). */
export const basisFields = {
  /** Kind of document: Kế hoạch, Quyết định, Nghị quyết … */
  documentType: field(line, ''),
  number: field(line, ''),
  date: field(IsoDateSchema.nullable(), null),
  issuer: field(line, ''),
  subject: field(line, ''),
  order: field(order, ''),
};

/** An area of the inspection (lĩnh vực); 1 to 7 standard, from 8 thematic. */
export const areaFields = {
  no: field(z.int().min(1).max(99), 1),
  name: field(line, ''),
  thematic: field(z.boolean(), false),
  included: field(z.boolean(), false),
};

/** A unit of the round. */
export const unitFields = {
  name: field(line, ''),
  kind: field(z.enum(unitKinds), 'division'),
  head: field(z.object({ name: line, position: line }), { name: '', position: '' }),
  contact: field(line, ''),
  order: field(order, ''),
  /** Inspected in this round; the others stand in the directory only, and count in the share of units. */
  chosen: field(z.boolean(), true),
  /** The units that it came out of, the latest event last. One fact: half of a merger would mislead. */
  lineage: field(
    z.array(z.object({ event: z.enum(lineageEvents), date: IsoDateSchema.nullable(), from: z.array(z.object({ id: UnitIdSchema, name: line })).max(50).readonly() })).max(20).readonly(),
    [],
  ),
  /** The last day of a unit that was dissolved or merged into another; null while it exists. */
  until: field(IsoDateSchema.nullable(), null),
};

/** A group of the team that inspects by itself, beside others on the same day (domain §1.5 [S23]). */
export const groupFields = {
  name: field(line, ''),
  order: field(order, ''),
};

/** A member of the team. `unit` is the home unit, so that nobody inspects his own; `person` is who records under that seat. */
export const memberFields = {
  name: field(line, ''),
  position: field(line, ''),
  role: field(z.enum(memberRoles), 'member'),
  unit: field(UnitIdSchema.nullable(), null),
  person: field(PersonIdSchema.nullable(), null),
  duties: field(text, ''),
  order: field(order, ''),
  /** The group in which he inspects; null: with the whole team. */
  group: field(GroupIdSchema.nullable(), null),
  /** Telephone or mail. */
  contact: field(line, ''),
};

/** Who answers for which area at which visit; null means all. */
export const assignmentFields = {
  member: field(MemberIdSchema.nullable(), null),
  area: field(z.int().nullable(), null),
  visit: field(VisitIdSchema.nullable(), null),
};

const memberList = z.array(MemberIdSchema).max(500).readonly();

/** One visit to one unit. The period examined differs per visit (domain: end date is the day of the visit). */
export const visitFields = {
  unit: field(UnitIdSchema.nullable(), null),
  /** Day and part of the day move together. */
  slot: field(z.object({ date: IsoDateSchema, session: z.enum(visitSessions) }).nullable(), null),
  form: field(z.enum(visitForms), 'direct'),
  period: field(DateSpanSchema.nullable(), null),
  place: field(line, ''),
  stage: field(z.enum(visitStages), 'planned'),
  criteriaVersion: field(line, ''),
  /** Who was there for the unit. */
  attendees: field(text, ''),
  /** Good points and general remarks of the team (nhận xét). */
  remarks: field(text, ''),
  /** The unit's own opinion (ý kiến của đơn vị), word for word. */
  unitOpinion: field(text, ''),
  /** When the visit began and ended on site: the time that the unit was kept from its work. */
  openedAt: field(MomentSchema.nullable(), null),
  closedAt: field(MomentSchema.nullable(), null),
  /** Why the visit was closed although the check list found something open; blank when it found nothing. */
  closingException: field(text, ''),
  /** The group that goes; null: the whole team. */
  group: field(GroupIdSchema.nullable(), null),
  /** Who goes along though group and assignments do not say so, and who stays away though they do (own unit, substituted). */
  team: field(z.object({ also: memberList, except: memberList }), { also: [], except: [] }),
  /** The day on which the unit was told of the visit (thông báo lịch); null: not yet. Never for a surprise visit. */
  noticedOn: field(IsoDateSchema.nullable(), null),
  /** The visit of this round whose findings it looks at again (phúc tra); null: none. */
  recheckOf: field(VisitIdSchema.nullable(), null),
};
