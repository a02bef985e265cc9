import { byTime, hasBegun, isDisclosed } from '../schedule.ts';
import type { Row } from '../schema/tables.ts';
import type { DocumentSource } from './source.ts';
import { visitGround, type VisitGround } from './visitGround.ts';

/** The visits of a round by time. One without notice that has not begun is in no report: reports reach the units. */
export const reportedVisits = ({ rows }: DocumentSource): readonly Row<'visits'>[] =>
  rows.visits.filter(isDisclosed).sort(byTime);

/** PURE. The visits of a round that have results, by time. */
export const roundGrounds = (source: DocumentSource): readonly VisitGround[] =>
  reportedVisits(source)
    .filter(hasBegun)
    .map((visit) => visitGround(source, visit));
