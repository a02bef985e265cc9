import { withWords } from './documents/answers.ts';
import { shortDate } from './documents/words/dates.ts';
import { findingLabel } from './findingNumber.ts';
import type { VisitId } from './ids.ts';
import { reportedProgress } from './measureProgress.ts';
import { searchText } from './searchText.ts';
import type { IsoDate } from './schema/field.ts';
import type { Row } from './schema/tables.ts';

/** How far a unit says that it has come with a finding (domain file §3.5 H, „trạng thái“). */
export const remedyStates = ['done', 'underway', 'notStarted'] as const;
export type RemedyState = (typeof remedyStates)[number];

/** One line of a unit's report on remedies, as it was written. */
export interface RemedyLine {
  /** The row of the table that it stands in, from 1. */
  readonly row: number;
  /** The number of the finding in the notice: „TT1“. */
  readonly label: string;
  readonly measure: string;
  readonly result: string;
  readonly proof: string;
  readonly done: IsoDate | null;
  /** Who saw to it. */
  readonly owner: string;
  /** null: not said. */
  readonly state: RemedyState | null;
}

type Finding = Row<'findings'>;
type Measure = Row<'measures'>;

/** What a line is about. */
export type RemedyTarget =
  | { readonly kind: 'measure'; readonly finding: Finding; readonly measure: Measure }
  /** Nobody has laid a measure down for the finding: the line makes one. */
  | { readonly kind: 'new'; readonly finding: Finding };

/** What becomes of a line. */
export type RemedyMatch =
  | { readonly kind: 'target'; readonly target: RemedyTarget }
  /** The finding has several measures, and the line does not say which. */
  | { readonly kind: 'choose'; readonly finding: Finding; readonly choices: readonly Measure[] }
  /** No finding of the visit has this number. */
  | { readonly kind: 'unknown' }
  /** The unit wrote nothing. */
  | { readonly kind: 'blank' }
  /** The report says so already, word by word. */
  | { readonly kind: 'known'; readonly finding: Finding; readonly measure: Measure };

/** A label as it is compared: „tt 01“ is „TT1“. */
const labelKey = (label: string): string => searchText(label).replace(/[^a-z0-9]/g, '').replace(/^([a-z]+)0+(?=\d)/, '$1');

const sameWords = (a: string, b: string): boolean => searchText(a).trim() === searchText(b).trim();

/** PURE. Whether a line says anything about what was done. */
const isBlank = ({ measure, result, proof, done, state }: RemedyLine): boolean => done === null && state === null && [measure, result, proof].every((text) => text.trim() === '');

/** Whether a line says that the unit is through with it: a result without a word on the state counts. */
export const saysDone = ({ state, result, proof, done }: RemedyLine): boolean =>
  state === 'done' || (state === null && (done !== null || result.trim() !== '' || proof.trim() !== ''));

/** PURE. What a line says about a measure, as its report has it. */
export const remedyWords = (line: RemedyLine, measure: Pick<Measure, 'text' | 'owner'> | null): string => {
  const text = line.measure.trim();
  const owner = line.owner.trim();
  return [
    text === '' || measure === null || sameWords(text, measure.text) ? '' : `Biện pháp: ${text}`,
    line.result.trim(),
    line.proof.trim() === '' ? '' : `Minh chứng: ${line.proof.trim()}`,
    line.done === null ? '' : `Hoàn thành ngày ${shortDate(line.done)}`,
    // Where nobody is in charge yet, the name goes there.
    owner === '' || measure === null || measure.owner.post.trim() === '' || sameWords(owner, measure.owner.post) ? '' : `Người chịu trách nhiệm: ${owner}`,
  ]
    .filter((part) => part !== '')
    .join('\n');
};

const isKnown = (line: RemedyLine, measure: Measure): boolean =>
  saysDone(line) && withWords(measure.report, remedyWords(line, measure)) === undefined && (measure.progress.on === null || reportedProgress(measure.progress, measure.progress.on) === null);

/** The rows of the round that a report is held against. */
export interface RemedyRows {
  readonly findings: readonly Finding[];
  readonly measures: readonly Measure[];
}

/** PURE. What each line of a report is about, by the numbers that the notice to the unit gave its findings. */
export const matchRemedies = (lines: readonly RemedyLine[], visit: VisitId, { findings, measures }: RemedyRows): readonly RemedyMatch[] => {
  const byLabel = new Map<string, Finding | null>();
  for (const row of findings) {
    if (row.visit !== visit || row.number === null) continue;
    const key = labelKey(findingLabel(row.kind, row.number));
    // Two findings under one number: neither is meant for certain.
    byLabel.set(key, byLabel.has(key) ? null : row);
  }
  return lines.map((line): RemedyMatch => {
    if (isBlank(line)) return { kind: 'blank' };
    const finding = byLabel.get(labelKey(line.label));
    if (finding === undefined || finding === null) return { kind: 'unknown' };
    const own = measures.filter((row) => row.finding === finding.id);
    const [first] = own;
    if (first === undefined) return { kind: 'target', target: { kind: 'new', finding } };
    const measure = own.length === 1 ? first : own.find(({ text }) => line.measure.trim() !== '' && sameWords(text, line.measure));
    if (measure === undefined) return { kind: 'choose', finding, choices: own };
    return isKnown(line, measure) ? { kind: 'known', finding, measure } : { kind: 'target', target: { kind: 'measure', finding, measure } };
  });
};
