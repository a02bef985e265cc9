import { Anchor, UnstyledButton } from '@mantine/core';
import { IconPaperclip, IconPhotoOff } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '#domain/schema/tables.ts';
import { useLiveSoon } from '#live/useLive.ts';
import type { StoredBlob } from '#storage/db.ts';
import { blobByHash } from '#storage/reads/device.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { saveFile } from '#ui/saveFile.ts';
import classes from './remedy.module.css';

type Attachment = Row<'attachments'>;
type File = NonNullable<Attachment['file']>;

/** Files beside each other: pictures as pictures, which open large, others by name. */
export function FileGallery({ files, label }: { readonly files: readonly Attachment[]; readonly label: string }) {
  const { t } = useTranslation('followup');
  if (files.length === 0) return <p className={classes.quiet}>{t('remedy.verify.noFiles')}</p>;
  return (
    <ul className={classes.gallery} aria-label={label}>
      {files.map(({ id, file, caption }) => (
        <li key={id}>{file !== null && <GalleryFile file={file} name={caption.trim() || file.name} />}</li>
      ))}
    </ul>
  );
}

const isPicture = (mediaType: string): boolean => /^image\/(jpeg|png|webp|gif|bmp|avif)$/.test(mediaType);

function GalleryFile({ file, name }: { readonly file: File; readonly name: string }) {
  const { t } = useTranslation(['followup', 'common']);
  const stored = useLiveSoon(blobByHash(file.hash));
  const [isLarge, setIsLarge] = useState(false);
  if (stored === undefined) return null;
  if (stored === null) {
    return (
      <span className={classes.quiet}>
        <IconPhotoOff size={14} aria-hidden /> {name} ({t('remedy.verify.notHere')})
      </span>
    );
  }
  if (!isPicture(file.mediaType)) {
    return (
      <Anchor component="button" type="button" size="sm" onClick={() => saveFile(stored.bytes, file.name)}>
        <IconPaperclip size={14} aria-hidden /> {name}
      </Anchor>
    );
  }
  return (
    <>
      <UnstyledButton className={classes.shot} aria-label={t('remedy.verify.open', { name })} onClick={() => setIsLarge(true)}>
        <Shot stored={stored} className={classes.picture ?? ''} alt="" />
        <span className={classes.caption}>{name}</span>
      </UnstyledButton>
      {isLarge && (
        <Dialog size="auto" title={name} onClose={() => setIsLarge(false)} closeButtonProps={{ 'aria-label': t('common:close') }}>
          <Shot stored={stored} className={classes.large ?? ''} alt={name} />
        </Dialog>
      )}
    </>
  );
}

/** Shows stored bytes; the address that they get for it is given back when the picture goes. */
function Shot({ stored, className, alt }: { readonly stored: StoredBlob; readonly className: string; readonly alt: string }) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(stored.bytes);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [stored],
  );
  return <img ref={show} className={className} alt={alt} decoding="async" draggable={false} />;
}
