import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trialIsDue } from '#domain/copies.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLive } from '#live/useLive.ts';
import { trials } from '#storage/reads/copies.ts';
import { FileDrop } from '#ui/FileDrop.tsx';
import { Panel } from '#ui/Panel.tsx';
import { isGoodTrial, type TrialReport } from '#workers/trialRestore.ts';
import classes from './device.module.css';
import { faultReason } from './faultReason.ts';
import { useCopies } from './useCopies.ts';
import { useTrial, type TrialOutcome } from './useTrial.ts';

/** Proves that a copy can be restored, without touching the data in use. */
export function TrialPanel() {
  const { t } = useTranslation('device');
  const { folder, plans } = useCopies();
  const trial = useTrial();
  const hasCopy = typeof folder === 'object' && folder?.access === 'granted' && plans.some(({ latest }) => latest !== null);
  return (
    <Panel
      id="trial"
      title={t('trial.title')}
      hint={t('trial.hint')}
      actions={
        <Button size="xs" variant="light" loading={trial.isPending} disabled={!hasCopy} onClick={() => trial.mutate(null)}>
          {t('trial.run')}
        </Button>
      }
    >
      <div className={classes.stack} aria-live="polite">
        <LastTrial />
        {trial.isPending && <p className={classes.main}>{t('trial.running', { name: trial.variables?.name ?? t('copies.newest') })}</p>}
        {trial.isError && <Alert color="red" title={t('trial.bad')}>{t('news.gone')}</Alert>}
        {trial.isSuccess && <TrialResult outcome={trial.data} />}
        <FileDrop
          compact
          buttonLabel={t('trial.runFile')}
          accept=".json,.zip,.enc,application/json,application/zip"
          disabled={trial.isPending}
          onFiles={([file]) => file && trial.mutate(file)}
        />
      </div>
    </Panel>
  );
}

function LastTrial() {
  const { t } = useTranslation('device');
  const format = useFormat();
  const [now] = useState(Date.now);
  const newest = [...useLive(trials())].sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  if (!newest) return <p className={classes.main}>{t('trial.never')}</p>;
  return (
    <p className={classes.main}>
      {t('trial.last', { at: format.dateTime(newest.at), name: newest.name })} {trialIsDue(Date.parse(newest.at), now) && t('trial.due')}
    </p>
  );
}

/** What a trial has found, in words. */
export function TrialResult({ outcome: { name, result } }: { readonly outcome: TrialOutcome }) {
  const { t } = useTranslation('device');
  const isGood = result.ok && isGoodTrial(result.value);
  return (
    <Alert
      color={isGood ? 'green' : 'red'}
      icon={isGood ? <IconShieldCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
      title={t(isGood ? 'trial.good' : 'trial.bad')}
    >
      <p className={classes.fileName}>{name}</p>
      {result.ok ? <ReportWords report={result.value} /> : <p className={classes.main}>{t(`trial.fault.${faultReason(result.error)}`)}</p>}
      {!isGood && <p className={classes.main}>{t('trial.badText')}</p>}
    </Alert>
  );
}

function ReportWords({ report }: { readonly report: TrialReport }) {
  const { t } = useTranslation('device');
  const { changes, rows, isSound, isAsWritten, isSameNow, newer, lackedHere, photos } = report;
  const words = [
    isSound ? t('trial.counts', { changes: t('health.changes', { count: changes }), rows: t('health.rows', { count: rows }) }) : t('trial.unsound'),
    isAsWritten !== null && t(isAsWritten ? 'trial.asWritten' : 'trial.notAsWritten'),
    isSameNow && t('trial.same'),
    newer > 0 && t('trial.newer', { count: newer }),
    lackedHere > 0 && t('trial.lackedHere', { count: lackedHere }),
    photos !== null && photos.named > 0 && t('trial.photos', photos),
  ].filter((sentence) => sentence !== false);
  return (
    <>
      {words.map((sentence) => (
        <p key={sentence} className={classes.main}>
          {sentence}
        </p>
      ))}
    </>
  );
}
