import type { NewValues } from '#domain/commands/command.ts';
import { asIsoDate } from '#domain/days.ts';
import { planDefaults } from '#domain/planDefaults.ts';

/** What is typed into the form for a new round; dates are 'yyyy-MM-dd' or null. */
export interface NewPlanForm {
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

/** The values of the new round: what was typed, over the standard wording. */
export const valuesOf = (form: NewPlanForm): NewValues<'plans'> => {
  const from = asIsoDate(form.from);
  const to = asIsoDate(form.to);
  return {
    ...planDefaults,
    title: form.title.trim(),
    year: form.year ?? undefined,
    letterhead: { governingBody: form.governingBody.trim(), issuingBody: form.issuingBody.trim(), place: form.place.trim() },
    document: { number: form.number.trim(), date: asIsoDate(form.date) },
    window: from && to ? { from, to } : undefined,
  };
};
