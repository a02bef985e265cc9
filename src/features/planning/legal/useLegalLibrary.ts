import { useMemo } from 'react';
import type { PlanId } from '#domain/ids.ts';
import { builtInDocuments } from '#domain/legal/builtIn.ts';
import { libraryOf, type LegalLibrary } from '#domain/legal/library.ts';
import { useLive } from '#live/useLive.ts';
import { rowsOf } from '#storage/reads/rows.ts';

/** The legal library of a round: the built-in entries under its own rows. */
export function useLegalLibrary(planId: PlanId): LegalLibrary {
  const rows = useLive(rowsOf('legalDocuments', planId));
  return useMemo(() => libraryOf(builtInDocuments, rows), [rows]);
}
