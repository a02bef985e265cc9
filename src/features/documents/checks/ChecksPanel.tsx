import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRules } from '#domain/documents/format.ts';
import { inspectDocument, levelOf, ruleOf, type Remark } from '#domain/documents/inspect.ts';
import type { BlockKey } from '#domain/documents/model.ts';
import { builtInDocuments } from '#domain/legal/builtIn.ts';
import { libraryOf } from '#domain/legal/library.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { openConflicts } from '#storage/reads/conflicts.ts';
import { Panel } from '#ui/Panel.tsx';
import type { OpenDocument } from '../useDocument.ts';
import classes from './checks.module.css';
import { CompletenessLine } from './CompletenessLine.tsx';
import { MendButton } from './MendButton.tsx';
import { Sentence } from './Sentence.tsx';
import { useRemarkWords } from './useRemarkWords.ts';

interface Props {
  readonly open: OpenDocument;
  /** Shows a place on the pages. */
  readonly onShow: (block: BlockKey) => void;
}

const none: readonly never[] = [];

/** The inspector: each breach with its rule and the way to mend it, then what is worth a look. */
export const ChecksPanel = memo(function ChecksPanel({ open, onShow }: Props) {
  const { t } = useTranslation('documents');
  const { source, model, ref, facts, usual, edits } = open;
  const conflicts = useLiveSoon(openConflicts(source.plan.plan)) ?? none;
  const { legalDocuments } = source.rows;
  const library = useMemo(() => libraryOf(builtInDocuments, legalDocuments), [legalDocuments]);
  const remarks = inspectDocument({ model, source, ref, facts, symbol: usual.heading.symbol, library, conflicts, edits });
  return (
    <Panel title={t('check.title')}>
      <CompletenessLine open={open} />
      <ul className={classes.remarks}>
        {remarks.every((remark) => levelOf(remark) === 'note') && (
          <li>
            <Sentence tone="success" icon={IconCircleCheck}>
              {t('check.fine')}
            </Sentence>
          </li>
        )}
        {remarks.map((remark) => (
          <RemarkLine key={JSON.stringify(remark)} remark={remark} open={open} onShow={onShow} />
        ))}
      </ul>
    </Panel>
  );
});

const icons = { breach: IconCircleX, warning: IconAlertTriangle, note: IconInfoCircle } as const;
const tones = { breach: 'danger', warning: 'warning', note: 'info' } as const;

function RemarkLine({ remark, open, onShow }: Props & { readonly remark: Remark }) {
  const { t } = useTranslation('documents');
  const words = useRemarkWords();
  const level = levelOf(remark);
  const rule = ruleOf(remark);
  const { what, allowed, source } = rule === undefined ? { what: '', allowed: '', source: null } : formatRules[rule];
  const Icon = icons[level];
  return (
    <li className={classes.remark} data-tone={tones[level]}>
      <Icon size={16} className={classes.icon ?? ''} aria-hidden />
      <div>
        <VisuallyHidden>{t(`check.${level}`)}</VisuallyHidden>
        <p className={classes.words}>{words(remark)}</p>
        {source !== null && (
          <details className={classes.rule}>
            <summary>{source.place}</summary>
            {t('check.rule', { what, allowed })}
          </details>
        )}
        <MendButton remark={remark} open={open} onShow={onShow} />
      </div>
    </li>
  );
}
