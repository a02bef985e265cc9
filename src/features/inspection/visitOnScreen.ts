import { createContext, use } from 'react';
import type { VisitModel } from './useVisitModel.ts';

/** Filled by `VisitPage`. A context, so that what stands between the page and its tabs need not render with every answer. */
export const VisitOnScreenContext = createContext<VisitModel | null>(null);

/** The visit whose page is open. */
export const useVisitOnScreen = (): VisitModel => {
  const model = use(VisitOnScreenContext);
  if (model === null) throw new Error('useVisitOnScreen needs VisitPage above it');
  return model;
};
