import { Button, Select, TextInput } from '@mantine/core';
import { IconCheck, IconClockQuestion, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptAnswer, dropAnswer } from '#domain/commands/unitAnswers.ts';
import type { AnswerDecision } from '#domain/schema/documents.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { FindingKindBadge } from '#i18n/badges.tsx';
import type { Mark } from '#i18n/marks.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { runUndo, useCommand, type Outcome } from '#live/useCommand.ts';
import { notifyProblem, notifyUndo } from '#ui/notify.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import classes from './answers.module.css';
import type { AnswerLine } from './answersView.ts';

const decisionMarks: Readonly<Record<AnswerDecision, Mark>> = {
  proposed: { icon: IconClockQuestion, tone: 'info' },
  accepted: { icon: IconCheck, tone: 'success' },
  dropped: { icon: IconX, tone: 'neutral' },
};

interface Props {
  readonly line: AnswerLine;
  readonly today: IsoDate;
}

const useName = ({ row, label }: AnswerLine): string => {
  const { t } = useTranslation('unitAnswers');
  return row.finding === null ? t('list.general') : label || t('list.unlabelled');
};

/** One answer of a unit: the finding, what the unit wrote, what the team decides. */
export function AnswerCard({ line, today }: Props) {
  const { t } = useTranslation(['unitAnswers', 'terms']);
  const format = useFormat();
  const titleId = useId();
  const name = useName(line);
  const { row, unitName, finding } = line;
  const { answer, answered, decision } = row;
  const facts = [
    ['opinion', answer.opinion],
    ['measure', answer.measure],
    ['post', answer.post],
    ['deadline', answer.deadline === null ? '' : format.date(answer.deadline)],
    ['result', answer.result],
    ['proof', answer.proof],
  ] as const;
  return (
    <li className={classes.card}>
      <article aria-labelledby={titleId} className={classes.words}>
        <div className={classes.badges}>
          <strong id={titleId}>{`${unitName} · ${name}`}</strong>
          {finding !== null && <FindingKindBadge kind={finding.kind} variant="plain" />}
          <StatusBadge {...decisionMarks[decision.state]}>{t(`terms:unitAnswer.decision.${decision.state}`)}</StatusBadge>
          {line.isSuperseded && <span className={classes.warning} data-tone="warning">{t('list.superseded')}</span>}
        </div>
        {finding !== null && <p className={classes.quiet}>{finding.text}</p>}
        <dl className={classes.facts}>
          {facts
            .filter(([, text]) => text.trim() !== '')
            .map(([fact, text]) => (
              <div key={fact}>
                <dt>{t(`list.${fact}`)}</dt>
                <dd>{text}</dd>
              </div>
            ))}
        </dl>
        <p className={classes.quiet}>{t('list.by', { by: answered.by || t('intake.nobody'), at: answered.at === null ? '' : format.dateTime(answered.at) })}</p>
        {decision.why !== '' && <p className={classes.quiet}>{t('list.why', { why: decision.why })}</p>}
        {decision.state !== 'accepted' && line.isSealed && answer.opinion !== '' && <p className={classes.warning} data-tone="warning">{t('list.signed')}</p>}
        {decision.state !== 'accepted' && <Decision line={line} name={name} today={today} />}
      </article>
    </li>
  );
}

/** The question has just been asked; its answer is typed at once. */
const focusNow = (input: HTMLInputElement | null): void => input?.focus();

const NEW = 'new';
const NONE = 'none';

function Decision({ line, name, today }: Props & { readonly name: string }) {
  const { t } = useTranslation(['unitAnswers', 'terms', 'common']);
  const { row, finding, measures, opinion } = line;
  const { measure, result } = row.answer;
  const asksMeasure = finding !== null && (measure.trim() !== '' || result.trim() !== '');
  // A unit that confirms a measure of the team in the same words reports on it.
  const same = measures.find(({ text }) => text.trim() === measure.trim() || measure.trim() === '');
  const [chosen, setChosen] = useState<string | null>(null);
  const into = chosen ?? (asksMeasure ? (same?.id ?? NEW) : NONE);
  const [why, setWhy] = useState<string | null>(null);
  const accept = useCommand(acceptAnswer);
  const drop = useCommand(dropAnswer);
  const after = (outcome: Outcome) => {
    if (outcome.ok) {
      const { undo } = outcome.value;
      notifyUndo(t('list.accepted', { name }), t('common:undo'), () => void runUndo(undo));
    } else if (outcome.error.type === 'invalid-value' || outcome.error.type === 'sealed') {
      notifyProblem(t('list.refused'), t(`terms:rejection.${outcome.error.type}`));
    }
  };
  if (why !== null) {
    return (
      <form
        className={classes.row}
        onSubmit={(event) => {
          event.preventDefault();
          if (why.trim() === '') return;
          setWhy(null);
          void drop({ plan: row.plan, answer: row, why });
        }}
      >
        <TextInput size="xs" className={classes.why ?? ''} ref={focusNow} required aria-label={t('list.whyDrop')} placeholder={t('list.whyDrop')} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
        <Button size="compact-sm" type="submit" disabled={why.trim() === ''}>
          {t('list.dropConfirm')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setWhy(null)}>
          {t('common:cancel')}
        </Button>
      </form>
    );
  }
  const target = into === NEW ? NEW : (measures.find(({ id }) => id === into) ?? null);
  return (
    <div className={classes.row}>
      {asksMeasure && (
        <Select
          size="xs"
          className={classes.into ?? ''}
          label={t('list.into')}
          allowDeselect={false}
          data={[
            { value: NEW, label: t('list.newMeasure') },
            ...measures.map(({ id, text }) => ({ value: id, label: t('list.existing', { text }) })),
            { value: NONE, label: t('list.noMeasure') },
          ]}
          value={into}
          onChange={setChosen}
        />
      )}
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconCheck size={14} aria-hidden />}
        aria-label={t('list.acceptOf', { name })}
        onClick={() => void accept({ plan: row.plan, answer: row, opinion, measure: target, today }).then(after)}
      >
        {t('list.accept')}
      </Button>
      {row.decision.state === 'proposed' && (
        <Button size="compact-sm" variant="default" aria-label={t('list.dropOf', { name })} onClick={() => setWhy('')}>
          {t('list.drop')}
        </Button>
      )}
    </div>
  );
}
