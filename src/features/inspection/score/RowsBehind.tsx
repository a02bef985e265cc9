import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { ChecklistEntry } from '#domain/checklist.ts';
import { leftOutReasons, type Explanation, type SheetNumber } from '#domain/scoring/explain.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { DetailState } from '../checklist/useSelection.ts';
import classes from './Score.module.css';
import { signedScore } from './signedScore.ts';

interface Props {
  readonly areaName: string;
  readonly number: SheetNumber;
  readonly explanation: Explanation;
  /** The band of the area, where it has one. */
  readonly badge: ReactNode;
}

/** The rows that a number was made from, and those that are not in it, with the reason. Every row leads to its line. */
export function RowsBehind({ areaName, number, explanation: { points, counted, leftOut }, badge }: Props) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const amount = (score: number) => (number === 'difference' ? signedScore(format, score) : format.score(score));
  return (
    <>
      <div className={classes.behindHead}>
        <h3 className={classes.behindTitle}>{t('scores.behindOf', { number: t(`scores.behind.${number}`), area: areaName })}</h3>
        <p className={classes.behindSum}>
          {badge}
          {counted.length === 0 ? t('scores.sumNone') : t(number === 'difference' ? 'scores.sumDifference' : 'scores.sum', { points: amount(points), count: counted.length })}
        </p>
      </div>
      {counted.length > 0 && (
        <ul className={classes.rows}>
          {counted.map(({ entry, points: part }) => (
            <SheetRow
              key={entry.criterion.id}
              entry={entry}
              points={number === 'max' || number === 'difference' ? amount(part) : t('scores.pointsOf', { points: amount(part), max: format.score(entry.criterion.definition.maxScore) })}
            />
          ))}
        </ul>
      )}
      {leftOutReasons.map((reason) => {
        const rows = leftOut.filter((row) => row.reason === reason);
        if (rows.length === 0) return null;
        return (
          <section key={reason} aria-label={t(`scores.leftOut.${reason}`, { count: rows.length })}>
            <h4 className={classes.reasonTitle}>{t(`scores.leftOut.${reason}`, { count: rows.length })}</h4>
            <p className={classes.reasonWhy}>{t(`scores.leftOutWhy.${reason}`)}</p>
            <ul className={classes.rows}>
              {rows.map(({ entry }) => (
                <SheetRow key={entry.criterion.id} entry={entry} points="" />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function SheetRow({ entry, points }: { readonly entry: ChecklistEntry; readonly points: string }) {
  const { code, question } = entry.criterion.definition;
  return (
    <li>
      <Link className={classes.row} to={`?item=${encodeURIComponent(code)}`} state={{ detail: 'fromElsewhere' } satisfies DetailState} preventScrollReset>
        <span className={classes.rowCode}>{code}</span>
        <span className={classes.rowWords}>{question}</span>
        <span className={classes.rowPoints}>{points}</span>
      </Link>
    </li>
  );
}
