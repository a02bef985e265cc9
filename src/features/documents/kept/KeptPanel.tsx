import { ActionIcon, Button } from '@mantine/core';
import { IconCircleCheck, IconFileDownload, IconRefreshAlert, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { removeKeptDocument } from '#domain/commands/documents.ts';
import { shortCode } from '#domain/digest.ts';
import { contentDigest } from '#domain/documents/contentDigest.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { runCommand, runUndo } from '#live/useCommand.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { findBlob } from '#storage/blobs.ts';
import { attachmentsOf } from '#storage/reads/rows.ts';
import { store } from '#storage/store.ts';
import { notifyProblem, notifyUndo } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import { saveFile } from '#ui/saveFile.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { keptOf } from '../documentState.ts';
import type { OpenDocument } from '../useDocument.ts';
import classes from './kept.module.css';

const none: readonly never[] = [];

/** The copies of a document that were kept, and whether it still says what they say. */
export function KeptPanel({ open }: { readonly open: OpenDocument }) {
  const { t } = useTranslation('documents');
  const { source, ref, model } = open;
  const kept = keptOf(source.rows.keptDocuments, ref);
  const files = useLiveSoon(attachmentsOf(source.plan.plan, kept.map(({ id }) => id))) ?? none;
  const now = useMemo(() => contentDigest(model), [model]);
  return (
    <Panel title={t('kept.title')} hint={t('kept.hint')}>
      {kept.length === 0 ? (
        <p className={classes.quiet}>{t('kept.none')}</p>
      ) : (
        <ul className={classes.list}>
          {kept.map((row) => (
            <KeptLine key={row.id} row={row} file={files.find(({ owner }) => owner?.id === row.id)} isCurrent={row.state === now} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface LineProps {
  readonly row: Row<'keptDocuments'>;
  /** Undefined while it is being read. */
  readonly file: Row<'attachments'> | undefined;
  readonly isCurrent: boolean;
}

function KeptLine({ row, file, isCurrent }: LineProps) {
  const { t } = useTranslation(['documents', 'common']);
  const format = useFormat();
  const time = row.at === null ? '' : format.dateTime(row.at);
  const { number } = row.numbered;
  const openFile = async () => {
    const facts = file?.file;
    const stored = facts ? await findBlob(store, facts.hash) : undefined;
    if (facts && stored) saveFile(stored.bytes, facts.name);
    else notifyProblem(t('kept.title'), t('kept.absent'));
  };
  const remove = async () => {
    const parts = file ? [{ table: 'attachments' as const, row: file }] : [];
    const outcome = await runCommand(removeKeptDocument, { plan: row.plan, row, parts });
    if (outcome.ok) notifyUndo(t('kept.removed'), t('common:undo'), () => void runUndo(outcome.value.undo));
  };
  return (
    <li className={classes.line}>
      <div>
        <p className={classes.time}>{number === '' ? time : `${time}, ${t('kept.numbered', { number })}`}</p>
        <p className={classes.quiet}>
          <StatusBadge tone={isCurrent ? 'success' : 'warning'} icon={isCurrent ? IconCircleCheck : IconRefreshAlert} variant="plain">
            {t(isCurrent ? 'kept.current' : 'kept.changed')}
          </StatusBadge>{' '}
          {row.state !== '' && t('kept.code', { code: shortCode(row.state) })}
        </p>
      </div>
      <div className={classes.actions}>
        <Button variant="default" size="compact-sm" leftSection={<IconFileDownload size={15} aria-hidden />} aria-label={t('kept.openNamed', { time })} disabled={!file} onClick={() => void openFile()}>
          {t('kept.open')}
        </Button>
        <ActionIcon variant="subtle" color="gray" aria-label={t('kept.removeNamed', { time })} title={t('kept.remove')} onClick={() => void remove()}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  );
}
