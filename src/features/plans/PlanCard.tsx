import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDots, IconTransferVertical, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { PlanFigures } from '#storage/reads/planFigures.ts';
import { ProgressBar } from '#ui/Progress.tsx';
import classes from './PlanCard.module.css';

interface Props {
  readonly plan: Pick<Row<'plans'>, 'id' | 'title' | 'year' | 'document' | 'window' | 'letterhead' | 'isExample'>;
  /** Undefined while they are being counted. */
  readonly figures: PlanFigures | undefined;
  readonly onForget: () => void;
}

/** One round in the list: what it is, how far it has come, and the ways into it. */
export function PlanCard({ plan, figures, onForget }: Props) {
  const { t } = useTranslation(['plans', 'terms']);
  const titleId = useId();
  const title = plan.title.trim() === '' ? t('untitled') : plan.title;
  const home = `/plans/${plan.id}`;
  return (
    <article className={classes.card} aria-labelledby={titleId}>
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 className={classes.title} id={titleId}>
            <Link to={`${home}/planning`}>{title}</Link>
          </h2>
          <PlanFacts plan={plan} />
        </div>
        {plan.isExample && (
          <Tooltip label={t('exampleHint')}>
            <span className={classes.example}>{t('terms:plan.example')}</span>
          </Tooltip>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('card.more', { title })}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component={Link} to={`${home}/exchange`} leftSection={<IconTransferVertical size={16} aria-hidden />}>
              {t('card.exchange')}
            </Menu.Item>
            <Menu.Item c="var(--mantine-color-error)" leftSection={<IconTrash size={16} aria-hidden />} onClick={onForget}>
              {t('card.forget')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {figures === undefined ? <div className={classes.figures} /> : <Figures figures={figures} home={home} />}
      <nav className={classes.stages} aria-label={t('card.stages', { title })}>
        <Link to={`${home}/planning`}>{t('terms:stage.planning')}</Link>
        <Link to={`${home}/inspection`}>{t('terms:stage.inspection')}</Link>
        <Link to={`${home}/follow-up`}>{t('terms:stage.followUp')}</Link>
      </nav>
    </article>
  );
}

function PlanFacts({ plan }: Pick<Props, 'plan'>) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const { number, date } = plan.document;
  const facts = [
    plan.letterhead.issuingBody,
    t('card.year', { year: plan.year }),
    number === '' || date === null ? number : t('card.document', { number, date: format.date(date) }),
  ].filter((fact) => fact.trim() !== '');
  return (
    <ul className={classes.facts}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
      <li>
        {plan.window === null ? t('card.noWindow') : t('card.window', { from: format.date(plan.window.from), to: format.date(plan.window.to) })}
      </li>
    </ul>
  );
}

function Figures({ figures, home }: { readonly figures: PlanFigures; readonly home: string }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const { units, visits, visitsDone, findings, conflicts, overdue, dueSoon } = figures;
  return (
    <div className={classes.figures}>
      <dl className={classes.numbers}>
        <div>
          <dt>{t('card.units')}</dt>
          <dd>{format.number(units)}</dd>
        </div>
        <div className={classes.wide}>
          <dt>{t('card.visits')}</dt>
          <dd>
            <ProgressBar
              done={visitsDone}
              total={visits}
              label={t('card.visitsLabel', { done: visitsDone, total: visits })}
              counts={`${format.number(visitsDone)}/${format.number(visits)}`}
            />
          </dd>
        </div>
        <div>
          <dt>{t('card.findings')}</dt>
          <dd>{format.number(findings)}</dd>
        </div>
      </dl>
      {conflicts + overdue + dueSoon > 0 && (
        <div className={classes.signs}>
          {overdue > 0 && (
            <Link to={`${home}/follow-up?tab=measures&group=overdue`} data-tone="danger">
              {t('card.overdue', { count: overdue })}
            </Link>
          )}
          {dueSoon > 0 && (
            <Link to={`${home}/follow-up?tab=measures&group=dueSoon`} data-tone="warning">
              {t('card.dueSoon', { count: dueSoon })}
            </Link>
          )}
          {conflicts > 0 && (
            <Link to={`${home}/conflicts`} data-tone="warning">
              {t('card.conflicts', { count: conflicts })}
            </Link>
          )}
        </div>
      )}
    </div>
  );
}
