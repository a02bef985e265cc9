import { Skeleton } from '@mantine/core';
import { IconFile, IconFileTypePdf, IconFileTypeXls, IconFileTypeZip, IconFileWord, IconPhotoOff } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveSoon } from '#live/useLive.ts';
import { blobByHash } from '#storage/reads/device.ts';
import type { IconComponent } from '#ui/icon.ts';
import type { BlobHash } from '#domain/ids.ts';
import classes from './Evidence.module.css';

/** Whether the browser can show a file as a picture. */
export const isPicture = (mediaType: string): boolean => /^image\/(jpeg|png|webp|gif|bmp|avif|svg\+xml)$/.test(mediaType);

const fileIcons: readonly (readonly [RegExp, IconComponent])[] = [
  [/pdf/, IconFileTypePdf],
  [/word|opendocument\.text/, IconFileWord],
  [/excel|spreadsheet|csv/, IconFileTypeXls],
  [/zip|rar|compressed/, IconFileTypeZip],
];

interface Props {
  readonly hash: BlobHash;
  readonly mediaType: string;
  /** Says what is to be seen; blank where the words beside it say it. */
  readonly alt: string;
  /** cover fills a small tile; whole shows all of it. */
  readonly fit: 'cover' | 'whole';
}

/** The picture of an attachment, the sign of its kind, or a word that its bytes have not come yet. */
export function AttachmentPicture({ hash, mediaType, alt, fit }: Props) {
  const { t } = useTranslation(['inspection', 'terms']);
  const stored = useLiveSoon(blobByHash(hash));
  if (stored === undefined) return <Skeleton w="100%" h="100%" radius={0} />;
  if (stored === null) {
    return (
      <span className={classes.missing} data-tone="warning" title={t('evidence.notReceivedHint')}>
        <IconPhotoOff size={18} aria-hidden />
        {isPicture(mediaType) ? t('evidence.photoNotReceived') : t('terms:attachment.notReceived')}
      </span>
    );
  }
  if (isPicture(mediaType)) return <Picture bytes={stored.bytes} alt={alt} fit={fit} />;
  const Icon = fileIcons.find(([kind]) => kind.test(mediaType))?.[1] ?? IconFile;
  return (
    <span className={classes.kind}>
      <Icon size={fit === 'cover' ? 26 : 48} stroke={1.5} aria-hidden />
    </span>
  );
}

/** Shows bytes; the address that they get for it is given back when the picture goes. */
function Picture({ bytes, alt, fit }: { readonly bytes: Blob } & Pick<Props, 'alt' | 'fit'>) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(bytes);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [bytes],
  );
  return <img ref={show} className={classes.picture} data-fit={fit} alt={alt} decoding="async" />;
}
