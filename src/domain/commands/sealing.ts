import type { SealId } from '../ids.ts';
import { ok, type Result } from '../result.ts';
import { basisOf } from '../row.ts';
import type { SealContent } from '../schema/inspection.ts';
import type { Values } from '../schema/tables.ts';
import { allWrites, fieldWrite, oneWrite, rowWrites, type Command, type CommandInput, type Rejection, type Shown, type WriteIntent } from './command.ts';

/** A finding without a number, and the one that it gets with the signature. */
export interface NumberGiven {
  readonly finding: Shown<'findings'>;
  readonly number: number;
}

/** What signing writes into the visit itself beside its stage, and what the seal therefore covers. */
export interface Closing {
  /** The visit as it was read. */
  readonly visit: Shown<'visits'> & Pick<Values<'visits'>, 'stage' | 'closingException'>;
  readonly numbers: readonly NumberGiven[];
  /** Why it is closed although the check list found something open; blank when it found nothing. */
  readonly exception: string;
}

/** PURE. The writes of a signing that its own seal must know of: numbers of findings, and the reason for what was left open. */
export const closingWrites = ({ visit, numbers, exception }: Closing): Result<readonly WriteIntent[], Rejection> =>
  allWrites([
    ...numbers.map(({ finding, number }) => oneWrite(fieldWrite('findings', finding.id, 'number', number, basisOf(finding, 'number')))),
    exception === visit.closingException ? ok([]) : oneWrite(fieldWrite('visits', visit.id, 'closingException', exception, basisOf(visit, 'closingException'))),
  ]);

/** A visit as it was when its minutes were signed. */
export interface SignInput extends CommandInput, Closing {
  readonly id: SealId;
  /** What the visit says with the writes of the signing in it (visitSeal.ts). */
  readonly content: SealContent;
  /** Who signed, a person to a line. */
  readonly signers: string;
}

/**
 * Records that the minutes of a visit are signed, gives numbers to the findings that have none, and seals what the minutes
 * say, numbers included. Signing again makes another seal; old ones stay.
 */
export const signVisit: Command<SignInput> = {
  name: 'visit.sign',
  decide: ({ id, content, signers, ...closing }, { now }) => {
    const { visit } = closing;
    return allWrites([
      closingWrites(closing),
      rowWrites('seals', id, { visit: visit.id, content, at: now, signers: signers.trim() }),
      visit.stage === 'minutesSigned' ? ok([]) : oneWrite(fieldWrite('visits', visit.id, 'stage', 'minutesSigned', basisOf(visit, 'stage'))),
    ]);
  },
};
