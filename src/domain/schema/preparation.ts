import { z } from 'zod';
import { calendarDayKinds } from '../calendar/calendarDay.ts';
import { FindingIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from '../ids.ts';
import { DateSpanSchema, IsoDateSchema, MomentSchema, checksum, field, line, order, text } from './field.ts';
import { findingKinds, severities } from './inspection.ts';
import { visitForms, visitSessions } from './planning.ts';

/** A day of the round's own calendar, over the built-in ones: an announcement that came later, a decision of the province. */
export const calendarDayFields = {
  date: field(IsoDateSchema.nullable(), null),
  kind: field(z.enum(calendarDayKinds), 'holiday'),
  name: field(line, ''),
};

/** What another body inspects, so that units are not inspected twice (domain §1.3: no overlap). */
export const otherInspectionFields = {
  /** The body that inspects, as Thanh tra tỉnh, Kiểm toán nhà nước. */
  body: field(line, ''),
  /** What it inspects, in its own words. */
  matter: field(text, ''),
  /** Number and date of its plan or decision. */
  document: field(line, ''),
  /** The unit of the directory; null while the name has not been recognised. */
  unit: field(UnitIdSchema.nullable(), null),
  /** The unit as the other body writes it. */
  unitName: field(line, ''),
  span: field(DateSpanSchema.nullable(), null),
  /** Areas of this round that its matter touches; empty: not said. */
  areas: field(z.array(z.int().min(1).max(99)).max(99).readonly(), []),
  order: field(order, ''),
};

/** How a finding of an earlier round stands when it is looked at again. */
export const carriedStates = ['open', 'fixed', 'persists', 'worse'] as const;
export type CarriedState = (typeof carriedStates)[number];

/** A finding of an earlier round that was still open; it comes without the state of its measures, never as done. */
export const carriedFindingFields = {
  /** The unit of this round that answers for it now, after renaming or merger; null: none does. */
  unit: field(UnitIdSchema.nullable(), null),
  /** Where it was first found: the round, its year and the finding there. */
  origin: field(z.object({ plan: PlanIdSchema, year: z.int(), finding: FindingIdSchema, unitName: line }).nullable(), null),
  kind: field(z.enum(findingKinds), 'shortcoming'),
  text: field(text, ''),
  severity: field(z.enum(severities).nullable(), null),
  /** The stable key of its criterion (criteria.key or code), and its area; blank and null where it has none. */
  criterionKey: field(line, ''),
  area: field(z.int().min(1).max(99).nullable(), null),
  /** In how many rounds it was found so far: 2 prints as „lặp lại lần 2“. */
  times: field(z.int().min(1).max(99), 1),
  /** What was promised: measure and deadline, as the earlier round recorded them. */
  promised: field(text, ''),
  state: field(z.enum(carriedStates), 'open'),
  order: field(order, ''),
};

/** Why something is proposed as a focus (trọng tâm). */
export const focusReasons = ['openFinding', 'repeatedFinding', 'weakArea', 'overdueDossiers', 'neverInspected', 'own'] as const;
export type FocusReason = (typeof focusReasons)[number];

/** What the planner decided on a proposal. */
export const focusDecisions = ['proposed', 'accepted', 'dropped'] as const;
export type FocusDecision = (typeof focusDecisions)[number];

/** Decision and its reason move together. */
const DecisionSchema = z.object({ state: z.enum(focusDecisions), why: text });
const proposed: z.infer<typeof DecisionSchema> = { state: 'proposed', why: '' };

/** What this round is to look at in particular, at a unit or everywhere; accepted or dropped, with the reason kept. */
export const focusPointFields = {
  reason: field(z.enum(focusReasons), 'own'),
  /** null: every unit. */
  unit: field(UnitIdSchema.nullable(), null),
  area: field(z.int().min(1).max(99).nullable(), null),
  /** The stable key of a criterion; blank: the whole area. */
  criterionKey: field(line, ''),
  text: field(text, ''),
  decision: field(DecisionSchema, proposed),
  order: field(order, ''),
};

/** What a plan says when it is issued, as far as later changes are compared with it. */
const IssuedContentSchema = z.object({
  title: line,
  window: DateSpanSchema.nullable(),
  areas: z.array(z.int()).max(99).readonly(),
  units: z.array(z.object({ id: UnitIdSchema, name: line })).max(2000).readonly(),
  members: z.array(z.object({ name: line, role: line })).max(500).readonly(),
  visits: z
    .array(
      z.object({
        id: VisitIdSchema,
        unit: line,
        form: z.enum(visitForms),
        slot: z.object({ date: IsoDateSchema, session: z.enum(visitSessions) }).nullable(),
      }),
    )
    .max(2000)
    .readonly(),
});

/** A version of the plan that was issued (ban hành); it never changes, a later change is an amendment with its own number. */
export const issuanceFields = {
  /** 0 is the plan itself, then its amendments. */
  no: field(z.int().min(0).max(99), 0),
  document: field(z.object({ number: line, date: IsoDateSchema.nullable() }), { number: '', date: null }),
  /** Set when it is issued: moment, content, and the digest over it. */
  issued: field(z.object({ at: MomentSchema, content: IssuedContentSchema, digest: checksum }).nullable(), null),
  /** Why the plan is amended. */
  reason: field(text, ''),
};
