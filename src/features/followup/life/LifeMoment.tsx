import { Anchor } from '@mantine/core';
import { IconCircleCheck, IconCirclePlus, IconRepeat, IconTrendingDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Standing } from '#domain/carryOver/carryOver.ts';
import type { LifeEntry, LifeMeasure } from '#domain/carryOver/findingLife.ts';
import { CarriedStateBadge, MeasureStatusBadge, SeverityBadge, VerdictBadge } from '#i18n/badges.tsx';
import type { Mark } from '#i18n/marks.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import classes from './life.module.css';

const standingMarks: Readonly<Record<Standing, Mark>> = {
  new: { icon: IconCirclePlus, tone: 'info' },
  repeated: { icon: IconRepeat, tone: 'warning' },
  worse: { icon: IconTrendingDown, tone: 'danger' },
};

/** How a finding came to be in its round: new, „lặp lại lần 2“, worse. */
function StandingBadge({ standing, times }: { readonly standing: Standing; readonly times: number }) {
  const { t } = useTranslation('followup');
  return <StatusBadge {...standingMarks[standing]}>{standing === 'repeated' ? t('life.repeated', { times }) : t(`life.standing.${standing}`)}</StatusBadge>;
}

/** One moment in the life of a finding. */
export function LifeMoment({ entry, isHere }: { readonly entry: LifeEntry; readonly isHere: boolean }) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const when = entry.kind === 'found' && entry.date !== null ? format.date(entry.date) : String(entry.year);
  const what = entry.kind === 'handedDown' ? t('life.lookedAgain') : entry.isRecheck ? t('life.atRecheck') : t('life.found');
  return (
    <li className={classes.moment} data-here={isHere || undefined}>
      <p className={classes.when}>
        <b>{when}</b>
        <span>{what}</span>
        <span className={classes.quiet}>{entry.unit.name || t('noUnit')}</span>
      </p>
      <p className={classes.badges}>
        {entry.kind === 'found' ? <StandingBadge standing={entry.standing} times={entry.times} /> : <CarriedStateBadge state={entry.state} />}
        {entry.severity !== null && <SeverityBadge severity={entry.severity} variant="plain" />}
        {entry.kind === 'found' && entry.fixedOnSite && (
          <StatusBadge icon={IconCircleCheck} tone="success" variant="plain">
            {t('state.fixedOnSite')}
          </StatusBadge>
        )}
      </p>
      <p className={classes.text}>
        {entry.kind === 'found' && entry.label !== '' && <b className={classes.label}>{entry.label}</b>}
        {entry.text || t('blankFinding')}
      </p>
      {entry.kind === 'found' && entry.measures.length > 0 && (
        <ul className={classes.measures}>
          {entry.measures.map((measure, no) => (
            // oxlint-disable-next-line react/no-array-index-key -- a life is only read, and measures have no other name in it
            <Measure key={no} measure={measure} />
          ))}
        </ul>
      )}
      <Open entry={entry} isHere={isHere} />
    </li>
  );
}

/** The way to the finding, or to the round that looked at it again. */
function Open({ entry, isHere }: { readonly entry: LifeEntry; readonly isHere: boolean }) {
  const { t } = useTranslation('followup');
  if (isHere && entry.kind === 'handedDown') return null;
  return (
    <Anchor component={Link} size="sm" to={{ pathname: `/plans/${entry.plan}/follow-up`, search: entry.kind === 'found' ? `?finding=${entry.finding}` : '?tab=recheck' }}>
      {isHere ? t('practices.open') : t('life.openRound', { round: entry.round })}
    </Anchor>
  );
}

/** What was promised, until when, and what was seen of it. */
function Measure({ measure: { text, deadline, status, verdict, on } }: { readonly measure: LifeMeasure }) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  return (
    <li>
      <span>{text || t('blankMeasure')}</span>
      {deadline !== null && <span className={classes.quiet}>{t('life.deadline', { date: format.date(deadline) })}</span>}
      <MeasureStatusBadge status={status} variant="plain" />
      {verdict !== null && <VerdictBadge verdict={verdict} variant="plain" />}
      {on !== null && <span className={classes.quiet}>{t('statusSince', { date: format.date(on) })}</span>}
    </li>
  );
}
