import { ActionIcon, Alert } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconAlertTriangle, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyCode } from '#domain/identity.ts';
import { useLive } from '#live/useLive.ts';
import { ensureSigningKey } from '#storage/identity.ts';
import { thisDevice } from '#storage/reads/device.ts';
import { ownSigningKey } from '#storage/reads/identity.ts';
import { store } from '#storage/store.ts';
import { notifyDone } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import classes from '../device.module.css';

/** What can be said about the key of this laptop. */
export type KeyState = { readonly kind: 'ready'; readonly code: string } | { readonly kind: 'later' | 'unsupported' };

/** The code by which colleagues know the files of this laptop; the key is made here at the latest. */
export function KeyPanel() {
  const device = useLive(thisDevice());
  const key = useLive(ownSigningKey());
  const [unsupported, setUnsupported] = useState(false);
  const isMissing = device !== null && key === null;
  useEffect(() => {
    if (!isMissing) return;
    void ensureSigningKey(store).then((made) => setUnsupported(made === null));
  }, [isMissing]);
  if (unsupported) return <KeyPanelOf state={{ kind: 'unsupported' }} />;
  return <KeyPanelOf state={device !== null && key !== null ? { kind: 'ready', code: keyCode(device.person, key) } : { kind: 'later' }} />;
}

/** The panel for a known state. */
export function KeyPanelOf({ state }: { readonly state: KeyState }) {
  const { t } = useTranslation('device');
  return (
    <Panel title={t('key.title')} hint={t('key.hint')}>
      {state.kind === 'ready' && (
        <div className={classes.stack}>
          <Code code={state.code} />
          <p className={classes.words}>{t('key.how')}</p>
          <p className={classes.words}>{t('key.private')}</p>
        </div>
      )}
      {state.kind === 'later' && <p className={classes.words}>{t('key.later')}</p>}
      {state.kind === 'unsupported' && (
        <Alert color="amber" icon={<IconAlertTriangle size={18} aria-hidden />} title={t('key.unsupported')}>
          {t('key.unsupportedText')}
        </Alert>
      )}
    </Panel>
  );
}

function Code({ code }: { readonly code: string }) {
  const { t } = useTranslation('device');
  const clipboard = useClipboard();
  return (
    <span className={classes.code}>
      <code>{code}</code>
      <ActionIcon
        aria-label={t('key.copy', { code })}
        onClick={() => {
          clipboard.copy(code);
          notifyDone(t('key.copied', { code }));
        }}
      >
        <IconCopy size={15} aria-hidden />
      </ActionIcon>
    </span>
  );
}
