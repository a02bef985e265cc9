import { Select } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '#domain/checklist.ts';
import type { Row } from '#domain/schema/tables.ts';
import { isComplete, type ScoreTotals } from '#domain/scoring/totals.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { ProgressBar } from '#ui/Progress.tsx';
import classes from './Checklist.module.css';
import { shareText } from './shares.ts';

interface Props {
  /** Areas that put at least one item to the unit. */
  readonly areas: readonly Row<'areas'>[];
  readonly byArea: ReadonlyMap<number, Progress>;
  readonly whole: Progress;
  /** How many lines of each area a filter or a search admits; null while there is none. */
  readonly matching: ReadonlyMap<number, number> | null;
  /** The number of the chosen area; null for all. */
  readonly area: number | null;
  readonly onArea: (area: number | null) => void;
}

interface TreeProps extends Props {
  /** Verified points by area. */
  readonly scores: ReadonlyMap<number, ScoreTotals>;
  /** Opens the score sheet of an area. */
  readonly onScores: (area: number) => void;
}

/** The areas of the inspection with how far each has come. */
export const AreaTree = memo(function AreaTree({ areas, byArea, whole, matching, area, onArea, scores, onScores }: TreeProps) {
  const { t } = useTranslation('inspection');
  const matchingAll = matching && [...matching.values()].reduce((sum, count) => sum + count, 0);
  return (
    <nav className={classes.tree} aria-label={t('checklist.areas')}>
      <ul>
        <AreaButton name={t('checklist.allAreas')} progress={whole} matching={matchingAll} isChosen={area === null} onChoose={() => onArea(null)} />
        {areas.map(({ id, no, name }) => {
          const progress = byArea.get(no);
          return (
            progress && (
              <AreaButton
                key={id}
                name={t('checklist.areaNo', { no, name })}
                progress={progress}
                matching={matching && (matching.get(no) ?? 0)}
                isChosen={area === no}
                onChoose={() => onArea(no)}
              >
                <AreaScore name={name} totals={scores.get(no)} onOpen={() => onScores(no)} />
              </AreaButton>
            )
          );
        })}
      </ul>
    </nav>
  );
});

interface ButtonProps {
  readonly name: string;
  readonly progress: Progress;
  /** Lines that a filter or a search admits; null while there is none. */
  readonly matching: number | null;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children?: ReactNode;
}

function AreaButton({ name, progress: { assessed, total }, matching, isChosen, onChoose, children }: ButtonProps) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const counts = { done: format.number(assessed), total: format.number(total) };
  return (
    <li data-chosen={isChosen || undefined}>
      <button type="button" className={classes.treeItem} aria-current={isChosen ? 'true' : undefined} onClick={onChoose}>
        <span>{name}</span>
        {matching !== null && <span className={classes.matching}>{t('checklist.matching', { count: matching })}</span>}
        <ProgressBar done={assessed} total={total} label={t('visit.progress', counts)} counts={t('visit.counts', counts)} />
      </button>
      {children}
    </li>
  );
}

interface ScoreProps {
  readonly name: string;
  readonly totals: ScoreTotals | undefined;
  readonly onOpen: () => void;
}

/** The points of an area once there are any; they open the rows behind them. */
function AreaScore({ name, totals, onOpen }: ScoreProps) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  if (!totals || totals.scoredMax === 0 || totals.percent === null) return null;
  const numbers = { got: format.score(totals.got), max: format.score(totals.max), percent: shareText(format, totals.percent) };
  return (
    <button type="button" className={classes.treeScore} data-open={!isComplete(totals) || undefined} aria-label={t('scores.openArea', { area: name, words: t('visit.scorePercent', numbers) })} onClick={onOpen}>
      {t('scores.areaTotal', numbers)}
    </button>
  );
}

/** The same choice where there is no room for a column. */
export const AreaSelect = memo(function AreaSelect({ areas, byArea, whole, area, onArea }: Omit<Props, 'matching'>) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const counted = (name: string, progress: Progress | undefined) =>
    progress ? `${name} (${t('visit.counts', { done: format.number(progress.assessed), total: format.number(progress.total) })})` : name;
  return (
    <Select
      className={classes.areaSelect ?? ''}
      size="xs"
      allowDeselect={false}
      aria-label={t('checklist.areas')}
      data={[
        { value: 'all', label: counted(t('checklist.allAreas'), whole) },
        ...areas.map(({ no, name }) => ({ value: String(no), label: counted(t('checklist.areaNo', { no, name }), byArea.get(no)) })),
      ]}
      value={area === null ? 'all' : String(area)}
      onChange={(value) => onArea(value === null || value === 'all' ? null : Number(value))}
    />
  );
});
