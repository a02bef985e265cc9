import { withWords } from '../documents/answers.ts';
import { shortDate } from '../documents/words/dates.ts';
import type { MeasureId, MeasureNoteId, UnitId } from '../ids.ts';
import { reportedProgress, takeStep } from '../measureProgress.ts';
import { remedyWords, saysDone, type RemedyLine, type RemedyTarget } from '../remedyReport.ts';
import { fail, ok, type Result } from '../result.ts';
import { basisOf } from '../row.ts';
import type { IsoDate } from '../schema/field.ts';
import type { Row } from '../schema/tables.ts';
import { allWrites, fieldWrite, oneWrite, rowWrites, type Command, type CommandContext, type CommandInput, type Rejection, type WriteIntent } from './command.ts';

/** A line with what it is about; the ids are for the rows that it may make. */
export interface ReportedLine {
  readonly line: RemedyLine;
  readonly target: RemedyTarget;
  readonly measureId: MeasureId;
  readonly noteId: MeasureNoteId;
}

/** A unit's report on remedies, line by line. */
export interface ReportInput extends CommandInput {
  readonly lines: readonly ReportedLine[];
  /** The unit that reports. */
  readonly unit: UnitId | null;
  /** Number and day of its report. */
  readonly number: string;
  readonly on: IsoDate;
}

/** How the diary says where the words come from. */
const sourceWords = ({ number, on }: ReportInput): string => `Báo cáo khắc phục của đơn vị${number.trim() === '' ? '' : ` số ${number.trim()}`} ngày ${shortDate(on)}`;

const noteOf = (measure: MeasureId, row: Row<'measures'> | null, lines: readonly ReportedLine[], input: ReportInput, { now }: CommandContext): Result<readonly WriteIntent[], Rejection> => {
  const [first] = lines;
  if (first === undefined) return ok([]);
  // What is not done yet is no report on the remedy: the diary keeps the words.
  const open = lines.filter(({ line }) => !saysDone(line)).map(({ line }) => [line.state === 'notStarted' ? 'Chưa thực hiện.' : 'Đang thực hiện.', remedyWords(line, row)].filter((part) => part !== '').join(' '));
  const text = [sourceWords(input), ...open].join('\n');
  return rowWrites('measureNotes', first.noteId, { measure, on: input.on, entry: { kind: 'note', text }, recordedAt: now });
};

const newMeasure = (reported: ReportedLine, input: ReportInput, context: CommandContext): Result<readonly WriteIntent[], Rejection> => {
  const { line, target, measureId } = reported;
  const { finding } = target;
  // A unit that has acted already may say what it did and not what it was to do.
  const text = line.measure.trim() || line.result.trim() || finding.recommendation.trim();
  if (text === '') return fail({ type: 'text-required', table: 'measures', field: 'text' });
  const isDone = saysDone(line);
  return allWrites([
    rowWrites('measures', measureId, {
      finding: finding.id,
      text,
      owner: { unit: finding.responsibleUnit ?? input.unit, post: line.owner.trim() },
      report: isDone ? remedyWords(line, null) || undefined : undefined,
      progress: isDone ? { status: 'reported', verdict: null, on: input.on } : line.state === 'underway' ? { status: 'inProgress', verdict: null, on: input.on } : undefined,
      recordedAt: context.now,
    }),
    noteOf(measureId, null, [reported], input, context),
  ]);
};

/** The unit's words go under what the report says already; nothing that the team has set is replaced. */
const ontoMeasure = (row: Row<'measures'>, lines: readonly ReportedLine[], input: ReportInput, context: CommandContext): Result<readonly WriteIntent[], Rejection> => {
  const done = lines.filter(({ line }) => saysDone(line));
  const report = done.reduce((there, { line }) => withWords(there, remedyWords(line, row)) ?? there, row.report);
  const begun = row.progress.status === 'proposed' && lines.some(({ line }) => line.state === 'underway') ? takeStep(row.progress, 'start', input.on) : null;
  // A part that is still under way keeps the whole from being reported.
  const progress = done.length > 0 && done.length === lines.length ? reportedProgress(row.progress, input.on) : begun?.ok === true ? begun.value : null;
  const post = lines.map(({ line }) => line.owner.trim()).find((owner) => owner !== '') ?? '';
  return allWrites([
    report === row.report ? ok([]) : oneWrite(fieldWrite('measures', row.id, 'report', report, basisOf(row, 'report'))),
    progress === null ? ok([]) : oneWrite(fieldWrite('measures', row.id, 'progress', progress, basisOf(row, 'progress'))),
    row.owner.post.trim() !== '' || post === '' ? ok([]) : oneWrite(fieldWrite('measures', row.id, 'owner', { ...row.owner, post }, basisOf(row, 'owner'))),
    noteOf(row.id, row, lines, input, context),
  ]);
};

const byMeasure = (lines: readonly ReportedLine[]): readonly (readonly [Row<'measures'>, readonly ReportedLine[]])[] => {
  const groups = new Map<string, readonly [Row<'measures'>, ReportedLine[]]>();
  for (const line of lines) {
    if (line.target.kind !== 'measure') continue;
    const { measure } = line.target;
    const group = groups.get(measure.id);
    if (group) group[1].push(line);
    else groups.set(measure.id, [measure, [line]]);
  }
  return [...groups.values()];
};

/** Takes a unit's report on remedies in, all of it in one step: what was done, how far the rest has come, and measures where there were none. */
export const takeRemedyReport: Command<ReportInput> = {
  name: 'measure.takeReport',
  decide: (input, context) =>
    input.lines.length === 0
      ? fail({ type: 'nothing-to-write' })
      : allWrites([
          ...input.lines.filter(({ target }) => target.kind === 'new').map((line) => newMeasure(line, input, context)),
          ...byMeasure(input.lines).map(([row, lines]) => ontoMeasure(row, lines, input, context)),
        ]),
};
