import { z } from 'zod';
import { FindingIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { IsoDateSchema, MomentSchema, line, text } from '#domain/schema/field.ts';

/** What a file of answers calls itself, and the version of the layout that is written now. */
export const ANSWERS_FORMAT = 'so-kiem-tra-answers';
export const ANSWERS_VERSION = 1;

/** A unit has some dozens of findings; what is larger is something else. */
export const MAX_ANSWERS_SIZE = 5_000_000;
const MAX_ANSWERS = 2000;

/** What every version says. */
export const AnswersHeadSchema = z.object({ format: z.literal(ANSWERS_FORMAT), formatVersion: z.int().min(1) });

/** A file of answers as a form saves it. */
export const AnswersFileSchema = z.strictObject({
  format: z.literal(ANSWERS_FORMAT),
  formatVersion: z.literal(ANSWERS_VERSION),
  plan: PlanIdSchema,
  visit: VisitIdSchema,
  unit: UnitIdSchema,
  /** Of which form: hash of what it asked. */
  form: line,
  answered: z.strictObject({ by: line, at: MomentSchema }),
  answers: z
    .array(
      z.strictObject({
        /** null: on the visit as a whole. */
        finding: FindingIdSchema.nullable(),
        label: line,
        /** Hash of what the finding said in the form. */
        hash: line,
        opinion: text,
        measure: text,
        post: line,
        deadline: IsoDateSchema.nullable(),
        result: text,
        proof: text,
      }),
    )
    .max(MAX_ANSWERS),
  /** SHA-256 over the canonical JSON of all the rest (canonicalJson.ts), as 64 hexadecimal digits. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Why a file brings no answers; nothing of it is taken then. */
export type AnswersFault =
  | { readonly type: 'empty' }
  | { readonly type: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly type: 'unreadable' }
  /** The form itself was sent back, and not the file that it saves. */
  | { readonly type: 'form' }
  | { readonly type: 'not-answers' }
  /** Begins like one of ours and is cut off or spoilt. */
  | { readonly type: 'damaged' }
  | { readonly type: 'newer-version'; readonly version: number }
  /** `places` are addresses inside the file, as `answers[2].deadline`. */
  | { readonly type: 'faulty'; readonly places: readonly string[] }
  /** Somebody or something changed it after the form had saved it. */
  | { readonly type: 'changed' }
  | { readonly type: 'no-answers' };
