import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { progressOf, type Progress } from '#domain/checklist.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { bandScaleOf } from '#domain/scoring/bands.ts';
import { scoreTotals } from '#domain/scoring/totals.ts';
import { VisitStageBadge } from '#i18n/badges.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { ProgressBar } from '#ui/Progress.tsx';
import { useWhenIdle } from '#ui/useWhenIdle.ts';
import { SiteClock } from '../day/SiteClock.tsx';
import { BandBadge } from '../score/BandBadge.tsx';
import { ScoreMeter } from '../score/ScoreMeter.tsx';
import scoreClasses from '../score/Score.module.css';
import { useVisitOnScreen } from '../visitOnScreen.ts';
import { StageControl } from './StageControl.tsx';
import { useVisitWords } from './useVisitWords.ts';
import classes from './Visit.module.css';

interface Props {
  readonly planId: PlanId;
  readonly onScores: () => void;
  readonly visit: Row<'visits'>;
  readonly unit: Row<'units'> | undefined;
  readonly isSealed: boolean;
  readonly onSign: () => void;
}

/** Whose visit it is, when, how far it has come, and the next step. */
export const VisitHeader = memo(function VisitHeader({ planId, visit, unit, isSealed, onScores, onSign }: Props) {
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
            <Meters onOpen={onScores} />
            <StageControl planId={planId} visit={visit} isSealed={isSealed} onSign={onSign} />
          </>
        }
      />
    </div>
  );
});

/** How far the visit has come: lines with a result, and points. Taken from the page, so that an answer renders them and not the whole head. */
function Meters({ onOpen }: { readonly onOpen: () => void }) {
  const { plan, entries: newest } = useVisitOnScreen();
  const entries = useWhenIdle(newest);
  const progress = useMemo(() => progressOf(entries), [entries]);
  const score = useMemo(() => scoreTotals(entries), [entries]);
  return (
    <div className={classes.meters}>
      <ProgressMeter progress={progress} />
      <span className={scoreClasses.total}>
        <ScoreMeter score={score} onOpen={onOpen} />
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
