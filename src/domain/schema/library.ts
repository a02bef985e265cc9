import { z } from 'zod';
import { LegalDocumentIdSchema } from '../ids.ts';
import { IsoDateSchema, MomentSchema, ScoreSchema, checksum, field, line, text } from './field.ts';
import { causeKinds, findingKinds, severities } from './inspection.ts';

/** An area as a criteria set divides itself; thematic areas (chuyên đề) carry no points. */
const SetAreaSchema = z.object({ no: z.int().min(1).max(99), name: line, thematic: z.boolean(), maxScore: ScoreSchema });

/**
 * A version of a criteria set that was made in the app. While it is a draft its criteria are edited like any rows; once
 * issued it never changes, and a mended comma is a new version. Versions that a round holds without a row here are
 * built-in ones, and issued.
 */
export const criteriaSetFields = {
  title: field(line, ''),
  /** What is new in it, in the words of whoever made it. */
  note: field(text, ''),
  /** The version that it was copied from; blank for one begun from nothing or read from a file. */
  basedOn: field(line, ''),
  areas: field(z.array(SetAreaSchema).max(99).readonly(), []),
  /** Set when it is issued: the day, and the digest over its criteria, by which a later edit is noticed. */
  issued: field(z.object({ at: MomentSchema, digest: checksum }).nullable(), null),
};

/** A document of the legal library. Laws change several times a year: validity is data, edited and shared like the rest. */
export const legalDocumentFields = {
  /** Kind of document: Luật, Nghị định, Thông tư, Quyết định … */
  documentType: field(line, ''),
  number: field(line, ''),
  date: field(IsoDateSchema.nullable(), null),
  issuer: field(line, ''),
  subject: field(text, ''),
  /** Validity, both days included; null where not known (from) or open (to). One register: half of it would mislead. */
  validity: field(z.object({ from: IsoDateSchema.nullable(), to: IsoDateSchema.nullable() }), { from: null, to: null }),
  /** Documents that take its place. */
  replacedBy: field(z.array(LegalDocumentIdSchema).max(20).readonly(), []),
  /** Documents that amend it while it stays in force. */
  amendedBy: field(z.array(LegalDocumentIdSchema).max(20).readonly(), []),
  note: field(text, ''),
  /** Somebody has compared the entry with the document itself. */
  verified: field(z.boolean(), false),
};

/** A ready wording of a finding, kept by criterion and kind, without names: the team's own beside the built-in ones. */
export const wordingFields = {
  /** The stable key of the criterion (criteria.key, or its code); blank for any. */
  criterionKey: field(line, ''),
  kind: field(z.enum(findingKinds), 'shortcoming'),
  text: field(text, ''),
  severity: field(z.enum(severities).nullable(), null),
  cause: field(z.object({ kind: z.enum(causeKinds).nullable(), text }), { kind: null, text: '' }),
  recommendation: field(text, ''),
};
