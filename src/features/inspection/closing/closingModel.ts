import type { Row } from '#domain/schema/tables.ts';
import type { VisitModel } from '../useVisitModel.ts';

/** What of the page of a visit its closing shows. */
export interface ClosingModel extends Pick<VisitModel, 'visit' | 'unit' | 'entries' | 'findings'> {
  readonly plan: Pick<Row<'plans'>, 'period'>;
  readonly areas: readonly Pick<Row<'areas'>, 'no' | 'name'>[];
}
