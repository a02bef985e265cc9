import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Panel } from '#ui/Panel.tsx';
import classes from './HelpPage.module.css';
import { KeySheet } from './KeySheet.tsx';

const sections = ['stages', 'saving', 'sharing', 'data', 'offline', 'keys'] as const;
const stages = ['planning', 'inspection', 'followUp'] as const;
const steps = ['export', 'preview', 'merge', 'settle'] as const;
const points = ['clear', 'private', 'browser', 'names'] as const;

/** How to work with the app: short, on one page, printable. */
export function HelpPage() {
  const { t } = useTranslation('help');
  useScrollToHash();
  return (
    <div className={classes.page}>
      <div className={classes.text}>
        <PageHeader title={t('title')} subtitle={t('subtitle')} />
        <Panel id="stages" title={t('stages.title')}>
          <ol className={classes.stages}>
            {stages.map(stage => (
              <li key={stage}>
                <h3>{t(`stages.${stage}.title`)}</h3>
                <p>{t(`stages.${stage}.text`)}</p>
              </li>
            ))}
          </ol>
        </Panel>
        <Panel id="saving" title={t('saving.title')}>
          <p className={classes.paragraph}>{t('saving.text')}</p>
        </Panel>
        <Panel id="sharing" title={t('sharing.title')} hint={t('sharing.intro')}>
          <ol className={classes.steps}>
            {steps.map(step => (
              <li key={step}>
                <h3>{t(`sharing.steps.${step}.title`)}</h3>
                <p>{t(`sharing.steps.${step}.text`)}</p>
              </li>
            ))}
          </ol>
        </Panel>
        <Panel id="data" title={t('data.title')}>
          <p className={classes.paragraph}>{t('data.text')}</p>
          <ul className={classes.points}>
            {points.map(point => (
              <li key={point}>{t(`data.points.${point}`)}</li>
            ))}
          </ul>
          <Link to="/device">{t('data.link')}</Link>
        </Panel>
        <Panel id="offline" title={t('offline.title')}>
          <p className={classes.paragraph}>{t('offline.text')}</p>
        </Panel>
        <Panel id="keys" title={t('keys.title')} hint={t('keys.hint')}>
          <KeySheet />
        </Panel>
      </div>
      <nav className={classes.contents} aria-label={t('contents')}>
        <h2>{t('contents')}</h2>
        <ul>
          {sections.map(section => (
            <li key={section}>
              <Link to={`#${section}`}>{t(`${section}.title`)}</Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

/** The page is fetched after the address is known, so the browser itself cannot go to the part that it names. */
function useScrollToHash(): void {
  // A new object with each navigation, so the same link followed twice scrolls twice.
  const location = useLocation();
  useEffect(() => {
    const { hash } = location;
    if (hash.length > 1) document.querySelector(`[id="${CSS.escape(hash.slice(1))}"]`)?.scrollIntoView();
  }, [location]);
}
