import { z } from 'zod';
import { FindingIdSchema, MeasureIdSchema, UnitIdSchema } from '../ids.ts';
import { IsoDateSchema, MomentSchema, field, line, text } from './field.ts';
import { authorities } from './inspection.ts';

/**
 * What is entered into the diary of a measure: how it goes on, or that its deadline was put off. An extension names both
 * deadlines, so that the diary tells the way from the first one to the last.
 */
export const MeasureEntrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), text }),
  z.object({ kind: z.literal('extension'), from: IsoDateSchema.nullable(), to: IsoDateSchema, why: text }),
]);
export type MeasureEntry = z.infer<typeof MeasureEntrySchema>;
const blankEntry: MeasureEntry = { kind: 'note', text: '' };

/** An entry in the diary of a measure (diễn biến thực hiện). */
export const measureNoteFields = {
  measure: field(MeasureIdSchema.nullable(), null),
  /** The day that it is about. */
  on: field(IsoDateSchema.nullable(), null),
  entry: field(MeasureEntrySchema, blankEntry),
  recordedAt: field(MomentSchema.nullable(), null),
};

/** How far a unit has come with a practice of another one. */
export const adoptionStates = ['proposed', 'underway', 'adopted', 'declined'] as const;
export type AdoptionState = (typeof adoptionStates)[number];

/** State and the day on which it was reached move together. */
const AdoptionProgressSchema = z.object({ state: z.enum(adoptionStates), on: IsoDateSchema.nullable() });
const proposedAdoption: z.infer<typeof AdoptionProgressSchema> = { state: 'proposed', on: null };

/** A good practice taken over by another unit (nhân rộng); one row for each practice and unit (adoptionIdOf). */
export const adoptionFields = {
  practice: field(FindingIdSchema.nullable(), null),
  unit: field(UnitIdSchema.nullable(), null),
  progress: field(AdoptionProgressSchema, proposedAdoption),
  /** Post or person that sees to it in the adopting unit. */
  responsible: field(line, ''),
  /** What came of it there. */
  result: field(text, ''),
  /** Why it was proposed to this unit, or why the unit does not take it over. */
  why: field(text, ''),
  recordedAt: field(MomentSchema.nullable(), null),
};

/** What the authority answered. */
export const referralOutcomes = ['underReview', 'accepted', 'partlyAccepted', 'rejected'] as const;
export type ReferralOutcome = (typeof referralOutcomes)[number];

const ReferralAnswerSchema = z.object({ outcome: z.enum(referralOutcomes).nullable(), on: IsoDateSchema.nullable(), number: line, text });
const unanswered: z.infer<typeof ReferralAnswerSchema> = { outcome: null, on: null, number: '', text: '' };

/** A difficulty or a proposal put to the authority that can settle it (chuyển cấp có thẩm quyền). */
export const referralFields = {
  finding: field(FindingIdSchema.nullable(), null),
  /** The level, and the body by name where it is known. */
  to: field(z.object({ authority: z.enum(authorities).nullable(), name: line }), { authority: null, name: '' }),
  /** Number and date of the letter; without a date it has not been sent. */
  sent: field(z.object({ number: line, date: IsoDateSchema.nullable() }), { number: '', date: null }),
  /** When an answer is expected. */
  due: field(IsoDateSchema.nullable(), null),
  /** What came back: one fact. */
  answer: field(ReferralAnswerSchema, unanswered),
  recordedAt: field(MomentSchema.nullable(), null),
};
