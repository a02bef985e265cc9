import { printable } from '../printed.ts';

/** What a tag says, in few words: Vietnamese as a heading of the sample has it, and English. */
export interface TagWords {
  readonly vi: string;
  readonly en: string;
}

/** What stands in place of a tag: a text, or the rows that a list repeats. */
export type TagValue = string | readonly TagData[];

/** The values of tags by their names. */
export interface TagData {
  readonly [tag: string]: TagValue;
}

/** A tag that an office's own template may have („{so_ky_hieu}“), and what stands between the ends of a list. */
export interface TagInfo {
  readonly name: string;
  readonly words: TagWords;
  /** null: a text; else the tags that stand between „{#name}“ and „{/name}“. */
  readonly inner: readonly TagInfo[] | null;
}

/**
 * A tag with how its value is read. Names, descriptions and values are one definition, so that what the checker knows, what a
 * template gets and what is listed for people cannot differ.
 */
export interface Tag<Ground> extends TagInfo {
  readonly read: (ground: Ground) => TagValue;
}

/** A tag that is replaced by a text. */
export const textTag = <Ground>(name: string, words: TagWords, read: (ground: Ground) => string): Tag<Ground> => ({
  name,
  words,
  inner: null,
  read: (ground) => printable(read(ground)),
});

/** The values of tags. */
export const dataOf = <Ground>(tags: readonly Tag<Ground>[], ground: Ground): TagData => Object.fromEntries(tags.map(({ name, read }) => [name, read(ground)]));

/** A tag that repeats what stands between its ends, once for each item. */
export const listTag = <Ground, Item>(name: string, words: TagWords, itemsOf: (ground: Ground) => readonly Item[], inner: readonly Tag<Item>[]): Tag<Ground> => ({
  name,
  words,
  inner,
  read: (ground) => itemsOf(ground).map((item) => dataOf(inner, item)),
});
