import { ActionIcon, Button, Checkbox, Tooltip } from '@mantine/core';
import { IconCamera, IconX } from '@tabler/icons-react';
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { setKeepsOriginals } from '#storage/intakeChoice.ts';
import { originalsKept } from '#storage/reads/device.ts';
import { store } from '#storage/store.ts';
import { FileDrop } from '#ui/FileDrop.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import { useStable } from '../useStable.ts';
import classes from './Evidence.module.css';
import { EvidenceTally } from './EvidenceTally.tsx';
import { EvidenceTile } from './EvidenceTile.tsx';
import type { EvidenceOwner } from './intake.ts';
import { useEvidence, type Intake } from './useEvidence.ts';

interface Props {
  readonly owner: EvidenceOwner;
  /** Says what the files belong to, for screen readers. */
  readonly label: string;
}

/** The files of one owner as thumbnails, and the way to add more: to signed minutes only their scan, as a file of the visit. */
export function EvidenceStrip({ owner, label }: Props) {
  const { filesOf, intakeOf, take } = useEvidence();
  const files = filesOf(owner);
  const intake = intakeOf(owner);
  const readOnly = useReadOnly();
  const onFiles = useStable((chosen: readonly File[]) => take(owner, chosen));
  return (
    <div className={classes.strip}>
      {files.length > 0 && (
        <ul className={classes.tiles} aria-label={label}>
          {files.map((attachment) => (
            <EvidenceTile key={attachment.id} attachment={attachment} />
          ))}
        </ul>
      )}
      {(!readOnly || owner.table === 'visits') && <Adding onFiles={onFiles} />}
      <output className={classes.saving}>{intake && <Saving intake={intake} />}</output>
      {owner.table === 'visits' && <EvidenceTally />}
    </div>
  );
}

/** Whether the device is one to take photos with: there the button opens the camera, elsewhere it would be one more file dialog. */
const hasCamera = (): boolean => window.matchMedia('(hover: none) and (pointer: coarse)').matches;

const Adding = memo(function Adding({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('inspection');
  const originals = useLiveSoon(originalsKept());
  return (
    <div className={classes.adding}>
      <FileDrop compact multiple buttonLabel={t('evidence.add')} hint={t('evidence.hint')} onFiles={onFiles} />
      <div className={classes.choices}>
        {hasCamera() && <CameraButton onFiles={onFiles} />}
        <Tooltip multiline maw={300} label={t('evidence.originalsHint')}>
          <Checkbox
            size="xs"
            label={t('evidence.originals')}
            checked={originals ?? false}
            disabled={originals === undefined}
            onChange={(event) => void setKeepsOriginals(store, event.currentTarget.checked)}
          />
        </Tooltip>
      </div>
    </div>
  );
});

function CameraButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('inspection');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The next photo must be an event again.
          event.currentTarget.value = '';
        }}
      />
      <Button size="xs" variant="light" leftSection={<IconCamera size={16} aria-hidden />} onClick={() => input.current?.click()}>
        {t('evidence.camera')}
      </Button>
    </>
  );
}

function Saving({ intake: { done, of, stop } }: { readonly intake: Intake }) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  return (
    <>
      {of === 1 ? t('evidence.workingOne') : t('evidence.working', { done: format.number(done + 1), of: format.number(of) })}
      {of > 1 && (
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('evidence.stop')} onClick={stop}>
          <IconX size={14} aria-hidden />
        </ActionIcon>
      )}
    </>
  );
}
