import { UnstyledButton } from '@mantine/core';
import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { ReadinessCheck } from '#domain/readiness.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { ProgressBar } from '#ui/Progress.tsx';
import classes from './ReadinessBar.module.css';
import { placeOf } from './tabs.ts';
import { focusAnchor } from './useAnchorFocus.ts';

/** How many open points fit on one line at 1366 pixels. */
const SHOWN = 4;

/** Where the field is on the page already, it is reached at once: a navigation may come late, and words typed meanwhile go astray. */
const stay = (event: MouseEvent, anchor: string): void => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (focusAnchor(anchor)) event.preventDefault();
};

/** What the plan still lacks before it can be issued; every point leads to its field. */
export function ReadinessBar({ checks }: { readonly checks: readonly ReadinessCheck[] }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const open = checks.filter((check) => check.missing > 0);
  const done = checks.length - open.length;
  const hidden = open.length - SHOWN;
  if (open.length === 0) {
    return (
      <section className={classes.bar} aria-label={t('readiness.label')} data-tone="success">
        <span className={classes.done}>
          <IconCircleCheck size={17} aria-hidden /> {t('readiness.done')}
        </span>
      </section>
    );
  }
  return (
    <section className={classes.bar} aria-label={t('readiness.label')}>
      <span className={classes.progress}>
        <ProgressBar
          done={done}
          total={checks.length}
          label={t('readiness.progress', { done, total: checks.length })}
          counts={t('readiness.counts', { done: format.number(done), total: format.number(checks.length) })}
        />
      </span>
      <strong className={classes.words}>{t('readiness.open', { count: open.length })}</strong>
      <ul className={classes.points}>
        {(all ? open : open.slice(0, SHOWN)).map(({ key, missing }) => (
          <li key={key}>
            <Link
              className={classes.point}
              to={{ search: `?tab=${placeOf[key].tab}`, hash: `#${placeOf[key].anchor}` }}
              onClick={(event) => stay(event, placeOf[key].anchor)}
            >
              {t(`readiness.item.${key}`, { missing: format.number(missing) })}
              <IconArrowRight size={13} aria-hidden />
            </Link>
          </li>
        ))}
        {hidden > 0 && (
          <li>
            <UnstyledButton className={classes.more} aria-expanded={all} onClick={() => setAll((before) => !before)}>
              {all ? t('readiness.fewer') : t('readiness.more', { count: hidden })}
            </UnstyledButton>
          </li>
        )}
      </ul>
    </section>
  );
}
