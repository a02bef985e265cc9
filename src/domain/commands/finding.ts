import type { FindingId } from '../ids.ts';
import { findingDetails } from '../finding.ts';
import { ok } from '../result.ts';
import { basisOf, type Registers } from '../row.ts';
import type { FindingKind } from '../schema/inspection.ts';
import type { Values } from '../schema/tables.ts';
import { allWrites, fieldWrite, type Command, type CommandInput, type WriteIntent } from './command.ts';

/** A finding as it was on the screen, and the kind that it is to be. */
export interface ClassifyInput extends CommandInput {
  readonly finding: Pick<Values<'findings'>, 'severity' | 'authority' | 'fixedOnSite'> & { readonly id: FindingId; readonly regs: Registers };
  readonly kind: FindingKind;
}

/**
 * Makes a finding one of another kind. Choices that the new kind does not know (a severity on a proposal) go in the
 * same change, so that no report counts them; texts stay.
 */
export const classifyFinding: Command<ClassifyInput> = {
  name: 'finding.classify',
  decide: ({ finding, kind }) => {
    const one = (write: ReturnType<typeof fieldWrite>) => (write.ok ? ok<readonly WriteIntent[]>([write.value]) : write);
    const basis = (field: string) => basisOf(finding, field);
    const known = findingDetails[kind];
    return allWrites([
      one(fieldWrite('findings', finding.id, 'kind', kind, basis('kind'))),
      ...(finding.severity !== null && !known.includes('severity')
        ? [one(fieldWrite('findings', finding.id, 'severity', null, basis('severity')))]
        : []),
      ...(finding.authority !== null && !known.includes('authority')
        ? [one(fieldWrite('findings', finding.id, 'authority', null, basis('authority')))]
        : []),
      ...(finding.fixedOnSite && !known.includes('fixedOnSite')
        ? [one(fieldWrite('findings', finding.id, 'fixedOnSite', false, basis('fixedOnSite')))]
        : []),
    ]);
  },
};
