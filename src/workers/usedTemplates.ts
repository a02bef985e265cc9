import type { DocumentSource } from '#domain/documents/source.ts';
import { templateInUse } from '#domain/documents/templates.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { DocumentKind } from '#domain/schema/documents.ts';
import { findBlob } from '#storage/blobs.ts';
import type { Store } from '#storage/db.ts';
import { attachmentsOf } from '#storage/reads/rows.ts';

/** The office's own template of a kind, with its bytes. */
export interface UsedTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file of a template has not come with a colleague's file yet. */
export interface TemplateAbsent {
  readonly type: 'templateAbsent';
  readonly name: string;
}

/** Reads the templates in use, each once; null for a kind that has the built-in form. */
export const templateReader = (db: Store): ((source: DocumentSource, kind: DocumentKind) => Promise<Result<UsedTemplate | null, TemplateAbsent>>) => {
  const read = new Map<string, Result<UsedTemplate, TemplateAbsent>>();
  return async ({ plan, rows }, kind) => {
    const row = templateInUse(rows.templates, kind);
    if (row === undefined) return ok(null);
    const known = read.get(row.id);
    if (known !== undefined) return known;
    const [attachment] = await attachmentsOf(plan.plan, [row.id], db).read();
    const blob = attachment?.file ? await findBlob(db, attachment.file.hash) : undefined;
    const template: Result<UsedTemplate, TemplateAbsent> =
      blob === undefined ? fail({ type: 'templateAbsent', name: row.name }) : ok({ name: row.name, bytes: new Uint8Array(await blob.bytes.arrayBuffer()) });
    read.set(row.id, template);
    return template;
  };
};
