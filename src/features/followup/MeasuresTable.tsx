import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingId, MeasureId, PlanId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { measureStatuses } from '#domain/schema/inspection.ts';
import { MeasureStatusBadge, VerdictBadge } from '#i18n/badges.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { ConflictLink, DeadlineBadge } from './badges.tsx';
import classes from './followUp.module.css';
import { MeasureSteps } from './MeasureSteps.tsx';
import type { FollowedMeasure } from './round.ts';
import type { View } from './useNarrowing.ts';
import { useMeasureActions, type MeasureActions } from './useMeasureActions.ts';

interface Props {
  readonly planId: PlanId;
  readonly measures: readonly FollowedMeasure[];
  /** The finding whose details are open, and the measure from which they were. */
  readonly selected: Pick<View, 'finding' | 'measure'>;
  readonly today: IsoDate;
  readonly onOpen: (finding: FindingId, measure: MeasureId) => void;
}

/** The measures as rows: what, who, until when, how far, and the next step by one click. */
export function MeasuresTable({ planId, measures, selected, today, onOpen }: Props) {
  const { t } = useTranslation(['followup', 'terms']);
  const { step } = useMeasureActions(planId, today);
  const narrow = selected.finding !== null;
  const columns = useMemo((): readonly Column<FollowedMeasure>[] => {
    const shown = columnsOf(name => t(`column.${name}`), step);
    return narrow ? [shown.measure, shown.deadline, shown.next] : [shown.measure, shown.finding, shown.owner, shown.deadline, shown.status, shown.next];
  }, [narrow, step, t]);
  return (
    <DataTable
      caption={t('caption.measures')}
      columns={columns}
      rows={measures}
      rowKey={each => each.id}
      selectedKey={selected.measure}
      onRowClick={each => {
        if (each.finding !== null) onOpen(each.finding.row.id, each.row.id);
      }}
    />
  );
}

type ColumnName = 'measure' | 'finding' | 'owner' | 'deadline' | 'state' | 'next';

const columnsOf = (header: (name: ColumnName) => string, step: MeasureActions['step']) =>
  ({
    measure: { key: 'measure', header: header('measure'), rowHeader: true, cell: each => <MeasureCell measure={each} /> },
    finding: {
      key: 'finding',
      header: header('finding'),
      width: '22%',
      wideOnly: true,
      sortBy: each => each.finding?.unit?.name ?? null,
      cell: each => <FindingCell measure={each} />,
    },
    owner: {
      key: 'owner',
      header: header('owner'),
      width: '14%',
      wideOnly: true,
      sortBy: each => each.owner?.name ?? (each.row.owner.post || null),
      cell: each => <OwnerCell measure={each} />,
    },
    deadline: {
      key: 'deadline',
      header: header('deadline'),
      wideOnly: true,
      width: '8.25rem',
      sortBy: each => each.row.deadline,
      cell: each => <DeadlineCell measure={each} />,
    },
    status: {
      key: 'status',
      header: header('state'),
      width: '8.75rem',
      wideOnly: true,
      sortBy: each => measureStatuses.indexOf(each.row.progress.status),
      cell: each => <StatusCell measure={each} />,
    },
    next: {
      key: 'next',
      header: header('next'),
      width: '10.75rem',
      cell: each => <MeasureSteps progress={each.row.progress} onStep={(name, verdict) => void step(each.row, name, verdict)} />,
    },
  }) satisfies Record<string, Column<FollowedMeasure>>;

function DeadlineCell({ measure }: { readonly measure: FollowedMeasure }) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const { group, daysLeft, row } = measure;
  return (
    <span className={classes.cell}>
      <span className={row.deadline === null ? classes.quiet : ''}>{row.deadline === null ? t('noDeadline') : format.date(row.deadline)}</span>
      {(group === 'overdue' || group === 'dueSoon') && daysLeft !== null && <DeadlineBadge group={group} daysLeft={daysLeft} />}
    </span>
  );
}

function StatusCell({ measure: { row } }: { readonly measure: FollowedMeasure }) {
  return (
    <span className={classes.cell}>
      <MeasureStatusBadge status={row.progress.status} variant="plain" />
      {row.progress.verdict !== null && <VerdictBadge verdict={row.progress.verdict} variant="plain" />}
      {row.conflicts > 0 && <ConflictLink planId={row.plan} />}
    </span>
  );
}

function MeasureCell({ measure }: { readonly measure: FollowedMeasure }) {
  const { t } = useTranslation('followup');
  const { row, finding } = measure;
  return (
    <span className={`${classes.cell} ${classes.roomy}`}>
      <span className={`${classes.clamped} ${row.text === '' ? classes.blank : ''}`}>{row.text || t('blankMeasure')}</span>
      <span className={`${classes.quiet} ${classes.onlyNarrow}`}>
        {finding === null ? t('deletedFinding') : (finding.unit?.name ?? t('noUnit'))}
      </span>
      <span className={classes.onlyNarrow}>
        <DeadlineCell measure={measure} />
      </span>
    </span>
  );
}

function FindingCell({ measure: { finding } }: { readonly measure: FollowedMeasure }) {
  const { t } = useTranslation('followup');
  if (finding === null) return <span className={classes.blank}>{t('deletedFinding')}</span>;
  return (
    <span className={classes.cell}>
      <span className={`${classes.clamped} ${classes.small}`}>
        {finding.label !== '' && <b className={classes.label}>{finding.label}</b>}
        {finding.row.text || t('blankFinding')}
      </span>
      <span className={classes.quiet}>{finding.unit === null ? t('noUnit') : finding.unit.name || t('blankUnit')}</span>
    </span>
  );
}

function OwnerCell({ measure: { row, owner } }: { readonly measure: FollowedMeasure }) {
  const { t } = useTranslation('followup');
  if (owner === null && row.owner.post === '') return <span className={classes.blank}>{t('noOwner')}</span>;
  return (
    <span className={classes.cell}>
      {owner !== null && <span className={classes.small}>{owner.name || t('blankUnit')}</span>}
      {row.owner.post !== '' && <span className={owner === null ? classes.small : classes.quiet}>{row.owner.post}</span>}
    </span>
  );
}
