import { Anchor, Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { daysUntil } from '#domain/measureProgress.ts';
import type { OpenAdoption, OpenReferral, PressingMeasure } from '#domain/desk/openMatters.ts';
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
  const [whole, setWhole] = useState<readonly string[]>([]);
  const shownOf = <T,>(name: string, list: readonly T[]): readonly T[] => (whole.includes(name) ? list : list.slice(0, FIRST));
  const showWhole = (name: string) => setWhole((before) => [...before, name]);
  const toFollowUp = (
    <Anchor component={Link} to={followUpPath(desk.plan.plan)} size="sm" className={classes.screenOnly ?? ''}>
      {t('owed.toFollowUp')}
    </Anchor>
  );
  const measures = shownOf('measures', desk.measures);
  const referrals = shownOf('referrals', desk.referrals);
  const adoptions = shownOf('adoptions', desk.adoptions);
  return (
    <Panel id="owed" title={t('owed.title')} hint={t('owed.hint')} actions={toFollowUp}>
      <div className={classes.owed}>
        <List
          title={t('owed.measures')}
          none={t('owed.measuresNone')}
          shown={measures.length}
          of={desk.measures.length}
          onWhole={() => showWhole('measures')}
          foot={desk.toVerify > 0 ? t('owed.toVerify', { count: desk.toVerify }) : null}
        >
          {measures.map((measure) => (
            <MeasureLine key={`${measure.plan} ${measure.line.id}`} measure={measure} desk={desk} today={today} />
          ))}
        </List>
        <List title={t('owed.referrals')} none={t('owed.referralsNone')} shown={referrals.length} of={desk.referrals.length} onWhole={() => showWhole('referrals')}>
          {referrals.map((referral) => (
            <ReferralLine key={`${referral.plan} ${referral.referral.id}`} referral={referral} desk={desk} />
          ))}
        </List>
        <List title={t('owed.adoptions')} none={t('owed.adoptionsNone')} shown={adoptions.length} of={desk.adoptions.length} onWhole={() => showWhole('adoptions')}>
          {adoptions.map((adoption) => (
            <AdoptionLine key={`${adoption.plan} ${adoption.adoption.id}`} adoption={adoption} />
          ))}
        </List>
      </div>
    </Panel>
  );
}

interface ListProps {
  readonly title: string;
  readonly none: string;
  readonly shown: number;
  readonly of: number;
  readonly onWhole: () => void;
  readonly foot?: string | null;
  readonly children: ReactNode;
}

function List({ title, none, shown, of, onWhole, foot = null, children }: ListProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return (
    <section aria-label={title}>
      <h3 className={classes.listTitle}>
        {title}
        {of > 0 && <span className={classes.count}>{format.number(of)}</span>}
      </h3>
      {of === 0 ? <p className={classes.quiet}>{none}</p> : <ul className={classes.list}>{children}</ul>}
      {shown < of && (
        <Button size="compact-sm" variant="subtle" className={classes.screenOnly ?? ''} onClick={onWhole}>
          {t('owed.showAll', { count: of })}
        </Button>
      )}
      {foot !== null && <p className={classes.quiet}>{foot}</p>}
    </section>
  );
}

function AdoptionLine({ adoption: { plan, adoption, unitName, practice } }: { readonly adoption: OpenAdoption }) {
  const { t } = useTranslation('desk');
  return (
    <li>
      <Anchor component={Link} className={classes.excerpt ?? ''} to={findingPath(plan, adoption.practice)} inherit>
        {practice === '' ? t('owed.untitledFinding') : practice}
      </Anchor>
      <span className={classes.source}>
        {unitName.trim() === '' ? t('unknownUnit') : unitName} · {t(`owed.adoption.${adoption.progress.state === 'underway' ? 'underway' : 'proposed'}`)}
      </span>
    </li>
  );
}

function MeasureLine({ measure, desk, today }: { readonly measure: PressingMeasure; readonly desk: Desk; readonly today: IsoDate }) {
  const { t } = useTranslation('desk');
  const { plan, year, line, unitName, deadline } = measure;
  const left = daysUntil(deadline, today);
  const when = left === 0 ? t('owed.today') : left < 0 ? t('owed.overdueDays', { count: -left }) : t('owed.leftDays', { count: left });
  return (
    <li>
      <Anchor component={Link} className={classes.excerpt ?? ''} to={findingPath(plan, line.finding, line.id)} inherit>
        {line.text === '' ? t('owed.untitledMeasure') : line.text}
      </Anchor>
      <span className={classes.source}>
        <strong data-late={left < 0 || undefined}>{when}</strong> · {unitName.trim() === '' ? t('unknownUnit') : unitName}
        {plan === desk.plan.plan ? null : ` · ${t('owed.ofYear', { year: String(year) })}`}
      </span>
    </li>
  );
}

function ReferralLine({ referral: { plan, year, referral, finding, text, state }, desk }: { readonly referral: OpenReferral; readonly desk: Desk }) {
  const { t } = useTranslation(['desk', 'terms']);
  const format = useFormat();
  const date = format.date((state === 'overdue' ? referral.due : referral.sent.date) ?? '');
  const to = referral.to.name.trim() !== '' ? referral.to.name : referral.to.authority === null ? t('unknownUnit') : t(`terms:finding.authority.${referral.to.authority}`);
  return (
    <li>
      <Anchor component={Link} className={classes.excerpt ?? ''} to={findingPath(plan, finding)} inherit>
        {text === '' ? t('owed.untitledFinding') : text}
      </Anchor>
      <span className={classes.source}>
        <strong data-late={state === 'overdue' || undefined}>{t(`owed.referral.${state}`, { date })}</strong> · {to}
        {plan === desk.plan.plan ? null : ` · ${t('owed.ofYear', { year: String(year) })}`}
      </span>
    </li>
  );
}
