import type { LegalDocument } from '../legal/library.ts';
import { planDefaults } from '../planDefaults.ts';
import { ok } from '../result.ts';
import { basisOf } from '../row.ts';
import { planFields } from '../schema/planning.ts';
import type { Row, Values } from '../schema/tables.ts';
import { usualPeriod } from '../usualPeriod.ts';
import { allWrites, fieldWrite, oneWrite, type Command, type CommandInput } from './command.ts';

/** The deadlines of a plan, in the order in which they come. */
export const deadlineFields = [
  'noticeDays',
  'unitReportDays',
  'minutesDays',
  'memberNotesDays',
  'teamReportDays',
  'conclusionDays',
  'remedyPlanDays',
  'remedyReportDays',
] as const;

/** The parts of a plan that have a standard: texts with their usual wording, deadlines with their usual length. */
export const standardFields = ['purposes', 'requirements', 'principles', ...deadlineFields] as const;
export type StandardField = (typeof standardFields)[number];

const initialStandard = {
  noticeDays: planFields.noticeDays.initial,
  unitReportDays: planFields.unitReportDays.initial,
  minutesDays: planFields.minutesDays.initial,
  memberNotesDays: planFields.memberNotesDays.initial,
  teamReportDays: planFields.teamReportDays.initial,
  conclusionDays: planFields.conclusionDays.initial,
  remedyPlanDays: planFields.remedyPlanDays.initial,
  remedyReportDays: planFields.remedyReportDays.initial,
};

const wording = {
  purposes: planDefaults.purposes ?? '',
  requirements: planDefaults.requirements ?? '',
  principles: planDefaults.principles ?? '',
};

const standard: Pick<Values<'plans'>, StandardField> = { ...initialStandard, ...wording };

/** What a part of a plan says before anybody has changed it. */
export const standardOf = (field: StandardField): string | number => standard[field];

/** The parts of a plan that are to say what the standard says. */
export interface RestoreInput extends CommandInput {
  readonly row: Row<'plans'>;
  readonly fields: readonly StandardField[];
}

/** Brings the standard wording or the usual deadlines back, in one step. */
export const restoreStandard: Command<RestoreInput> = {
  name: 'plan.restoreStandard',
  decide: ({ row, fields }) =>
    allWrites(
      fields.filter((field) => row[field] !== standardOf(field)).map((field) => oneWrite(fieldWrite('plans', row.id, field, standard[field], basisOf(row, field)))),
    ),
};

/** A basis, and the document that stands in its place. */
export interface ReplaceBasisInput extends CommandInput {
  readonly row: Row<'bases'>;
  readonly by: Pick<LegalDocument, 'documentType' | 'number' | 'date' | 'issuer' | 'subject'>;
}

/** Cites another document at the same place of the list. */
export const replaceBasis: Command<ReplaceBasisInput> = {
  name: 'basis.replace',
  decide: ({ row, by }) =>
    allWrites([
      oneWrite(fieldWrite('bases', row.id, 'documentType', by.documentType, basisOf(row, 'documentType'))),
      oneWrite(fieldWrite('bases', row.id, 'number', by.number, basisOf(row, 'number'))),
      oneWrite(fieldWrite('bases', row.id, 'date', by.date, basisOf(row, 'date'))),
      oneWrite(fieldWrite('bases', row.id, 'issuer', by.issuer, basisOf(row, 'issuer'))),
      oneWrite(fieldWrite('bases', row.id, 'subject', by.subject, basisOf(row, 'subject'))),
    ]),
};

/** Visits that are to examine the usual period, among all visits of the round. */
export interface UsualPeriodsInput extends CommandInput {
  readonly visits: readonly Row<'visits'>[];
  readonly all: readonly Row<'visits'>[];
}

/** Gives visits the period that is usually examined; those without a day have none yet. */
export const setUsualPeriods: Command<UsualPeriodsInput> = {
  name: 'visit.usualPeriod',
  decide: ({ visits, all }) =>
    allWrites(
      visits.map((visit) => {
        const period = usualPeriod(visit, all);
        return period === null ? ok([]) : oneWrite(fieldWrite('visits', visit.id, 'period', period, basisOf(visit, 'period')));
      }),
    ),
};
