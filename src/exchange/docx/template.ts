import type { TagData } from '#domain/documents/tags/tag.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { DocumentKind } from '#domain/schema/documents.ts';
import type { TemplateReport } from './template/check.ts';
import type { TemplateFileFault } from './template/parts.ts';

/** Checks a file as an office's own template. What it takes to do so is loaded with the first file. */
export const checkTemplate = async (bytes: Uint8Array, kind: DocumentKind): Promise<Result<TemplateReport, TemplateFileFault>> => {
  const { checkBytes } = await import('./template/check.ts');
  return checkBytes(bytes, kind);
};

/** What becomes a file: the template, the kind that it is of, the values, and the time that the file gets (milliseconds). */
export interface TemplateFilling {
  readonly template: Uint8Array;
  readonly kind: DocumentKind;
  readonly data: TagData;
  readonly now: number;
}

/** Fills a template in. One that cannot be used is refused as a whole: it may have come with a colleague's file and was checked by nobody here. */
export const renderTemplate = async ({ template, kind, data, now }: TemplateFilling): Promise<Result<Uint8Array<ArrayBuffer>, { readonly type: 'unusable' }>> => {
  const [{ checkBytes }, { openTemplate, packParts }, { fillParts }] = await Promise.all([import('./template/check.ts'), import('./template/parts.ts'), import('./template/engine.ts')]);
  const report = checkBytes(template, kind);
  const open = openTemplate(template);
  if (!report.ok || report.value.faults.length > 0 || !open.ok) return fail({ type: 'unusable' });
  return ok(packParts(fillParts(open.value, data), now));
};
