import type { Conflict } from '#domain/conflict.ts';
import { timeOf } from '#domain/hlc.ts';
import type { PersonId } from '#domain/ids.ts';
import type { RowRef } from '#domain/parts.ts';
import { DELETED, authorOf, shownHead, type Head, type Registers } from '#domain/row.ts';
import { fieldNameIn, placeOf } from '#i18n/values/place.ts';
import { nameIn, personIn, positionIn, unitIn, type Scene } from '#i18n/values/scene.ts';
import type { Fact, Speech, ValueWords } from '#i18n/values/speech.ts';
import { valueInWords } from '#i18n/values/valueInWords.ts';

/** Who wrote something, and when by his clock. */
export interface Writer {
  readonly person: PersonId;
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

/** A living part of a deleted row, in words. */
export interface PartView extends RowRef {
  readonly tableName: string;
  readonly name: string;
}

/** One of several documents with one number. */
export interface CopyView extends PartView {
  readonly regs: Registers;
  readonly by: Writer | null;
}

/** What a conflict is about, by kind. */
export type ConflictMatter =
  | { readonly kind: 'value'; readonly heads: readonly HeadView[] }
  | { readonly kind: 'deleted-but-edited'; readonly by: Writer | null; readonly edits: readonly EditView[] }
  | { readonly kind: 'orphan'; readonly by: Writer | null; readonly name: string; readonly parts: readonly PartView[] }
  | { readonly kind: 'duplicate-number'; readonly number: string; readonly copies: readonly CopyView[] };

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
  readonly matter: ConflictMatter;
  /** Everybody who has a part in it, each once. */
  readonly people: readonly PersonId[];
}

type Words = Pick<Speech, 't' | 'format'>;

const speechFor = ({ row }: Conflict, scene: Scene, words: Words): Speech => ({
  ...words,
  nameOf: (to, id) => nameIn(scene, words, to, id),
  positionOf: (list, order) => positionIn(scene, words, list, row, order),
});

/** A value of the conflict's field in words. */
export const valueOf = (conflict: Conflict, head: Head, scene: Scene, words: Words): ValueWords =>
  valueInWords(conflict.table, conflict.field, head.val, speechFor(conflict, scene, words));

/** Who wrote a value; null when nobody did. */
export const writerIn = (scene: Scene, words: Words, me: PersonId | null, head: Head): Writer => {
  const { actor, hlc } = authorOf(head);
  return { person: actor, name: personIn(scene, words, actor), mine: actor === me, at: words.format.dateTime(timeOf(hlc)) };
};

const matterOf = (conflict: Conflict, regs: Registers, scene: Scene, words: Words, me: PersonId | null): ConflictMatter => {
  const { table } = conflict;
  const speech = speechFor(conflict, scene, words);
  const writerOf = (head: Head | undefined): Writer | null => (head ? writerIn(scene, words, me, head) : null);
  const headView = (field: string, head: Head): HeadView => ({
    ...writerIn(scene, words, me, head),
    head,
    words: valueInWords(table, field, head.val, speech),
  });
  const partView = (ref: RowRef): PartView => ({ ...ref, tableName: words.t(`terms:table.${ref.table}`), name: nameIn(scene, words, ref.table, ref.id) });
  switch (conflict.kind) {
    case 'value':
      return { kind: 'value', heads: conflict.heads.map((head) => headView(conflict.field, head)) };
    case 'deleted-but-edited': {
      const unseen = new Set(conflict.heads.map((head) => head.change));
      const edits = Object.entries(regs).flatMap(([field, register]) =>
        field === DELETED
          ? []
          : (register?.heads ?? [])
              .filter((head) => unseen.has(head.change))
              .map((head): EditView => ({ ...headView(field, head), field: fieldNameIn(words, table, field) })),
      );
      return { kind: 'deleted-but-edited', by: writerOf(shownHead(regs[DELETED])), edits };
    }
    case 'orphan':
      return { kind: 'orphan', by: writerOf(conflict.heads[0]), name: nameIn(scene, words, table, conflict.row), parts: conflict.parts.map(partView) };
    case 'duplicate-number':
      return {
        kind: 'duplicate-number',
        number: conflict.number,
        copies: conflict.rows.map((id) => {
          const copy = scene.row(table, id)?.regs ?? {};
          return { ...partView({ table, id }), regs: copy, by: writerOf(shownHead(copy['number'])) };
        }),
      };
  }
};

const authors = (heads: readonly Head[]): readonly PersonId[] => heads.map((head) => authorOf(head).actor);

const peopleIn = (conflict: Conflict, regs: Registers): readonly PersonId[] => [
  ...new Set([...authors(conflict.heads), ...(conflict.kind === 'deleted-but-edited' ? authors(regs[DELETED]?.heads ?? []) : [])]),
];

/** A conflict in words. `me` is the person of this laptop; null before anything was written here. */
export const viewOf = (conflict: Conflict, scene: Scene, words: Words, me: PersonId | null): ConflictView => {
  const { table, row } = conflict;
  const regs = scene.row(table, row)?.regs ?? {};
  return {
    id: conflict.id,
    conflict,
    regs,
    unit: unitIn(scene, table, row),
    tableName: words.t(`terms:table.${table}`),
    fieldName: fieldNameIn(words, table, conflict.field),
    place: placeOf(scene, words, conflict),
    matter: matterOf(conflict, regs, scene, words, me),
    people: peopleIn(conflict, regs),
  };
};
