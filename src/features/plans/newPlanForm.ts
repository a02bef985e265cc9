import type { NewValues } from '#domain/commands/command.ts';
import { asIsoDate } from '#domain/days.ts';
import type { PlanId } from '#domain/ids.ts';
import { planDefaults } from '#domain/planDefaults.ts';

/** Parts of another round that one may take along or leave. */
export const copiedParts = ['units', 'team', 'bases'] as const;
export type CopiedPart = (typeof copiedParts)[number];

/** What is typed into the form for a new round; dates are 'yyyy-MM-dd' or null. */
export interface NewPlanForm {
  /** The round from which it is made; null: begun from nothing. */
  readonly source: PlanId | null;
  /** What is taken from there beside its wording, areas, criteria and deadlines. */
  readonly parts: Readonly<Record<CopiedPart, boolean>>;
  readonly title: string;
  /** The person has worded the title; until then it follows the year. */
  readonly worded: boolean;
  readonly year: number | null;
  readonly governingBody: string;
  readonly issuingBody: string;
  readonly place: string;
  readonly number: string;
  readonly date: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** The fields that can be wrong, in the order in which they stand. */
export const checkedFields = ['title', 'year', 'window'] as const;
export type CheckedField = (typeof checkedFields)[number];

/** What is wrong with a field; the words are in the catalogue under `create`. */
export type FormFault = 'nameRequired' | 'yearInvalid' | 'windowReversed' | 'windowHalf';

/** Faults by field; empty when the round can be created. */
export const faultsOf = ({ title, year, from, to }: NewPlanForm): Partial<Record<CheckedField, FormFault>> => ({
  ...(title.trim() === '' ? { title: 'nameRequired' } : {}),
  ...(year === null || !Number.isInteger(year) || year < 1990 || year > 2200 ? { year: 'yearInvalid' } : {}),
  ...((from === null) === (to === null) ? {} : { window: 'windowHalf' }),
  ...(from !== null && to !== null && from > to ? { window: 'windowReversed' } : {}),
});

/** What was typed, as values of the new round. */
export const typedValues = (form: NewPlanForm): NewValues<'plans'> => {
  const from = asIsoDate(form.from);
  const to = asIsoDate(form.to);
  return {
    title: form.title.trim(),
    year: form.year ?? undefined,
    letterhead: { governingBody: form.governingBody.trim(), issuingBody: form.issuingBody.trim(), place: form.place.trim() },
    document: { number: form.number.trim(), date: asIsoDate(form.date) },
    window: from && to ? { from, to } : undefined,
  };
};

/** The values of a round that is begun from nothing: what was typed, over the standard wording. */
export const valuesOf = (form: NewPlanForm): NewValues<'plans'> => ({ ...planDefaults, ...typedValues(form) });
