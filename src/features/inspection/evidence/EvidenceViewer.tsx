import { ActionIcon, Button, Modal, Skeleton, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconMaximize, IconPencil, IconRotateClockwise, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { Suspense, lazy, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { copyInPlaceOf } from '#domain/evidence.ts';
import type { BlobHash, PlanId } from '#domain/ids.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { blobByHash } from '#storage/reads/device.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import { NotHere, isPicture } from './AttachmentPicture.tsx';
import { NoPreview, PdfPreview, TextPreview, ZoomPicture, isText } from './previews.tsx';
import { useEvidence, type Attachment } from './useEvidence.ts';
import { useEvidenceWords } from './useEvidenceWords.ts';
import { useZoom, type Zoom } from './useZoom.ts';
import classes from './Viewer.module.css';
import { ViewerFacts } from './ViewerFacts.tsx';

/** The drawing board; fetched when somebody draws. */
const PictureEditor = lazy(async () => ({ default: (await import('./editor/PictureEditor.tsx')).PictureEditor }));

interface Props {
  readonly planId: PlanId;
  readonly attachment: Attachment | undefined;
  /** The files of the same owner, among which one can leaf. */
  readonly siblings: readonly Attachment[];
  readonly onView: (id: Attachment['id'] | null) => void;
}

/** One attachment, large, with its caption and where it comes from. */
export function EvidenceViewer({ planId, attachment, siblings, onView }: Props) {
  const { t } = useTranslation('inspection');
  return (
    <Modal
      opened={attachment !== undefined}
      onClose={() => onView(null)}
      title={t('evidence.viewer')}
      size="min(96vw, 1240px)"
      closeButtonProps={{ 'aria-label': t('evidence.close') }}
    >
      {attachment?.file && (
        <Viewed key={attachment.id} planId={planId} attachment={attachment} hash={attachment.file.hash} siblings={siblings} onView={onView} />
      )}
    </Modal>
  );
}

/** Whether a key belongs to a field in which somebody writes. */
const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox');

interface ViewedProps extends Props {
  readonly attachment: Attachment;
  readonly hash: BlobHash;
}

function Viewed({ planId, attachment, hash, siblings, onView }: ViewedProps) {
  const { t } = useTranslation('inspection');
  const zoom = useZoom();
  const words = useEvidenceWords();
  const { files, attachCopy } = useEvidence();
  const stage = useRef<HTMLDivElement>(null);
  const readOnly = useReadOnly();
  const [isDrawing, setIsDrawing] = useState(false);
  const bytes = useLiveSoon(blobByHash(hash));
  const index = siblings.findIndex((sibling) => sibling.id === attachment.id);
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  const mediaType = attachment.file?.mediaType ?? '';
  const isZoomed = isPicture(mediaType) && bytes !== undefined && bytes !== null;
  // What has a redacted copy is not drawn on: what is to be hidden beside is hidden on the copy, or it would show again.
  const canDraw = isZoomed && !readOnly && copyInPlaceOf(attachment, files) === undefined;

  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => before && onView(before.id),
    ArrowRight: () => after && onView(after.id),
    '+': zoom.closer,
    '=': zoom.closer,
    '-': zoom.farther,
    '0': zoom.whole,
    r: zoom.turn,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing || isTyping(event.target)) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <>
    {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys come beside the buttons, which do the same */}
    <div className={classes.viewer} onKeyDown={onKeyDown}>
      <div className={classes.main}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the place where the keys are listened for once the dialog opens */}
        <section ref={stage} className={classes.stage} tabIndex={0} data-autofocus aria-label={t('evidence.stage', { number: words.number(attachment) })}>
          <Content attachment={attachment} bytes={bytes === null ? null : bytes?.bytes} zoom={zoom} title={words.title(attachment)} />
        </section>
        <div className={classes.bar}>
          {siblings.length > 1 && <Leaf index={index} count={siblings.length} before={before} after={after} onView={onView} />}
          {isZoomed && <ZoomButtons zoom={zoom} />}
          {canDraw && (
            <Button size="xs" variant="light" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setIsDrawing(true)}>
              {t('evidence.draw')}
            </Button>
          )}
        </div>
      </div>
      <ViewerFacts planId={planId} attachment={attachment} bytes={bytes?.bytes ?? null} onRemoved={() => onView((after ?? before)?.id ?? null)} onView={onView} />
    </div>
      {/* Outside: keys pressed on the drawing board are not for leafing. */}
      {isDrawing && bytes && (
        <Suspense fallback={null}>
          <PictureEditor
            bytes={bytes.bytes}
            title={words.number(attachment)}
            onSave={(made) => attachCopy({ source: attachment, ...made })}
            onClose={() => {
              setIsDrawing(false);
              stage.current?.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}

interface ContentProps {
  readonly attachment: Attachment;
  /** Undefined while it is looked up, null where it is not on this laptop. */
  readonly bytes: Blob | null | undefined;
  readonly zoom: Zoom;
  readonly title: string;
}

function Content({ attachment, bytes, zoom, title }: ContentProps) {
  const { t } = useTranslation('inspection');
  const mediaType = attachment.file?.mediaType ?? '';
  if (bytes === undefined) return <Skeleton h="100%" />;
  if (bytes === null) return <NotHere attachment={attachment} />;
  if (isPicture(mediaType)) return <ZoomPicture bytes={bytes} alt={title} zoom={zoom} />;
  if (mediaType === 'application/pdf') return <PdfPreview bytes={bytes} title={title} />;
  if (isText(mediaType)) return <TextPreview bytes={bytes} />;
  return <NoPreview mediaType={mediaType} words={t('evidence.noPreview')} />;
}

function Leaf({ index, count, before, after, onView }: Pick<Props, 'onView'> & { readonly index: number; readonly count: number; readonly before: Attachment | undefined; readonly after: Attachment | undefined }) {
  const { t } = useTranslation('inspection');
  return (
    <span className={classes.group}>
      <ActionIcon disabled={!before} aria-label={t('evidence.previous')} onClick={() => before && onView(before.id)}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <span>{t('evidence.position', { index: index + 1, count })}</span>
      <ActionIcon disabled={!after} aria-label={t('evidence.next')} onClick={() => after && onView(after.id)}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </span>
  );
}

function ZoomButtons({ zoom: { view, closer, farther, whole, turn } }: { readonly zoom: Zoom }) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  return (
    <span className={classes.group}>
      <ZoomButton label={t('evidence.farther')} onClick={farther} icon={<IconZoomOut size={18} aria-hidden />} />
      <output className={classes.percent}>{view && format.percent(view.scale, 0)}</output>
      <ZoomButton label={t('evidence.closer')} onClick={closer} icon={<IconZoomIn size={18} aria-hidden />} />
      <ZoomButton label={t('evidence.whole')} onClick={whole} icon={<IconMaximize size={18} aria-hidden />} />
      <ZoomButton label={t('evidence.turn')} onClick={turn} icon={<IconRotateClockwise size={18} aria-hidden />} />
    </span>
  );
}

function ZoomButton({ label, onClick, icon }: { readonly label: string; readonly onClick: () => void; readonly icon: ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
