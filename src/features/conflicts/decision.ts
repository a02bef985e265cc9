import { z } from 'zod';
import type { Json } from '#domain/json.ts';
import { fieldOf } from '#domain/schema/tables.ts';
import { joinTexts } from '#domain/wordDiff.ts';
import type { ConflictView } from './conflictView.ts';

/** How a person settles a conflict. */
export type Decision =
  | { readonly kind: 'keep'; readonly index: number }
  | { readonly kind: 'join' }
  | { readonly kind: 'own' }
  | { readonly kind: 'keepDeleted' }
  | { readonly kind: 'restore' };

/** The longest text that counts as a line; longer registers are running text (schema/field.ts). */
const LINE = 1000;

/** How a text register may be written anew: on one line or several, and how long. */
export interface TextForm {
  readonly line: boolean;
  readonly maxLength: number;
}

/** The form of a text in conflict; null when the conflict is not about a text. */
export const textFormOf = ({ conflict, heads }: ConflictView): TextForm | null => {
  if (heads[0]?.words.kind !== 'text') return null;
  const schema = fieldOf(conflict.table, conflict.field)?.schema;
  const maxLength = schema instanceof z.ZodString ? schema.maxLength : null;
  return maxLength === null ? null : { line: maxLength <= LINE, maxLength };
};

/** Texts of the heads, the oldest first, as a reader would follow them. */
const textsOf = ({ heads }: ConflictView): readonly string[] =>
  heads.map((each) => (each.words.kind === 'text' ? each.words.text : '')).reverse();

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

/** The value that a decision writes; undefined when there is nothing to write. */
export const valueOfDecision = (view: ConflictView, decision: Decision, typed: string): Json | undefined => {
  switch (decision.kind) {
    case 'keep':
      return view.heads[decision.index]?.head.val;
    case 'join':
      return joinedText(view) ?? undefined;
    case 'own':
      return typed.trim();
    case 'keepDeleted':
      return true;
    case 'restore':
      return false;
  }
};
