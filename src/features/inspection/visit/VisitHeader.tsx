import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Progress, ScoreTotals } from '#domain/checklist.ts';
import type { PlanId } from '#domain/ids.ts';
import { VisitStageBadge } from '#i18n/badges.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { ProgressBar } from '#ui/Progress.tsx';
import { shareText } from '../checklist/shares.ts';
import type { VisitModel } from '../useVisitModel.ts';
import { StageControl } from './StageControl.tsx';
import { useVisitWords } from './useVisitWords.ts';
import classes from './Visit.module.css';

interface Props {
  readonly planId: PlanId;
  readonly model: VisitModel;
  readonly progress: Progress;
  readonly score: ScoreTotals;
  readonly isSealed: boolean;
  readonly onSign: () => void;
}

/** Whose visit it is, when, how far it has come, and the next step. */
export function VisitHeader({ planId, model: { visit, unit }, progress, score, isSealed, onSign }: Props) {
  const words = useVisitWords();
  return (
    <PageHeader
      title={words.unitName(unit, visit)}
      subtitle={words.when(visit)}
      badges={<VisitStageBadge stage={visit.stage} />}
      actions={
        <>
          <div className={classes.meters}>
            <ProgressMeter progress={progress} />
            <ScoreMeter score={score} />
          </div>
          <StageControl planId={planId} visit={visit} isSealed={isSealed} onSign={onSign} />
        </>
      }
    />
  );
}

/** Assessed of all, as words and a bar. */
function ProgressMeter({ progress: { assessed, total } }: { readonly progress: Progress }) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const label = t('visit.progress', { done: format.number(assessed), total: format.number(total) });
  return (
    <div className={classes.meter}>
      <span aria-hidden>{label}</span>
      <ProgressBar done={assessed} total={total} label={label} />
    </div>
  );
}

/** Points so far; while scores are missing it says that the share is not a result yet. */
export function ScoreMeter({ score: { got, max, scoredMax, percent } }: { readonly score: ScoreTotals }) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  if (max === 0 || percent === null) return null;
  const most = format.score(max);
  if (scoredMax === 0) return <span className={classes.points} data-open>{t('visit.scoreNone', { max: most })}</span>;
  const isDone = scoredMax === max;
  const note = isDone ? t('visit.scoreDone', { max: most }) : t('visit.scoreOpen', { scored: format.score(scoredMax), max: most });
  return (
    <Tooltip label={note}>
      <span className={classes.points} data-open={!isDone || undefined}>
        {t('visit.scorePercent', { got: format.score(got), max: most, percent: shareText(format, percent) })}
        <VisuallyHidden> {note}</VisuallyHidden>
      </span>
    </Tooltip>
  );
}
