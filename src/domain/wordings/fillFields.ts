import { findingDetails, isBlankCause } from '../finding.ts';
import type { FindingKind } from '../schema/inspection.ts';
import type { Values } from '../schema/tables.ts';

/** The fields of a finding that a wording speaks of. */
type Filled = Pick<Values<'findings'>, 'text' | 'severity' | 'cause' | 'recommendation'>;

/** Those that get a new value; the others stay as they are. */
export type FilledFields = Partial<Filled>;

/** What becomes of text that is there already. */
export type TextUse = 'replace' | 'append';

/** A finding as far as a wording is concerned; undefined values while it is not recorded. */
export interface Fillable extends Filled {
  readonly kind: FindingKind;
}

/** Whether a finding has words of its own, so that somebody must say what becomes of them. */
export const hasText = ({ text }: Pick<Filled, 'text'>): boolean => text.trim() !== '';

/**
 * PURE. What a wording puts into a finding: its text as asked, everything else only where the finding says nothing yet.
 * Half a cause (its kind without words) is completed, never contradicted.
 */
export const fillFields = (finding: Fillable, wording: Filled, use: TextUse): FilledFields => {
  const filled: { -readonly [F in keyof Filled]?: Filled[F] } = {};
  const text = use === 'append' && hasText(finding) ? `${finding.text.trimEnd()}\n${wording.text}` : wording.text;
  if (text !== finding.text) filled.text = text;
  if (finding.severity === null && wording.severity !== null && findingDetails[finding.kind].includes('severity')) filled.severity = wording.severity;
  if (finding.cause.text.trim() === '' && !isBlankCause(wording.cause)) {
    const kind = finding.cause.kind ?? wording.cause.kind;
    const isNew = kind !== finding.cause.kind || wording.cause.text !== finding.cause.text;
    if (isNew) filled.cause = { kind, text: wording.cause.text };
  }
  if (finding.recommendation.trim() === '' && wording.recommendation.trim() !== '') filled.recommendation = wording.recommendation;
  return filled;
};
