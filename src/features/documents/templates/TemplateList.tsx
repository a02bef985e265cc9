import { ActionIcon, Switch } from '@mantine/core';
import { IconFileDownload, IconFileUpload, IconTemplate, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { removeTemplate, renameTemplate, stopTemplate, takeTemplate } from '#domain/commands/templates.ts';
import { templateInUse } from '#domain/documents/templates.ts';
import { basisOf } from '#domain/row.ts';
import { documentKinds } from '#domain/schema/documents.ts';
import type { Row } from '#domain/schema/tables.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { findBlob } from '#storage/blobs.ts';
import { store } from '#storage/store.ts';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { notifyProblem, notifyUndo } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import { saveFile } from '#ui/saveFile.ts';
import type { Replacing } from './IntakePanel.tsx';
import classes from './templates.module.css';

interface Props {
  readonly templates: readonly Row<'templates'>[];
  readonly files: readonly Row<'attachments'>[];
  readonly onReplace: (replacing: Replacing) => void;
}

/** The templates of the round, in the order of the documents: which is used, its name, its file. */
export function TemplateList({ templates, files, onReplace }: Props) {
  const { t } = useTranslation('documents');
  const rows = templates.toSorted((a, b) => documentKinds.indexOf(a.kind) - documentKinds.indexOf(b.kind) || a.name.localeCompare(b.name, 'vi'));
  const columns = useColumns({ templates, files, onReplace });
  return (
    <Panel title={t('templates.list.title')} hint={t('templates.list.hint')} padding="flush">
      {rows.length === 0 ? (
        <EmptyState compact icon={IconTemplate} title={t('templates.list.none')}>
          {t('templates.list.noneHint')}
        </EmptyState>
      ) : (
        <DataTable caption={t('templates.list.caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />
      )}
    </Panel>
  );
}

const useColumns = ({ templates, files, onReplace }: Props): readonly Column<Row<'templates'>>[] => {
  const { t } = useTranslation(['documents', 'terms']);
  const fileOf = ({ id }: Row<'templates'>): Row<'attachments'> | undefined => files.find(({ owner }) => owner?.id === id);
  return [
    { key: 'kind', header: t('templates.kind'), rowHeader: true, cell: ({ kind }) => t(`terms:document.kind.${kind}`) },
    { key: 'name', header: t('templates.list.name'), width: '40%', cell: (row) => <NameField row={row} /> },
    { key: 'use', header: t('templates.list.use'), width: '5rem', cell: (row) => <UseSwitch row={row} templates={templates} /> },
    { key: 'file', header: t('templates.list.actions'), width: '8rem', cell: (row) => <Actions row={row} file={fileOf(row)} onReplace={onReplace} /> },
  ];
};

function NameField({ row }: { readonly row: Row<'templates'> }) {
  const { t } = useTranslation('documents');
  const rename = useCommand(renameTemplate);
  return (
    <AutosaveText
      size="xs"
      aria-label={t('templates.list.nameOf', { name: row.name || t('templates.list.untitled') })}
      maxLength={100}
      value={row.name}
      basis={basisOf(row, 'name')}
      onCommit={(value, basis) => rename({ plan: row.plan, id: row.id, field: 'name', value, basis })}
    />
  );
}

function UseSwitch({ row, templates }: { readonly row: Row<'templates'>; readonly templates: readonly Row<'templates'>[] }) {
  const { t } = useTranslation('documents');
  const take = useCommand(takeTemplate);
  const stop = useCommand(stopTemplate);
  const isUsed = templateInUse(templates, row.kind)?.id === row.id;
  const others = templates.filter((other) => other.kind === row.kind && other.inUse && other.id !== row.id);
  return (
    <Switch
      size="sm"
      aria-label={t('templates.list.useNamed', { name: row.name || t('templates.list.untitled') })}
      checked={isUsed}
      onChange={() => void (isUsed ? stop({ plan: row.plan, row }) : take({ plan: row.plan, row, others }))}
    />
  );
}

function Actions({ row, file, onReplace }: { readonly row: Row<'templates'>; readonly file: Row<'attachments'> | undefined; readonly onReplace: Props['onReplace'] }) {
  const { t } = useTranslation(['documents', 'common']);
  const removing = useCommand(removeTemplate);
  const name = row.name || t('templates.list.untitled');
  const download = async (): Promise<void> => {
    const facts = file?.file;
    const stored = facts ? await findBlob(store, facts.hash) : undefined;
    if (facts && stored) saveFile(stored.bytes, facts.name);
    else notifyProblem(name, t('templates.list.absent'));
  };
  const remove = async (): Promise<void> => {
    const outcome = await removing({ plan: row.plan, row, parts: file ? [{ table: 'attachments', row: file }] : [] });
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(t('templates.list.removed', { name }), t('common:undo'), () => void runUndo(undo));
  };
  const action = (label: string, Icon: typeof IconTrash, onClick: () => void) => (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={onClick}>
      <Icon size={17} aria-hidden />
    </ActionIcon>
  );
  return (
    <div className={classes.actions}>
      {action(t('templates.list.download', { name }), IconFileDownload, () => void download())}
      {action(t('templates.list.replace', { name }), IconFileUpload, () => onReplace({ row, had: file }))}
      {action(t('templates.list.remove', { name }), IconTrash, () => void remove())}
    </div>
  );
}
