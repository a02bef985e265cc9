import type { SealId } from '../ids.ts';
import { ok } from '../result.ts';
import { basisOf } from '../row.ts';
import type { SealContent } from '../schema/inspection.ts';
import type { Values } from '../schema/tables.ts';
import { allWrites, fieldWrite, rowWrites, type Command, type CommandInput, type Shown } from './command.ts';

/** A visit as it was on the screen when its minutes were signed. */
export interface SignInput extends CommandInput {
  readonly id: SealId;
  readonly visit: Shown<'visits'> & Pick<Values<'visits'>, 'stage'>;
  /** What the visit said then (visitSeal.ts). */
  readonly content: SealContent;
  /** Who signed, a person to a line. */
  readonly signers: string;
}

/** Records that the minutes of a visit are signed, and seals what they said. Signing again makes another seal; old ones stay. */
export const signVisit: Command<SignInput> = {
  name: 'visit.sign',
  decide: ({ id, visit, content, signers }, { now }) => {
    const stage = fieldWrite('visits', visit.id, 'stage', 'minutesSigned', basisOf(visit, 'stage'));
    return allWrites([
      rowWrites('seals', id, { visit: visit.id, content, at: now, signers: signers.trim() }),
      visit.stage === 'minutesSigned' ? ok([]) : stage.ok ? ok([stage.value]) : stage,
    ]);
  },
};
