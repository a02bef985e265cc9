import { dayOfMoment } from './documents/moments.ts';
import type { IsoDate } from './schema/field.ts';
import type { Row } from './schema/tables.ts';

/** A line in the diary of a measure. */
export type DiaryLine =
  /** The measure was laid down, with its first deadline. */
  | { readonly kind: 'proposed'; readonly on: IsoDate | null; readonly deadline: IsoDate | null }
  | { readonly kind: 'note'; readonly on: IsoDate | null; readonly row: Row<'measureNotes'>; readonly text: string }
  | { readonly kind: 'extension'; readonly on: IsoDate | null; readonly row: Row<'measureNotes'>; readonly from: IsoDate | null; readonly to: IsoDate; readonly why: string }
  /** Where it stands now; the steps before are in the history. */
  | { readonly kind: 'step'; readonly on: IsoDate; readonly progress: Row<'measures'>['progress'] };

type Measure = Pick<Row<'measures'>, 'deadline' | 'progress' | 'recordedAt'>;
type Note = Row<'measureNotes'>;

const inOrder = (a: Note, b: Note): number => {
  const [x, y] = [a.recordedAt ?? '', b.recordedAt ?? ''];
  return x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1;
};

/** PURE. The times that the deadline was put off, as they were recorded. */
export const extensionsOf = (notes: readonly Note[]): readonly (Note & { readonly entry: { readonly kind: 'extension' } })[] =>
  [...notes].sort(inOrder).flatMap((note) => (note.entry.kind === 'extension' ? [{ ...note, entry: note.entry }] : []));

/** PURE. The deadline that was set first: an extension keeps it. */
export const firstDeadline = ({ deadline }: Pick<Measure, 'deadline'>, notes: readonly Note[]): IsoDate | null => {
  const [first] = extensionsOf(notes);
  return first === undefined ? deadline : first.entry.from;
};

/**
 * PURE. The diary of a measure (diễn biến thực hiện), the oldest first: how it was laid down, what was noted, each deadline that was
 * put off, where it stands now. Lines of one day stand as they were recorded; where it stands comes last of its day.
 */
export const diaryOf = ({ deadline, progress, recordedAt }: Measure, notes: readonly Note[]): readonly DiaryLine[] => {
  const proposed: DiaryLine = { kind: 'proposed', on: recordedAt === null ? null : dayOfMoment(recordedAt), deadline: firstDeadline({ deadline }, notes) };
  const entries = [...notes].sort(inOrder).map((row): DiaryLine => {
    const on = row.on ?? (row.recordedAt === null ? null : dayOfMoment(row.recordedAt));
    return row.entry.kind === 'note' ? { kind: 'note', on, row, text: row.entry.text } : { ...row.entry, on, row };
  });
  const step: readonly DiaryLine[] = progress.on === null || progress.status === 'proposed' ? [] : [{ kind: 'step', on: progress.on, progress }];
  const later = [...entries, ...step].map((line, at) => ({ line, at })).sort((a, b) => ((a.line.on ?? '') === (b.line.on ?? '') ? a.at - b.at : (a.line.on ?? '') < (b.line.on ?? '') ? -1 : 1));
  return [proposed, ...later.map(({ line }) => line)];
};
