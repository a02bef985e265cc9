import { useTranslation } from 'react-i18next';
import type { Amount } from '#domain/logEntry.ts';
import classes from './teamData.module.css';
import type { Names } from './useTeam.ts';

/** Places that are named at once; the others unfold. */
const AT_ONCE = 3;

interface Props {
  readonly amount: Amount;
  readonly names: Names;
}

/** A number of changes and what they are about: visit by visit, kind by kind. */
export function AmountView({ amount, names }: Props) {
  const { t } = useTranslation('teamData');
  const [first, rest] = [amount.places.slice(0, AT_ONCE), amount.places.slice(AT_ONCE)];
  return (
    <>
      <Places places={first} names={names} />
      {rest.length > 0 && (
        <details className={classes.rest}>
          <summary>{t('amount.more', { count: rest.length })}</summary>
          <Places places={rest} names={names} />
        </details>
      )}
    </>
  );
}

function Places({ places, names }: { readonly places: Amount['places']; readonly names: Names }) {
  const { t } = useTranslation('teamData');
  return (
    <ul className={classes.places}>
      {places.map(({ visit, parts }) => (
        <li key={visit ?? ''}>
          <span className={classes.place}>{visit === null ? t('amount.round') : names.visit(visit)}</span>
          {parts.map(({ part, count }) => (
            <span key={part} className={classes.part}>
              {t(`amount.${part}`, { count })}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
