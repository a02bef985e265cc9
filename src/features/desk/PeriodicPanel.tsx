import { useTranslation } from 'react-i18next';
import { periodicSource, type ComingReport } from '#domain/desk/periodicReports.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import classes from './desk.module.css';

/** The periodic reports on administrative reform that come next, with the days that are left. */
export function PeriodicPanel({ reports }: { readonly reports: readonly ComingReport[] }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const days = (left: number): string => (left < 0 ? t('periodic.closed') : left === 0 ? t('periodic.today') : t('periodic.days', { count: left }));
  return (
    <Panel id="periodic" title={t('periodic.title')}>
      <ul className={classes.reports}>
        {reports.map(({ kind, year, period, cutOff, sendBy, toCutOff, toSend }) => (
          <li key={`${kind} ${year}`}>
            <p className={classes.listTitle}>{t(`periodic.kind.${kind}`, { year: String(year) })}</p>
            <p className={classes.quiet}>{t('periodic.period', { from: format.date(period.from), to: format.date(period.to) })}</p>
            <p>
              {t('periodic.cutOff', { date: format.weekday(cutOff) })} <span className={classes.left}>{days(toCutOff)}</span>
            </p>
            <p>
              {t('periodic.send', { date: format.weekday(sendBy) })} <span className={classes.left}>{days(toSend)}</span>
            </p>
          </li>
        ))}
      </ul>
      <p className={classes.source} lang="vi">
        {t('periodic.source', { source: periodicSource })}
      </p>
    </Panel>
  );
}
