import { createContext, use } from 'react';
import { keyOf } from '#domain/criteria/content.ts';
import type { Row } from '#domain/schema/tables.ts';

/** What earlier rounds left to the unit of a visit. */
export const CarriedContext = createContext<readonly Row<'carriedFindings'>[]>([]);

/** The findings of earlier rounds for which the inspected unit answers now. */
export const useCarried = (): readonly Row<'carriedFindings'>[] => use(CarriedContext);

/** Those that were found on a criterion, by its stable key. */
export const useCarriedOn = (criterion: Pick<Row<'criteria'>, 'key' | 'definition'>): readonly Row<'carriedFindings'>[] => {
  const key = keyOf(criterion);
  return useCarried().filter(({ criterionKey }) => criterionKey === key);
};
