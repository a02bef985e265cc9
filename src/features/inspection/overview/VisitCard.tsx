import { Skeleton } from '@mantine/core';
import { IconChevronRight, IconPencil } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { progressOf, type ChecklistEntry, type Progress } from '#domain/checklist.ts';
import { itemIdOf, type PlanId } from '#domain/ids.ts';
import { bandScaleOf } from '#domain/scoring/bands.ts';
import { scoreTotals } from '#domain/scoring/totals.ts';
import { findingKinds, results } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { VisitStageBadge } from '#i18n/badges.tsx';
import { findingKindMarks, resultMarks } from '#i18n/marks.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { findingsOfVisit, itemsOfVisit } from '#storage/reads/rows.ts';
import { sealsOfVisit } from '#storage/reads/visitSeals.ts';
import { StackedBar } from '#ui/Progress.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { sealPath, visitPath } from '../paths.ts';
import { BandBadge } from '../score/BandBadge.tsx';
import { ScoreMeter } from '../score/ScoreMeter.tsx';
import { useVisitCriteria } from '../useVisitModel.ts';
import { useVisitWords } from '../visit/useVisitWords.ts';
import classes from './Overview.module.css';

interface Props {
  readonly planId: PlanId;
  readonly plan: Row<'plans'> | null;
  readonly visit: Row<'visits'>;
  readonly unit: Row<'units'> | undefined;
  readonly areas: readonly Row<'areas'>[];
  readonly criteria: readonly Row<'criteria'>[];
}

/**
 * One visit in the overview. It reads its own items and findings, so that work at one visit wakes one card and no read
 * grows with the round.
 */
export function VisitCard({ planId, plan, visit, unit, areas, criteria }: Props) {
  const { t } = useTranslation(['inspection', 'terms']);
  const words = useVisitWords();
  const items = useLiveSoon(itemsOfVisit(planId, visit.id));
  const findings = useLiveSoon(findingsOfVisit(planId, visit.id));
  const asked = useVisitCriteria(plan, visit, unit, criteria, areas);
  const entries = useMemo(() => {
    if (!items) return undefined;
    const byId = new Map(items.map((item) => [item.id, item]));
    return asked.map((criterion) => ({ criterion, item: byId.get(itemIdOf(visit.id, criterion.id)) }));
  }, [items, asked, visit.id]);
  const name = words.unitName(unit, visit);
  return (
    <li className={classes.card} data-stage={visit.stage}>
      <div className={classes.what}>
        <h2 className={classes.name}>
          <Link to={visitPath(planId, visit.id)} className={classes.link}>
            {name}
          </Link>
        </h2>
        <p className={classes.when}>{words.when(visit)}</p>
        <p className={classes.stage}>
          <VisitStageBadge stage={visit.stage} />
          {visit.stage === 'minutesSigned' && <AmendedBadge planId={planId} visit={visit} />}
          {unit && <span className={classes.kind}>{t(`terms:unit.kind.${unit.kind}`)}</span>}
        </p>
      </div>
      <div className={classes.progress}>
        {entries === undefined ? (
          <Skeleton h={30} />
        ) : entries.length === 0 ? (
          <span className={classes.kind}>{t('overview.noCriteria')}</span>
        ) : (
          <>
            <ResultBar progress={progressOf(entries)} />
            <Score entries={entries} bandScale={plan?.bandScale ?? ''} />
          </>
        )}
      </div>
      <div className={classes.findings}>{findings && <FindingCounts findings={findings} />}</div>
      <IconChevronRight className={classes.arrow ?? ''} size={20} aria-hidden />
    </li>
  );
}

/** The points of a visit, and once all are given their band. */
function Score({ entries, bandScale }: { readonly entries: readonly ChecklistEntry[]; readonly bandScale: string }) {
  const totals = scoreTotals(entries);
  return (
    <span className={classes.score}>
      <ScoreMeter score={totals} />
      <BandBadge totals={totals} scale={bandScaleOf(bandScale)} variant="plain" />
    </span>
  );
}

/** Says that a signed visit was edited after signing, and leads to what was edited. */
function AmendedBadge({ planId, visit }: Pick<Props, 'planId' | 'visit'>) {
  const { t } = useTranslation('inspection');
  const check = useLiveSoon(sealsOfVisit(planId, visit.id))?.[0]?.check;
  if (check?.state !== 'changed') return null;
  return (
    <Link to={sealPath(planId, visit.id)} className={classes.amended}>
      <StatusBadge tone="warning" icon={IconPencil}>
        {t('seal.amended', { count: check.changes.length })}
      </StatusBadge>
    </Link>
  );
}

function ResultBar({ progress: { assessed, total, byResult } }: { readonly progress: Progress }) {
  const { t } = useTranslation(['inspection', 'terms']);
  const format = useFormat();
  const label = t('visit.progress', { done: format.number(assessed), total: format.number(total) });
  const parts = results.map((result) => ({
    key: result,
    count: byResult[result],
    tone: resultMarks[result].tone,
    label: t('overview.partOf', { name: t(`terms:assessment.result.${result}`), count: byResult[result] }),
  }));
  return (
    <>
      <span aria-hidden>{label}</span>
      <StackedBar parts={parts} total={total} label={[label, ...parts.map((part) => part.label)].join('; ')} />
    </>
  );
}

function FindingCounts({ findings }: { readonly findings: readonly Row<'findings'>[] }) {
  const { t } = useTranslation(['inspection', 'terms']);
  if (findings.length === 0) return <span className={classes.kind}>{t('overview.noFindings')}</span>;
  return findingKinds.map((kind) => {
    const count = findings.filter((finding) => finding.kind === kind).length;
    if (count === 0) return null;
    return (
      <StatusBadge key={kind} {...findingKindMarks[kind]}>
        {t('overview.partOf', { name: t(`terms:finding.kind.${kind}`), count })}
      </StatusBadge>
    );
  });
}
