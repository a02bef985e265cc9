import { Alert, Button, Checkbox, Group, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { slugOf, type PlanId } from '#domain/ids.ts';
import type { ListFileFault, ReadList } from '#exchange/lists/listFile.ts';
import { pastedList, readListFile } from '#exchange/lists/listFile.ts';
import { writeWorkbook } from '#exchange/sheet/workbook.ts';
import type { Result } from '#domain/result.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { FileDrop } from '#ui/FileDrop.tsx';
import { notifyUndo } from '#ui/notify.tsx';
import { saveFile } from '#ui/saveFile.ts';
import type { Planning } from '../usePlanning.ts';
import { ListFaults } from './ListFaults.tsx';
import { ListPreviewTable } from './ListPreviewTable.tsx';
import type { ListPreview, OpenList } from './openList.ts';
import classes from './lists.module.css';

interface Props {
  readonly planId: PlanId;
  readonly units: Planning['units'];
  readonly list: OpenList;
  readonly onClose: () => void;
}

/** Takes a list over from a workbook or from pasted cells: read and looked through first, and all of it or nothing. */
export function ListImportDialog({ planId, units, list, onClose }: Props) {
  const { t } = useTranslation(['planning', 'common']);
  const [read, setRead] = useState<Result<ReadList, ListFileFault> | 'reading' | null>(null);
  const [chooseNew, setChooseNew] = useState(false);
  const outcome = useMemo(
    (): Result<ListPreview, ListFileFault> | null => (read === null || read === 'reading' ? null : read.ok ? list.preview(read.value, chooseNew) : read),
    [read, list, chooseNew],
  );
  const take = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    setRead('reading');
    setRead(await readListFile(file, list.sheetName));
  };
  return (
    <Dialog size="xl" onClose={onClose} title={t(`lists.${list.table}.title`)} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {outcome?.ok === true ? (
        <Confirm {...{ planId, units, list, chooseNew, onClose }} preview={outcome.value} onChooseNew={setChooseNew} onAnother={() => setRead(null)} />
      ) : (
        <>
          <FileDrop onFiles={(files) => void take(files)} buttonLabel={t('lists.choose')} hint={t('lists.hint')} accept=".xlsx" disabled={read === 'reading'} />
          <Group mt="xs">
            <SampleButton list={list} />
          </Group>
          <Paste onRead={(pasted) => setRead({ ok: true, value: pasted })} />
          <output>{read === 'reading' && t('lists.reading')}</output>
          {outcome?.ok === false && <ListFaults fault={outcome.error} headings={list.headings} />}
        </>
      )}
    </Dialog>
  );
}

function SampleButton({ list }: Pick<Props, 'list'>) {
  const { t } = useTranslation('planning');
  const save = async () => saveFile(await writeWorkbook(list.sample), `${slugOf(t(`lists.${list.table}.sample`), 60)}.xlsx`);
  return (
    <Button size="compact-sm" variant="subtle" leftSection={<IconDownload size={15} aria-hidden />} onClick={() => void save()}>
      {t('lists.getSample')}
    </Button>
  );
}

/** Cells copied from a sheet. They are read at once; who types can read them by the button. */
function Paste({ onRead }: { readonly onRead: (list: ReadList) => void }) {
  const { t } = useTranslation('planning');
  const [text, setText] = useState('');
  const readText = (from: string) => {
    const pasted = pastedList(from);
    if (pasted !== null) onRead(pasted);
  };
  return (
    <>
      <Textarea
        mt="sm"
        label={t('lists.paste')}
        description={t('lists.pasteHint')}
        autosize
        minRows={3}
        maxRows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (text !== '' || !/[\t\n]/.test(pasted)) return;
          event.preventDefault();
          setText(pasted);
          readText(pasted);
        }}
      />
      {text.trim() !== '' && (
        <Group justify="flex-end" mt="xs">
          <Button size="xs" variant="light" onClick={() => readText(text)}>
            {t('lists.readPaste')}
          </Button>
        </Group>
      )}
    </>
  );
}

interface ConfirmProps extends Props {
  readonly preview: ListPreview;
  readonly chooseNew: boolean;
  readonly onChooseNew: (choose: boolean) => void;
  readonly onAnother: () => void;
}

function Confirm({ planId, units, list, preview, chooseNew, onChooseNew, onAnother, onClose }: ConfirmProps) {
  const { t } = useTranslation(['planning', 'common']);
  const write = useCommand(list.command);
  const count = (state: ListPreview['lines'][number]['state']) => preview.lines.filter((line) => line.state === state).length;
  const [made, changed, unchanged] = [count('new'), count('changed'), count('unchanged')];
  const confirm = async () => {
    const outcome = await write({ plan: planId, writes: preview.writes });
    if (!outcome.ok) return;
    onClose();
    const { undo } = outcome.value;
    notifyUndo(t(`lists.${list.table}.done`, { count: made + changed }), t('common:undo'), () => void runUndo(undo));
  };
  return (
    <>
      <Text size="sm">{made + changed === 0 ? t('lists.nothingNew') : t('lists.counts', { made, changed, unchanged })}</Text>
      {preview.ignored.length > 0 && (
        <Alert color="amber" py={6} mt="xs" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('lists.ignored', { columns: preview.ignored.join(', ') })}
        </Alert>
      )}
      {list.isChosen && made > 0 && <Checkbox mt="xs" size="sm" label={t('lists.chooseNew')} checked={chooseNew} onChange={(event) => onChooseNew(event.currentTarget.checked)} />}
      <div className={classes.preview}>
        <ListPreviewTable table={list.table} lines={preview.lines} units={units} />
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onAnother}>
          {t('lists.another')}
        </Button>
        <Button disabled={made + changed === 0} onClick={() => void confirm()}>
          {t('lists.confirm', { count: made + changed })}
        </Button>
      </Group>
    </>
  );
}
