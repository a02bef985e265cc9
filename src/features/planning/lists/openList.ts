import type { Command, WriteIntent } from '#domain/commands/command.ts';
import type { ImportRecordsInput } from '#domain/commands/importRecords.ts';
import { comparedLines, writesOfLines, type ListChange, type ListTable } from '#domain/importedList.ts';
import type { Ordered } from '#domain/order.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { GivenList, ListFileFault, ReadList } from '#exchange/lists/listFile.ts';
import type { WrittenSheet } from '#exchange/sheet/workbook.ts';
import { createId } from '#storage/createId.ts';

/** A line of a list as the preview shows it. */
export interface PreviewLine {
  readonly line: number;
  readonly name: string;
  readonly state: 'new' | 'changed' | 'unchanged';
  readonly changes: readonly ListChange[];
}

/** What a list brings, and what is to be written for it. */
export interface ListPreview {
  readonly lines: readonly PreviewLine[];
  readonly ignored: readonly string[];
  readonly writes: readonly WriteIntent[];
}

/** A list of the round that comes from Excel and goes there. */
export interface OpenList {
  readonly table: ListTable;
  readonly command: Command<ImportRecordsInput>;
  readonly sheetName: string;
  /** Headings of the columns, by column. */
  readonly headings: Readonly<Record<string, { readonly heading: string }>>;
  readonly sample: readonly WrittenSheet[];
  readonly written: readonly WrittenSheet[];
  /** Whether new rows can be chosen for inspection. */
  readonly isChosen: boolean;
  readonly preview: (list: ReadList, chooseNew: boolean) => Result<ListPreview, ListFileFault>;
}

/** A list beside the rows of the round: all of it, or everything that has to be put right. */
export const previewOf = <T extends ListTable>(table: T, given: Result<GivenList<T>, ListFileFault>, rows: readonly (Row<T> & Ordered)[]): Result<ListPreview, ListFileFault> => {
  if (!given.ok) return given;
  const lines = comparedLines(table, given.value.lines);
  return ok({ lines, ignored: given.value.ignored, writes: writesOfLines(table, lines, rows, createId) });
};
