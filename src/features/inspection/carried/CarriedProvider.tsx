import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { PlanId, UnitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { CarriedContext } from './carriedContext.ts';

interface Props {
  readonly planId: PlanId;
  readonly unit: UnitId | null;
  readonly children: ReactNode;
}

const nothing: readonly never[] = [];

/** By area and criterion, then by origin, so that every laptop shows one order. */
const inOrder = (a: Row<'carriedFindings'>, b: Row<'carriedFindings'>): number =>
  (a.area ?? 99) - (b.area ?? 99) || a.criterionKey.localeCompare(b.criterionKey, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1);

/** Knows what earlier rounds left to the inspected unit. Nobody waits for it. */
export function CarriedProvider({ planId, unit, children }: Props) {
  const rows = useLiveSoon(rowsOf('carriedFindings', planId)) ?? nothing;
  const carried = useMemo(() => (unit === null ? nothing : rows.filter((row) => row.unit === unit).toSorted(inOrder)), [rows, unit]);
  return <CarriedContext value={carried}>{children}</CarriedContext>;
}
