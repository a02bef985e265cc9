import { Select } from '@mantine/core';
import { memo } from 'react';
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
        <li data-chosen={area === null || undefined}>
          <AreaButton no={null} name={t('checklist.allAreas')} assessed={whole.assessed} total={whole.total} matching={matchingAll} isChosen={area === null} onArea={onArea} />
        </li>
        {areas.map(({ id, no, name }) => {
          const progress = byArea.get(no);
          return (
            progress && (
              <li key={id} data-chosen={area === no || undefined}>
                <AreaButton
                  no={no}
                  name={t('checklist.areaNo', { no, name })}
                  assessed={progress.assessed}
                  total={progress.total}
                  matching={matching && (matching.get(no) ?? 0)}
                  isChosen={area === no}
                  onArea={onArea}
                />
                <AreaScore no={no} name={name} {...pointsIn(scores.get(no))} onScores={onScores} />
              </li>
            )
          );
        })}
      </ul>
    </nav>
  );
});

interface ButtonProps {
  readonly no: number | null;
  readonly name: string;
  readonly assessed: number;
  readonly total: number;
  /** Lines that a filter or a search admits; null while there is none. */
  readonly matching: number | null;
  readonly isChosen: boolean;
  readonly onArea: (area: number | null) => void;
}

/** Takes numbers alone: an answer renders the area in which it was given, and not all of them. */
const AreaButton = memo(function AreaButton({ no, name, assessed, total, matching, isChosen, onArea }: ButtonProps) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const counts = { done: format.number(assessed), total: format.number(total) };
  return (
    <button type="button" className={classes.treeItem} aria-current={isChosen ? 'true' : undefined} onClick={() => onArea(no)}>
      <span>{name}</span>
      {matching !== null && <span className={classes.matching}>{t('checklist.matching', { count: matching })}</span>}
      <ProgressBar done={assessed} total={total} label={t('visit.progress', counts)} counts={t('visit.counts', counts)} />
    </button>
  );
});

/** The points of an area as numbers; `percent` is null while there are none to show. */
interface Points {
  readonly got: ScoreTotals['got'];
  readonly max: ScoreTotals['max'];
  readonly percent: ScoreTotals['percent'];
  readonly isOpen: boolean;
}

const noPoints: Points = { got: 0, max: 0, percent: null, isOpen: true };

const pointsIn = (totals: ScoreTotals | undefined): Points =>
  totals && totals.scoredMax > 0 ? { got: totals.got, max: totals.max, percent: totals.percent, isOpen: !isComplete(totals) } : noPoints;

interface ScoreProps extends Points {
  readonly no: number;
  readonly name: string;
  readonly onScores: (area: number) => void;
}

/** The points of an area once there are any; they open the rows behind them. */
const AreaScore = memo(function AreaScore({ no, name, got, max, percent, isOpen, onScores }: ScoreProps) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  if (percent === null) return null;
  const numbers = { got: format.score(got), max: format.score(max), percent: shareText(format, percent) };
  return (
    <button type="button" className={classes.treeScore} data-open={isOpen || undefined} aria-label={t('scores.openArea', { area: name, words: t('visit.scorePercent', numbers) })} onClick={() => onScores(no)}>
      {t('scores.areaTotal', numbers)}
    </button>
  );
});

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
