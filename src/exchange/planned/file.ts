import type { GroupId } from '#domain/ids.ts';
import type { DateSpan, IsoDate } from '#domain/schema/field.ts';
import type { VisitForm, VisitSession } from '#domain/schema/planning.ts';
import type { BookFault, SheetProblem, TableFault } from '../sheet/fault.ts';
import type { SheetColumn } from '../sheet/sheet.ts';

/** Bytes and entries that a file of planned inspections may have. */
export const MAX_PLANNED_FILE = 5_000_000;
export const MAX_PLANNED_ROWS = 2000;

/** What is not right with a place in a file of planned inspections. */
export type PlannedFault =
  | 'date'
  | 'too-long'
  | 'unknown-word'
  | 'not-a-day'
  /** Neither a day nor from one day to another, nor a month or a quarter. */
  | 'not-a-span'
  | 'span-reversed'
  | 'blank'
  | 'area-unknown'
  | 'group-unknown'
  /** JSON: not what stands here. */
  | 'malformed'
  /** A calendar: an event that repeats is several inspections; a plan has to say which. */
  | 'recurring'
  | 'no-day'
  /** A calendar: a time zone that the file names and does not describe. */
  | 'time-zone';

/** Where: a row of a sheet, a path of JSON, an event of a calendar. */
export type PlannedPlace = SheetProblem<string, PlannedFault>['at'] | { readonly kind: 'path'; readonly path: string };

/** One thing to put right. */
export interface PlannedProblem {
  readonly at: PlannedPlace;
  readonly column: string | null;
  readonly fault: PlannedFault | 'formula';
  readonly found: string;
}

/** Why a file is not taken over. Whichever it is, nothing has been written. */
export type PlannedFileFault =
  | BookFault
  | TableFault<string>
  /** Neither a workbook nor another form that is read here. */
  | { readonly type: 'not-planned' }
  | { readonly type: 'newer-version'; readonly version: number }
  | { readonly type: 'faulty'; readonly problems: readonly PlannedProblem[] };

/** Rows of a file that is right as a whole, and what of it says nothing here. */
export interface PlannedFile<T> {
  readonly rows: readonly T[];
  readonly ignored: readonly string[];
}

/** An inspection by another body as a file gives it. */
export interface GivenOther {
  readonly body: string;
  readonly matter: string;
  readonly document: string;
  readonly unitName: string;
  readonly span: DateSpan;
  readonly areas: readonly number[];
}

/** A line of the own schedule as a file gives it; what is blank is not said. */
export interface GivenVisit {
  readonly unitName: string;
  readonly slot: { readonly date: IsoDate; readonly session: VisitSession };
  readonly form: VisitForm | null;
  readonly place: string;
  /** null: the whole team; undefined: not said. */
  readonly group: GroupId | null | undefined;
}

/** The headings of the columns, for telling where something is wrong. */
export type Headings = Readonly<Record<string, SheetColumn>>;
