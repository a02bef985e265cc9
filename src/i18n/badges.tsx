import { useTranslation } from 'react-i18next';
import type { FindingKind, MeasureStatus, Severity, Verdict } from '#domain/schema/inspection.ts';
import type { VisitStage } from '#domain/schema/planning.ts';
import type { CarriedState } from '#domain/schema/preparation.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { carriedStateMarks, findingKindMarks, measureStatusMarks, severityMarks, verdictMarks, visitStageMarks } from './marks.ts';

interface Look {
  /** soft: tinted (default). plain: icon and word only, for dense tables. */
  readonly variant?: 'soft' | 'plain';
}

/** Kind of a finding with its sign. */
export function FindingKindBadge({ kind, ...look }: Look & { readonly kind: FindingKind }) {
  const { t } = useTranslation('terms');
  return (
    <StatusBadge {...findingKindMarks[kind]} {...look}>
      {t(`finding.kind.${kind}`)}
    </StatusBadge>
  );
}

/** How grave a shortcoming is. */
export function SeverityBadge({ severity, ...look }: Look & { readonly severity: Severity }) {
  const { t } = useTranslation('terms');
  return (
    <StatusBadge {...severityMarks[severity]} {...look}>
      {t(`finding.severity.${severity}`)}
    </StatusBadge>
  );
}

/** How far a visit has come. */
export function VisitStageBadge({ stage, ...look }: Look & { readonly stage: VisitStage }) {
  const { t } = useTranslation('terms');
  return (
    <StatusBadge {...visitStageMarks[stage]} {...look}>
      {t(`visit.stage.${stage}`)}
    </StatusBadge>
  );
}

/** How far a measure has come; pass `overdue` when its deadline has gone by. */
export function MeasureStatusBadge({ status, ...look }: Look & { readonly status: MeasureStatus | 'overdue' }) {
  const { t } = useTranslation('terms');
  return (
    <StatusBadge {...measureStatusMarks[status]} {...look}>
      {t(`measure.status.${status}`)}
    </StatusBadge>
  );
}

/** What the verification of a measure found. */
export function VerdictBadge({ verdict, ...look }: Look & { readonly verdict: Verdict }) {
  const { t } = useTranslation('terms');
  return (
    <StatusBadge {...verdictMarks[verdict]} {...look}>
      {t(`measure.verdict.${verdict}`)}
    </StatusBadge>
  );
}

/** How a finding of an earlier round stands. */
export function CarriedStateBadge({ state, ...look }: Look & { readonly state: CarriedState }) {
  const { t } = useTranslation('terms');
  return (
    <StatusBadge {...carriedStateMarks[state]} {...look}>
      {t(`carried.state.${state}`)}
    </StatusBadge>
  );
}
