import { copyPlan } from '#domain/commands/planCopy.ts';
import type { PlanId } from '#domain/ids.ts';
import { builtInDocuments } from '#domain/legal/builtIn.ts';
import { libraryOf } from '#domain/legal/library.ts';
import { basisFate, type BasisFate } from '#domain/planCopy.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { runCommand, type Outcome } from '#live/useCommand.ts';
import { planById, rowsOf } from '#storage/reads/rows.ts';
import { typedValues, type NewPlanForm } from './newPlanForm.ts';

/** What came of making a round from another one: the outcome, and how many bases need a look. */
export interface Copied {
  readonly outcome: Outcome;
  readonly bases: Readonly<Record<BasisFate['type'], number>>;
}

/** Makes a round from another one; null when that one is gone from this laptop. */
export async function copyFrom(source: PlanId, plan: PlanId, form: NewPlanForm, day: IsoDate): Promise<Copied | null> {
  const row = await planById(source).read();
  if (row === null) return null;
  const legalDocuments = await rowsOf('legalDocuments', source).read();
  const library = libraryOf(builtInDocuments, legalDocuments);
  const bases = await rowsOf('bases', source).read();
  const outcome = await runCommand(copyPlan, {
    plan,
    values: typedValues(form),
    parts: form.parts,
    day,
    library,
    source: {
      plan: row,
      bases,
      areas: await rowsOf('areas', source).read(),
      units: await rowsOf('units', source).read(),
      groups: await rowsOf('groups', source).read(),
      members: await rowsOf('members', source).read(),
      assignments: await rowsOf('assignments', source).read(),
      criteriaSets: await rowsOf('criteriaSets', source).read(),
      criteria: await rowsOf('criteria', source).read(),
      legalDocuments,
      wordings: await rowsOf('wordings', source).read(),
    },
  });
  const counts = { kept: 0, superseded: 0, renumber: 0, dropped: 0 };
  if (form.parts.bases) for (const basis of bases) counts[basisFate(basis, day, library).type] += 1;
  return { outcome, bases: counts };
}
