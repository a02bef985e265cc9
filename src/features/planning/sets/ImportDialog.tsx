import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { importCriteria } from '#domain/commands/criteria.ts';
import type { CriteriaContent } from '#domain/criteria/content.ts';
import { CriteriaSetIdSchema, type PlanId } from '#domain/ids.ts';
import type { Result } from '#domain/result.ts';
import type { CriteriaFile, CriteriaFileFault } from '#exchange/criteria/file.ts';
import { readCriteria } from '#exchange/criteria/readCriteria.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { FileDrop } from '#ui/FileDrop.tsx';
import { notifyDone } from '#ui/notify.tsx';
import { FileFaults } from './FileFaults.tsx';
import { setPath } from './paths.ts';
import classes from './sets.module.css';
import type { Sets } from './useSets.ts';

interface Props {
  readonly plan: PlanId;
  readonly areas: Sets['areas'];
  /** What the versions of the round are called: a second one of the same name is told apart. */
  readonly titles: readonly string[];
  readonly onClose: () => void;
}

type Outcome = Result<CriteriaFile, CriteriaFileFault>;

/** Takes a set over from a file: read and looked through first, and all of it or nothing. */
export function ImportDialog({ plan, areas, titles, onClose }: Props) {
  const { t } = useTranslation(['criteriaSets', 'common']);
  const navigate = useNavigate();
  const take = useCommand(importCriteria);
  const [outcome, setOutcome] = useState<Outcome | 'reading' | null>(null);
  const read = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    setOutcome('reading');
    setOutcome(await readCriteria(file, { title: file.name.replace(/\.[^.]*$/, ''), areas }));
  };
  const confirm = async (content: CriteriaContent) => {
    const id = CriteriaSetIdSchema.parse(createId(content.title));
    const written = await take({ plan, id, content });
    if (!written.ok) return;
    onClose();
    notifyDone(t('file.done', { count: content.criteria.length, title: content.title }));
    void navigate(setPath(plan, id));
  };
  return (
    <Dialog size="xl" onClose={onClose} title={t('file.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {outcome !== 'reading' && outcome?.ok === true ? (
        <Preview file={outcome.value} titles={titles} onConfirm={(content) => void confirm(content)} onAnother={() => setOutcome(null)} />
      ) : (
        <>
          <FileDrop onFiles={(files) => void read(files)} buttonLabel={t('file.choose')} hint={t('file.hint')} accept=".xlsx,.json" disabled={outcome === 'reading'} />
          <output>{outcome === 'reading' && t('file.reading')}</output>
          {outcome !== 'reading' && outcome !== null && !outcome.ok && <FileFaults fault={outcome.error} />}
        </>
      )}
    </Dialog>
  );
}

interface PreviewProps {
  readonly file: CriteriaFile;
  readonly titles: readonly string[];
  readonly onConfirm: (content: CriteriaContent) => void;
  readonly onAnother: () => void;
}

function Preview({ file: { content, ignored }, titles, onConfirm, onAnother }: PreviewProps) {
  const { t } = useTranslation(['criteriaSets', 'terms']);
  const format = useFormat();
  const [title, setTitle] = useState<string>(titles.includes(content.title) ? t('file.suggestion', { title: content.title }) : content.title);
  const asked = content.criteria.filter(({ retired }) => !retired);
  const points = asked.reduce((sum, { definition }) => sum + definition.maxScore, 0);
  const columns: readonly Column<CriteriaContent['criteria'][number]>[] = [
    { key: 'code', header: t('row.code'), width: '5rem', cell: ({ definition }) => definition.code },
    { key: 'question', header: t('row.question'), rowHeader: true, cell: ({ definition }) => definition.question },
    { key: 'type', header: t('row.type'), width: '6.5rem', wideOnly: true, cell: ({ definition }) => t(`terms:criterion.type.${definition.type}`) },
    { key: 'score', header: t('row.score'), width: '4.5rem', align: 'end', cell: ({ definition }) => format.score(definition.maxScore) },
  ];
  return (
    <>
      <Alert color="green" py={6} mb="sm" icon={<IconCircleCheck size={18} aria-hidden />}>
        {t('file.whole')}
      </Alert>
      <TextInput size="sm" maxLength={200} label={t('file.name')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <Text size="sm" mt="xs">
        {t('file.counts', { count: content.criteria.length, areas: content.areas.length, points: format.score(points), retired: content.criteria.length - asked.length })}
      </Text>
      {ignored.length > 0 && (
        <Alert color="amber" py={6} mt="xs" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('file.ignored', { columns: ignored.join(', ') })}
        </Alert>
      )}
      <div className={classes.preview}>
        <DataTable caption={t('file.preview')} columns={columns} rows={content.criteria} rowKey={({ key }) => key} maxHeight="40vh" />
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onAnother}>
          {t('file.another')}
        </Button>
        <Button disabled={title.trim() === ''} onClick={() => onConfirm({ ...content, title: title.trim() })}>
          {t('file.confirm')}
        </Button>
      </Group>
    </>
  );
}
