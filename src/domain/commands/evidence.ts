import { itemIdOf, type AttachmentId, type CriterionId, type VisitId } from '../ids.ts';
import { allWrites, rowWrites, type Command, type CommandInput, type NewValues } from './command.ts';

/** A file for the item of a criterion at a visit. */
export interface AttachToItemInput extends CommandInput {
  readonly visit: VisitId;
  readonly criterion: CriterionId;
  readonly id: AttachmentId;
  readonly values: Omit<NewValues<'attachments'>, 'owner'>;
}

/**
 * Attaches a file, whose bytes are already stored, to an item. The item may not have been touched yet: its row comes
 * into being in the same change, so that a file never hangs on a row that does not exist.
 */
export const attachToItem: Command<AttachToItemInput> = {
  name: 'item.attach',
  decide: ({ visit, criterion, id, values }) => {
    const item = itemIdOf(visit, criterion);
    return allWrites([
      rowWrites('items', item, { visit, criterion }),
      rowWrites('attachments', id, { ...values, owner: { table: 'items', id: item } }),
    ]);
  },
};
