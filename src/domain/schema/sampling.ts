import { z } from 'zod';
import { CriterionIdSchema, SampleIdSchema, VisitIdSchema } from '../ids.ts';
import { IsoDateSchema, MomentSchema, checksum, field, line, order, text } from './field.ts';

/** The most dossiers that a list to draw from may have. */
export const MAX_POPULATION = 20_000;

const count = z.int().min(0).max(10_000_000).nullable();

/** A sample of dossiers that a visit looks through (kiểm tra xác suất hồ sơ). */
export const sampleFields = {
  visit: field(VisitIdSchema.nullable(), null),
  /** The criterion that it serves; null for several. */
  criterion: field(CriterionIdSchema.nullable(), null),
  title: field(line, ''),
  /** The list to draw from, a dossier to a line: code, procedure, days of receipt, promised and of return, parted by tabs (sampling/dossierList.ts). */
  population: field(z.string().max(1_000_000), ''),
  /**
   * The draw: rule, seed, size, and the count and hash of the list that it drew from. One register: the unit can repeat
   * the draw from these and its own list, and from nothing less. Null while nothing was drawn.
   */
  draw: field(
    z
      .object({ rule: z.int().min(1), seed: line, size: z.int().min(1), of: z.int().min(1).max(MAX_POPULATION), listHash: checksum, at: MomentSchema })
      .nullable(),
    null,
  ),
  /** What the unit's own report says of all its dossiers in the period; they must add up (domain §6, „980 ≠ 962 + 16“). */
  reported: field(
    z.object({ received: count, returnedOnTime: count, returnedLate: count, inProgress: count }),
    { received: null, returnedOnTime: null, returnedLate: null, inProgress: null },
  ),
  note: field(text, ''),
  order: field(order, ''),
};

/** Whether a late dossier got its letter of apology (Nghị định 118/2025/NĐ-CP; trước đây Nghị định 61/2018/NĐ-CP). */
export const apologies = ['issued', 'notIssued'] as const;
/** Whether the dossier holds what the procedure asks for, no less and no more. */
export const compositions = ['complete', 'missing', 'excess'] as const;
/** Whether the fee was taken as prescribed. */
export const fees = ['correct', 'wrong', 'none'] as const;

/** A dossier of a sample, as it was found. Each fact is looked up by itself, so each is a register of its own. */
export const dossierFields = {
  sample: field(SampleIdSchema.nullable(), null),
  /** Its place in the draw, from 1. */
  no: field(z.int().min(1).max(MAX_POPULATION), 1),
  code: field(line, ''),
  procedure: field(line, ''),
  received: field(IsoDateSchema.nullable(), null),
  /** The day promised on the receipt (ngày hẹn trả). */
  due: field(IsoDateSchema.nullable(), null),
  /** Null while it is still being handled. */
  returned: field(IsoDateSchema.nullable(), null),
  apology: field(z.enum(apologies).nullable(), null),
  composition: field(z.enum(compositions).nullable(), null),
  fee: field(z.enum(fees).nullable(), null),
  note: field(text, ''),
};
