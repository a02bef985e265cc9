import { hashText } from '../hash.ts';
import { keyOf } from '../criteria/content.ts';
import { FocusPointIdSchema, type FocusPointId, type UnitId } from '../ids.ts';
import type { FocusReason } from '../schema/preparation.ts';
import type { Row } from '../schema/tables.ts';

/** What a focus point is about. */
export interface FocusSubject {
  readonly reason: FocusReason;
  /** null: every unit. */
  readonly unit: UnitId | null;
  readonly area: number | null;
  /** Blank: the whole area. */
  readonly criterionKey: string;
}

/** The id of a proposal by what it is about; the same on every laptop, so two planners who decide on it meet in one row. */
export const focusPointIdOf = ({ reason, unit, area, criterionKey }: FocusSubject): FocusPointId =>
  FocusPointIdSchema.parse(`trong-tam-${hashText(JSON.stringify([reason, unit, area, criterionKey]))}`);

/** What of an accepted point says where it points. */
type Pointing = Pick<Row<'focusPoints'>, 'unit' | 'area' | 'criterionKey' | 'decision'>;

/**
 * Whether a point puts a criterion into focus at a unit: it is accepted, it is about this unit or every one, and it names
 * the criterion or its whole area. A point that names neither puts the unit into focus, not one criterion before another.
 */
const pointsAt = ({ unit, area, criterionKey, decision }: Pointing, criterion: Pick<Row<'criteria'>, 'key' | 'definition'>, at: UnitId | null): boolean => {
  if (decision.state !== 'accepted' || (unit !== null && unit !== at)) return false;
  return criterionKey === '' ? area === criterion.definition.area : criterionKey === keyOf(criterion);
};

/** The criteria of a visit as it looks at them: in focus by the set of the round (`focus`), or by an accepted point. Others stay the same rows. */
export const withFocus = <C extends Pick<Row<'criteria'>, 'key' | 'definition' | 'focus'>>(criteria: readonly C[], points: readonly Pointing[], unit: UnitId | null): readonly C[] => {
  const accepted = points.filter(({ decision }) => decision.state === 'accepted');
  if (accepted.length === 0) return criteria;
  return criteria.map((criterion) => (!criterion.focus && accepted.some((point) => pointsAt(point, criterion, unit)) ? { ...criterion, focus: true } : criterion));
};
