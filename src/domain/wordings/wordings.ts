import type { Values } from '../schema/tables.ts';
import type { FindingKind } from '../schema/inspection.ts';
import { builtInWordings } from './builtIn.ts';

/** What a wording puts into a finding. `{đơn vị}` stands for the inspected unit. */
export type WordingText = Pick<Values<'wordings'>, 'text' | 'cause' | 'recommendation'>;

/** A ready wording (mẫu câu) as it is offered: the team's own row or a built-in one. */
export interface Wording extends Values<'wordings'> {
  /** The id of the row, or of the built-in wording; unique among those offered. */
  readonly id: string;
  /** Kept by the team: can be edited and deleted. Built-in ones cannot. */
  readonly own: boolean;
}

/** A row of `wordings`, as far as it is needed here. */
export type OwnWording = Values<'wordings'> & { readonly id: string };

const ownWording = (row: OwnWording): Wording => ({
  id: row.id,
  own: true,
  criterionKey: row.criterionKey,
  kind: row.kind,
  text: row.text,
  severity: row.severity,
  cause: row.cause,
  recommendation: row.recommendation,
});

/**
 * What is offered for a finding of a kind on a criterion, by its stable key: the team's own wordings before the built-in
 * ones, and among each those of this criterion before those for any. A blank key asks for those for any criterion.
 */
export const wordingsFor = (key: string, kind: FindingKind, own: readonly OwnWording[]): readonly Wording[] => {
  const ofKind = [...own.map(ownWording), ...builtInWordings].filter((one) => one.kind === kind && one.text.trim() !== '');
  const rank = (one: Wording): number => (one.own ? 0 : 2) + (one.criterionKey === key ? 0 : 1);
  return ofKind.filter((one) => one.criterionKey === key || one.criterionKey === '').toSorted((a, b) => rank(a) - rank(b));
};

/** The placeholders that stand where names were. Only the unit's is filled in by itself; the rest is typed over. */
const placeholders = {
  unit: '{đơn vị}',
  person: '{họ tên}',
  date: '{ngày}',
  document: '{số văn bản}',
  dossier: '{mã hồ sơ}',
} as const;

const placeholderNames = ['unit', 'person', 'date', 'document', 'dossier'] as const;

/** Whether the place is where a sentence begins: at the start, after a full stop or on a new line. */
const beginsSentence = (before: string): boolean => /(?:^|[.!?…]\s+|\n\s*)$/u.test(before);

const fillText = (text: string, unit: string): string =>
  text.replaceAll(placeholders.unit, (_, at: number) => {
    if (unit !== '') return unit;
    return beginsSentence(text.slice(0, at)) ? 'Đơn vị' : 'đơn vị';
  });

/** A wording with the unit's name in it, everything else as it was; without a name it says „đơn vị“. */
export const fillWording = <W extends WordingText>(wording: W, { unit }: { readonly unit: string }): W => {
  const name = unit.trim();
  return {
    ...wording,
    text: fillText(wording.text, name),
    cause: { ...wording.cause, text: fillText(wording.cause.text, name) },
    recommendation: fillText(wording.recommendation, name),
  };
};

/** The names that a text must not keep: of units, and of people (members of the team, people of the unit). */
export interface Names {
  readonly units: readonly string[];
  readonly people: readonly string[];
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A name as a pattern: blanks and dashes may be written otherwise than in the list. */
const namePattern = (name: string): string =>
  name
    .trim()
    .split(/\s*[-–]\s*/u)
    .map((part) => part.split(/\s+/u).map(escaped).join('\\s+'))
    .join('\\s*[-–]\\s*');

/** Longest first, so that „Phòng Quản lý công nghệ“ is not cut short by „Phòng Quản lý“; names of one letter would find anything. */
const anyOf = (names: readonly string[]): string =>
  [...new Set(names.map((name) => name.normalize('NFC').trim()))]
    .filter((name) => /\p{L}.*\p{L}/u.test(name))
    .toSorted((a, b) => b.length - a.length)
    .map(namePattern)
    .join('|') || '(?!)';

const day = String.raw`\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})`;
const dated = String.raw`(?:[nN]gày\s+)(?:${day}|\d{1,2}\s*/\s*\d{1,2})|${day}`;
/** „118/2025/NĐ-CP“, „76/NQ-CP“, „57-NQ/TW“, „876/QĐ-BNV“: documents of the law, which a wording may go on citing. */
const lawNumber = String.raw`\d+/\d{4}/\p{Lu}[\p{L}\d-]*|\d+[a-z]?/\p{Lu}+-(?:CP|TTg|UBTVQH\d*|B\p{Lu}{1,7}|VPCP)|\d+-\p{Lu}+/TW`;
/** „522/KH-SKHCN“, „15/SKHCN-VP“: a number with the symbol of an office. */
const officeNumber = String.raw`\d+[a-z]?/\p{Lu}[\p{L}\d&.]*(?:-\p{Lu}[\p{L}\d&.]*)+|\d+/\p{Lu}{2,}`;
const dossierCode = String.raw`(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d+)*-\d{6}-\d{3,}`;
const standAlone = (pattern: string): string => String.raw`(?<![\p{L}\d])(?:${pattern})(?![\p{L}\d])`;
const stands = Object.values(placeholders).map((one) => one.replace(/[{}]/g, '\\$&')).join('|');
const kept = String.raw`${stands}|${standAlone(lawNumber)}(?:,?\s+(?:${dated}))?`;

const symbols = new RegExp(
  `(?<kept>${kept})|(?<dossier>${standAlone(dossierCode)})|(?<document>${standAlone(officeNumber)})|(?<date>${standAlone(dated)})`,
  'gu',
);

const namesIn = ({ units, people }: Names): RegExp =>
  new RegExp(`(?<kept>${kept})|(?<unit>${standAlone(anyOf(units))})|(?<person>${standAlone(anyOf(people))})`, 'giu');

/**
 * Somebody after his title: a given name of the list („ông An“ for Nguyễn Văn An; without a title one syllable is a word
 * like any other), or two and more words in capitals, whoever that is.
 */
const titled = (people: readonly string[]): RegExp => {
  const given = people.flatMap((name) => name.normalize('NFC').trim().split(/\s+/u).slice(1).slice(-1));
  return new RegExp(
    String.raw`(?<kept>${stands})|(?<=(?<![\p{L}\d])(?:[ôÔ]ng|[bB]à|[aA]nh|[cC]hị|[đĐ]ồng chí|[đĐ]/c)\s+)(?<person>(?!Rịa)\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,4}|${anyOf(given)})(?![\p{L}\d])`,
    'gu',
  );
};

/** Puts the placeholder of each group in the place of what it found; what is kept stays. */
const replaced = (text: string, pattern: RegExp): string => {
  let result = '';
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const group = placeholderNames.find((name) => match.groups?.[name] !== undefined);
    result += text.slice(end, match.index) + (group === undefined ? match[0] : placeholders[group]);
    end = match.index + match[0].length;
  }
  return result + text.slice(end);
};

/**
 * A text without what belongs to one visit, for the library: names of units and people, dates, numbers of documents and
 * codes of dossiers become placeholders. Documents of the law keep their number and date. Doing it twice changes nothing.
 */
export const stripNames = (text: string, names: Names): string =>
  [symbols, namesIn(names), titled(names.people)].reduce(replaced, text.normalize('NFC'));
