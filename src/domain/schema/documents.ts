import { z } from 'zod';
import { DocumentIdSchema, FindingIdSchema, UnitIdSchema, VisitIdSchema } from '../ids.ts';
import { IsoDateSchema, MomentSchema, checksum, field, line, text } from './field.ts';

/** The documents that a team makes (văn bản), in the order in which a round needs them (domain §1.2, §3.5). */
export const documentKinds = [
  'plan',
  'teamDecision',
  'visitNotice',
  'reportOutline',
  'checklistForm',
  'minutes',
  'visitReport',
  'conclusionNotice',
  'remedyForm',
  'roundReport',
  'appendix',
  'publicSummary',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Mức độ khẩn; `normal` prints nothing. */
export const urgencies = ['normal', 'urgent', 'veryUrgent', 'express'] as const;
export type Urgency = (typeof urgencies)[number];

/**
 * What people type for one document: number and date that Văn thư gives, who signs, who receives it. The row exists from the
 * first touch on; blank means „as the round says“ (documents/facts.ts). The plan and the decision that sets up the team keep number
 * and date where the round has them (`plans.document`, `plans.teamDecision`).
 */
export const documentFields = {
  kind: field(z.enum(documentKinds), 'minutes'),
  /** The visit that it is about; null: the whole round. */
  visit: field(VisitIdSchema.nullable(), null),
  /** Number with symbol, as `15/SKHCN-VP`; blank until Văn thư gives it. */
  document: field(z.object({ number: line, date: IsoDateSchema.nullable() }), { number: '', date: null }),
  /** Who signs, and in which capacity; a blank name: who signs the plan, or the roles of the minutes. */
  signer: field(z.object({ capacity: line, position: line, name: line }), { capacity: '', position: '', name: '' }),
  /** Kính gửi, one addressee to a line; blank: the usual ones. */
  addressees: field(text, ''),
  /** Nơi nhận, one recipient to a line, without „Lưu“; blank: the usual ones. */
  recipients: field(text, ''),
  /** The part that drafts it, as it stands in „Lưu: VT, VP“; blank: VP. */
  drafter: field(line, ''),
  urgency: field(z.enum(urgencies), 'normal'),
};

/** What stands in one paragraph or one row of a table: several registers and what the document says around them. */
const printedText = z.string().max(100_000);

/**
 * `inserted` stands after its block, `removed` has no words any more, `none` was taken back. The cells of a whole row stand in one text,
 * with tabs between them.
 */
export const HandEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  /** `written`: what was generated when somebody wrote it; `was` moves on when the wording is kept over newer data. */
  z.object({ kind: z.literal('changed'), was: printedText, now: printedText, written: printedText }),
  z.object({ kind: z.literal('removed'), was: printedText }),
  /** `figures`: those of its figures that the document said too when it was put in. */
  z.object({ kind: z.literal('inserted'), now: printedText, figures: z.array(line).max(2000) }),
]);
export type HandEdit = z.infer<typeof HandEditSchema>;
const unedited: HandEdit = { kind: 'none' };

/**
 * A paragraph that somebody changed by hand in the edited file (đoạn sửa tay). It stands in the document made again as long as what was
 * generated is still `was`; when that has changed, both are shown.
 */
export const handEditFields = {
  document: field(DocumentIdSchema.nullable(), null),
  /** The key of the block (documents/model.ts); for a paragraph put in by hand the block that it follows. */
  block: field(line, ''),
  /** What was generated when it was changed, and what stands there now. */
  edit: field(HandEditSchema, unedited),
};

/** A document as it was issued or handed over (văn bản đã lưu): a file that can be opened again. Rows are never edited. */
export const keptDocumentFields = {
  document: field(DocumentIdSchema.nullable(), null),
  kind: field(z.enum(documentKinds), 'minutes'),
  visit: field(VisitIdSchema.nullable(), null),
  /** Number and date that it carried. */
  numbered: field(z.object({ number: line, date: IsoDateSchema.nullable() }), { number: '', date: null }),
  at: field(MomentSchema.nullable(), null),
  /** Digest of what the document said when it was made (documents/contentDigest.ts). The file is its attachment. */
  state: field(z.union([checksum, z.literal('')]), ''),
  note: field(text, ''),
};

/** The office's own template of a kind of document (mẫu của cơ quan); the .docx is its attachment. */
export const templateFields = {
  kind: field(z.enum(documentKinds), 'minutes'),
  name: field(line, ''),
  /** Used instead of the built-in form. */
  inUse: field(z.boolean(), true),
};

/** What the team decided on an answer of a unit. */
export const answerDecisions = ['proposed', 'accepted', 'dropped'] as const;
export type AnswerDecision = (typeof answerDecisions)[number];

/** Decision and its reason move together. */
const DecisionSchema = z.object({ state: z.enum(answerDecisions), why: text });
const undecided: z.infer<typeof DecisionSchema> = { state: 'proposed', why: '' };

/**
 * What a unit answered on one finding, or on all of the visit, in the form that it was given (ý kiến của đơn vị). A proposal: opinions and measures
 * take it over only when the team accepts it.
 */
export const unitAnswerFields = {
  visit: field(VisitIdSchema.nullable(), null),
  unit: field(UnitIdSchema.nullable(), null),
  /** null: on the visit as a whole. */
  finding: field(FindingIdSchema.nullable(), null),
  /** What the unit wrote: one fact, as it stood in its file. */
  answer: field(
    z.object({
      opinion: text,
      measure: text,
      post: line,
      deadline: IsoDateSchema.nullable(),
      result: text,
      proof: text,
    }),
    { opinion: '', measure: '', post: '', deadline: null, result: '', proof: '' },
  ),
  /** Who answered, and when, by the unit's own word. */
  answered: field(z.object({ by: line, at: MomentSchema.nullable() }), { by: '', at: null }),
  decision: field(DecisionSchema, undecided),
};
