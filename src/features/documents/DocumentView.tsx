import { Button } from '@mantine/core';
import { IconArrowLeft, IconDownload, IconStack2 } from '@tabler/icons-react';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { DocumentGroup } from '#domain/documents/list.ts';
import type { BlockKey } from '#domain/documents/model.ts';
import type { DocumentRef } from '#domain/documents/source.ts';
import type { PlanId } from '#domain/ids.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { ChecksPanel } from './checks/ChecksPanel.tsx';
import { EditsPanel } from './edits/EditsPanel.tsx';
import { FactsPanel } from './facts/FactsPanel.tsx';
import { KeptPanel } from './kept/KeptPanel.tsx';
import { MakingStrip } from './make/MakingStrip.tsx';
import { useMaking } from './make/useMaking.ts';
import { OtherDocument } from './OtherDocument.tsx';
import { pieceHolding } from './preview/pieces.ts';
import { Preview } from './preview/Preview.tsx';
import { showPiece } from './preview/showPiece.ts';
import { TemplateNote } from './templates/TemplateNote.tsx';
import { useDocument, type OpenDocument } from './useDocument.ts';
import { useDocumentWords } from './useDocumentWords.ts';
import classes from './documents.module.css';

interface Props {
  readonly planId: PlanId;
  readonly docRef: DocumentRef;
  readonly groups: readonly DocumentGroup[];
}

/** One document: what it says of itself and what is wrong with it, beside how it will print. */
export function DocumentView({ planId, docRef, groups }: Props) {
  const open = useDocument(planId, docRef);
  return open === null ? null : <Opened open={open} groups={groups} />;
}

function Opened({ open, groups }: { readonly open: OpenDocument; readonly groups: readonly DocumentGroup[] }) {
  const { t } = useTranslation(['documents', 'terms']);
  const { source, ref, model } = open;
  const words = useDocumentWords(source);
  const making = useMaking(source.plan);
  const frame = useRef<HTMLDivElement>(null);
  const show = useCallback((block: BlockKey) => showPiece(frame.current, pieceHolding(model, block)), [model]);
  const name = words.name(ref);
  const actions = (
    <>
      <Button variant="default" leftSection={<IconStack2 size={16} aria-hidden />} disabled={making.isRunning} onClick={() => void making.keep(ref)}>
        {t('view.keep')}
      </Button>
      <Button leftSection={<IconDownload size={16} aria-hidden />} disabled={making.isRunning} onClick={() => void making.download(ref)}>
        {t('view.download')}
      </Button>
    </>
  );
  return (
    <>
      <PageHeader title={t(`terms:document.kind.${ref.kind}`)} subtitle={ref.visit === null ? undefined : words.visit(ref.visit)} actions={actions}>
        <div className={classes.way}>
          <Button component={Link} to={{ search: '' }} variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={15} aria-hidden />}>
            {t('view.back')}
          </Button>
          <Button className={classes.jump ?? ''} variant="subtle" size="compact-sm" onClick={() => frame.current?.scrollIntoView()}>
            {t('preview.jump')}
          </Button>
          <OtherDocument groups={groups} docRef={ref} words={words} />
        </div>
      </PageHeader>
      <MakingStrip making={making} />
      <TemplateNote kind={ref.kind} templates={source.rows.templates} />
      <div className={classes.columns}>
        <div className={classes.data}>
          <ChecksPanel open={open} onShow={show} />
          <FactsPanel open={open} />
          <EditsPanel open={open} words={words} onShow={show} />
          <KeptPanel open={open} />
        </div>
        <Preview model={model} name={name} frameRef={frame} />
      </div>
    </>
  );
}

