import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClockExclamation, IconHourglassHigh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Waiting, WaitingPlace } from '#domain/desk/waiting.ts';
import type { PlanId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Mark } from '#i18n/marks.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import classes from './desk.module.css';
import { measuresPath, visitPath, waitingPath } from './paths.ts';
import type { Desk } from './useDesk.ts';
import { useDeskWords, type DeskWords } from './words.ts';

const marks: Readonly<Record<Waiting['urgency'], Mark>> = {
  overdue: { icon: IconClockExclamation, tone: 'danger' },
  dueSoon: { icon: IconHourglassHigh, tone: 'warning' },
  open: { icon: IconAlertTriangle, tone: 'info' },
};

/** Places that are named at a line; the others are counted. */
const PLACES = 6;

/** What waits today, the most urgent first; each line leads to where it is done. */
export function WaitingPanel({ desk, today }: { readonly desk: Desk; readonly today: IsoDate }) {
  const { t } = useTranslation('desk');
  const words = useDeskWords(desk, today);
  const isDone = desk.isCompared && desk.books.awaited === 0;
  if (desk.waiting.length === 0) {
    return (
      <Panel title={t('waiting.title')}>
        {isDone ? (
          <EmptyState icon={IconCircleCheck} title={t('waiting.none')} level={3} compact>
            {t('waiting.noneHint')}
          </EmptyState>
        ) : (
          <p className={classes.quiet}>{t('data.reading')}</p>
        )}
      </Panel>
    );
  }
  const nothingLate = isDone && !desk.waiting.some(({ urgency }) => urgency === 'overdue');
  return (
    <Panel title={t('waiting.title')} hint={t('waiting.hint')} padding="flush">
      {nothingLate && <p className={classes.clear}>{t('waiting.noneOverdue')}</p>}
      <ul className={classes.waiting} aria-label={t('waiting.title')}>
        {desk.waiting.map((waiting) => (
          <WaitingLine key={waiting.key} plan={desk.plan.plan} waiting={waiting} words={words} />
        ))}
      </ul>
      {!desk.isCompared && <p className={classes.foot}>{t('data.reading')}</p>}
    </Panel>
  );
}

function WaitingLine({ plan, waiting, words }: { readonly plan: PlanId; readonly waiting: Waiting; readonly words: DeskWords }) {
  const { t } = useTranslation('desk');
  const { places, urgency } = waiting;
  const when = waiting.matter.kind === 'periodic' ? '' : words.when(waiting);
  const placePath = (place: WaitingPlace): string => (place.kind === 'visit' ? visitPath(plan, place.visit) : measuresPath(place.kind === 'round' ? place.plan : plan, urgency === 'overdue' ? 'overdue' : 'dueSoon'));
  return (
    <li className={classes.line} data-urgency={urgency}>
      <StatusBadge {...marks[urgency]}>{t(`waiting.urgency.${urgency}`)}</StatusBadge>
      <div className={classes.words}>
        <Anchor component={Link} to={waitingPath(plan, waiting)} inherit fw={560}>
          {words.what(waiting)}
        </Anchor>
        {places.length > 0 && (
          <ul className={classes.places}>
            {places.slice(0, PLACES).map((place) => (
              <li key={place.kind === 'visit' ? place.visit : place.kind === 'unit' ? (place.unit ?? '') : place.plan}>
                <Anchor component={Link} to={placePath(place)} inherit>
                  {words.place(place)}
                </Anchor>
              </li>
            ))}
            {places.length > PLACES && <li className={classes.quiet}>{t('more', { count: places.length - PLACES })}</li>}
          </ul>
        )}
      </div>
      <span className={classes.when}>{when}</span>
    </li>
  );
}
