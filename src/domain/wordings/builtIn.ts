import type { FindingKind, Severity } from '../schema/inspection.ts';
import type { Wording } from './wordings.ts';
import { difficulties } from './difficulties.ts';
import { goodPractices } from './goodPractices.ts';
import { proposals } from './proposals.ts';
import { digitalShortcomings } from './shortcomings/digital.ts';
import { organisationShortcomings } from './shortcomings/organisation.ts';
import { proceduresShortcomings } from './shortcomings/procedures.ts';
import { steeringShortcomings } from './shortcomings/steering.ts';

/** A built-in wording as it is written down: code of the criterion, text, recommendation. */
export interface BuiltIn {
  readonly key: string;
  readonly text: string;
  readonly severity?: Severity;
  /** Kind of the cause and its words. */
  readonly cause?: readonly [Exclude<Wording['cause']['kind'], null>, string];
  readonly recommendation: string;
}

const ofKind = (kind: FindingKind, list: readonly BuiltIn[]): readonly Wording[] =>
  list.map((one, index) => ({
    id: `${kind}-${one.key}-${list.slice(0, index).filter((earlier) => earlier.key === one.key).length + 1}`,
    own: false,
    criterionKey: one.key,
    kind,
    text: one.text,
    severity: one.severity ?? null,
    cause: { kind: one.cause?.[0] ?? null, text: one.cause?.[1] ?? '' },
    recommendation: one.recommendation,
  }));

/** The wordings that come with the app [judgement]; docs/criteria-review.md says how they were written. */
export const builtInWordings: readonly Wording[] = [
  ...ofKind('shortcoming', [...steeringShortcomings, ...proceduresShortcomings, ...organisationShortcomings, ...digitalShortcomings]),
  ...ofKind('goodPractice', goodPractices),
  ...ofKind('difficulty', difficulties),
  ...ofKind('proposal', proposals),
];
