import type { VisitId } from '../ids.ts';
import { byTime, isHeld } from '../schedule.ts';
import type { DocumentKind } from '../schema/documents.ts';
import type { Row } from '../schema/tables.ts';
import type { DocumentRef } from './source.ts';

/** The documents of the whole round before the visits: what the plan needs, and the blank forms that go with it. */
const beforeVisits: readonly DocumentKind[] = ['plan', 'teamDecision', 'reportOutline', 'checklistForm'];

/** The documents of one visit, in the order in which they are written. */
const ofVisit: readonly DocumentKind[] = ['visitNotice', 'checklistForm', 'minutes', 'visitReport', 'conclusionNotice', 'remedyForm'];

/** The documents about the round as a whole. */
const atEnd: readonly DocumentKind[] = ['roundReport', 'appendix', 'publicSummary'];

/** The documents of a stage (domain §1.2): before the visits, of each visit, at the end of the round. */
export type DocumentGroup =
  | { readonly stage: 'preparation' | 'closing'; readonly refs: readonly DocumentRef[] }
  | { readonly stage: 'visit'; readonly visit: VisitId; readonly refs: readonly DocumentRef[] };

type ListedVisit = Pick<Row<'visits'>, 'id' | 'slot' | 'stage' | 'form'>;

/** Nobody is told of a surprise visit before it begins. */
const visitKinds = ({ form }: ListedVisit): readonly DocumentKind[] => ofVisit.filter((kind) => kind !== 'visitNotice' || form !== 'surprise');

const ofRound = (kinds: readonly DocumentKind[]): readonly DocumentRef[] => kinds.map((kind) => ({ kind, visit: null }));

/** All documents of a round in the order in which it needs them; visits that were called off have none. */
export const documentsOfRound = (visits: readonly ListedVisit[]): readonly DocumentGroup[] => [
  { stage: 'preparation', refs: ofRound(beforeVisits) },
  ...visits
    .filter(isHeld)
    .toSorted(byTime)
    .map((visit): DocumentGroup => ({ stage: 'visit', visit: visit.id, refs: visitKinds(visit).map((kind) => ({ kind, visit: visit.id })) })),
  { stage: 'closing', refs: ofRound(atEnd) },
];

/** The document of a list that an address names; null where the list has none such. */
export const findDocument = (groups: readonly DocumentGroup[], kind: string | null, visit: string | null): DocumentRef | null =>
  groups.flatMap(({ refs }) => refs).find((ref) => ref.kind === kind && ref.visit === visit) ?? null;
