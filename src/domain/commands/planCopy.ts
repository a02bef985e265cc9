import type { Json } from '../json.ts';
import type { LegalLibrary } from '../legal/library.ts';
import { basisFate, type PlanSource } from '../planCopy.ts';
import { inYear } from '../planTitle.ts';
import { ok, type Result } from '../result.ts';
import type { IsoDate } from '../schema/field.ts';
import { fieldOf, type Row, type Table, type Values } from '../schema/tables.ts';
import { allWrites, checkedValue, rowWrites, type Command, type CommandInput, type NewValues, type Rejection, type WriteIntent } from './command.ts';

type Writes = Result<readonly WriteIntent[], Rejection>;

/** A new round made from another one, and what of it is taken along. */
export interface CopyPlanInput extends CommandInput {
  readonly source: PlanSource;
  /** What was typed: title, year, letterhead, number and date, window. */
  readonly values: NewValues<'plans'>;
  readonly parts: { readonly units: boolean; readonly team: boolean; readonly bases: boolean };
  /** The day by which legal bases are judged, and the library that judges them. */
  readonly day: IsoDate;
  readonly library: LegalLibrary;
}

/** The writes that make a row over again in another round; registers that show their initial value cost nothing. */
const copied = <T extends Table>(table: T, row: Row<T>, changed: NewValues<T> = {}, left: readonly string[] = []): Writes => {
  const values: Values<T> = row;
  const writes: WriteIntent[] = [];
  for (const [field, value] of Object.entries<Json | undefined>(values)) {
    const register = fieldOf(table, field);
    if (value === undefined || register === undefined || field in changed || left.includes(field)) continue;
    if (JSON.stringify(value) === JSON.stringify(register.initial)) continue;
    const check = checkedValue(table, field, value);
    if (!check.ok) return check;
    writes.push({ table, row: row.id, field, value: check.value, basis: [], making: true });
  }
  const own = rowWrites(table, row.id, changed);
  return own.ok ? ok([...writes, ...own.value]) : own;
};

/** The facts of a plan that hold from year to year. */
const carriedOver = (plan: Row<'plans'>): NewValues<'plans'> => ({
  letterhead: plan.letterhead,
  signer: plan.signer,
  purposes: plan.purposes,
  requirements: plan.requirements,
  principles: plan.principles,
  standingOffice: plan.standingOffice,
  criteriaVersion: plan.criteriaVersion,
  bandScale: plan.bandScale,
  noticeDays: plan.noticeDays,
  unitReportDays: plan.unitReportDays,
  minutesDays: plan.minutesDays,
  memberNotesDays: plan.memberNotesDays,
  teamReportDays: plan.teamReportDays,
  conclusionDays: plan.conclusionDays,
  remedyPlanDays: plan.remedyPlanDays,
  remedyReportDays: plan.remedyReportDays,
  forms: plan.forms,
  leastShare: plan.leastShare,
  unitDaysAYear: plan.unitDaysAYear,
});

const basisWrites = ({ source, values, day, library }: CopyPlanInput): readonly Writes[] =>
  source.bases.flatMap((row): Writes[] => {
    const fate = basisFate(row, day, library);
    if (fate.type === 'dropped') return [];
    const subject = inYear(row.subject, source.plan.year, values.year ?? source.plan.year);
    return [copied('bases', row, fate.type === 'renumber' ? { number: '', date: null, subject } : {})];
  });

const unitWrites = ({ source }: CopyPlanInput): readonly Writes[] =>
  source.units.map((row) => copied('units', row, row.until === null ? {} : { chosen: false }));

/** The team with what holds at every visit; visits were of that round, so assignments to them stay there. */
const teamWrites = ({ source, parts }: CopyPlanInput): readonly Writes[] => [
  ...source.groups.map((row) => copied('groups', row)),
  ...source.members.map((row) => copied('members', row, {}, parts.units ? [] : ['unit'])),
  ...source.assignments.filter(({ visit }) => visit === null).map((row) => copied('assignments', row)),
];

/** The criteria that new visits pin, with the team's own documents and ready wordings. Focus is chosen anew every round. */
const contentWrites = ({ source }: CopyPlanInput): readonly Writes[] => {
  const version = source.plan.criteriaVersion;
  return [
    ...source.areas.map((row) => copied('areas', row)),
    ...source.criteriaSets.filter(({ id }) => id === version).map((row) => copied('criteriaSets', row)),
    ...source.criteria.filter((row) => version === '' || row.version === version).map((row) => copied('criteria', row, {}, ['focus'])),
    ...source.legalDocuments.map((row) => copied('legalDocuments', row)),
    ...source.wordings.map((row) => copied('wordings', row)),
  ];
};

/**
 * Opens a round that is made from another, usually last year's: the directory of units under the same ids, team, areas, criteria,
 * wording, deadlines and bases. Stages, days and numbers begin anew; nothing that was found or promised comes along here.
 */
export const copyPlan: Command<CopyPlanInput> = {
  name: 'plan.copy',
  decide: (input) => {
    const { plan, source, values, parts } = input;
    return allWrites([
      rowWrites('plans', plan, { ...carriedOver(source.plan), ...values, madeFrom: source.plan.id }),
      ...contentWrites(input),
      ...(parts.bases ? basisWrites(input) : []),
      ...(parts.units ? unitWrites(input) : []),
      ...(parts.team ? teamWrites(input) : []),
    ]);
  },
};
