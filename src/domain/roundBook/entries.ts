import { findingStates, findingUrgency, type FindingState } from '../followUp.ts';
import type { FindingId, MeasureId, PlanId, UnitId } from '../ids.ts';
import { daysUntil, DUE_SOON_DAYS, isOwed, measureGroup, measureGroups, type MeasureGroup } from '../measureProgress.ts';
import type { IsoDate } from '../schema/field.ts';
import { findingKinds, measureStatuses, severities } from '../schema/inspection.ts';
import { searchText } from '../searchText.ts';
import { facetValues, type FacetValues } from './facetValues.ts';
import { groupedBy, type FindingLine, type MeasureLine } from './lines.ts';
import type { RoundBook } from './roundBook.ts';
import { UNKNOWN, type UnitGroups } from './unitGroups.ts';

/** By what lists over rounds are narrowed, each to one of its values. */
export const facets = ['year', 'unit', 'area', 'kind', 'state', 'severity', 'person', 'due'] as const;
export type Facet = (typeof facets)[number];

/** By what lists over rounds are sorted. */
export const sortKeys = ['year', 'unit', 'owner', 'area', 'code', 'kind', 'state', 'status', 'severity', 'person', 'due', 'measures'] as const;
export type SortKey = (typeof sortKeys)[number];

/** By what lists over rounds are put into groups. */
export const groupings = ['unit', 'area', 'person', 'year', 'state'] as const;
export type Grouping = (typeof groupings)[number];

/** Deadlines to choose from: gone by, in the next days, later, none; said of what is still owed. */
export const dueWindows = ['overdue', 'week', 'month', 'later', 'none'] as const;
export type DueWindow = (typeof dueWindows)[number];

/** Days of the window `month`; those of `week` are the ones from which a deadline counts as due soon. */
export const DUE_MONTH_DAYS = 30;

/** What findings and measures in a list over several rounds have in common; everything that is asked of many is worked out before. */
export interface EntryBase {
  /** Names it among all rounds. */
  readonly key: string;
  readonly plan: PlanId;
  readonly round: string;
  readonly year: number;
  /** Its place in the order of the list before anybody sorts it. */
  readonly place: number;
  /** The inspected unit under the name that it had then; null where none is known. */
  readonly unitName: string | null;
  /** The deadline that counts, and the days to it. */
  readonly due: IsoDate | null;
  readonly daysLeft: number | null;
  /** Under which values each filter finds it. */
  readonly facets: Readonly<Record<Facet, FacetValues>>;
  /** The one group that it belongs to. */
  readonly groups: Readonly<Record<Grouping, string>>;
  /** By what it is sorted; what is not known is infinite, and last whichever way one sorts. */
  readonly ranks: Readonly<Record<SortKey, number>>;
  readonly folded: string;
}

/** A finding in a list over several rounds. */
export interface FindingEntry extends EntryBase {
  readonly type: 'finding';
  readonly finding: FindingId;
  readonly measure: null;
  readonly line: FindingLine;
  readonly urgency: 'overdue' | 'dueSoon' | null;
}

/** A measure in a list over several rounds. */
export interface MeasureEntry extends EntryBase {
  readonly type: 'measure';
  readonly finding: FindingId | null;
  readonly measure: MeasureId;
  readonly line: MeasureLine;
  readonly group: MeasureGroup;
  readonly ownerName: string | null;
  /** The finding that it mends. */
  readonly about: FindingLine | null;
}

export type Entry = FindingEntry | MeasureEntry;

// Vietnamese order (ă after a, đ after d); „1.10“ after „1.9“.
const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' });

/** The place of each text among all that occur. Sorting then compares numbers. */
const ranksOf = (texts: Iterable<string>): ((text: string) => number) => {
  const sorted = [...new Set(texts)].sort(collator.compare);
  const places = new Map(sorted.map((text, place) => [text, place]));
  return (text) => (text === '' ? Infinity : (places.get(text) ?? Infinity));
};

const placeIn = <T extends string>(values: readonly T[], value: T | null): number => (value === null ? Infinity : values.indexOf(value));

/** Works something out once for each value. */
const once = <A extends string, B>(make: (value: A) => B): ((value: A) => B) => {
  const known = new Map<A, B>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const made = make(value);
    known.set(value, made);
    return made;
  };
};

interface DueFacts {
  readonly daysLeft: number | null;
  readonly rank: number;
  readonly windows: FacetValues;
}

const nothingOwed = facetValues();

const windowOf = (left: number): readonly DueWindow[] => {
  if (left < 0) return ['overdue'];
  if (left <= DUE_SOON_DAYS) return ['week', 'month'];
  return left <= DUE_MONTH_DAYS ? ['month'] : ['later'];
};

/** What a list says of a deadline on a day; many rows have the same one. */
const dueFactsOn = (today: IsoDate): ((due: IsoDate | null, owed: boolean) => DueFacts) => {
  const none: DueFacts = { daysLeft: null, rank: Infinity, windows: facetValues('none') };
  const facts = once((day: IsoDate): DueFacts => {
    const daysLeft = daysUntil(day, today);
    return { daysLeft, rank: daysLeft, windows: facetValues(...windowOf(daysLeft)) };
  });
  return (due, owed) => {
    const found = due === null ? none : facts(due);
    return owed ? found : { ...found, windows: nothingOwed };
  };
};

const personKey = (person: string): string => searchText(person) || UNKNOWN;

interface Ground {
  readonly book: RoundBook;
  readonly bookPlace: number;
  readonly nameOf: (unit: UnitId | null) => string | null;
}

const groundsOf = (books: readonly RoundBook[]): readonly Ground[] =>
  books.map((book, bookPlace) => {
    const names = new Map(book.units.map(({ id, name }) => [id, name]));
    return { book, bookPlace, nameOf: (unit) => (unit === null ? null : (names.get(unit) ?? null)) };
  });

const unitRanks = ({ groups }: UnitGroups): ((key: string) => number) => {
  const places = new Map<string, number>(groups.map(({ key }, place) => [key, place]));
  return (key) => places.get(key) ?? Infinity;
};

/** An entry that is being made: it gets its place when all are there. */
type Making<E> = Omit<E, 'place'> & { place: number };

/** Puts in order and gives each its place. */
const inPlace = <E extends { place: number }>(entries: E[], order: (a: E, b: E) => number): readonly E[] => {
  entries.sort(order);
  for (const [place, entry] of entries.entries()) entry.place = place;
  return entries;
};

/** Under which units of today rows of a round are found: by the inspected unit and the one that answers. */
const foundUnderIn = (plan: PlanId, groups: UnitGroups): ((unit: UnitId | null, other: UnitId | null) => FacetValues) => {
  const known = new Map<string, FacetValues>();
  return (unit, other) => {
    const name = `${unit ?? ''} ${other ?? ''}`;
    const before = known.get(name);
    if (before) return before;
    const made = facetValues(...new Set([...groups.foundUnder(plan, unit), ...(other === null ? [] : groups.foundUnder(plan, other))]));
    known.set(name, made);
    return made;
  };
};

const byNumber = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The findings of rounds as a list: the newest round first, then by unit, criterion and moment. */
export const findingEntries = (books: readonly RoundBook[], groups: UnitGroups, today: IsoDate): readonly FindingEntry[] => {
  const unitRank = unitRanks(groups);
  const lines = books.flatMap(({ findings }) => findings);
  const codeRank = ranksOf(lines.map(({ code }) => code));
  const personRank = ranksOf(lines.map(({ responsible }) => responsible));
  const personOf = once(personKey);
  const dueFacts = dueFactsOn(today);
  const entries = groundsOf(books).flatMap(({ book, bookPlace, nameOf }) => {
    const foundUnder = foundUnderIn(book.plan, groups);
    const measures = groupedBy(book.measures, ({ finding }) => finding);
    return book.findings.map((line): Making<FindingEntry> & { readonly bookPlace: number } => {
      const own = measures.get(line.id) ?? [];
      const owed = own.filter(({ progress }) => isOwed(progress));
      const days = owed.flatMap(({ deadline }) => deadline ?? []).toSorted();
      const due = days[0] ?? null;
      const unit = groups.groupOf(book.plan, line.unit);
      const facts = dueFacts(due, owed.length > 0);
      const year = String(book.year);
      const area = line.area === null ? UNKNOWN : String(line.area);
      const person = personOf(line.responsible);
      return {
        type: 'finding',
        key: `${book.plan} ${line.id}`,
        plan: book.plan,
        round: book.title,
        year: book.year,
        bookPlace,
        place: 0,
        finding: line.id,
        measure: null,
        line,
        unitName: nameOf(line.unit),
        due,
        daysLeft: facts.daysLeft,
        urgency: findingUrgency(own, today),
        facets: {
          year: facetValues(year),
          unit: foundUnder(line.unit, line.responsibleUnit),
          area: facetValues(area),
          kind: facetValues(line.kind),
          state: facetValues(line.state),
          severity: facetValues(line.severity ?? UNKNOWN),
          person: facetValues(person),
          due: facts.windows,
        },
        groups: { unit, area, person, year, state: line.state },
        ranks: {
          year: book.year,
          unit: unitRank(unit),
          owner: line.responsibleUnit === null ? Infinity : unitRank(groups.groupOf(book.plan, line.responsibleUnit)),
          area: line.area ?? Infinity,
          code: codeRank(line.code),
          kind: placeIn(findingKinds, line.kind),
          state: placeIn<FindingState>(findingStates, line.state),
          status: placeIn<FindingState>(findingStates, line.state),
          severity: placeIn(severities, line.severity),
          person: personRank(line.responsible),
          due: facts.rank,
          measures: line.measures,
        },
        folded: line.folded,
      };
    });
  });
  return inPlace(entries, (a, b) => a.bookPlace - b.bookPlace || byNumber(a.ranks.unit, b.ranks.unit) || byNumber(a.ranks.code, b.ranks.code) || byText(a.line.recordedAt ?? '', b.line.recordedAt ?? '') || byText(a.key, b.key));
};

/** The measures of rounds as a list, the most urgent first. */
export const measureEntries = (books: readonly RoundBook[], groups: UnitGroups, today: IsoDate): readonly MeasureEntry[] => {
  const unitRank = unitRanks(groups);
  const lines = books.flatMap(({ measures }) => measures);
  const codeRank = ranksOf(lines.map(({ code }) => code));
  const personRank = ranksOf(lines.map(({ post }) => post));
  const personOf = once(personKey);
  const dueFacts = dueFactsOn(today);
  const entries = groundsOf(books).flatMap(({ book, nameOf }) => {
    const foundUnder = foundUnderIn(book.plan, groups);
    const findings = new Map(book.findings.map((finding) => [finding.id, finding]));
    return book.measures.map((line): Making<MeasureEntry> => {
      const about = line.finding === null ? null : (findings.get(line.finding) ?? null);
      const group = measureGroup(line, today);
      // What hangs on a deleted finding belongs to whoever carries it out.
      const unit = groups.groupOf(book.plan, line.unit ?? line.owner);
      const facts = dueFacts(line.deadline, isOwed(line.progress));
      const year = String(book.year);
      const area = line.area === null ? UNKNOWN : String(line.area);
      const person = personOf(line.post);
      return {
        type: 'measure',
        key: `${book.plan} ${line.id}`,
        plan: book.plan,
        round: book.title,
        year: book.year,
        place: 0,
        finding: line.finding,
        measure: line.id,
        line,
        about,
        group,
        unitName: nameOf(line.unit),
        ownerName: nameOf(line.owner),
        due: line.deadline,
        daysLeft: facts.daysLeft,
        facets: {
          year: facetValues(year),
          unit: foundUnder(line.unit ?? line.owner, line.owner),
          area: facetValues(area),
          kind: facetValues(about?.kind ?? UNKNOWN),
          state: facetValues(group),
          severity: facetValues(about?.severity ?? UNKNOWN),
          person: facetValues(person),
          due: facts.windows,
        },
        groups: { unit, area, person, year, state: group },
        ranks: {
          year: book.year,
          unit: unitRank(unit),
          owner: line.owner === null ? Infinity : unitRank(groups.groupOf(book.plan, line.owner)),
          area: line.area ?? Infinity,
          code: codeRank(line.code),
          kind: placeIn(findingKinds, about?.kind ?? null),
          state: placeIn(measureGroups, group),
          status: placeIn(measureStatuses, line.progress.status),
          severity: placeIn(severities, about?.severity ?? null),
          person: personRank(line.post),
          due: facts.rank,
          measures: 0,
        },
        folded: about === null ? line.folded : `${line.folded} ${about.folded}`,
      };
    });
  });
  return inPlace(entries, (a, b) => a.ranks.state - b.ranks.state || byNumber(a.ranks.due, b.ranks.due) || byText(a.key, b.key));
};
