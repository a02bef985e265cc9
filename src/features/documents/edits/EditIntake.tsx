import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeHandEdits } from '#domain/commands/handEdits.ts';
import type { FileEdits } from '#domain/documents/fileEdits.ts';
import { handEditsOf } from '#domain/documents/handEdits.ts';
import { intakeOf, type TakenEdit } from '#domain/documents/intake.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { ValueChange } from '#i18n/values/ValueChange.tsx';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { FileDrop } from '#ui/FileDrop.tsx';
import { notifyUndo } from '#ui/notify.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import type { OpenDocument } from '../useDocument.ts';
import type { DocumentWords } from '../useDocumentWords.ts';
import classes from './edits.module.css';
import { KindBadge } from './KindBadge.tsx';
import { legible } from './editWords.ts';
import { readEdits, type EditsFault } from './readEdits.ts';

interface Props {
  readonly open: OpenDocument;
  readonly words: DocumentWords;
}

type Read = { readonly name: string } & ({ readonly found: FileEdits } | { readonly fault: EditsFault });

/** Reads an edited file back: what was found is shown word by word first, and all of it is taken in or nothing. */
export function EditIntake({ open, words }: Props) {
  const { t } = useTranslation('documents');
  const readOnly = useReadOnly();
  const [read, setRead] = useState<Read | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const result = await readEdits(file, open.source, open.ref);
    setRead({ name: file.name, ...(result.ok ? { found: result.value } : { fault: result.error }) });
  };
  return (
    <>
      <FileDrop compact accept=".docx" disabled={readOnly} buttonLabel={t('edits.read')} hint={t('edits.drop')} onFiles={([file]) => void take(file)} />
      {read !== null && 'fault' in read && <Fault fault={read.fault} words={words} />}
      {read !== null && 'found' in read && <Found name={read.name} found={read.found} open={open} onDone={() => setRead(null)} />}
    </>
  );
}

function Fault({ fault, words }: { readonly fault: EditsFault; readonly words: DocumentWords }) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  const said = () => {
    switch (fault.type) {
      case 'too-large':
        return t('edits.fault.too-large', { size: format.fileSize(fault.size), limit: format.fileSize(fault.limit) });
      case 'other-document':
        return t('edits.fault.other-document', { name: fault.ref === null ? t('view.gone') : words.name(fault.ref) });
      case 'empty':
      case 'unreadable':
      case 'not-docx':
      case 'encrypted':
      case 'old-word':
      case 'damaged':
      case 'not-ours':
      case 'marks-lost':
      case 'too-long':
      case 'other-plan':
        return t(`edits.fault.${fault.type}`);
    }
  };
  return (
    <Alert color="red" mt="sm" py={8} icon={<IconAlertTriangle size={18} aria-hidden />} role="alert" title={t('edits.fault.title')}>
      {said()}
    </Alert>
  );
}

interface FoundProps {
  readonly name: string;
  readonly found: FileEdits;
  readonly open: OpenDocument;
  readonly onDone: () => void;
}

function Found({ name, found, open: { source, ref }, onDone }: FoundProps) {
  const { t } = useTranslation(['documents', 'common']);
  const titleId = useId();
  const send = useCommand(takeHandEdits);
  // Held against the round anew while it changes: what a colleague's file brings meanwhile counts.
  const edits = intakeOf(found.edits, ref, handEditsOf(source, ref));
  const count = edits.length;
  const take = async () => {
    const outcome = await send({ plan: source.plan.plan, ref, edits });
    if (!outcome.ok) return;
    onDone();
    const { undo } = outcome.value;
    notifyUndo(t('edits.found.taken', { count }), t('common:undo'), () => void runUndo(undo));
  };
  return (
    <section className={classes.found} aria-labelledby={titleId}>
      <h3 id={titleId} className={classes.foundTitle}>
        {count === 0 ? t('edits.found.nothing', { name }) : t('edits.found.title', { count, name })}
      </h3>
      {count > 0 && (
        <ul className={classes.list}>
          {edits.map((edit) => (
            <FoundLine key={`${edit.block} ${edit.no}`} edit={edit} />
          ))}
        </ul>
      )}
      <Unread unread={found.unread} />
      <div className={classes.actions}>
        {count > 0 && (
          <Button size="xs" onClick={() => void take()}>
            {t('edits.found.take', { count })}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onDone}>
          {count > 0 ? t('common:cancel') : t('edits.found.close')}
        </Button>
      </div>
    </section>
  );
}

function FoundLine({ edit: { edit, before, after, replaces } }: { readonly edit: TakenEdit }) {
  const { t } = useTranslation('documents');
  return (
    <li className={classes.line}>
      <KindBadge kind={edit.kind} />
      <ValueChange before={before === '' ? null : { kind: 'text', text: legible(before) }} after={{ kind: 'text', text: legible(after) }} />
      {replaces !== null && (
        <p className={classes.warning} data-tone="warning">
          {t('edits.found.replaces', { text: legible(replaces) })}
        </p>
      )}
    </li>
  );
}

/** What stands in the file and is left there; said, so that nobody believes it was taken. */
function Unread({ unread }: { readonly unread: readonly string[] }) {
  const { t } = useTranslation('documents');
  if (unread.length === 0) return null;
  return (
    <div className={classes.warning} data-tone="warning">
      {t('edits.found.unread', { count: unread.length })}
      <ul className={classes.unread}>
        {[...new Set(unread)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
