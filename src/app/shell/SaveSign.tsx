import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { memo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { type SaveState, saveStateStore } from '#live/saveState.ts';
import { heardWhenIdle } from '#ui/whenIdle.ts';
import { SignFace, SignFrame } from './Sign.tsx';
import classes from './Sign.module.css';

/** As long as all goes well only icon, colour and word change: what is around these stays as it is while somebody writes. */
const frameOf = (state: SaveState): SaveState => (state.kind === 'failed' ? state : idle);
const idle: SaveState = { kind: 'idle' };

/**
 * That a write has reached the disk is said when the browser rests: it comes in the middle of what the write sets in motion, while
 * somebody may be pressing the next key.
 */
const subscribe = heardWhenIdle(saveStateStore.subscribe, () => saveStateStore.getSnapshot().kind !== 'saved');

/** What the header says about saving. „Đã lưu“ means: the transaction has completed. */
export const SaveSign = memo(function SaveSign() {
  const state = useSyncExternalStore(subscribe, () => frameOf(saveStateStore.getSnapshot()));
  return (
    <div aria-live="polite" className={classes.save}>
      <SaveSignOf state={state} face={<SaveFace />} />
    </div>
  );
});

/** Icon and word of the sign, as it is now: they change twice with every answer, and nothing else does. */
function SaveFace() {
  const state = useSyncExternalStore(subscribe, saveStateStore.getSnapshot);
  return <SaveFaceOf state={state} />;
}

function SaveFaceOf({ state }: { readonly state: SaveState }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  switch (state.kind) {
    case 'idle':
      return <SignFace icon={IconCloudCheck} label={t('save.idle')} />;
    case 'saving':
      return <SignFace icon={IconLoader2} important label={t('save.saving')} />;
    case 'saved':
      return <SignFace icon={IconCheck} tone="success" important label={t('save.saved', { time: format.time(state.at) })} />;
    case 'failed':
      return <SignFace icon={IconAlertTriangle} label={t('save.failed')} />;
  }
}

interface Props {
  readonly state: SaveState;
  /** Icon and word that follow by themselves. */
  readonly face?: ReactNode;
}

/** The sign for one state. */
export function SaveSignOf({ state, face = <SaveFaceOf state={state} /> }: Props) {
  const { t } = useTranslation(['shell', 'terms']);
  switch (state.kind) {
    case 'idle':
    case 'saving':
    case 'saved':
      return (
        <SignFrame tone="neutral" face={face}>
          {t('save.idleHint')}
        </SignFrame>
      );
    case 'failed':
      return (
        <SignFrame tone="danger" face={face} important>
          <p>{isRejection(state.failure) ? t(`terms:rejection.${state.failure.type}`) : t(`terms:failure.${state.failure.type}`)}</p>
          <p>{t('save.failedHint')}</p>
          <Button size="xs" onClick={state.retry}>
            {t('save.retry')}
          </Button>
        </SignFrame>
      );
  }
}

type Failure = Extract<SaveState, { kind: 'failed' }>['failure'];

/** A refusal of the domain, told apart from a fault of the disk, which carries technical words. */
const isRejection = (failure: Failure): failure is Exclude<Failure, { readonly detail: string }> => !('detail' in failure);
