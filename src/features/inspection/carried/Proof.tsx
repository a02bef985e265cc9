import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveSoon } from '#live/useLive.ts';
import { blobByHash } from '#storage/reads/device.ts';
import { findBlob } from '#storage/blobs.ts';
import { store } from '#storage/store.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { notifyProblem } from '#ui/notify.tsx';
import { saveFile } from '#ui/saveFile.ts';
import { AttachmentThumbnail, Picture, isPicture } from '../evidence/AttachmentPicture.tsx';
import type { Attachment } from '../evidence/useEvidence.ts';
import classes from './Recheck.module.css';

/** The files of a finding and of its measures, beside what is said of it: a picture opens here, anything else is handed to the system. */
export function Proof({ files }: { readonly files: readonly Attachment[] }) {
  const { t } = useTranslation('inspection');
  const [shown, setShown] = useState<Attachment | null>(null);
  const open = async (attachment: Attachment) => {
    const { file } = attachment;
    if (!file) return;
    if (isPicture(file.mediaType)) {
      setShown(attachment);
      return;
    }
    const stored = await findBlob(store, file.hash);
    if (stored) saveFile(stored.bytes, file.name);
    else notifyProblem(file.name, t('recheck.notHere'));
  };
  if (files.length === 0) return null;
  return (
    <>
      <ul className={classes.files} aria-label={t('recheck.proof')}>
        {files.map((attachment) => {
          const { file, caption } = attachment;
          return (
            file && (
              <li key={attachment.id}>
                <button type="button" className={classes.file} onClick={() => void open(attachment)}>
                  <span className={classes.thumbnail}>
                    <AttachmentThumbnail attachment={attachment} hash={file.hash} mediaType={file.mediaType} />
                  </span>
                  <span className={classes.fileName}>{caption || file.name}</span>
                </button>
              </li>
            )
          );
        })}
      </ul>
      {shown?.file && <WholePicture attachment={shown} hash={shown.file.hash} onClose={() => setShown(null)} />}
    </>
  );
}

interface WholeProps {
  readonly attachment: Attachment;
  readonly hash: NonNullable<Attachment['file']>['hash'];
  readonly onClose: () => void;
}

function WholePicture({ attachment: { caption, file }, hash, onClose }: WholeProps) {
  const { t } = useTranslation(['inspection', 'common']);
  const stored = useLiveSoon(blobByHash(hash));
  const name = caption || (file?.name ?? '');
  return (
    <Dialog size="xl" onClose={onClose} title={name} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {stored && <Picture bytes={stored.bytes} className={classes.whole ?? ''} alt={name} />}
      {stored === null && <p>{t('recheck.notHere')}</p>}
    </Dialog>
  );
}
