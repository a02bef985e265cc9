import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { extremeOf, teamLoad } from '#domain/teamLoad.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Planning } from '../usePlanning.ts';
import grid from './AssignmentGrid.module.css';
import classes from './teamwork.module.css';

const figures = ['visits', 'halfDays', 'items'] as const;

/** What the round asks of each member, the largest and the smallest load marked. */
export function LoadTable({ planning }: { readonly planning: Planning }) {
  const { t } = useTranslation('planning');
  const loads = useMemo(() => teamLoad(planning), [planning]);
  if (loads.length === 0) return null;
  return (
    <Panel title={t('teamwork.load')} hint={t('teamwork.loadHint')} padding="flush">
      <div className={grid.scroll}>
        <table className={grid.table} data-table>
          <caption>{t('teamwork.load')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('team.member')}</th>
              {figures.map((figure) => (
                <th key={figure} scope="col">
                  {t(`teamwork.${figure}`)}
                </th>
              ))}
              <th scope="col">{t('teamwork.byArea')}</th>
            </tr>
          </thead>
          <tbody>
            {loads.map((load) => (
              <tr key={load.member}>
                <th scope="row">{planning.members.find(({ id }) => id === load.member)?.name}</th>
                {figures.map((figure) => (
                  <Figure key={figure} value={load[figure]} all={loads.map((one) => one[figure])} />
                ))}
                <td className={classes.areas}>
                  {[...load.byArea].map(([no, count]) => (
                    <span key={no}>{t('teamwork.areaItems', { no, count })}</span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Figure({ value, all }: { readonly value: number; readonly all: readonly number[] }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const extreme = extremeOf(value, all);
  return (
    <td>
      {format.number(value)}{' '}
      {extreme !== null && (
        <StatusBadge tone={extreme === 'most' ? 'warning' : 'info'} icon={extreme === 'most' ? IconArrowUp : IconArrowDown} variant="plain">
          {t(`teamwork.${extreme}`)}
        </StatusBadge>
      )}
    </td>
  );
}
