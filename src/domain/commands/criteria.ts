import { keyOf, setDigest, type CriteriaContent, type CriterionContent, type SetArea } from '../criteria/content.ts';
import type { CriteriaSet } from '../criteria/criteriaSet.ts';
import type { MovePreview, Transfer } from '../criteria/moving.ts';
import { setProblems } from '../criteria/problems.ts';
import { contentOf, type CriteriaVersion } from '../criteria/versions.ts';
import { areaIdOf, criterionIdOf, itemIdOf, type CriteriaSetId, type CriterionId, type VisitId } from '../ids.ts';
import type { Ordered } from '../order.ts';
import { orderKeys } from '../order.ts';
import { fail, ok, type Result } from '../result.ts';
import { basisOf } from '../row.ts';
import type { FieldName, FieldValue, Row } from '../schema/tables.ts';
import {
  allWrites,
  checkedValue,
  deletionWrite,
  fieldWrite,
  oneWrite,
  rowWrites,
  type Command,
  type CommandInput,
  type EditInput,
  type Rejection,
  type Shown,
  type WriteIntent,
} from './command.ts';
import { criteriaWrites } from './planning.ts';

type Writes = Result<readonly WriteIntent[], Rejection>;

/** A version as it was on the screen; null for a built-in one. */
type ShownSet = (Shown<'criteriaSets'> & Pick<Row<'criteriaSets'>, 'issued'>) | null;

/** An issued version never changes: results would no longer answer the question that was asked. */
const ifDraft = (set: ShownSet | undefined, writes: () => Writes): Writes =>
  set === null || set === undefined || set.issued !== null ? fail({ type: 'criteria-issued' }) : writes();

/** Areas that the round lacks are added to it, or nobody would be asked about them; thematic ones are chosen by the team. */
const areaWrites = (areas: readonly SetArea[]): readonly Writes[] =>
  areas.map(({ no, name, thematic }) => rowWrites('areas', areaIdOf(no), { no, name, thematic, included: !thematic }));

/** A criterion of a new draft; the place only where the list has one of its own. */
interface NewCriterion extends CriterionContent {
  readonly focus?: boolean | undefined;
  readonly order?: string | undefined;
}

const criterionWrites = (version: CriteriaSetId, { key, definition, measurement, documents, retired, focus = false, order = '' }: NewCriterion): Writes =>
  rowWrites('criteria', criterionIdOf(version, key), {
    version,
    definition,
    key,
    measurement,
    documents,
    ...(retired ? { retired } : {}),
    ...(focus ? { focus } : {}),
    ...(order === '' ? {} : { order }),
  });

const draftWrites = (id: CriteriaSetId, title: string, { note, areas, basedOn }: Pick<CriteriaContent, 'note' | 'areas'> & { basedOn: string }): Writes =>
  title.trim() === ''
    ? fail({ type: 'text-required', table: 'criteriaSets', field: 'title' })
    : rowWrites('criteriaSets', id, { title: title.trim(), areas, ...(note === '' ? {} : { note }), ...(basedOn === '' ? {} : { basedOn }) });

/** A version to copy, and what the copy is called. */
export interface CopyCriteriaInput extends CommandInput {
  readonly id: CriteriaSetId;
  readonly title: string;
  readonly from: Pick<CriteriaVersion, 'version' | 'areas' | 'criteria'>;
}

/** Copies a version into a new draft: its criteria with their keys, places and focus marks. */
export const copyCriteria: Command<CopyCriteriaInput> = {
  name: 'criteria.copy',
  decide: ({ id, title, from }) =>
    allWrites([
      draftWrites(id, title, { note: '', areas: from.areas, basedOn: from.version }),
      ...from.criteria.map((row) => criterionWrites(id, { ...row, key: keyOf(row) })),
    ]),
};

/** A built-in version that the round does not have yet. */
export interface TakeBuiltInInput extends CommandInput {
  readonly criteria: CriteriaSet;
}

/** Takes a built-in version into the round, beside those that it has; no visit pins it by that. */
export const takeBuiltInCriteria: Command<TakeBuiltInInput> = {
  name: 'criteria.takeBuiltIn',
  decide: ({ criteria }) => allWrites(criteriaWrites(criteria)),
};

/** What a file says, checked, and the version that it becomes. */
export interface ImportCriteriaInput extends CommandInput {
  readonly id: CriteriaSetId;
  readonly content: CriteriaContent;
}

/** Takes a set over from a file as a new draft; the order of the file is that of the list. */
export const importCriteria: Command<ImportCriteriaInput> = {
  name: 'criteria.import',
  decide: ({ id, content }) => {
    const orders = orderKeys(content.criteria.length);
    return allWrites([
      draftWrites(id, content.title, { ...content, basedOn: '' }),
      ...content.criteria.map((criterion, at) => criterionWrites(id, { ...criterion, key: keyOf(criterion), order: orders[at] })),
    ]);
  },
};

/** A fact of a version that people write. */
export type EditSetInput = Extract<EditInput<'criteriaSets'>, { readonly field: 'title' | 'note' | 'areas' }> & { readonly set: ShownSet };

/** Renames a draft, says what is new in it, or changes its areas. */
export const editCriteriaSet: Command<EditSetInput> = {
  name: 'criteria.edit',
  decide: ({ set, id, field, value, basis }) =>
    ifDraft(set, () => {
      if (typeof value === 'string' && field === 'title' && value.trim() === '') return fail({ type: 'text-required', table: 'criteriaSets', field });
      const check = checkedValue('criteriaSets', field, value);
      return check.ok ? ok([{ table: 'criteriaSets', row: id, field, value: check.value, basis }]) : check;
    }),
};

/** A criterion to add to a draft, at a place of its list. */
export interface AddCriterionInput extends CommandInput {
  readonly set: ShownSet;
  readonly version: CriteriaSetId;
  readonly criterion: CriterionContent;
  readonly order: string;
  /** Neighbours that left no room, with their new places. */
  readonly repairs: readonly PlacedCriterion[];
}

/** A criterion and the place that it is to have. */
export interface PlacedCriterion {
  readonly row: Shown<'criteria'>;
  readonly order: Ordered['order'];
}

const placeWrites = (places: readonly PlacedCriterion[]): readonly Writes[] =>
  places.map(({ row, order }) => oneWrite(fieldWrite('criteria', row.id, 'order', order, basisOf(row, 'order'))));

/** Adds a criterion to a draft. It may begin without a question: that is typed into the row, and saved as it is typed. */
export const addCriterion: Command<AddCriterionInput> = {
  name: 'criterion.add',
  decide: ({ set, version, criterion, order, repairs }) =>
    ifDraft(set, () => allWrites([criterionWrites(version, { ...criterion, order }), ...placeWrites(repairs)])),
};

/**
 * One fact of a criterion. The focus is the round's own and may always be marked; everything else belongs to the version,
 * and is written only while that is a draft.
 */
export type EditCriterionInput = EditInput<'criteria'> & { readonly set?: ShownSet };

/** Marks a criterion as focus, or edits it in a draft. */
export const editCriterion: Command<EditCriterionInput> = {
  name: 'criterion.edit',
  decide: ({ set, id, field, value, basis }) => {
    const write = (): Writes => {
      const check = checkedValue('criteria', field, value);
      return check.ok ? ok([{ table: 'criteria', row: id, field, value: check.value, basis }]) : check;
    };
    return field === 'focus' ? write() : ifDraft(set, write);
  },
};

/** Criteria of a draft and their new places. */
export interface PlaceCriteriaInput extends CommandInput {
  readonly set: ShownSet;
  readonly places: readonly PlacedCriterion[];
}

/** Moves a criterion inside its area; neighbours whose places left no room move with it. */
export const placeCriteria: Command<PlaceCriteriaInput> = {
  name: 'criterion.place',
  decide: ({ set, places }) => ifDraft(set, () => (places.length === 0 ? fail({ type: 'nothing-to-write' }) : allWrites(placeWrites(places)))),
};

/** A criterion of a draft as it was on the screen. */
export interface DraftCriterionInput extends CommandInput {
  readonly set: ShownSet;
  readonly row: Shown<'criteria'>;
}

const retiring = (name: string, retired: boolean): Command<DraftCriterionInput> => ({
  name,
  decide: ({ set, row }) => ifDraft(set, () => oneWrite(fieldWrite('criteria', row.id, 'retired', retired, basisOf(row, 'retired')))),
});

/** Says that a criterion is no longer asked from this version on. */
export const retireCriterion = retiring('criterion.retire', true);
/** Asks a retired criterion again. */
export const reviveCriterion = retiring('criterion.revive', false);

/** Deletes a criterion that only this draft has; one that an earlier version asked is retired instead. */
export const removeCriterion: Command<DraftCriterionInput> = {
  name: 'criterion.remove',
  decide: ({ set, row }) => ifDraft(set, () => ok([deletionWrite({ table: 'criteria', row }, true)])),
};

/** A draft with its criteria as they were on the screen. */
export interface DraftInput extends CommandInput {
  readonly version: CriteriaVersion;
}

/** Deletes a draft with its criteria. */
export const removeCriteriaSet: Command<DraftInput> = {
  name: 'criteria.remove',
  decide: ({ version: { set, criteria, visits, isDefault } }) =>
    ifDraft(set, () => {
      if (visits > 0 || isDefault) return fail({ type: 'criteria-in-use' });
      const rows = criteria.map((row) => deletionWrite({ table: 'criteria', row }, true));
      return ok(set === null ? rows : [deletionWrite({ table: 'criteriaSets', row: set }, true), ...rows]);
    }),
};

/** A draft that is to be issued. */
export interface IssueInput extends DraftInput {
  /** The round, when its new visits are to pin the version from now on. */
  readonly adoptIn?: Shown<'plans'>;
  /** Areas of the version that the round does not have. */
  readonly areas: readonly SetArea[];
}

const adoptionWrites = (plan: Shown<'plans'>, version: string, areas: readonly SetArea[]): readonly Writes[] => [
  oneWrite(fieldWrite('plans', plan.id, 'criteriaVersion', version, basisOf(plan, 'criteriaVersion'))),
  ...areaWrites(areas),
];

/** Issues a draft: from now on it never changes, and visits may pin it. Refused while something in it cannot be asked. */
export const issueCriteriaSet: Command<IssueInput> = {
  name: 'criteria.issue',
  decide: ({ version, adoptIn, areas }, { now }) => {
    const { set, criteria } = version;
    return ifDraft(set, () => {
      if (set === null) return fail({ type: 'criteria-issued' });
      if (setProblems(contentOf(version)).length > 0) return fail({ type: 'criteria-incomplete' });
      if ([set, ...criteria].some((row) => row.conflicts > 0)) return fail({ type: 'criteria-in-conflict' });
      const issued = { at: now, digest: setDigest(set.title, set.areas, criteria) };
      return allWrites([
        oneWrite(fieldWrite('criteriaSets', set.id, 'issued', issued, basisOf(set, 'issued'))),
        ...(adoptIn ? adoptionWrites(adoptIn, version.version, areas) : []),
      ]);
    });
  },
};

/** An issued version that the new visits of the round are to pin. */
export interface AdoptInput extends CommandInput {
  readonly version: CriteriaVersion;
  readonly round: Shown<'plans'>;
  readonly areas: readonly SetArea[];
}

/** Makes an issued version the one that new visits of the round pin. Visits that have begun keep theirs. */
export const adoptCriteria: Command<AdoptInput> = {
  name: 'plan.adoptCriteria',
  decide: ({ version, round, areas }) => (version.isDraft ? fail({ type: 'criteria-draft' }) : allWrites(adoptionWrites(round, version.version, areas))),
};

/** A visit, the issued version that it moves to, and what it holds; all as it was on the screen with the preview. */
export interface MoveVisitInput extends CommandInput {
  readonly visit: Row<'visits'>;
  readonly to: Pick<CriteriaVersion, 'version' | 'isDraft'>;
  readonly preview: Pick<MovePreview, 'transfers' | 'targets' | 'areas'>;
  readonly findings: readonly Row<'findings'>[];
  readonly samples: readonly Row<'samples'>[];
  /** Of the items. */
  readonly attachments: readonly Row<'attachments'>[];
}

const fieldIf = <T extends 'findings' | 'samples', F extends FieldName<T>>(table: T, row: Row<T>, field: F, value: FieldValue<T, F> | undefined): Writes =>
  value === undefined ? ok([]) : oneWrite(fieldWrite(table, row.id, field, value, basisOf(row, field)));

const answerWrites = (visit: VisitId, { item: { assessment, note, selfScore, figuresFrom }, to, onto }: Transfer): readonly Writes[] => {
  const id = itemIdOf(visit, to);
  if (onto === null) return [rowWrites('items', id, { visit, criterion: to, assessment, note, selfScore, figuresFrom })];
  return [
    oneWrite(fieldWrite('items', id, 'assessment', assessment, basisOf(onto, 'assessment'))),
    oneWrite(fieldWrite('items', id, 'note', note, basisOf(onto, 'note'))),
    oneWrite(fieldWrite('items', id, 'selfScore', selfScore, basisOf(onto, 'selfScore'))),
    oneWrite(fieldWrite('items', id, 'figuresFrom', figuresFrom, basisOf(onto, 'figuresFrom'))),
  ];
};

/** The answer under its new criterion, and the old row laid aside: a colleague's edit of it that comes later shows as one. */
const transferWrites = ({ visit, preview, attachments }: MoveVisitInput): readonly Writes[] =>
  preview.transfers.flatMap((transfer): readonly Writes[] => {
    const { item, to } = transfer;
    const id = itemIdOf(visit.id, to);
    const own = attachments.filter(({ owner }) => owner?.table === 'items' && owner.id === item.id);
    return [
      ...answerWrites(visit.id, transfer),
      ok([deletionWrite({ table: 'items', row: item }, true)]),
      ...own.map((file) => oneWrite(fieldWrite('attachments', file.id, 'owner', { table: 'items', id }, basisOf(file, 'owner')))),
    ];
  });

const linkWrites = ({ preview: { targets }, findings, samples }: MoveVisitInput): readonly Writes[] => {
  const targetOf = (criterion: CriterionId | null): CriterionId | undefined => (criterion === null ? undefined : targets.get(criterion));
  return [
    ...findings.flatMap((row): readonly Writes[] => {
      const also = row.alsoCriteria.map((criterion) => targets.get(criterion) ?? criterion);
      return [
        fieldIf('findings', row, 'criterion', targetOf(row.criterion)),
        fieldIf('findings', row, 'alsoCriteria', row.alsoCriteria.some((criterion) => targets.has(criterion)) ? also : undefined),
      ];
    }),
    ...samples.map((row) => fieldIf('samples', row, 'criterion', targetOf(row.criterion))),
  ];
};

/**
 * Moves a visit to another issued version, in one change and so in one undo: answers, findings, samples and files go along
 * to the criteria with the same keys; what has none there stays where it is. Signed minutes keep their version.
 */
export const moveVisitCriteria: Command<MoveVisitInput> = {
  name: 'visit.moveCriteria',
  decide: (input) => {
    const { visit, to, preview } = input;
    if (visit.stage === 'minutesSigned') return fail({ type: 'criteria-signed' });
    if (to.isDraft) return fail({ type: 'criteria-draft' });
    return allWrites([
      oneWrite(fieldWrite('visits', visit.id, 'criteriaVersion', to.version, basisOf(visit, 'criteriaVersion'))),
      ...areaWrites(preview.areas),
      ...transferWrites(input),
      ...linkWrites(input),
    ]);
  },
};
