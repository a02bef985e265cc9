import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconEyeOff, IconHelpCircle, IconPlugConnectedX, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import type { PersistenceAnswer } from '#storage/persistence.ts';
import { Panel } from '#ui/Panel.tsx';
import { ProgressBar } from '#ui/Progress.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import classes from './device.module.css';
import { useStorageState, type StorageState } from './useStorageState.ts';

/** Whether the browser keeps the data, how much room there is, and what speaks against relying on it. */
export function StoragePanel() {
  const { t } = useTranslation('device');
  const state = useStorageState();
  return (
    <Panel title={t('storage.title')}>
      <div className={classes.stack}>
        {state.insecure && (
          <Alert color="amber" icon={<IconPlugConnectedX size={18} aria-hidden />} title={t('storage.insecure')}>
            {t('storage.insecureText')}
          </Alert>
        )}
        {state.privateHint !== null && (
          <Alert color="amber" icon={<IconEyeOff size={18} aria-hidden />} title={t('storage.private')}>
            {t(`storage.privateText.${state.privateHint}`)}
          </Alert>
        )}
        {state.persistence !== undefined && <PersistenceFact answer={state.persistence} ask={state.ask} asking={state.asking} />}
        {state.space !== undefined && <SpaceFact space={state.space} />}
      </div>
    </Panel>
  );
}

const marks = {
  kept: { tone: 'success', icon: IconShieldCheck },
  evictable: { tone: 'warning', icon: IconAlertTriangle },
  unsupported: { tone: 'neutral', icon: IconHelpCircle },
} as const;

interface PersistenceProps extends Pick<StorageState, 'ask' | 'asking'> {
  readonly answer: PersistenceAnswer;
}

/** The browser's promise in words, and the button that asks for it. */
export function PersistenceFact({ answer, ask, asking }: PersistenceProps) {
  const { t } = useTranslation('device');
  const format = useFormat();
  const { persistence, askedAt } = answer;
  return (
    <div className={classes.fact}>
      <h3 className={classes.factName}>{t('storage.persistence')}</h3>
      <div>
        <StatusBadge {...marks[persistence]}>{t(`storage.${persistence}`)}</StatusBadge>
        <p className={classes.words}>
          {persistence === 'evictable' && askedAt !== null
            ? t('storage.refusedText', { at: format.dateTime(askedAt) })
            : t(`storage.${persistence}Text`)}
        </p>
        {persistence === 'evictable' && (
          <Button size="xs" variant="light" onClick={ask} loading={asking}>
            {t('storage.ask')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Shares of the room from which the person is warned. */
const FILLING = 0.7;
const NEARLY_FULL = 0.9;

const toneOf = (used: number) => (used < FILLING ? 'brand' : used < NEARLY_FULL ? 'warning' : 'danger');

/** How much room there is, and a warning while there is still time. */
export function SpaceFact({ space }: { readonly space: NonNullable<StorageState['space']> | null }) {
  const { t } = useTranslation('device');
  const format = useFormat();
  const used = space === null || space.quota === 0 ? 0 : space.usage / space.quota;
  const share = format.percent(used, 0);
  return (
    <div className={classes.fact}>
      <h3 className={classes.factName}>{t('storage.space')}</h3>
      <div>
        <p className={classes.main}>
          {space === null
            ? t('storage.noEstimate')
            : t('storage.estimate', { usage: format.fileSize(space.usage), quota: format.fileSize(space.quota) })}
        </p>
        {space !== null && (
          // A bar of what is full is never „complete“, which would make it green.
          <ProgressBar done={used} total={1.0001} label={t('storage.usedBar', { share })} counts={share} tone={toneOf(used)} />
        )}
        {used >= FILLING && (
          <Alert color={used < NEARLY_FULL ? 'amber' : 'red'} icon={<IconAlertTriangle size={18} aria-hidden />}>
            {t(used < NEARLY_FULL ? 'storage.filling' : 'storage.full', { share })}
          </Alert>
        )}
        {space !== null && <p className={classes.words}>{t('storage.estimateHint')}</p>}
      </div>
    </div>
  );
}
