import { useTranslation } from 'react-i18next';
import type { Progress } from '#domain/checklist.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { bandScaleOf } from '#domain/scoring/bands.ts';
import type { ScoreTotals } from '#domain/scoring/totals.ts';
import { VisitStageBadge } from '#i18n/badges.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { ProgressBar } from '#ui/Progress.tsx';
import { SiteClock } from '../day/SiteClock.tsx';
import { BandBadge } from '../score/BandBadge.tsx';
import { ScoreMeter } from '../score/ScoreMeter.tsx';
import scoreClasses from '../score/Score.module.css';
import { StageControl } from './StageControl.tsx';
import { useVisitWords } from './useVisitWords.ts';
import classes from './Visit.module.css';

interface Props extends MeterProps {
  readonly planId: PlanId;
  readonly visit: Row<'visits'>;
  readonly unit: Row<'units'> | undefined;
  readonly isSealed: boolean;
  readonly onSign: () => void;
}

/** Whose visit it is, when, how far it has come, and the next step. */
export function VisitHeader({ planId, visit, unit, isSealed, onSign, ...meters }: Props) {
  const words = useVisitWords();
  return (
    <div className={classes.head}>
      <PageHeader
        title={words.unitName(unit, visit)}
        subtitle={words.when(visit)}
        badges={
          <>
            <VisitStageBadge stage={visit.stage} />
            <SiteClock visit={visit} />
          </>
        }
        actions={
          <>
            <Meters {...meters} />
            <StageControl planId={planId} visit={visit} isSealed={isSealed} onSign={onSign} />
          </>
        }
      />
    </div>
  );
}

interface MeterProps {
  readonly plan: Row<'plans'>;
  readonly progress: Progress;
  readonly score: ScoreTotals;
  readonly onScores: () => void;
}

/** How far the visit has come: lines with a result, and points. */
function Meters({ plan, progress, score, onScores }: MeterProps) {
  return (
    <div className={classes.meters}>
      <ProgressMeter progress={progress} />
      <span className={scoreClasses.total}>
        <ScoreMeter score={score} onOpen={onScores} />
        <BandBadge totals={score} scale={bandScaleOf(plan.bandScale)} />
      </span>
    </div>
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
