import type { VisitId } from '../ids.ts';
import type { Row } from '../schema/tables.ts';
import type { DocumentSource } from './source.ts';

/**
 * Whether a measure was laid down before the minutes of its visit were signed. Later ones belong to the follow-up: minutes that are made
 * again must not say more than those that both sides signed.
 */
export const isBySigning = ({ rows }: DocumentSource, visit: VisitId): ((measure: Pick<Row<'measures'>, 'recordedAt'>) => boolean) => {
  const signedAt = rows.seals.filter((seal) => seal.visit === visit).reduce((latest, { at }) => ((at ?? '') > latest ? (at ?? '') : latest), '');
  return ({ recordedAt }) => signedAt === '' || (recordedAt ?? '') <= signedAt;
};
