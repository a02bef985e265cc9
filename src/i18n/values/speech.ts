import type { Json } from '#domain/json.ts';
import type { DateSpan, Field, IsoDate, Moment } from '#domain/schema/field.ts';
import type { Table, Values } from '#domain/schema/tables.ts';
import type { Format } from '#i18n/format.ts';
import type { TFunction } from 'i18next';

/** What a value needs to be said in words: the language, and the names of the rows that it refers to. */
export interface Speech {
  readonly t: TFunction<['values', 'terms', 'common']>;
  readonly format: Format;
  /** What a row is called; never blank and never an id. */
  readonly nameOf: (table: Table, id: string) => string;
  /** Where a row with this place would stand in its list. */
  readonly positionOf: (table: Table, order: string) => string;
}

/** One fact of a composite value with its name. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** A value as people read it: running text (compared word by word), one word, or several named facts. */
export type ValueWords =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] };

/** How the values of a register are said. */
export type Speak = (value: Json, speech: Speech) => ValueWords;

/** Ties words to a register: its schema reads the value, so that words and values cannot drift apart. */
export const say =
  <V extends Json>(field: Field<V>, words: (value: V, speech: Speech) => ValueWords): Speak =>
  (value, speech) => {
    const read = field.schema.safeParse(value);
    return read.success ? words(read.data, speech) : { kind: 'word', word: speech.t('value.unreadable') };
  };

/** One word; a blank one is said to be so. */
export const word = (text: string, { t }: Speech): ValueWords => ({ kind: 'word', word: text === '' ? t('value.blank') : text });
const orNothing = (text: string, { t }: Speech): string => (text === '' ? t('value.blank') : text);

/** Running text. */
export const text = (field: Field<string>): Speak => say(field, (value) => ({ kind: 'text', text: value }));
/** A count that may be missing. */
export const count = (value: number | null): string => (value === null ? '' : String(value));
/** A short text that is not compared word by word. */
export const plain = (field: Field<string>): Speak => say(field, word);
/** A number. */
export const number = (field: Field<number>): Speak => say(field, (value) => ({ kind: 'word', word: String(value) }));
/** Yes or no. */
export const yesNo = (field: Field<boolean>): Speak => say(field, (value, { t }) => ({ kind: 'word', word: value ? t('common:yes') : t('common:no') }));
/** Working days. */
export const days = (field: Field<number>): Speak => say(field, (count, { t }) => ({ kind: 'word', word: t('common:workingDays', { count }) }));
/** A day. */
export const date = (field: Field<IsoDate | null>): Speak => say(field, (value, speech) => word(value === null ? '' : speech.format.date(value), speech));
/** A moment. */
export const moment = (field: Field<Moment | null>): Speak =>
  say(field, (value, speech) => word(value === null ? '' : speech.format.dateTime(value), speech));
const spanText = (span: DateSpan | null, { t, format }: Speech): string =>
  span === null ? '' : t('value.span', { from: format.date(span.from), to: format.date(span.to) });
/** From one day to another. */
export const span = (field: Field<DateSpan | null>): Speak => say(field, (value, speech) => word(spanText(value, speech), speech));
/** A place in a list. */
export const place = (table: Table, field: Field<string>): Speak =>
  say(field, (value, { positionOf }) => ({ kind: 'word', word: positionOf(table, value) }));

/** A reference to a row of another table; `none` is said when there is no reference. */
export const reference = <I extends string>(table: Table, field: Field<I | null>, none: (speech: Speech) => string = ({ t }) => t('value.none')): Speak =>
  say(field, (id, speech) => ({ kind: 'word', word: id === null ? none(speech) : speech.nameOf(table, id) }));

/** Several named facts. */
export const facts = (speech: Speech, ...pairs: readonly (readonly [name: string, value: string])[]): ValueWords => ({
  kind: 'facts',
  facts: pairs.map(([name, value]) => ({ name, value: orNothing(value, speech) })),
});

/** References to several rows of a table. */
export const references = (table: Table, field: Field<readonly string[]>): Speak =>
  say(field, (ids, speech) => word(ids.map((id) => speech.nameOf(table, id)).join('; '), speech));

/** A cause with its kind. */
export const causeFacts = ({ kind, text: words }: Values<'findings'>['cause'], speech: Speech): ValueWords =>
  facts(speech, [speech.t('part.causeKind'), kind === null ? '' : speech.t(`terms:finding.cause.${kind}`)], [speech.t('part.causeText'), words]);
