import type { PersonId } from '../ids.ts';
import { ok } from '../result.ts';
import { basisOf } from '../row.ts';
import type { Row } from '../schema/tables.ts';
import type { Command, CommandInput, Shown, WriteIntent } from './command.ts';

/** A member as he was on the screen. */
type Seat = Shown<'members'> & Pick<Row<'members'>, 'person'>;

/** The seat that the author takes (null: none), among all seats of the team. */
export interface TakeSeatInput extends CommandInput {
  readonly seat: Seat | null;
  readonly team: readonly Seat[];
}

/**
 * „Tôi là …“: the author says which member of the team he is, or that he is none. The seat that he had is given back in
 * the same change, so that one undo restores both; a seat that somebody else holds passes to him.
 */
export const takeSeat: Command<TakeSeatInput> = {
  name: 'member.takeSeat',
  decide: ({ seat, team }, { actor }) => {
    const write = (row: Seat, person: PersonId | null): WriteIntent => ({
      table: 'members',
      row: row.id,
      field: 'person',
      value: person,
      basis: basisOf(row, 'person'),
    });
    const left = team.filter((row) => row.person === actor && row.id !== seat?.id).map((row) => write(row, null));
    return ok(seat === null || seat.person === actor ? left : [...left, write(seat, actor)]);
  },
};

/** The free seats that bear a person's name exactly: offered to him, never given. None when he has a seat already. */
export const seatsNamed = <M extends Pick<Row<'members'>, 'name' | 'person'>>(members: readonly M[], name: string, person: PersonId | null): readonly M[] => {
  const wanted = name.normalize('NFC').trim();
  if (wanted === '' || (person !== null && members.some((member) => member.person === person))) return [];
  return members.filter((member) => member.person === null && member.name.normalize('NFC').trim() === wanted);
};
