import { itemIdOf, type AttachmentId, type CriterionId, type VisitId } from '../ids.ts';
import { basisOf } from '../row.ts';
import type { Row, Values } from '../schema/tables.ts';
import { allWrites, editCommand, fieldWrite, oneWrite, rowWrites, type Command, type CommandInput, type NewValues, type Shown } from './command.ts';

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

/** A picture made from an attached one. */
export interface DeriveInput extends CommandInput {
  readonly id: AttachmentId;
  /** What it was made from. */
  readonly source: Pick<Row<'attachments'>, 'id' | 'owner' | 'caption' | 'taken'>;
  /** The new picture, whose bytes are already stored. */
  readonly values: Pick<Values<'attachments'>, 'file' | 'addedAt'>;
}

type HowDerived = 'annotated' | 'redacted';

/** The copy hangs where its source does, with its caption and its time: it shows the same thing. */
const copyOf = ({ id, source, values }: DeriveInput, how: HowDerived) => {
  const { owner, caption, taken } = source;
  return rowWrites('attachments', id, { ...values, owner, caption, taken, derivedFrom: { attachment: source.id, how } });
};

/** Attaches a copy of a picture on which something was drawn. */
export const annotateAttachment: Command<DeriveInput> = {
  name: 'attachment.annotate',
  decide: (input) => copyOf(input, 'annotated'),
};

/** A redacted copy, and the attachments that show what it hides (`exposedBy`). */
export interface RedactInput extends DeriveInput {
  readonly exposed: readonly Shown<'attachments'>[];
}

/**
 * Attaches a copy of a picture in which something was blacked out, and keeps back what shows it still, in one change: taken
 * back together, and never one without the other.
 */
export const redactAttachment: Command<RedactInput> = {
  name: 'attachment.redact',
  decide: (input) =>
    allWrites([
      copyOf(input, 'redacted'),
      ...input.exposed.map((row) => oneWrite(fieldWrite('attachments', row.id, 'withheld', true, basisOf(row, 'withheld')))),
    ]),
};

/** Keeps a file back from exported files, or lets it go with them again. */
export const withholdAttachment = editCommand('attachments', 'attachment.withhold');
