import { Button } from '@mantine/core';
import { IconBookmarkPlus, IconQuote } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId, VisitId } from '#domain/ids.ts';
import type { FindingKind } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import classes from './Findings.module.css';
import type { FindingSeed, FindingWriter } from './useFindingWriter.ts';
import { useVisitFindings } from './visitFindings.ts';

/** With the built-in wordings; fetched when they are asked for. */
const WordingDialog = lazy(async () => ({ default: (await import('./WordingDialog.tsx')).WordingDialog }));
const KeepWordingDialog = lazy(async () => ({ default: (await import('./KeepWordingDialog.tsx')).KeepWordingDialog }));

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly seed: FindingSeed;
  readonly row: Row<'findings'> | undefined;
  readonly kind: FindingKind;
  readonly writer: FindingWriter;
}

/** The ways to the library of ready wordings and into it. */
export function WordingActions({ planId, visitId, seed, row, kind, writer }: Props) {
  const { t } = useTranslation('inspection');
  const { entries } = useVisitFindings();
  const readOnly = useReadOnly();
  const [dialog, setDialog] = useState<'choose' | 'keep' | null>(null);
  const criterion = entries.find((entry) => entry.criterion.id === (row ? row.criterion : seed.criterion))?.criterion;
  if (readOnly) return null;
  const open = (which: 'choose' | 'keep') => {
    // What was typed last is part of the finding that the dialog works on.
    flushDrafts();
    setDialog(which);
  };
  const close = () => setDialog(null);
  return (
    <div className={classes.wordingActions}>
      <Button size="compact-xs" variant="subtle" leftSection={<IconQuote size={14} aria-hidden />} onClick={() => open('choose')}>
        {t('wordings.choose')}
      </Button>
      {row && row.text.trim() !== '' && (
        <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconBookmarkPlus size={14} aria-hidden />} onClick={() => open('keep')}>
          {t('wordings.keep')}
        </Button>
      )}
      <Suspense>
        {dialog === 'choose' && <WordingDialog planId={planId} criterion={criterion} row={row} kind={kind} writer={writer} onClose={close} />}
        {dialog === 'keep' && row && <KeepWordingDialog planId={planId} visitId={visitId} criterion={criterion} row={row} onClose={close} />}
      </Suspense>
    </div>
  );
}
