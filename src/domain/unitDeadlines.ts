import { findingLabel } from './findingNumber.ts';
import { timeOf } from './hlc.ts';
import type { MeasureId, UnitId } from './ids.ts';
import { isOwed } from './measureProgress.ts';
import { MomentSchema, type IsoDate, type Moment } from './schema/field.ts';
import type { Row } from './schema/tables.ts';

/** A deadline that a unit has to keep. */
export interface UnitDeadline {
  readonly id: MeasureId;
  readonly deadline: IsoDate;
  /** „TT3“; blank while the finding has no number. */
  readonly label: string;
  readonly text: string;
  readonly matter: string;
  readonly post: string;
  /** When something that this says was last written; null where nothing was. */
  readonly revised: Moment | null;
}

/** The rows of a round that deadlines are read from. */
export interface DeadlineRows {
  readonly visits: readonly Pick<Row<'visits'>, 'id' | 'unit'>[];
  readonly findings: readonly Row<'findings'>[];
  readonly measures: readonly Row<'measures'>[];
}

const revisionOf = ({ regs }: Row<'measures'>): Moment | null => {
  const times = ['text', 'owner', 'deadline', 'progress'].flatMap((field) => (regs[field]?.heads ?? []).map(({ hlc }) => timeOf(hlc))).sort();
  const last = times.at(-1);
  return last === undefined ? null : MomentSchema.parse(last);
};

/** PURE. Whose measure it is: the unit in charge, or the inspected one where none is named; null where neither is known. */
const unitInCharge = (measure: Pick<Row<'measures'>, 'owner' | 'finding'>, { visits, findings }: Pick<DeadlineRows, 'visits' | 'findings'>): UnitId | null => {
  if (measure.owner.unit !== null) return measure.owner.unit;
  const finding = findings.find(({ id }) => id === measure.finding);
  return finding?.responsibleUnit ?? visits.find(({ id }) => id === finding?.visit)?.unit ?? null;
};

/** PURE. The open measures of each unit that have a deadline, the nearest first. What is reported waits for the team and is left out. */
export const deadlinesByUnit = (rows: DeadlineRows): ReadonlyMap<UnitId, readonly UnitDeadline[]> => {
  const byUnit = new Map<UnitId, UnitDeadline[]>();
  for (const row of rows.measures) {
    const unit = unitInCharge(row, rows);
    const finding = rows.findings.find(({ id }) => id === row.finding);
    if (unit === null || row.deadline === null || !isOwed(row.progress)) continue;
    const one: UnitDeadline = {
      id: row.id,
      deadline: row.deadline,
      label: finding !== undefined && finding.number !== null ? findingLabel(finding.kind, finding.number) : '',
      text: row.text.trim(),
      matter: finding?.text.trim() ?? '',
      post: row.owner.post.trim(),
      revised: revisionOf(row),
    };
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), one]);
  }
  for (const list of byUnit.values()) list.sort((a, b) => (a.deadline === b.deadline ? (a.id < b.id ? -1 : 1) : a.deadline < b.deadline ? -1 : 1));
  return byUnit;
};
