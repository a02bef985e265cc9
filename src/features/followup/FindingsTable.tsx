import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingId } from '#domain/ids.ts';
import { findingStates } from '#domain/followUp.ts';
import type { FindingKind } from '#domain/schema/inspection.ts';
import { FindingKindBadge } from '#i18n/badges.tsx';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { FindingStateBadge, UrgencyBadge } from './badges.tsx';
import classes from './followUp.module.css';
import type { FollowedFinding } from './round.ts';

interface Props {
  readonly findings: readonly FollowedFinding[];
  readonly selected: FindingId | null;
  /** The details stand beside: only the columns that identify a finding are shown. */
  readonly narrow: boolean;
  readonly onOpen: (finding: FindingId) => void;
}

/** The findings as rows; each opens its details. */
export function FindingsTable({ findings, selected, narrow, onOpen }: Props) {
  const { t } = useTranslation(['followup', 'terms']);
  const columns = useMemo((): readonly Column<FollowedFinding>[] => {
    const shown = columnsOf(
      name => t(`column.${name}`),
      kind => t(`terms:finding.kind.${kind}`),
      narrow,
    );
    return narrow ? [shown.finding, shown.state] : [shown.kind, shown.finding, shown.state, shown.measures];
  }, [narrow, t]);
  return (
    <DataTable
      caption={t('caption.findings')}
      columns={columns}
      rows={findings}
      rowKey={finding => finding.id}
      selectedKey={selected}
      onRowClick={finding => onOpen(finding.row.id)}
    />
  );
}

type ColumnName = 'kind' | 'finding' | 'state' | 'measures';

const columnsOf = (header: (name: ColumnName) => string, kindWord: (kind: FindingKind) => string, narrow: boolean) =>
  ({
    kind: {
      key: 'kind',
      header: header('kind'),
      width: '11.5rem',
      wideOnly: true,
      sortBy: finding => kindWord(finding.row.kind),
      cell: finding => <FindingKindBadge kind={finding.row.kind} variant="plain" />,
    },
    finding: { key: 'finding', header: header('finding'), rowHeader: true, cell: finding => <FindingCell finding={finding} withKind={narrow} /> },
    state: {
      key: 'state',
      header: header('state'),
      wideOnly: true,
      width: narrow ? '10rem' : '15rem',
      sortBy: finding => findingStates.indexOf(finding.state),
      cell: finding => <StateCell finding={finding} />,
    },
    measures: {
      key: 'measures',
      header: header('measures'),
      align: 'end',
      width: '6rem',
      wideOnly: true,
      sortBy: finding => finding.measures.length,
      cell: finding => finding.measures.length,
    },
  }) satisfies Record<string, Column<FollowedFinding>>;

function StateCell({ finding }: { readonly finding: FollowedFinding }) {
  return (
    <span className={classes.badges}>
      <FindingStateBadge state={finding.state} />
      {finding.urgency !== null && <UrgencyBadge urgency={finding.urgency} />}
    </span>
  );
}

function FindingCell({ finding, withKind }: { readonly finding: FollowedFinding; readonly withKind: boolean }) {
  const { t } = useTranslation(['followup', 'terms']);
  const { label, row, unit, criterion } = finding;
  return (
    <span className={classes.cell}>
      <span className={classes.onlyNarrow} data-always={withKind || undefined}>
        <FindingKindBadge kind={row.kind} variant="plain" />
      </span>
      <span className={`${classes.clamped} ${row.text === '' ? classes.blank : ''}`}>
        {label !== '' && <b className={classes.label}>{label}</b>}
        {row.text || t('blankFinding')}
      </span>
      <span className={classes.quiet}>
        {unit === null ? t('noUnit') : unit.name || t('blankUnit')}
        {criterion !== null && ` · ${t('criterionCode', { code: criterion.definition.code })}`}
      </span>
      <span className={classes.onlyNarrow}>
        <StateCell finding={finding} />
      </span>
    </span>
  );
}
