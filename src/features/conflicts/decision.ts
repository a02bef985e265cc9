import { z } from 'zod';
import type { Verdict } from '#domain/commands/conflict.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Json } from '#domain/json.ts';
import type { RowRef } from '#domain/parts.ts';
import type { SceneRow } from '#domain/rowLabel.ts';
import { DELETED, authorOf, newestFirst, type Head } from '#domain/row.ts';
import { fieldOf } from '#domain/schema/tables.ts';
import { joinTexts } from '#domain/wordDiff.ts';
import type { ConflictView, HeadView } from './conflictView.ts';

/** How a person settles a conflict. */
export type Decision =
  | { readonly kind: 'keep'; readonly index: number }
  | { readonly kind: 'join' }
  | { readonly kind: 'own' }
  | { readonly kind: 'keepDeleted' }
  | { readonly kind: 'restore' }
  /** Of several documents with one number this one stays. */
  | { readonly kind: 'keepCopy'; readonly index: number };

/** The longest text that counts as a line; longer registers are running text (schema/field.ts). */
const LINE = 1000;

/** How a text register may be written anew: on one line or several, and how long. */
export interface TextForm {
  readonly line: boolean;
  readonly maxLength: number;
}

/** The values that stand against each other; none where the conflict is about rows. */
export const headsIn = ({ matter }: ConflictView): readonly HeadView[] => (matter.kind === 'value' ? matter.heads : []);

/** The form of a text in conflict; null when the conflict is not about a text. */
export const textFormOf = (view: ConflictView): TextForm | null => {
  if (headsIn(view)[0]?.words.kind !== 'text') return null;
  const schema = fieldOf(view.conflict.table, view.conflict.field)?.schema;
  const maxLength = schema instanceof z.ZodString ? schema.maxLength : null;
  return maxLength === null ? null : { line: maxLength <= LINE, maxLength };
};

/** Texts of the heads, the oldest first, as a reader would follow them. */
const textsOf = (view: ConflictView): readonly string[] =>
  headsIn(view)
    .map((each) => (each.words.kind === 'text' ? each.words.text : ''))
    .reverse();

/** All versions of a text as one; null where joining says nothing new or would not fit. */
export const joinedText = (view: ConflictView): string | null => {
  const form = textFormOf(view);
  if (!form) return null;
  const texts = textsOf(view);
  const joined = joinTexts(texts, form.line ? '; ' : '\n');
  return joined.length > form.maxLength || texts.some((text) => text.trim() === joined) ? null : joined;
};

/** The text with which writing anew begins: the joined one where it is running text, else the newest. */
export const startingText = (view: ConflictView): string => {
  const newest = textsOf(view).at(-1) ?? '';
  return textFormOf(view)?.line === false ? (joinedText(view) ?? newest) : newest;
};

/** Reads of rows that a decision takes along; they are read when it is recorded. */
export interface Along {
  /** The row, and all that comes back with it. */
  readonly deletedWith: (ref: RowRef) => Promise<readonly SceneRow[]>;
  /** The living parts of a row. */
  readonly livingParts: (ref: RowRef) => Promise<readonly SceneRow[]>;
}

const deletion = ({ table, row }: SceneRow, value: boolean): Verdict => ({ table, row: row.id, field: DELETED, regs: row.regs, value });

const valueVerdict = ({ conflict, regs }: ConflictView, value: Json): Verdict => ({ table: conflict.table, row: conflict.row, field: conflict.field, regs, value });

/** What a decision writes; null when there is nothing to write. */
export const verdictsOf = async (view: ConflictView, decision: Decision, typed: string, along: Along): Promise<readonly Verdict[] | null> => {
  const { conflict, matter } = view;
  const ref: RowRef = { table: conflict.table, id: conflict.row };
  switch (decision.kind) {
    case 'keep': {
      const kept = headsIn(view)[decision.index];
      return kept ? [valueVerdict(view, kept.head.val)] : null;
    }
    case 'join': {
      const joined = joinedText(view);
      return joined === null ? null : [valueVerdict(view, joined)];
    }
    case 'own':
      return [valueVerdict(view, typed.trim())];
    case 'restore':
      return (await along.deletedWith(ref)).map((each) => deletion(each, false));
    case 'keepDeleted':
      return matter.kind === 'orphan' ? (await along.livingParts(ref)).map((each) => deletion(each, true)) : [valueVerdict(view, true)];
    case 'keepCopy':
      return matter.kind === 'duplicate-number'
        ? matter.copies.flatMap(({ table, id, regs }, no) => (no === decision.index ? [] : [{ table, row: id, field: DELETED, regs, value: true }]))
        : null;
  }
};

/** One decision for many conflicts. */
export type GroupDecision =
  /** The newest version of this person, wherever he has one. */
  | { readonly kind: 'person'; readonly person: PersonId }
  /** The newest, where all versions are this person's own, from several laptops. */
  | { readonly kind: 'newestOwn'; readonly person: PersonId }
  | { readonly kind: 'restore' }
  | { readonly kind: 'keepDeleted' };

const byAuthorClock = (a: HeadView, b: HeadView): number => newestFirst(asWritten(a.head), asWritten(b.head));

/** A head with the clock of its first author, which taking a decision back does not move. */
const asWritten = (head: Head): Head => ({ ...head, ...authorOf(head) });

/** What a group decision means for one conflict; null when it says nothing about it. */
export const decisionFor = (view: ConflictView, group: GroupDecision): Decision | null => {
  const heads = headsIn(view);
  switch (group.kind) {
    case 'person':
    case 'newestOwn': {
      const own = heads.filter((head) => head.person === group.person).toSorted(byAuthorClock);
      const [newest] = own;
      if (!newest || (group.kind === 'newestOwn' && own.length < heads.length)) return null;
      return { kind: 'keep', index: heads.indexOf(newest) };
    }
    case 'restore':
    case 'keepDeleted':
      return view.matter.kind === 'deleted-but-edited' || view.matter.kind === 'orphan' ? { kind: group.kind } : null;
  }
};
