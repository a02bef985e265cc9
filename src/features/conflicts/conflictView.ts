import type { Conflict } from '#domain/conflict.ts';
import { timeOf } from '#domain/hlc.ts';
import type { PersonId } from '#domain/ids.ts';
import { DELETED, shownHead, type Head, type Registers } from '#domain/row.ts';
import { tableNames } from '#domain/schema/tables.ts';
import { fieldNameIn, placeOf } from '#i18n/values/place.ts';
import { nameIn, personIn, positionIn, unitIn, type Scene } from '#i18n/values/scene.ts';
import { valueInWords, type Fact, type Speech, type ValueWords } from '#i18n/values/valueInWords.ts';

/** Who wrote something, and when by his clock. */
export interface Writer {
  readonly name: string;
  /** By the person of this laptop. */
  readonly mine: boolean;
  readonly at: string;
}

/** One of the values that stand against each other. */
export interface HeadView extends Writer {
  readonly head: Head;
  readonly words: ValueWords;
}

/** An edit that a deleter had not seen. */
export interface EditView extends HeadView {
  readonly field: string;
}

/** A conflict in words: where it is, who wrote what. */
export interface ConflictView {
  readonly id: string;
  readonly conflict: Conflict;
  /** The row's registers as shown: what the decision replaces. */
  readonly regs: Registers;
  readonly unit: string | null;
  readonly tableName: string;
  readonly fieldName: string;
  /** Where it is: criterion, finding, day of the visit … */
  readonly place: readonly Fact[];
  /** The values in conflict; for a deleted row the edits that the deletion did not know. */
  readonly heads: readonly HeadView[];
  readonly deletion: { readonly by: Writer | null; readonly edits: readonly EditView[] } | null;
}

type Words = Pick<Speech, 't' | 'format'>;

/** A conflict in words. `me` is the person of this laptop; null before anything was written here. */
export const viewOf = (conflict: Conflict, scene: Scene, words: Words, me: PersonId | null): ConflictView => {
  const { table, row } = conflict;
  const regs = scene.row(table, row)?.regs ?? {};
  const speech: Speech = {
    ...words,
    nameOf: (to, id) => nameIn(scene, words, to, id),
    positionOf: (list, order) => positionIn(scene, words, list, row, order),
  };
  const writerOf = ({ actor, hlc }: Head): Writer => ({
    name: personIn(scene, words, actor),
    mine: actor === me,
    at: words.format.dateTime(timeOf(hlc)),
  });
  const headView = (field: string, head: Head): HeadView => ({ ...writerOf(head), head, words: valueInWords(table, field, head.val, speech) });

  const unseen = new Set(conflict.heads.map((head) => head.change));
  const edits = Object.entries(regs).flatMap(([field, register]) =>
    field === DELETED
      ? []
      : (register?.heads ?? [])
          .filter((head) => unseen.has(head.change))
          .map((head): EditView => ({ ...headView(field, head), field: fieldNameIn(words, table, field) })),
  );
  const deleter = shownHead(regs[DELETED]);
  const deletion = conflict.kind === 'deleted-but-edited' ? { by: deleter ? writerOf(deleter) : null, edits } : null;

  return {
    id: conflict.id,
    conflict,
    regs,
    unit: unitIn(scene, table, row),
    tableName: words.t(`terms:table.${table}`),
    fieldName: fieldNameIn(words, table, conflict.field),
    place: placeOf(scene, words, conflict),
    heads: deletion ? [] : conflict.heads.map((head) => headView(conflict.field, head)),
    deletion,
  };
};

/** The conflicts of one unit, or of the plan as a whole. */
export interface ConflictGroup {
  readonly unit: string | null;
  readonly name: string;
  readonly views: readonly ConflictView[];
}

/** Conflicts by unit: the plan as a whole (`shared`) first, then the units in their order; inside, in the order in which a round is built up. */
export const groupsOf = (views: readonly ConflictView[], scene: Scene, words: Words, shared: string): readonly ConflictGroup[] => {
  const units = scene.listOf('units').map((unit) => unit.id);
  const rank = (unit: string | null): number => (unit === null ? -1 : units.includes(unit) ? units.indexOf(unit) : units.length);
  const present = [...new Set(views.map((view) => view.unit))].sort((a, b) => rank(a) - rank(b) || ((a ?? '') < (b ?? '') ? -1 : 1));
  const order = (view: ConflictView): string => `${String(tableNames.indexOf(view.conflict.table)).padStart(2, '0')}/${view.place[0]?.value ?? ''}/${view.id}`;
  return present.map((unit) => ({
    unit,
    name: unit === null ? shared : nameIn(scene, words, 'units', unit),
    views: views.filter((view) => view.unit === unit).sort((a, b) => (order(a) < order(b) ? -1 : 1)),
  }));
};

/** The first conflicts of the groups, as many as the limit says; groups of which none is left are dropped. */
export const firstOf = (groups: readonly ConflictGroup[], limit: number): readonly ConflictGroup[] =>
  groups
    .map((group, index) => {
      const before = groups.slice(0, index).reduce((sum, earlier) => sum + earlier.views.length, 0);
      return { ...group, views: group.views.slice(0, Math.max(0, limit - before)) };
    })
    .filter((group) => group.views.length > 0);
