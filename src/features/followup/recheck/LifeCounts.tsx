import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countLives, countLivesByUnit, type FindingLife, type LifeCount } from '#domain/carryOver/findingLife.ts';
import type { PlanId } from '#domain/ids.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { Panel } from '#ui/Panel.tsx';
import classes from './recheck.module.css';

interface Props {
  readonly planId: PlanId;
  readonly lives: readonly FindingLife[];
}

interface CountRow extends LifeCount {
  readonly key: string;
  readonly name: string;
}

const names = ['new', 'repeated', 'worse', 'fixed', 'open'] as const;

/** New, repeated, worse, fixed: for each unit of the round, and for each round that this laptop has. */
export function LifeCounts({ planId, lives }: Props) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const byUnit = useMemo(
    () => countLivesByUnit(lives, planId).map(({ unit, ...count }): CountRow => ({ ...count, key: unit.id ?? unit.name, name: unit.name || t('noUnit') })),
    [lives, planId, t],
  );
  const byRound = useMemo(() => {
    const rounds = new Map(lives.flatMap(({ entries }) => entries).map(({ plan, round, year }) => [plan, { round, year }]));
    return [...rounds].toSorted(([, a], [, b]) => a.year - b.year).map(([plan, { round, year }]): CountRow => ({ ...countLives(lives, plan), key: plan, name: `${year} – ${round}` }));
  }, [lives]);
  const columns = (header: string): readonly Column<CountRow>[] => [
    { key: 'name', header, rowHeader: true, sortBy: ({ name }) => name, cell: ({ name }) => name },
    ...names.map(
      (name): Column<CountRow> => ({ key: name, header: t(`recheck.count.${name}`), align: 'end', width: '6.5rem', sortBy: (row) => row[name], cell: (row) => format.number(row[name]) }),
    ),
  ];
  if (byUnit.length === 0 && byRound.length === 0) return null;
  return (
    <div className={classes.panel}>
      <Panel title={t('recheck.counts')} hint={t('recheck.countsHint')} padding="flush">
        {byUnit.length > 0 && <DataTable caption={t('recheck.byUnit')} columns={columns(t('column.unit'))} rows={byUnit} rowKey={({ key }) => key} />}
        {byRound.length > 1 && <DataTable caption={t('recheck.byRound')} columns={columns(t('recheck.round'))} rows={byRound} rowKey={({ key }) => key} />}
      </Panel>
    </div>
  );
}
