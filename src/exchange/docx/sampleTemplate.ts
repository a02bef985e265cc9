import type { DocumentKind } from '#domain/schema/documents.ts';

/** Makes a template of a kind to start from. What it takes to do so is loaded with the first one. */
export const sampleTemplate = async (kind: DocumentKind, now: number): Promise<Uint8Array<ArrayBuffer>> => {
  const { sampleBytes } = await import('./template/sample.ts');
  return sampleBytes(kind, now);
};
