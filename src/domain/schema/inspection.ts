import { z } from 'zod';
import {
  AttachmentIdSchema,
  BlobHashSchema,
  CriterionIdSchema,
  FindingIdSchema,
  LegalDocumentIdSchema,
  RowIdSchema,
  SampleIdSchema,
  UnitIdSchema,
  VisitIdSchema,
} from '../ids.ts';
import { DecimalSchema, IsoDateSchema, MomentSchema, ScoreSchema, checksum, field, hundredthsOfPercent, line, order, text, workingDays } from './field.ts';

/** Kinds of unit that a criterion names; which unit kinds they cover is in criteria/applies.ts. */
const appliesTo = z.enum(['division', 'subDepartment', 'serviceUnit']);

/** The wording of a criterion, immutable within its version; one composite register. */
export const CriterionDefinitionSchema = z.object({
  code: line,
  area: z.int(),
  question: text,
  evidence: text,
  legal: text,
  type: z.enum(['qualitative', 'quantitative']),
  numerator: text.nullable(),
  denominator: text.nullable(),
  applies: z.array(appliesTo).readonly(),
  maxScore: ScoreSchema,
});
export type CriterionDefinition = z.infer<typeof CriterionDefinitionSchema>;

/** A part of the maximum score, in hundredths of a percent: 8000 is 80 %. */
const share = hundredthsOfPercent.max(10_000);

/**
 * How points follow from what was found (docs/SCORING.md).
 * - `judged`: the team decides; nothing follows by itself.
 * - `byResult`: all for „Đạt“, `partly` of it for „Đạt một phần“, nothing for „Chưa đạt“.
 * - `stepped`: the share of the highest step whose `from` (a rate) is reached; below all of them nothing.
 * - `linear`: rate ÷ `full` of the maximum, all of it from `full` on.
 */
export const ScoringRuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('judged') }),
  z.object({ kind: z.literal('byResult'), partly: share }),
  z.object({ kind: z.literal('stepped'), steps: z.array(z.object({ from: hundredthsOfPercent, share })).min(1).max(20).readonly() }),
  z.object({ kind: z.literal('linear'), full: hundredthsOfPercent.min(1) }),
]);
export type ScoringRule = z.infer<typeof ScoringRuleSchema>;

/** Where the figures come from and how points follow from them: one register, for a scale means nothing without its unit. */
export const MeasurementSchema = z.object({
  /** What is counted: hồ sơ, thủ tục, văn bản … */
  unit: line,
  /** The system or book that the figures are read from. */
  sourceSystem: line,
  /** Up to when they count (mốc chốt số liệu). */
  cutOff: line,
  scoring: ScoringRuleSchema,
});
export type Measurement = z.infer<typeof MeasurementSchema>;

/** A criterion pinned into the round. */
export const criterionFields = {
  version: field(line, ''),
  definition: field(CriterionDefinitionSchema, {
    code: '',
    area: 1,
    question: '',
    evidence: '',
    legal: '',
    type: 'qualitative',
    numerator: null,
    denominator: null,
    applies: [],
    maxScore: 0,
  }),
  /** Marked as focus (trọng tâm) in this round. */
  focus: field(z.boolean(), false),
  /** What it is called through all versions of a set; blank: its code. */
  key: field(line, ''),
  measurement: field(MeasurementSchema, { unit: '', sourceSystem: '', cutOff: '', scoring: { kind: 'judged' } }),
  /** Its legal bases in the library (legalDocuments); the wording is in `definition.legal`. */
  documents: field(z.array(LegalDocumentIdSchema).max(20).readonly(), []),
  /** No longer asked from this version on; kept so that versions can be compared. */
  retired: field(z.boolean(), false),
  /** Place in its area; blank: by code. */
  order: field(order, ''),
};

/** Results of an item (kết quả). */
export const results = ['met', 'partlyMet', 'notMet', 'notApplicable'] as const;
export type AssessmentResult = (typeof results)[number];

/** Result, figures and score of an item: one register, because a score without its result is a row nobody wrote. */
export const AssessmentSchema = z.object({
  result: z.enum(results).nullable(),
  numerator: DecimalSchema.nullable(),
  denominator: DecimalSchema.nullable(),
  score: ScoreSchema.nullable(),
});
export type Assessment = z.infer<typeof AssessmentSchema>;

/** An item that nobody has touched. */
export const blankAssessment: Assessment = { result: null, numerator: null, denominator: null, score: null };

/** A criterion at a visit (mục kiểm tra). The row exists from the first touch on; until then the item is blank. */
export const itemFields = {
  visit: field(VisitIdSchema.nullable(), null),
  criterion: field(CriterionIdSchema.nullable(), null),
  assessment: field(AssessmentSchema, blankAssessment),
  note: field(text, ''),
  /** Points that the unit gave itself (điểm tự chấm). */
  selfScore: field(ScoreSchema.nullable(), null),
  /** The sample from which the figures were taken over; null for figures typed in. */
  figuresFrom: field(SampleIdSchema.nullable(), null),
};

/** The four kinds of finding (domain §2.4, source article). */
export const findingKinds = ['goodPractice', 'shortcoming', 'difficulty', 'proposal'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** How grave a shortcoming is. */
export const severities = ['minor', 'moderate', 'serious'] as const;
export type Severity = (typeof severities)[number];

/** Where a cause lies (nguyên nhân khách quan, chủ quan). */
export const causeKinds = ['objective', 'subjective', 'both'] as const;

/** Who can settle a difficulty or a proposal (thẩm quyền). */
export const authorities = ['unit', 'department', 'province', 'ministry'] as const;

/** A finding (phát hiện). */
export const findingFields = {
  visit: field(VisitIdSchema.nullable(), null),
  criterion: field(CriterionIdSchema.nullable(), null),
  kind: field(z.enum(findingKinds), 'shortcoming'),
  text: field(text, ''),
  severity: field(z.enum(severities).nullable(), null),
  cause: field(z.object({ kind: z.enum(causeKinds).nullable(), text }), { kind: null, text: '' }),
  /** Unit, post or person that answers for it. */
  responsible: field(line, ''),
  recommendation: field(text, ''),
  authority: field(z.enum(authorities).nullable(), null),
  /** Mended before the team left (đã khắc phục tại chỗ). */
  fixedOnSite: field(z.boolean(), false),
  recordedAt: field(MomentSchema.nullable(), null),
  /** Further criteria that it concerns, beside the one on which it was recorded. */
  alsoCriteria: field(z.array(CriterionIdSchema).max(20).readonly(), []),
  /** The unit that answers for it; null: the inspected one. The post or person is in `responsible`. */
  responsibleUnit: field(UnitIdSchema.nullable(), null),
  /** Its number among those of its kind at the visit, given once and kept: notices and the unit's report refer to it. */
  number: field(z.int().min(1).max(9999).nullable(), null),
  /** What a good practice has brought where it was found. */
  effect: field(text, ''),
};

/** How far a measure has come. */
export const measureStatuses = ['proposed', 'inProgress', 'reported', 'verified', 'closed'] as const;
export type MeasureStatus = (typeof measureStatuses)[number];

/** What the verification found. */
export const verdicts = ['fixed', 'partlyFixed', 'notFixed', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** A remedial measure (biện pháp khắc phục). */
export const measureFields = {
  finding: field(FindingIdSchema.nullable(), null),
  text: field(text, ''),
  owner: field(z.object({ unit: UnitIdSchema.nullable(), post: line }), { unit: null, post: '' }),
  deadline: field(IsoDateSchema.nullable(), null),
  /** Status, the day it was reached and the verdict belong together: „verified“ without a verdict would say nothing. */
  progress: field(
    z.object({
      status: z.enum(measureStatuses),
      verdict: z.enum(verdicts).nullable(),
      on: IsoDateSchema.nullable(),
    }),
    { status: 'proposed', verdict: null, on: null },
  ),
  report: field(text, ''),
  verification: field(text, ''),
  recordedAt: field(MomentSchema.nullable(), null),
  /**
   * How the deadline was reckoned: so many working days after a day. It holds as long as `deadline` still says the same; a date
   * typed over it makes it history.
   */
  reckoned: field(z.object({ from: IsoDateSchema, workingDays, deadline: IsoDateSchema }).nullable(), null),
};

/** Tables whose rows can carry attachments. */
const attachmentOwners = ['items', 'findings', 'measures', 'visits', 'keptDocuments', 'templates', 'adoptions', 'referrals'] as const;

/** A file that proves something. The bytes live outside the log, addressed by hash; the log holds what they are. */
export const attachmentFields = {
  owner: field(z.object({ table: z.enum(attachmentOwners), id: RowIdSchema }).nullable(), null),
  file: field(z.object({ hash: BlobHashSchema, size: z.int().min(0), mediaType: line, name: line }).nullable(), null),
  caption: field(line, ''),
  addedAt: field(MomentSchema.nullable(), null),
  /**
   * When it was made, as far as the file says: by the camera (`camera`, what it wrote into the photo) or by the clock of the
   * machine on which the file was last written (`file`). Null: only `addedAt` is known.
   */
  taken: field(z.object({ at: MomentSchema, source: z.enum(['camera', 'file']) }).nullable(), null),
  /** The attachment that this one was drawn on (`annotated`) or blacked out from (`redacted`); null for a file as it came. */
  derivedFrom: field(z.object({ attachment: AttachmentIdSchema, how: z.enum(['annotated', 'redacted']) }).nullable(), null),
  /** Its bytes leave this laptop in no file: what a redacted copy hides must not travel beside it. */
  withheld: field(z.boolean(), false),
};

/**
 * What a visit said when its minutes were signed (visitSeal.ts): the digest over all of it, and one hash for each record,
 * by `table/id`, so that what was changed later can be named. One register: a digest without its records proves nothing.
 */
export const SealContentSchema = z.object({
  /** Which rule made the digest. */
  version: z.int().min(1),
  digest: checksum,
  records: z.record(z.string().max(300), checksum),
});
export type SealContent = z.infer<typeof SealContentSchema>;

/** The seal of a visit (niêm phong). Each signing makes a row of its own; rows are never edited. */
export const sealFields = {
  visit: field(VisitIdSchema.nullable(), null),
  content: field(SealContentSchema.nullable(), null),
  /** When it was made, by the clock of that laptop. */
  at: field(MomentSchema.nullable(), null),
  /** Who signed the minutes, as typed: a person to a line. */
  signers: field(text, ''),
};

/** A person who wrote something; the name travels with the first change so that histories can be read anywhere. */
export const personFields = {
  name: field(line, ''),
};
