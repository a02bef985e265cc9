import { Skeleton } from '@mantine/core';
import { IconEyeOff, IconFile, IconFileTypePdf, IconFileTypeXls, IconFileTypeZip, IconFileWord, IconPhotoOff } from '@tabler/icons-react';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveSoon } from '#live/useLive.ts';
import { blobByHash } from '#storage/reads/device.ts';
import type { StoredBlob } from '#storage/db.ts';
import { thumbnailOf } from '#workers/thumbnails.ts';
import type { BlobHash } from '#domain/ids.ts';
import type { IconComponent } from '#ui/icon.ts';
import classes from './Evidence.module.css';
import type { Attachment } from './useEvidence.ts';

/** Where the bytes of an attachment are, and what they are. */
interface StoredFile {
  readonly hash: BlobHash;
  readonly mediaType: string;
}

/** Whether the browser can show a file as a picture. */
export const isPicture = (mediaType: string): boolean => /^image\/(jpeg|png|webp|gif|bmp|avif|svg\+xml)$/.test(mediaType);

const fileIcons: readonly (readonly [RegExp, IconComponent])[] = [
  [/pdf/, IconFileTypePdf],
  [/word|opendocument\.text/, IconFileWord],
  [/excel|spreadsheet|csv/, IconFileTypeXls],
  [/zip|rar|compressed/, IconFileTypeZip],
];

/** The sign of a kind of file that is no picture. */
export function KindSign({ mediaType, size }: { readonly mediaType: string; readonly size: number }) {
  const Icon = fileIcons.find(([kind]) => kind.test(mediaType))?.[1] ?? IconFile;
  return (
    <span className={classes.kind}>
      <Icon size={size} stroke={1.5} aria-hidden />
    </span>
  );
}

/** The word for bytes that are not here: nobody has brought them, or whoever has them keeps them back. */
export function NotHere({ attachment: { withheld, file } }: { readonly attachment: Attachment }) {
  const { t } = useTranslation(['inspection', 'terms']);
  if (withheld) {
    return (
      <span className={classes.missing} data-tone="neutral" title={t('evidence.withheldHint')}>
        <IconEyeOff size={18} aria-hidden />
        {t('terms:attachment.withheld')}
      </span>
    );
  }
  return (
    <span className={classes.missing} data-tone="warning" title={t('evidence.notReceivedHint')}>
      <IconPhotoOff size={18} aria-hidden />
      {isPicture(file?.mediaType ?? '') ? t('evidence.photoNotReceived') : t('terms:attachment.notReceived')}
    </span>
  );
}

interface ThumbnailProps extends StoredFile {
  readonly attachment: Attachment;
  /** What stands for the file is on the page: its picture, or a sign in its place. */
  readonly onShown?: () => void;
}

/** The small picture of an attachment for a strip or a list. The words beside it say what it is. */
export function AttachmentThumbnail({ attachment, hash, mediaType, onShown }: ThumbnailProps) {
  const stored = useLiveSoon(blobByHash(hash));
  const isSign = stored === null || (stored !== undefined && !isPicture(mediaType));
  const showsSign = useEffectEvent(() => onShown?.());
  useEffect(() => {
    if (isSign) showsSign();
  }, [isSign]);
  if (stored === undefined) return <Skeleton w="100%" h="100%" radius={0} />;
  if (stored === null) return <NotHere attachment={attachment} />;
  return isPicture(mediaType) ? <Thumbnail stored={stored} onShown={onShown} /> : <KindSign mediaType={mediaType} size={26} />;
}

function Thumbnail({ stored, onShown }: { readonly stored: StoredBlob; readonly onShown: (() => void) | undefined }) {
  const [small, setSmall] = useState<Blob | null>(null);
  useEffect(() => {
    let isWanted = true;
    void thumbnailOf(stored.hash, stored.bytes).then((made) => {
      if (isWanted) setSmall(made ?? stored.bytes);
    });
    return () => {
      isWanted = false;
    };
  }, [stored]);
  return small ? <Picture bytes={small} className={classes.picture ?? ''} alt="" {...(onShown ? { onLoad: onShown } : {})} /> : <Skeleton w="100%" h="100%" radius={0} />;
}

interface PictureProps {
  readonly bytes: Blob;
  readonly className: string;
  /** Says what is to be seen; blank where the words beside it say it. */
  readonly alt: string;
  /** As in CSS. */
  readonly transform?: string;
  readonly onLoad?: (event: SyntheticEvent<HTMLImageElement>) => void;
}

/** Shows bytes; the address that they get for it is given back when the picture goes. */
export function Picture({ bytes, className, alt, transform, onLoad }: PictureProps) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(bytes);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [bytes],
  );
  return <img ref={show} className={className} alt={alt} decoding="async" draggable={false} style={{ transform }} onLoad={onLoad} />;
}
