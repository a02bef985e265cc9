import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importAnswers } from '#domain/commands/unitAnswers.ts';
import { intakeOf, type AnswerIntake, type GivenAnswers, type IntakeFault } from '#domain/documents/answers.ts';
import type { AnswersFault } from '#exchange/answers/file.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { FileDrop } from '#ui/FileDrop.tsx';
import { notifyUndo } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import classes from './answers.module.css';
import type { AnswerRows } from './answersView.ts';

type Read = { readonly given: GivenAnswers } | { readonly fault: AnswersFault };

/** Takes a file of answers in: read and shown first, and all of it or nothing. */
export function IntakePanel({ rows }: { readonly rows: AnswerRows }) {
  const { t } = useTranslation('unitAnswers');
  const [read, setRead] = useState<Read | null>(null);
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    const { readAnswers } = await import('#exchange/answers/readAnswers.ts');
    const found = await readAnswers(file);
    setRead(found.ok ? { given: found.value } : { fault: found.error });
  };
  // Held against the round anew while it changes: what a colleague's file brings meanwhile counts.
  const intake = read !== null && 'given' in read ? intakeOf(read.given, { ...rows, plan: rows.plan.id }) : null;
  const fault = read !== null && 'fault' in read ? read.fault : intake !== null && 'type' in intake ? intake : null;
  return (
    <Panel title={t('intake.title')} hint={t('intake.hint')}>
      <FileDrop accept=".json,application/json" buttonLabel={t('intake.choose')} hint={t('intake.drop')} onFiles={([file]) => void open(file)} />
      {fault !== null && <Fault fault={fault} />}
      {intake !== null && !('type' in intake) && <Preview key={intake.given.answered.at} intake={intake} rows={rows} onDone={() => setRead(null)} />}
    </Panel>
  );
}

function Fault({ fault }: { readonly fault: AnswersFault | IntakeFault }) {
  const { t } = useTranslation('unitAnswers');
  const format = useFormat();
  const words = () => {
    switch (fault.type) {
      case 'too-large':
        return t('fault.too-large', { size: format.fileSize(fault.size), limit: format.fileSize(fault.limit) });
      case 'newer-version':
        return t('fault.newer-version', { version: fault.version });
      case 'faulty':
        return t('fault.faulty', { places: fault.places.join(', ') });
      case 'empty':
      case 'unreadable':
      case 'form':
      case 'not-answers':
      case 'damaged':
      case 'changed':
      case 'no-answers':
      case 'other-plan':
      case 'unknown-visit':
      case 'other-unit':
        return t(`fault.${fault.type}`);
    }
  };
  return (
    <Alert color="red" mt="sm" py={8} icon={<IconAlertTriangle size={18} aria-hidden />} role="alert" title={t('intake.unchanged')}>
      {words()}
    </Alert>
  );
}

interface PreviewProps {
  readonly intake: AnswerIntake;
  readonly rows: AnswerRows;
  readonly onDone: () => void;
}

function Preview({ intake, rows, onDone }: PreviewProps) {
  const { t } = useTranslation(['unitAnswers', 'common']);
  const format = useFormat();
  const take = useCommand(importAnswers);
  const { given, fresh, known, gone } = intake;
  const { visit, unit, answered } = given;
  const unitName = rows.units.find(({ id }) => id === unit)?.name || t('forms.noUnit');
  const changed = fresh.filter(({ isChanged }) => isChanged);
  const accept = async () => {
    const outcome = await take({ plan: rows.plan.id, visit, unit, answered, answers: fresh });
    if (!outcome.ok) return;
    onDone();
    const { undo } = outcome.value;
    notifyUndo(t('intake.done', { count: fresh.length, unit: unitName }), t('common:undo'), () => void runUndo(undo));
  };
  return (
    <section className={classes.preview} aria-label={t('intake.preview', { unit: unitName })}>
      <h3 className={classes.previewTitle}>{t('intake.preview', { unit: unitName })}</h3>
      <p>{t('intake.from', { by: answered.by || t('intake.nobody'), at: answered.at === null ? '' : format.dateTime(answered.at) })}</p>
      <p>{[t('intake.fresh', { count: fresh.length }), ...(known === 0 ? [] : [t('intake.known', { count: known })])].join(' ')}</p>
      {changed.length > 0 && <p className={classes.warning} data-tone="warning">{t('intake.changed', { count: changed.length, labels: changed.map(({ label }) => label || t('list.unlabelled')).join(', ') })}</p>}
      {gone.length > 0 && (
        <>
          <p className={classes.warning} data-tone="warning">{t('intake.gone', { count: gone.length })}</p>
          <ul>
            {gone.map(({ finding, label, answer }) => (
              <li key={finding} className={classes.text}>
                {t('intake.goneLine', { label: label || t('list.unlabelled'), text: [answer.opinion, answer.measure, answer.result, answer.proof].filter((part) => part !== '').join(' · ') })}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={classes.row}>
        <Button size="xs" disabled={fresh.length === 0} onClick={() => void accept()}>
          {t('intake.import', { count: fresh.length })}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
      </div>
    </section>
  );
}
