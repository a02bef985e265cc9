import type { FindingId } from '../ids.ts';
import { findingDetails } from '../finding.ts';
import { fail, type Result } from '../result.ts';
import { basisOf, type Registers } from '../row.ts';
import type { FindingKind } from '../schema/inspection.ts';
import type { Values } from '../schema/tables.ts';
import type { FilledFields } from '../wordings/fillFields.ts';
import {
  allWrites,
  fieldWrite,
  oneWrite,
  rowWrites,
  type Command,
  type CommandInput,
  type NewValues,
  type Rejection,
  type Shown,
  type WriteIntent,
} from './command.ts';

/** A finding as it was on the screen, and the kind that it is to be. */
export interface ClassifyInput extends CommandInput {
  readonly finding: Pick<Values<'findings'>, 'severity' | 'authority' | 'fixedOnSite' | 'number'> & { readonly id: FindingId; readonly regs: Registers };
  readonly kind: FindingKind;
}

/**
 * Makes a finding one of another kind. Choices that the new kind does not know (a severity on a proposal) go in the
 * same change, so that no report counts them; so does its number, which counts among its kind. Texts stay.
 */
export const classifyFinding: Command<ClassifyInput> = {
  name: 'finding.classify',
  decide: ({ finding, kind }) => {
    const basis = (field: string) => basisOf(finding, field);
    const known = findingDetails[kind];
    return allWrites([
      oneWrite(fieldWrite('findings', finding.id, 'kind', kind, basis('kind'))),
      ...(finding.severity !== null && !known.includes('severity')
        ? [oneWrite(fieldWrite('findings', finding.id, 'severity', null, basis('severity')))]
        : []),
      ...(finding.authority !== null && !known.includes('authority')
        ? [oneWrite(fieldWrite('findings', finding.id, 'authority', null, basis('authority')))]
        : []),
      ...(finding.fixedOnSite && !known.includes('fixedOnSite')
        ? [oneWrite(fieldWrite('findings', finding.id, 'fixedOnSite', false, basis('fixedOnSite')))]
        : []),
      ...(finding.number !== null ? [oneWrite(fieldWrite('findings', finding.id, 'number', null, basis('number')))] : []),
    ]);
  },
};

/** Numbers for findings as they were on the screen. */
export interface NumberInput extends CommandInput {
  readonly numbers: readonly { readonly finding: Shown<'findings'>; readonly number: number }[];
}

const numberWrites = ({ numbers }: NumberInput): Result<readonly WriteIntent[], Rejection> =>
  numbers.length === 0
    ? fail({ type: 'nothing-to-write' })
    : allWrites(numbers.map(({ finding, number }) => oneWrite(fieldWrite('findings', finding.id, 'number', number, basisOf(finding, 'number')))));

/** Numbers the findings of a visit that have none (findingNumber.ts, `nextNumbers`), all in one step. */
export const numberFindings: Command<NumberInput> = { name: 'finding.number', decide: numberWrites };

/** Mends numbers that two findings bear (findingNumber.ts, `mendedNumbers`). */
export const renumberFindings: Command<NumberInput> = { name: 'finding.renumber', decide: numberWrites };

/** A ready wording put into a finding; `begin` makes the finding where it is not recorded yet. */
export interface UseWordingInput extends CommandInput {
  readonly id: FindingId;
  /** The finding as it was on the screen; undefined while it is not recorded. */
  readonly shown: { readonly regs: Registers } | undefined;
  readonly begin: NewValues<'findings'> | undefined;
  readonly filled: FilledFields;
}

/** Fills a finding from a ready wording in one step. */
export const fillFinding: Command<UseWordingInput> = {
  name: 'finding.useWording',
  decide: ({ id, shown, begin, filled }) => {
    const { text, severity, cause, recommendation } = filled;
    const basis = (field: string) => basisOf(shown, field);
    const writes = allWrites([
      ...(begin === undefined ? [] : [rowWrites('findings', id, begin)]),
      ...(text === undefined ? [] : [oneWrite(fieldWrite('findings', id, 'text', text, basis('text')))]),
      ...(severity === undefined ? [] : [oneWrite(fieldWrite('findings', id, 'severity', severity, basis('severity')))]),
      ...(cause === undefined ? [] : [oneWrite(fieldWrite('findings', id, 'cause', cause, basis('cause')))]),
      ...(recommendation === undefined ? [] : [oneWrite(fieldWrite('findings', id, 'recommendation', recommendation, basis('recommendation')))]),
    ]);
    return writes.ok && writes.value.length === 0 ? fail({ type: 'nothing-to-write' }) : writes;
  },
};
