import { Button, Skeleton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KindSign, Picture } from './AttachmentPicture.tsx';
import classes from './Viewer.module.css';
import type { Zoom } from './useZoom.ts';

/** A picture that can be looked at closely. */
export function ZoomPicture({ bytes, alt, zoom: { view, stageRef, onPicture, pointer } }: { readonly bytes: Blob; readonly alt: string; readonly zoom: Zoom }) {
  const transform = view
    ? `translate(-50%, -50%) translate(${view.middle.x}px, ${view.middle.y}px) rotate(${view.turns * 90}deg) scale(${view.scale})`
    : 'translate(-50%, -50%) scale(0)';
  return (
    <div ref={stageRef} className={classes.zoom} {...pointer}>
      <Picture
        bytes={bytes}
        className={classes.zoomed ?? ''}
        transform={transform}
        alt={alt}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => onPicture({ width: naturalWidth, height: naturalHeight })}
      />
    </div>
  );
}

/** Text is read no further than this, in bytes: a page, not a data set. */
const TEXT_BYTES = 200_000;

/** Whether a file is shown as text. */
export const isText = (mediaType: string): boolean => /^text\/(plain|csv|markdown)|^application\/json/.test(mediaType);

/** The beginning of a text file. */
export function TextPreview({ bytes }: { readonly bytes: Blob }) {
  const { t } = useTranslation('inspection');
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    void bytes
      .slice(0, TEXT_BYTES)
      .text()
      .then((read) => {
        if (isWanted) setText(read);
      });
    return () => {
      isWanted = false;
    };
  }, [bytes]);
  if (text === null) return <Skeleton h={160} />;
  return (
    <div className={classes.text}>
      <pre>{text}</pre>
      {bytes.size > TEXT_BYTES && <p className={classes.noPreview}>{t('evidence.textCut')}</p>}
    </div>
  );
}

/**
 * A PDF in the browser's own viewer (ADR 14). The bytes get the type anew, so that whatever a file calls itself, the frame
 * never becomes a page of ours.
 */
export function PdfPreview({ bytes, title }: { readonly bytes: Blob; readonly title: string }) {
  const { t } = useTranslation('inspection');
  const show = useCallback(
    (frame: HTMLIFrameElement) => {
      const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
      frame.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [bytes],
  );
  if (!navigator.pdfViewerEnabled) return <NoPreview mediaType="application/pdf" words={t('evidence.noPdf')} />;
  // oxlint-disable-next-line react/iframe-missing-sandbox -- browsers show no PDF in a sandbox; the bytes can be nothing else, and the policy of the page holds for them
  return <iframe ref={show} className={classes.pdf} title={title} />;
}

/** For files that are not shown here. */
export function NoPreview({ mediaType, words }: { readonly mediaType: string; readonly words: string }) {
  return (
    <div className={classes.none}>
      <KindSign mediaType={mediaType} size={48} />
      <p className={classes.noPreview}>{words}</p>
    </div>
  );
}

/** Hands the bytes of a file to the browser as a download. */
export function DownloadLink({ bytes, name }: { readonly bytes: Blob; readonly name: string }) {
  const { t } = useTranslation(['inspection', 'common']);
  const lead = useCallback(
    (anchor: HTMLAnchorElement) => {
      const url = URL.createObjectURL(bytes);
      anchor.href = url;
      return () => URL.revokeObjectURL(url);
    },
    [bytes],
  );
  return (
    <Button component="a" size="xs" ref={lead} download={name} variant="default" leftSection={<IconDownload size={16} aria-hidden />} aria-label={t('evidence.download', { name })}>
      {t('common:download')}
    </Button>
  );
}
