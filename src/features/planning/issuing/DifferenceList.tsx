import { useTranslation } from 'react-i18next';
import type { PlanDifference } from '#domain/issuing/difference.ts';
import type { Planning } from '../usePlanning.ts';
import classes from './issuing.module.css';
import { useDifferenceWords } from './useDifferenceWords.ts';

/** So many are listed; the rest is counted. */
const LISTED = 40;

/** By what a plan differs from a version that was issued, in words. */
export function DifferenceList({ differences, areas }: { readonly differences: readonly PlanDifference[]; readonly areas: Planning['areas'] }) {
  const { t } = useTranslation('planning');
  const words = useDifferenceWords(areas);
  const hidden = differences.length - LISTED;
  return (
    <ul className={classes.differences}>
      {differences.slice(0, LISTED).map((difference) => (
        <li key={JSON.stringify(difference)}>{words(difference)}</li>
      ))}
      {hidden > 0 && <li>{t('issuing.more', { count: hidden })}</li>}
    </ul>
  );
}
