import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCircleCheck, IconCircleDashed, IconEyeOff } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlaced } from '#domain/overlap/ground.ts';
import { severities, severityOf, type ScheduleWarning, type WarningSeverity } from '#domain/overlap/warning.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { IconComponent } from '#ui/icon.ts';
import { Panel } from '#ui/Panel.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Tone } from '#ui/tone.ts';
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { focusAnchor } from '../useAnchorFocus.ts';
import type { Planning } from '../usePlanning.ts';
import { useWarningText } from '../schedule/useWarningText.ts';
import { FreeSlots } from './FreeSlots.tsx';
import classes from './overlap.module.css';

const ScheduleImport = lazy(async () => ({ default: (await import('./ScheduleImport.tsx')).ScheduleImport }));

interface Props {
  readonly planning: Planning;
  readonly today: IsoDate;
  readonly warnings: readonly ScheduleWarning[];
}

const signs: Readonly<Record<WarningSeverity, { readonly tone: Tone; readonly icon: IconComponent }>> = {
  clash: { tone: 'danger', icon: IconBan },
  avoid: { tone: 'warning', icon: IconAlertTriangle },
  open: { tone: 'neutral', icon: IconCircleDashed },
};

/** The warnings of one visit. */
interface VisitWarnings {
  readonly visit: Row<'visits'>;
  readonly warnings: readonly ScheduleWarning[];
}

const worstOf = (warnings: readonly ScheduleWarning[]): number => Math.min(...warnings.map((warning) => severities.indexOf(severityOf(warning))));

/** Visits with something to look at, the worst first, then by time. */
const byVisit = (visits: readonly Row<'visits'>[], warnings: readonly ScheduleWarning[]): readonly VisitWarnings[] =>
  visits
    .flatMap((visit): VisitWarnings[] => {
      const own = warnings.filter((warning) => 'visit' in warning && warning.visit === visit.id);
      return own.length === 0 ? [] : [{ visit, warnings: own }];
    })
    .toSorted((a, b) => worstOf(a.warnings) - worstOf(b.warnings));

/** So many visits without a day are listed one by one; more are folded, for they would bury what is wrong. */
const SINGLE = 3;

const lacksOnlyDay = ({ warnings }: VisitWarnings): boolean => warnings.every(({ type }) => type === 'visit-without-date');

/** Everything that speaks against the schedule, visit by visit and in words, each a click from its cure. */
export function OverlapPanel({ planning, today, warnings }: Props) {
  const { t } = useTranslation('planning');
  const [importing, setImporting] = useState(false);
  const list = byVisit(planning.visits, warnings);
  const undated = list.filter(lacksOnlyDay);
  const folds = undated.length > SINGLE;
  const item = ({ visit, warnings: own }: VisitWarnings) => <VisitItem key={visit.id} visit={visit} warnings={own} planning={planning} today={today} />;
  const compared = planning.otherInspections.filter(isPlaced).length;
  return (
    <Panel
      title={t('overlap.title')}
      hint={t('overlap.hint')}
      padding={list.length === 0 ? 'normal' : 'flush'}
      actions={
        <Button size="compact-sm" variant="default" leftSection={<IconFileImport size={15} aria-hidden />} onClick={() => setImporting(true)}>
          {t('overlap.schedule.import')}
        </Button>
      }
    >
      {list.length === 0 ? (
        <EmptyState icon={IconCircleCheck} title={t('overlap.none')} level={3} compact>
          {compared === 0 ? t('overlap.noneCompared') : t('overlap.noneHint', { count: compared })}
        </EmptyState>
      ) : (
        <>
          <ul className={classes.list} aria-label={t('overlap.title')}>
            {(folds ? list.filter((one) => !lacksOnlyDay(one)) : list).map(item)}
          </ul>
          {folds && (
            <details className={classes.undated}>
              <summary>{t('overlap.undated', { count: undated.length })}</summary>
              <ul className={classes.list} aria-label={t('calendar.tray')}>
                {undated.map(item)}
              </ul>
            </details>
          )}
        </>
      )}
      {importing && (
        <Suspense>
          <ScheduleImport planning={planning} onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </Panel>
  );
}

function VisitItem({ visit, warnings, planning, today }: VisitWarnings & Omit<Props, 'warnings'>) {
  const { t } = useTranslation(['planning', 'terms']);
  const format = useFormat();
  const words = useWarningText(planning);
  const unit = planning.units.find(({ id }) => id === visit.unit)?.name ?? t('schedule.noUnit');
  const name =
    visit.slot === null
      ? t('overlap.visitUndated', { unit })
      : t('overlap.visit', { unit, day: format.weekday(visit.slot.date), session: t(`terms:visit.session.${visit.slot.session}`) });
  return (
    <li className={classes.visit}>
      <div className={classes.head}>
        <Anchor component="button" type="button" fw={560} ta="start" onClick={() => focusAnchor(visit.id)}>
          {name}
        </Anchor>
        {visit.form === 'surprise' && (
          <StatusBadge tone="violet" icon={IconEyeOff} title={t('overlap.surpriseHint')}>
            {t('overlap.surprise')}
          </StatusBadge>
        )}
        {visit.stage === 'planned' && visit.unit !== null && (
          <FreeSlots visit={visit} name={t('schedule.name', { unit })} planning={planning} today={today} />
        )}
      </div>
      <ul className={classes.warnings}>
        {warnings.map((warning) => {
          const severity = severityOf(warning);
          return (
            <li key={JSON.stringify(warning)}>
              <StatusBadge tone={signs[severity].tone} icon={signs[severity].icon} variant="plain">
                {t(`overlap.severity.${severity}`)}
              </StatusBadge>
              <span>{words(warning)}</span>
            </li>
          );
        })}
      </ul>
    </li>
  );
}
