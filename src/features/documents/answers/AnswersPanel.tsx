import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#live/useToday.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { AnswerCard } from './AnswerCard.tsx';
import classes from './answers.module.css';
import { answerLines, type AnswerLine, type AnswerRows } from './answersView.ts';

/** The answers of all units: those to decide on, then those decided. */
export function AnswersPanel({ rows }: { readonly rows: AnswerRows }) {
  const { t } = useTranslation('unitAnswers');
  const today = useToday();
  const lines = answerLines(rows);
  const open = lines.filter(({ row }) => row.decision.state === 'proposed');
  const decided = lines.filter(({ row }) => row.decision.state !== 'proposed');
  const list = (shown: readonly AnswerLine[]) => (
    <ul className={classes.list}>
      {shown.map((line) => (
        <AnswerCard key={line.row.id} line={line} today={today} />
      ))}
    </ul>
  );
  return (
    <Panel title={t('list.title')} {...(lines.length === 0 ? {} : { hint: t('list.open', { count: open.length }) })}>
      {lines.length === 0 ? (
        <EmptyState compact icon={IconMessages} title={t('list.none')}>
          {t('list.noneText')}
        </EmptyState>
      ) : (
        <>
          {list(open)}
          {decided.length > 0 && (
            <details className={classes.decided}>
              <summary>{t('list.decided', { count: decided.length })}</summary>
              {list(decided)}
            </details>
          )}
        </>
      )}
    </Panel>
  );
}
