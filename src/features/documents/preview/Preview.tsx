import { ActionIcon, Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconMinus, IconPlus, IconPrinter } from '@tabler/icons-react';
import { memo, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { pageSize } from '#domain/documents/format.ts';
import type { DocumentModel } from '#domain/documents/model.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { MeasureLayer } from './MeasureLayer.tsx';
import { PageSheet } from './PageSheet.tsx';
import type { LaidPage } from './laid.ts';
import classes from './preview.module.css';
import { nextZoom, type Zoom } from './zoom.ts';

interface Props {
  readonly model: DocumentModel;
  readonly name: string;
  /** For showing a place of the document from outside. */
  readonly frameRef: RefObject<HTMLDivElement | null>;
}

interface Laid {
  readonly model: DocumentModel;
  readonly pages: readonly LaidPage[];
}

const PX_PER_MM = 96 / 25.4;

/** The factor by which a page fills the room that there is, at most its own size. */
const fitting = (orientation: LaidPage['orientation'], room: number): number => (room > 0 ? Math.min(1, room / (pageSize(orientation).width * PX_PER_MM)) : 1);

/** It scrolls by itself, so it takes the focus: the keyboard scrolls it too. */
const scrolling = { tabIndex: 0, role: 'group' } as const;

/** A document page by page, as it will print. While a new state of it is being measured the one before stays. */
export const Preview = memo(function Preview({ model, name, frameRef }: Props) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  const [laid, setLaid] = useState<Laid | null>(null);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const { ref: sizeRef, width } = useElementSize<HTMLDivElement>();
  const pages = laid?.pages ?? [];
  const scaleOf = (orientation: LaidPage['orientation']): number => (zoom === 'fit' ? fitting(orientation, width) : zoom);
  const scale = scaleOf(pages[0]?.orientation ?? 'portrait');
  return (
    <section className={classes.preview} aria-label={t('preview.label', { name })}>
      <div className={classes.bar}>
        <span className={classes.count} aria-live="polite">
          {t('preview.pages', { count: pages.length })}
        </span>
        <div className={classes.zoom}>
          <ActionIcon variant="default" aria-label={t('preview.smaller')} onClick={() => setZoom(nextZoom(scale, -1))}>
            <IconMinus size={16} aria-hidden />
          </ActionIcon>
          <Button variant="default" size="compact-sm" aria-label={t('preview.fit', { percent: format.percent(scale, 0) })} onClick={() => setZoom('fit')}>
            {format.percent(scale, 0)}
          </Button>
          <ActionIcon variant="default" aria-label={t('preview.larger')} onClick={() => setZoom(nextZoom(scale, 1))}>
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        </div>
        <Button variant="default" size="compact-sm" leftSection={<IconPrinter size={15} aria-hidden />} onClick={() => print()}>
          {t('preview.print')}
        </Button>
      </div>
      <div className={classes.frame} ref={frameRef} {...scrolling} aria-label={t('preview.paper')}>
        <div ref={sizeRef} className={classes.pages} lang="vi">
          {laid && pages.map((page, no) => <PageSheet key={page.id} page={page} no={no + 1} of={pages.length} scale={scaleOf(page.orientation)} />)}
        </div>
      </div>
      {laid?.model !== model && <MeasureLayer model={model} onLaid={(next) => setLaid({ model, pages: next })} />}
    </section>
  );
});
