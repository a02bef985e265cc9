import { addTemplate, replaceTemplate } from '#domain/commands/templates.ts';
import { AttachmentIdSchema, TemplateIdSchema, type PlanId } from '#domain/ids.ts';
import type { DocumentKind } from '#domain/schema/documents.ts';
import type { Row, Values } from '#domain/schema/tables.ts';
import { runCommand } from '#live/useCommand.ts';
import { storeBlob } from '#storage/blobs.ts';
import { createId } from '#storage/createId.ts';
import { store } from '#storage/store.ts';

/** Stores the bytes of a checked file, before any change mentions them; null where there is no room. */
const storedFile = async (file: File): Promise<Values<'attachments'>['file']> => {
  const stored = await storeBlob(store, file);
  if (!stored.ok) return null;
  const { hash, size, mediaType } = stored.value;
  return { hash, size, mediaType, name: file.name.slice(0, 200) };
};

const newAttachment = () => AttachmentIdSchema.parse(createId('mau'));

/** What is taken in as a new template. */
export interface NewTemplate {
  readonly plan: PlanId;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly file: File;
  /** All templates of the round. */
  readonly templates: readonly Row<'templates'>[];
}

/** Takes a checked file in as a template of a kind, and uses it from now on. False when it could not be stored. */
export const takeIn = async ({ plan, kind, name, file, templates }: NewTemplate): Promise<boolean> => {
  const stored = await storedFile(file);
  if (stored === null) return false;
  const others = templates.filter((other) => other.kind === kind && other.inUse);
  const outcome = await runCommand(addTemplate, { plan, kind, name, file: stored, others, id: TemplateIdSchema.parse(createId(kind)), attachment: newAttachment() });
  return outcome.ok;
};

/** Puts a checked file in place of the one that a template has. False when it could not be stored. */
export const putFile = async (row: Row<'templates'>, had: Row<'attachments'> | undefined, file: File): Promise<boolean> => {
  const stored = await storedFile(file);
  if (stored === null) return false;
  const outcome = await runCommand(replaceTemplate, { plan: row.plan, row, had, file: stored, attachment: newAttachment() });
  return outcome.ok;
};
