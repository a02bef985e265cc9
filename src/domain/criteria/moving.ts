import { criteriaOfVisit } from '../checklist.ts';
import { sameJson } from '../canonicalJson.ts';
import { itemIdOf, type CriterionId } from '../ids.ts';
import { blankAssessment } from '../schema/inspection.ts';
import type { UnitKind } from '../schema/planning.ts';
import type { Row } from '../schema/tables.ts';
import { appliesTo } from './applies.ts';
import { compareVersions, partsChanged, type CriterionPart } from './compare.ts';
import { criterionContent, keyOf, type SetArea } from './content.ts';
import { areasMissing } from './versions.ts';

type Criterion = Row<'criteria'>;

/** A visit that is to be moved to another version, and what it holds. Living rows only. */
export interface Moving {
  readonly visit: Pick<Row<'visits'>, 'id'>;
  readonly unitKind: UnitKind;
  /** All criteria of the round. */
  readonly criteria: readonly Criterion[];
  readonly areas: readonly Row<'areas'>[];
  readonly from: string;
  readonly to: string;
  /** The areas of the version that it moves to. */
  readonly areasOfTarget: readonly SetArea[];
  readonly items: readonly Row<'items'>[];
}

/** An answer that goes along to the criterion with the same key. */
export interface Transfer {
  readonly item: Row<'items'>;
  readonly from: CriterionId;
  readonly to: CriterionId;
  /** The row under the new criterion where there is one that says nothing; null where it is to be made. */
  readonly onto: Row<'items'> | null;
}

/** A criterion whose wording differs while the visit has answered it: the answer goes along, and deserves a second look. */
export interface SecondLook {
  readonly before: Criterion;
  readonly after: Criterion;
  readonly parts: readonly CriterionPart[];
  /** The points given are more than the new wording allows. */
  readonly isScoreAbove: boolean;
}

/** What moving a visit would do. */
export interface MovePreview {
  readonly same: number;
  /** With an answer or without. */
  readonly changed: number;
  readonly added: readonly Criterion[];
  /** Asked before and not any more. */
  readonly gone: readonly Criterion[];
  readonly secondLook: readonly SecondLook[];
  /** Answers that stay behind: no criterion of the new version asks for them. */
  readonly left: readonly { readonly item: Row<'items'>; readonly criterion: Criterion | null }[];
  readonly transfers: readonly Transfer[];
  /** From each criterion of the round to the one of the new version that has its key. */
  readonly targets: ReadonlyMap<CriterionId, CriterionId>;
  readonly areas: readonly SetArea[];
}

/** Whether an item holds anything that somebody recorded. */
const saysSomething = ({ assessment, note, selfScore, figuresFrom }: Row<'items'>): boolean =>
  !sameJson(assessment, blankAssessment) || note.trim() !== '' || selfScore !== null || figuresFrom !== null;

/** From every criterion of the round to the one with its key in a version, where that is asked of a kind of unit. */
const targetsIn = (criteria: readonly Criterion[], version: string, unitKind: UnitKind): ReadonlyMap<CriterionId, CriterionId> => {
  const byKey = new Map(
    criteria.filter((row) => row.version === version && !row.retired && appliesTo(row.definition, unitKind)).map((row) => [keyOf(row), row.id]),
  );
  return new Map(
    criteria.flatMap((row): readonly (readonly [CriterionId, CriterionId])[] => {
      const target = row.version === version ? undefined : byKey.get(keyOf(row));
      return target === undefined ? [] : [[row.id, target]];
    }),
  );
};

/** The answers that go along. An answer that stands under the new criterion already is kept, and the other stays behind. */
const transfersOf = ({ visit, items, from, criteria }: Moving, targets: ReadonlyMap<CriterionId, CriterionId>): readonly Transfer[] => {
  const pinned = new Set(criteria.filter(({ version }) => version === from).map(({ id }) => id));
  const isPinned = ({ criterion }: Row<'items'>): boolean => criterion !== null && pinned.has(criterion);
  const byId = new Map<string, Row<'items'>>(items.map((item) => [item.id, item]));
  const taken = new Set<string>(items.filter(saysSomething).map(({ id }) => id));
  // Answers under the version that the visit pins go first; those that lie under another one fill what is left.
  return [...items.filter(isPinned), ...items.filter((item) => !isPinned(item))].flatMap((item): readonly Transfer[] => {
    const to = item.criterion === null ? undefined : targets.get(item.criterion);
    if (item.criterion === null || to === undefined) return [];
    const id = itemIdOf(visit.id, to);
    if (taken.has(id)) return [];
    taken.add(id);
    return [{ item, from: item.criterion, to, onto: byId.get(id) ?? null }];
  });
};

const secondLooks = (transfers: readonly Transfer[], byId: ReadonlyMap<string, Criterion>): readonly SecondLook[] =>
  transfers.flatMap(({ item, from, to }): readonly SecondLook[] => {
    const [before, after] = [byId.get(from), byId.get(to)];
    if (!before || !after || !saysSomething(item)) return [];
    const parts = partsChanged(criterionContent(before), criterionContent(after));
    return parts.length === 0 ? [] : [{ before, after, parts, isScoreAbove: (item.assessment.score ?? 0) > after.definition.maxScore }];
  });

/** PURE. What moving a visit to another version would do, before anything is written. */
export const previewMove = (moving: Moving): MovePreview => {
  const { criteria, areas, unitKind, from, to, items } = moving;
  const missing = areasMissing(moving.areasOfTarget, areas);
  const included = [...areas.filter((area) => area.included), ...missing.filter((area) => !area.thematic)].map(({ no }) => ({ no, included: true }));
  const asked = (version: string) => criteriaOfVisit({ criteria, areas: included, unitKind, version });
  const fates = compareVersions(asked(from), asked(to));
  const targets = targetsIn(criteria, to, unitKind);
  const transfers = transfersOf(moving, targets);
  const byId = new Map<string, Criterion>(criteria.map((row) => [row.id, row]));
  const moved = new Set<string>(transfers.map(({ item }) => item.id));
  const stays = (item: Row<'items'>): boolean => !moved.has(item.id) && saysSomething(item) && byId.get(item.criterion ?? '')?.version !== to;
  return {
    same: fates.filter(({ kind }) => kind === 'same').length,
    changed: fates.filter(({ kind }) => kind === 'changed').length,
    added: fates.flatMap((fate) => (fate.kind === 'new' ? [fate.after] : [])),
    gone: fates.flatMap((fate) => (fate.kind === 'gone' ? [fate.before] : [])),
    secondLook: secondLooks(transfers, byId),
    left: items.filter(stays).map((item) => ({ item, criterion: byId.get(item.criterion ?? '') ?? null })),
    transfers,
    targets,
    areas: missing,
  };
};
