import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Caution, ReadinessCheck } from '#domain/readiness.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { ProgressBar } from '#ui/Progress.tsx';
import classes from './ReadinessBar.module.css';
import { cautionPlaceOf, placeOf, type Place } from './tabs.ts';
import { focusAnchor } from './useAnchorFocus.ts';

/** How many open points fit on one line at 1366 pixels. */
const SHOWN = 4;

/** Where the field is on the page already, it is reached at once: a navigation may come late, and words typed meanwhile go astray. */
const stay = (event: MouseEvent, anchor: string): void => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (focusAnchor(anchor)) event.preventDefault();
};

interface PointProps {
  readonly place: Place;
  readonly children: ReactNode;
  readonly isCaution?: boolean;
  /** Somebody leaves for there; where this is given, something lies over the field, and the navigation brings him. */
  readonly onGo?: () => void;
}

/** One thing to do, a click away from its field. */
export function Point({ place: { tab, anchor }, children, isCaution = false, onGo }: PointProps) {
  return (
    <Link
      className={classes.point}
      data-tone={isCaution ? 'warning' : undefined}
      to={{ search: `?tab=${tab}`, hash: `#${anchor}` }}
      onClick={(event) => (onGo ? onGo() : stay(event, anchor))}
    >
      {isCaution && <IconAlertTriangle className={classes.caution} size={13} aria-hidden />}
      {children}
      <IconArrowRight size={13} aria-hidden />
    </Link>
  );
}

interface Props {
  readonly checks: readonly ReadinessCheck[];
  readonly cautions?: readonly Caution[];
  /** The way on from here. */
  readonly action?: ReactNode;
}

/** What the plan still lacks before it can be issued, and what is worth a look; every point leads to its field. */
export function ReadinessBar({ checks, cautions = [], action }: Props) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const open = checks.filter((check) => check.missing > 0);
  const done = checks.length - open.length;
  const hidden = open.length - SHOWN;
  return (
    <section className={classes.bar} aria-label={t('readiness.label')} data-tone={open.length === 0 ? 'success' : undefined}>
      {open.length === 0 ? (
        <span className={classes.done}>
          <IconCircleCheck size={17} aria-hidden /> {t('readiness.done')}
        </span>
      ) : (
        <>
          <span className={classes.progress}>
            <ProgressBar
              done={done}
              total={checks.length}
              label={t('readiness.progress', { done, total: checks.length })}
              counts={t('readiness.counts', { done: format.number(done), total: format.number(checks.length) })}
            />
          </span>
          <strong className={classes.words}>{t('readiness.open', { count: open.length })}</strong>
        </>
      )}
      <ul className={classes.points}>
        {(all ? open : open.slice(0, SHOWN)).map(({ key, missing }) => (
          <li key={key}>
            <Point place={placeOf[key]}>{t(`readiness.item.${key}`, { missing: format.number(missing) })}</Point>
          </li>
        ))}
        {hidden > 0 && (
          <li>
            <UnstyledButton className={classes.more} aria-expanded={all} onClick={() => setAll((before) => !before)}>
              {all ? t('readiness.fewer') : t('readiness.more', { count: hidden })}
            </UnstyledButton>
          </li>
        )}
        {cautions.map(({ key, places }) => (
          <li key={key}>
            <Point place={cautionPlaceOf[key]} isCaution>
              {t(`readiness.caution.${key}`, { count: places })}
            </Point>
          </li>
        ))}
      </ul>
      {action !== undefined && <span className={classes.action}>{action}</span>}
    </section>
  );
}
