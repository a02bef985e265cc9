import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { OfRound } from '#domain/analysis/figure.ts';
import type { AreaScore } from '#domain/roundBook/figures.ts';
import { entriesOfVisit } from '#domain/roundBook/figures.ts';
import { explain, leftOutReasons } from '#domain/scoring/explain.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { itemsOfVisit, planById, rowById, rowsOf } from '#storage/reads/rows.ts';
import classes from './analysis.module.css';
import { itemPath } from './paths.ts';
import type { Words } from './useWords.ts';

/** The items of an area at a visit: those that make its points, and those that do not, with the reason. */
export function ItemsBehind({ row: { plan, line }, words }: { readonly row: OfRound<AreaScore>; readonly words: Words }) {
  const { t } = useTranslation('analysis');
  const planRow = useLiveSoon(planById(plan));
  const visit = useLiveSoon(rowById('visits', plan, line.visit));
  const areas = useLiveSoon(rowsOf('areas', plan));
  const units = useLiveSoon(rowsOf('units', plan));
  const criteria = useLiveSoon(rowsOf('criteria', plan));
  const items = useLiveSoon(itemsOfVisit(plan, line.visit));
  const explanation = useMemo(() => {
    if (!planRow || !visit || !areas || !units || !criteria || !items) return null;
    const entries = entriesOfVisit({ plan: planRow, areas, units, criteria }, new Map(items.map((item) => [item.id, item])), visit);
    const thematic = new Set(areas.filter((area) => area.thematic).map(({ no }) => no));
    return explain(entries.filter(({ criterion }) => criterion.definition.area === line.area), 'verified', thematic);
  }, [areas, criteria, items, line.area, planRow, units, visit]);
  if (explanation === null) return null;
  const list = (rows: readonly { readonly entry: (typeof explanation.counted)[number]['entry']; readonly points: number | null }[]) => (
    <ul className={classes.rows}>
      {rows.map(({ entry: { criterion }, points }) => {
        const { code, question, maxScore } = criterion.definition;
        return (
          <li key={criterion.id}>
            <Link className={classes.row} to={itemPath(plan, line.visit, code)}>
              <span className={classes.item}>{t('behind.item', { code, question })}</span>
              {points !== null && <span className={classes.points}>{t('behind.itemPoints', { got: words.format.score(points), max: words.format.score(maxScore) })}</span>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      {explanation.counted.length > 0 && list(explanation.counted)}
      {leftOutReasons.map((reason) => {
        const rows = explanation.leftOut.filter((one) => one.reason === reason);
        return (
          rows.length > 0 && (
            <section key={reason} aria-label={`${t('behind.out')}: ${t(`item.${reason}`)}`}>
              <h4 className={classes.reason}>
                {t('behind.out')}: {t(`item.${reason}`)} ({rows.length})
              </h4>
              {list(rows.map(({ entry }) => ({ entry, points: null })))}
            </section>
          )
        );
      })}
    </>
  );
}
