import { measureGroup } from '#domain/measureProgress.ts';
import { measureEntries, type MeasureEntry } from '#domain/roundBook/entries.ts';
import { groupEntries } from '#domain/roundBook/groups.ts';
import { narrow } from '#domain/roundBook/narrow.ts';
import type { RoundBook } from '#domain/roundBook/roundBook.ts';
import { sortEntries } from '#domain/roundBook/sort.ts';
import { unitGroupsOf } from '#domain/roundBook/unitGroups.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { searchText, wordMatcher } from '#domain/searchText.ts';
import { tenYearsToday } from '../tests/support/tenYears/tenYears.ts';
import type { WholeRows } from './followup.ts';

/** Milliseconds of each run: a list narrowed by a state and a word, sorted by deadline and put into groups by unit. */
export interface ListPass {
  readonly lines: number;
  readonly shown: number;
  /** Making the list from the books, once for each book that changes. */
  readonly entries: readonly number[];
  readonly ours: readonly number[];
  /** The same over the rows of the tables, each looked up and folded when it is needed. */
  readonly rows: readonly number[];
}

const today = IsoDateSchema.parse(tenYearsToday);
const [STATE, WORD] = ['closed', 'so hoa'] as const;

const timed = <T>(work: () => T): { readonly took: number; readonly value: T } => {
  const started = performance.now();
  const value = work();
  return { took: performance.now() - started, value };
};

const ours = (entries: readonly MeasureEntry[]) => {
  const { shown } = narrow(entries, { facets: { state: STATE }, search: WORD });
  return groupEntries(sortEntries(shown, { key: 'due', descending: true }), 'unit');
};

interface FullLine {
  readonly measure: Row<'measures'>;
  readonly unit: string;
}

/** As a screen would that reads its tables: row by row, with what a row refers to. */
const overRows = (rounds: readonly WholeRows[]): ReadonlyMap<string, readonly FullLine[]> => {
  const finds = wordMatcher(WORD);
  const lines: FullLine[] = [];
  for (const { units, visits, criteria, findings, measures } of rounds) {
    const findingOf = new Map<string | null, Row<'findings'>>(findings.map((row) => [row.id, row]));
    const visitOf = new Map<string | null, Row<'visits'>>(visits.map((row) => [row.id, row]));
    const unitOf = new Map<string | null, Row<'units'>>(units.map((row) => [row.id, row]));
    const criterionOf = new Map<string | null, Row<'criteria'>>(criteria.map((row) => [row.id, row]));
    for (const measure of measures) {
      if (measure.deleted === 1 || measureGroup(measure, today) !== STATE) continue;
      const finding = findingOf.get(measure.finding);
      const unit = unitOf.get(visitOf.get(finding?.visit ?? null)?.unit ?? null)?.name ?? '';
      const owner = unitOf.get(measure.owner.unit)?.name ?? '';
      const code = criterionOf.get(finding?.criterion ?? null)?.definition.code ?? '';
      const about = finding ? [finding.text, finding.recommendation, finding.responsible, finding.cause.text] : [];
      const text = searchText([measure.text, measure.owner.post, measure.report, measure.verification, owner, ...about, unit, code].join(' '));
      if (finds(text)) lines.push({ measure, unit });
    }
  }
  lines.sort((a, b) => (b.measure.deadline ?? '').localeCompare(a.measure.deadline ?? ''));
  const groups = new Map<string, FullLine[]>();
  for (const line of lines) groups.set(line.unit, [...(groups.get(line.unit) ?? []), line]);
  return new Map([...groups].toSorted(([a], [b]) => a.localeCompare(b, 'vi')));
};

/** Runs that warm the code up and do not count. */
const WARM_UP = 3;

/** Narrows, sorts and groups all measures again and again, ours and over the rows; both have to find the same number. */
export const measureLists = (books: readonly RoundBook[], rounds: readonly WholeRows[], times: number): ListPass => {
  const newestFirst = books.toSorted((a, b) => b.year - a.year);
  const [entries, mine, theirs]: [number[], number[], number[]] = [[], [], []];
  let [lines, shown] = [0, 0];
  for (let no = 0; no < WARM_UP + times; no += 1) {
    const list = timed(() => measureEntries(newestFirst, unitGroupsOf(newestFirst), today));
    const quick = timed(() => ours(list.value));
    const plain = timed(() => overRows(rounds));
    const found = quick.value.reduce((sum, { entries: own }) => sum + own.length, 0);
    const foundInRows = [...plain.value.values()].reduce((sum, own) => sum + own.length, 0);
    if (found !== foundInRows) throw new Error(`Found ${found} and ${foundInRows}`);
    [lines, shown] = [list.value.length, found];
    if (no < WARM_UP) continue;
    entries.push(list.took);
    mine.push(quick.took);
    theirs.push(plain.took);
  }
  return { lines, shown, entries, ours: mine, rows: theirs };
};
