/** Plural forms that English needs where Vietnamese has one: a key `x_other` asks for `x_one` beside it. */
type PluralSibling<K> = K extends `${infer Stem}_other` ? `${Stem}_one` : never;

/**
 * The shape that a translation of catalogue `T` must have: the same keys, any text. Where the
 * Vietnamese catalogue has `x_other`, the translation must have `x_one` too.
 *
 * @example
 * export const vi = { units_other: '{{count}} đơn vị' } as const;
 * export const en: Messages<typeof vi> = { units_one: '{{count}} unit', units_other: '{{count}} units' };
 */
export type Messages<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Messages<T[K]>;
} & {
  readonly [K in keyof T as PluralSibling<K>]: string;
};
