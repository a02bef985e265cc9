import { IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { editCarried } from '#domain/commands/carryOver.ts';
import { basisOf } from '#domain/row.ts';
import { carriedStates } from '#domain/schema/preparation.ts';
import type { Row } from '#domain/schema/tables.ts';
import { CarriedStateBadge, FindingKindBadge, SeverityBadge } from '#i18n/badges.tsx';
import { LifeLink } from '#i18n/LifeLink.tsx';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { conflictsPath } from '../paths.ts';
import classes from './Carried.module.css';
import { useCarried, useCarriedOn } from './carriedContext.ts';

/** What earlier rounds left to the unit, over the findings of this visit; nothing where they left nothing. */
export function CarriedPanel() {
  const { t } = useTranslation('inspection');
  const carried = useCarried();
  if (carried.length === 0) return null;
  const open = carried.filter(({ state }) => state === 'open').length;
  return (
    <div className={classes.panel}>
      <Panel title={t('carried.title', { count: carried.length })} hint={open === 0 ? t('carried.allLooked') : t('carried.open', { count: open })}>
        <CarriedList carried={carried} />
      </Panel>
    </div>
  );
}

/** What earlier rounds left on a criterion, before it is answered. */
export function CarriedOnLine({ criterion }: { readonly criterion: Row<'criteria'> }) {
  const { t } = useTranslation('inspection');
  const carried = useCarriedOn(criterion);
  if (carried.length === 0) return null;
  return (
    <section className={classes.onLine} aria-label={t('carried.onLine')}>
      <h3 className={classes.heading}>{t('carried.onLine')}</h3>
      <CarriedList carried={carried} />
    </section>
  );
}

function CarriedList({ carried }: { readonly carried: readonly Row<'carriedFindings'>[] }) {
  return (
    <ul className={classes.list}>
      {carried.map((row) => (
        <Carried key={row.id} row={row} />
      ))}
    </ul>
  );
}

function Carried({ row }: { readonly row: Row<'carriedFindings'> }) {
  const { t } = useTranslation(['inspection', 'terms', 'common']);
  const edit = useCommand(editCarried);
  const { kind, severity, times, text, promised, origin, criterionKey, state } = row;
  const about = [
    origin ? t('carried.origin', { year: origin.year, unit: origin.unitName }) : '',
    criterionKey === '' ? '' : t('carried.criterion', { key: criterionKey }),
  ].filter((part) => part !== '');
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <span className={classes.badges}>
          <FindingKindBadge kind={kind} />
          {severity !== null && <SeverityBadge severity={severity} variant="plain" />}
          {times > 1 && (
            <StatusBadge tone="warning" icon={IconRepeat}>
              {t('carried.times', { times })}
            </StatusBadge>
          )}
          <CarriedStateBadge state={state} variant="plain" />
          {row.conflicts > 0 && <Link to={conflictsPath(row.plan)}>{t('common:inConflict')}</Link>}
          <LifeLink planId={row.plan} id={row.id} label={t('carried.life')} />
        </span>
        <p className={classes.text}>{text}</p>
        <p className={classes.quiet}>{about.join(' · ')}</p>
        {promised !== '' && <p className={classes.quiet}>{t('carried.promised', { promised })}</p>}
      </div>
      <AutosaveSelect
        size="xs"
        className={classes.state ?? ''}
        aria-label={t('carried.stateOf', { text })}
        changedElsewhereLabel={t('common:changedElsewhere')}
        failedLabel={t('common:notSaved')}
        data={carriedStates.map((value) => ({ value, label: t(`terms:carried.state.${value}`) }))}
        value={state}
        basis={basisOf(row, 'state')}
        onCommit={(value, basis) => (value === null ? false : edit({ plan: row.plan, id: row.id, field: 'state', value, basis }))}
      />
    </li>
  );
}
