import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_BUNDLE_SIZE } from '#exchange/bundle.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { ExportOutlook } from '#storage/reads/exchange.ts';
import { Panel } from '#ui/Panel.tsx';
import classes from './exchange.module.css';
import { ExportResult } from './ExportResult.tsx';
import { JobProgress } from './JobProgress.tsx';
import type { LastExchange } from './lastExchange.ts';
import type { ExportState, ExportWish } from './useExport.ts';

/** What bytes become as base64. */
const BASE64_GROWTH = 4 / 3;

interface Props {
  readonly title: string;
  /** As written on this laptop; blank until asked. */
  readonly person: string;
  readonly outlook: ExportOutlook;
  readonly state: ExportState;
  readonly last: LastExchange['exported'];
  readonly onExport: (wish: ExportWish) => void;
  readonly onCancel: () => void;
  readonly onName: (name: string) => Promise<void>;
}

/** Making a file for colleagues: with or without photos, how large it will be, and whose it is. */
export function ExportPanel({ title, person, outlook, state, last, onExport, onCancel, onName }: Props) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const [photos, setPhotos] = useState(true);
  const [draft, setDraft] = useState('');
  const [refused, setRefused] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  // The field stays while its owner finishes: only a name from before makes it needless.
  const [asked] = useState(person === '');
  const name = person || draft.trim();
  const size = outlook.textBytes + (photos ? outlook.photoBytes * BASE64_GROWTH : 0);
  const isTooLarge = size > MAX_BUNDLE_SIZE;

  const send = async () => {
    if (name === '') {
      setRefused(true);
      nameField.current?.focus();
      return;
    }
    if (person === '') await onName(name);
    onExport({ title, person: name, photos });
  };

  return (
    <Panel title={t('export.title')} hint={t('export.hint')}>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {asked && person === '' && (
          <TextInput
            ref={nameField}
            label={t('export.name')}
            description={t('export.nameHint')}
            value={draft}
            onChange={(event) => {
              setDraft(event.currentTarget.value);
              setRefused(false);
            }}
            error={refused ? t('export.nameMissing') : null}
            maxLength={200}
            autoComplete="name"
            aria-required
          />
        )}
        <PhotoChoice outlook={outlook} photos={photos} onChange={setPhotos} />
        {isTooLarge && (
          <p className={classes.result} data-tone="warning">
            {t('export.tooLarge', { limit: format.fileSize(MAX_BUNDLE_SIZE) })}
          </p>
        )}
        {state.phase === 'making' ? (
          <JobProgress words={t('export.working')} progress={state.progress} onCancel={onCancel} />
        ) : (
          <div className={classes.row}>
            <Button type="submit" leftSection={<IconFileExport size={16} aria-hidden />} disabled={isTooLarge}>
              {t('export.button')}
            </Button>
            <span className={classes.quiet}>{t('export.size', { size: format.fileSize(size) })}</span>
          </div>
        )}
        <ExportResult state={state} />
        {state.phase === 'idle' && last && (
          <p className={classes.quiet}>
            {t('export.last', { time: format.dateTime(last.at), name: last.name, size: format.fileSize(last.size) })}
          </p>
        )}
      </form>
    </Panel>
  );
}

interface PhotoProps {
  readonly outlook: ExportOutlook;
  readonly photos: boolean;
  readonly onChange: (photos: boolean) => void;
}

function PhotoChoice({ outlook, photos, onChange }: PhotoProps) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  return (
    <div>
      {outlook.photos === 0 ? (
        <p className={classes.quiet}>{t('export.noPhotos')}</p>
      ) : (
        <Checkbox
          label={t('export.photos')}
          description={t('export.photosHere', { count: outlook.photos, size: format.fileSize(outlook.photoBytes) })}
          checked={photos}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
      {outlook.missing > 0 && <p className={classes.quiet}>{t('export.missing', { count: outlook.missing })}</p>}
    </div>
  );
}
