import type { Op } from './change.ts';
import { FindingIdSchema, VisitIdSchema, type FindingId, type MinutesLineId } from './ids.ts';
import { contentOfRow, lineHash, lineIdOf } from './minutes.ts';
import { rowKeyOf, type RowsByKey } from './ops.ts';
import { DELETED } from './row.ts';
import type { Row } from './schema/tables.ts';
import { shownValuesOf, type ShownValues } from './shownValues.ts';

/** An op or an intent, as far as the guard cares. */
type Write = Pick<Op, 't' | 'r' | 'f' | 'val'>;

/** A finding that writes alter, and the line of the minutes that speaks of it. */
export interface AlteredFinding {
  readonly finding: FindingId;
  readonly line: MinutesLineId;
  /** The hash of what the line says before the writes and after them; null after them when the finding is deleted. */
  readonly before: string;
  readonly after: string | null;
}

const hashOf = (values: ShownValues): string | null => {
  const content = contentOfRow('findings', values);
  return content && lineHash(content);
};

/** PURE. The findings whose line of the minutes would say something else; their lines have to be read before `brokenAgreement` can tell. */
export const alteredFindings = (writes: readonly Write[], rows: RowsByKey): readonly AlteredFinding[] =>
  [...new Set(writes.filter(({ t }) => t === 'findings').map(({ r }) => r))].flatMap((id): readonly AlteredFinding[] => {
    const row = rows.get(rowKeyOf({ table: 'findings', row: id }));
    if (!row || row.deleted === 1) return [];
    const own = writes.filter(({ t, r }) => t === 'findings' && r === id);
    const shown = shownValuesOf('findings', row);
    const isDeleted = own.some(({ f, val }) => f === DELETED && val === true);
    const [before, after] = [hashOf(shown), isDeleted ? null : hashOf({ ...shown, ...Object.fromEntries(own.map(({ f, val }) => [f, val])) })];
    const [finding, visit] = [FindingIdSchema.safeParse(id), VisitIdSchema.safeParse(shown['visit'])];
    if (before === null || before === after || !finding.success || !visit.success) return [];
    return [{ finding: finding.data, line: lineIdOf(visit.data, { kind: 'finding', id: finding.data }), before, after }];
  });

/** Whether the writes open a line again, or delete it, as with its visit. */
const isOpened = (line: MinutesLineId, writes: readonly Write[]): boolean =>
  writes.some(({ t, r, f, val }) => t === 'minutesLines' && r === line && ((f === 'agreed' && val === null) || (f === DELETED && val === true)));

/**
 * PURE. A finding on which both sides have agreed, word for word as it stands, and which the writes would make say something else
 * or delete; null when there is none. A line that already says something else (a colleague's edit came with a merge) holds
 * nobody back: it shows as changed. [judgement]
 * @param lines the living rows of the lines of `altered`
 */
export const brokenAgreement = (
  altered: readonly AlteredFinding[],
  writes: readonly Write[],
  lines: readonly Pick<Row<'minutesLines'>, 'id' | 'agreed'>[],
): FindingId | null =>
  altered.find(({ line, before }) => lines.some(({ id, agreed }) => id === line && agreed?.hash === before) && !isOpened(line, writes))?.finding ?? null;
