import type { Evidence } from '#features/inspection/evidence/useEvidence.ts';

const ignore = (): void => undefined;

/** The evidence of a visit without files, which takes none; a test says what is otherwise. */
export const evidenceWith = (parts: Partial<Evidence> = {}): Evidence => ({
  files: [],
  filesOf: () => [],
  numberOf: () => ({ kind: 'photo', no: 1, isOriginal: false }),
  intakeOf: () => undefined,
  take: ignore,
  view: ignore,
  remove: ignore,
  attachCopy: () => Promise.resolve(false),
  ...parts,
});
