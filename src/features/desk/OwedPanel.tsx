import { Anchor, Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { daysUntil } from '#domain/measureProgress.ts';
import type { OpenReferral, PressingMeasure } from '#domain/desk/openMatters.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import classes from './desk.module.css';
import { findingPath, followUpPath } from './paths.ts';
import type { Desk } from './useDesk.ts';

/** Lines of one list that are shown before somebody asks for more. */
const FIRST = 5;

/** What units and authorities still owe, of this round and of earlier ones. */
export function OwedPanel({ desk, today }: { readonly desk: Desk; readonly today: IsoDate }) {
  const { t } = useTranslation('desk');
  const toFollowUp = (
    <Anchor component={Link} to={followUpPath(desk.plan.plan)} size="sm" className={classes.screenOnly ?? ''}>
      {t('owed.toFollowUp')}
    </Anchor>
  );
  return (
    <Panel id="owed" title={t('owed.title')} hint={t('owed.hint')} actions={toFollowUp}>
      <div className={classes.owed}>
        <List
          title={t('owed.measures')}
          none={t('owed.measuresNone')}
          lines={desk.measures.map((measure) => ({ key: `${measure.plan} ${measure.line.id}`, show: () => <MeasureWords measure={measure} desk={desk} today={today} /> }))}
          foot={desk.toVerify > 0 ? t('owed.toVerify', { count: desk.toVerify }) : null}
        />
        <List
          title={t('owed.referrals')}
          none={t('owed.referralsNone')}
          lines={desk.referrals.map((referral) => ({ key: `${referral.plan} ${referral.referral.id}`, show: () => <ReferralWords referral={referral} desk={desk} /> }))}
        />
        <List
          title={t('owed.adoptions')}
          none={t('owed.adoptionsNone')}
          lines={desk.adoptions.map(({ plan, adoption, unitName, practice }) => ({
            key: `${plan} ${adoption.id}`,
            show: () => (
              <>
                <Anchor component={Link} className={classes.excerpt ?? ''} to={findingPath(plan, adoption.practice)} inherit>
                  {practice === '' ? t('owed.untitledFinding') : practice}
                </Anchor>
                <span className={classes.source}>
                  {unitName.trim() === '' ? t('unknownUnit') : unitName} · {t(`owed.adoption.${adoption.progress.state === 'underway' ? 'underway' : 'proposed'}`)}
                </span>
              </>
            ),
          }))}
        />
      </div>
    </Panel>
  );
}

interface ListProps {
  readonly title: string;
  readonly none: string;
  readonly lines: readonly { readonly key: string; readonly show: () => ReactNode }[];
  readonly foot?: string | null;
}

function List({ title, none, lines, foot = null }: ListProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? lines : lines.slice(0, FIRST);
  return (
    <section aria-label={title}>
      <h3 className={classes.listTitle}>
        {title}
        {lines.length > 0 && <span className={classes.count}>{format.number(lines.length)}</span>}
      </h3>
      {lines.length === 0 ? (
        <p className={classes.quiet}>{none}</p>
      ) : (
        <ul className={classes.list}>
          {shown.map(({ key, show }) => (
            <li key={key}>{show()}</li>
          ))}
        </ul>
      )}
      {shown.length < lines.length && (
        <Button size="compact-sm" variant="subtle" className={classes.screenOnly ?? ''} onClick={() => setWhole(true)}>
          {t('owed.showAll', { count: lines.length })}
        </Button>
      )}
      {foot !== null && <p className={classes.quiet}>{foot}</p>}
    </section>
  );
}

function MeasureWords({ measure, desk, today }: { readonly measure: PressingMeasure; readonly desk: Desk; readonly today: IsoDate }) {
  const { t } = useTranslation('desk');
  const { plan, year, line, unitName, deadline } = measure;
  const left = daysUntil(deadline, today);
  const when = left === 0 ? t('owed.today') : left < 0 ? t('owed.overdueDays', { count: -left }) : t('owed.leftDays', { count: left });
  return (
    <>
      <Anchor component={Link} className={classes.excerpt ?? ''} to={findingPath(plan, line.finding, line.id)} inherit>
        {line.text === '' ? t('owed.untitledMeasure') : line.text}
      </Anchor>
      <span className={classes.source}>
        <strong data-late={left < 0 || undefined}>{when}</strong> · {unitName.trim() === '' ? t('unknownUnit') : unitName}
        {plan === desk.plan.plan ? null : ` · ${t('owed.ofYear', { year: String(year) })}`}
      </span>
    </>
  );
}

function ReferralWords({ referral: { plan, year, referral, finding, text, state }, desk }: { readonly referral: OpenReferral; readonly desk: Desk }) {
  const { t } = useTranslation(['desk', 'terms']);
  const format = useFormat();
  const date = format.date((state === 'overdue' ? referral.due : referral.sent.date) ?? '');
  const to = referral.to.name.trim() !== '' ? referral.to.name : referral.to.authority === null ? t('unknownUnit') : t(`terms:finding.authority.${referral.to.authority}`);
  return (
    <>
      <Anchor component={Link} className={classes.excerpt ?? ''} to={findingPath(plan, finding)} inherit>
        {text === '' ? t('owed.untitledFinding') : text}
      </Anchor>
      <span className={classes.source}>
        <strong data-late={state === 'overdue' || undefined}>{t(`owed.referral.${state}`, { date })}</strong> · {to}
        {plan === desk.plan.plan ? null : ` · ${t('owed.ofYear', { year: String(year) })}`}
      </span>
    </>
  );
}
