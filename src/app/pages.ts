import { useMatches } from 'react-router-dom';

/** The pages of the app; the words are in `shell:page`. */
export type PageId = 'plans' | 'desk' | 'planning' | 'criteriaSets' | 'inspection' | 'visit' | 'followUp' | 'analysis' | 'documents' | 'answers' | 'exchange' | 'teamData' | 'conflicts' | 'history' | 'bin' | 'import' | 'device' | 'help' | 'notFound';

/** What a route says about itself. */
export interface PageHandle {
  readonly page: PageId;
}

const isHandle = (handle: unknown): handle is PageHandle => typeof handle === 'object' && handle !== null && 'page' in handle;

/** Which page is open: the innermost route that names one. */
export function usePage(): PageId {
  const handles = useMatches().map(match => match.handle);
  return handles.findLast(isHandle)?.page ?? 'notFound';
}

/** Addresses inside a plan. */
export const planPaths = {
  desk: (planId: string) => `/plans/${planId}/desk`,
  planning: (planId: string) => `/plans/${planId}/planning`,
  inspection: (planId: string) => `/plans/${planId}/inspection`,
  visit: (planId: string, visitId: string) => `/plans/${planId}/inspection/${visitId}`,
  followUp: (planId: string) => `/plans/${planId}/follow-up`,
  analysis: (planId: string) => `/plans/${planId}/analysis`,
  documents: (planId: string) => `/plans/${planId}/documents`,
  answers: (planId: string) => `/plans/${planId}/documents/answers`,
  exchange: (planId: string) => `/plans/${planId}/exchange`,
  teamData: (planId: string) => `/plans/${planId}/team-data`,
  conflicts: (planId: string) => `/plans/${planId}/conflicts`,
  history: (planId: string) => `/plans/${planId}/history`,
  bin: (planId: string) => `/plans/${planId}/bin`,
} as const;
