import { Alert, Button, Group, Select, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitId } from '#domain/ids.ts';
import { unitMatcher } from '#domain/overlap/unitNames.ts';
import type { Result } from '#domain/result.ts';
import type { Headings, PlannedFile, PlannedFileFault } from '#exchange/planned/file.ts';
import { byWords } from '#i18n/choicesByWords.ts';
import { runUndo, type Outcome } from '#live/useCommand.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { FileDrop } from '#ui/FileDrop.tsx';
import { notifyUndo } from '#ui/notify.tsx';
import type { Planning } from '../usePlanning.ts';
import classes from './overlap.module.css';
import { PlannedFaults } from './PlannedFaults.tsx';

/** A row of a file, its place in it, and the unit that it is about as far as that is known. */
export interface MatchedRow<T> {
  readonly at: number;
  readonly row: T;
  readonly unit: UnitId | null;
}

interface Props<T extends { readonly unitName: string }> {
  readonly title: string;
  readonly hint: string;
  /** As the file dialog takes it. */
  readonly accept: string;
  readonly headings: Headings;
  readonly units: Planning['units'];
  /** Rows without a unit may be taken over; it is chosen later. */
  readonly unitLater: boolean;
  /** Whether a row is on the list already: it is left out, and the preview says so. */
  readonly isThere?: (row: T) => boolean;
  readonly read: (file: Blob) => Promise<Result<PlannedFile<T>, PlannedFileFault>>;
  /** What the preview shows beside the unit. */
  readonly cells: readonly { readonly key: string; readonly header: string; readonly cell: (row: T) => ReactNode }[];
  readonly take: (rows: readonly MatchedRow<T>[]) => Promise<Outcome>;
  readonly onClose: () => void;
}

/** Takes planned inspections over from a file: read and looked through first, and all of it or nothing, in one step. */
export function PlannedImport<T extends { readonly unitName: string }>(props: Props<T>) {
  const { title, hint, accept, headings, read, onClose } = props;
  const { t } = useTranslation(['planning', 'common']);
  const [outcome, setOutcome] = useState<Result<PlannedFile<T>, PlannedFileFault> | 'reading' | null>(null);
  const choose = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    setOutcome('reading');
    setOutcome(await read(file));
  };
  return (
    <Dialog size="80rem" onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {outcome !== 'reading' && outcome?.ok === true ? (
        <Preview {...props} file={outcome.value} onAnother={() => setOutcome(null)} />
      ) : (
        <>
          <FileDrop onFiles={(files) => void choose(files)} buttonLabel={t('overlap.file.choose')} hint={hint} accept={accept} disabled={outcome === 'reading'} />
          <Text size="sm" c="dimmed" mt="xs">
            {t('overlap.file.columns', { columns: Object.values(headings).map(({ heading }) => heading).join(', ') })}
          </Text>
          <output>{outcome === 'reading' && t('lists.reading')}</output>
          {outcome !== 'reading' && outcome !== null && !outcome.ok && <PlannedFaults fault={outcome.error} headings={headings} />}
        </>
      )}
    </Dialog>
  );
}

interface ChoiceProps {
  readonly unitName: string;
  readonly unit: UnitId | null;
  readonly units: Planning['units'];
  readonly onChoose: (unitName: string, unit: UnitId | null) => void;
}

/** The unit that a name means; a choice holds for every row with that name. */
function UnitChoice({ unitName, unit, units, onChoose }: ChoiceProps) {
  const { t } = useTranslation('planning');
  return (
    <Select
      size="xs"
      clearable
      searchable
      filter={byWords}
      aria-label={t('overlap.file.unitOf', { name: unitName })}
      placeholder={t('overlap.file.chooseUnit')}
      data={units.map(({ id, name }) => ({ value: id, label: name }))}
      value={unit}
      onChange={(next) => onChoose(unitName, units.find(({ id }) => id === next)?.id ?? null)}
    />
  );
}

const choiceCell =
  <T extends { readonly unitName: string }>(units: Planning['units'], onChoose: ChoiceProps['onChoose']): Column<MatchedRow<T>>['cell'] =>
  ({ row, unit }) => <UnitChoice unitName={row.unitName} unit={unit} units={units} onChoose={onChoose} />;

interface PreviewProps<T extends { readonly unitName: string }> extends Props<T> {
  readonly file: PlannedFile<T>;
  readonly onAnother: () => void;
}

function Preview<T extends { readonly unitName: string }>({ file, units, unitLater, isThere, cells, take, onClose, onAnother }: PreviewProps<T>) {
  const { t } = useTranslation(['planning', 'common', 'terms']);
  const [rows, setRows] = useState<readonly MatchedRow<T>[]>(() => {
    const match = unitMatcher(units);
    return file.rows.filter((row) => isThere?.(row) !== true).map((row, at) => ({ at, row, unit: match(row.unitName) }));
  });
  const leftOut = file.rows.length - rows.length;
  const unmatched = rows.filter(({ unit }) => unit === null).length;
  const setUnit = (unitName: string, unit: UnitId | null) => setRows(rows.map((one) => (one.row.unitName === unitName ? { ...one, unit } : one)));
  const confirm = async () => {
    const outcome = await take(rows);
    if (!outcome.ok) return;
    onClose();
    const { undo } = outcome.value;
    notifyUndo(t('overlap.file.done', { count: rows.length }), t('common:undo'), () => void runUndo(undo));
  };
  const columns: readonly Column<MatchedRow<T>>[] = [
    { key: 'name', header: t('terms:field.otherInspections.unitName'), rowHeader: true, cell: ({ row }) => row.unitName },
    {
      key: 'unit',
      header: t('terms:field.visits.unit'),
      width: '16rem',
      cell: choiceCell<T>(units, setUnit),
    },
    ...cells.map(({ key, header, cell }): Column<MatchedRow<T>> => ({ key, header, cell: ({ row }) => cell(row) })),
  ];
  // What was not recognised stands first, and stays there while it is chosen.
  const [order] = useState(() => rows.toSorted((a, b) => Number(a.unit !== null) - Number(b.unit !== null)).map(({ at }) => at));
  return (
    <>
      <Text size="sm">{t('overlap.file.whole', { count: file.rows.length })}</Text>
      {leftOut > 0 && (
        <Alert color="blue" py={6} mt="xs" icon={<IconInfoCircle size={18} aria-hidden />}>
          {t('overlap.file.leftOut', { count: leftOut })}
        </Alert>
      )}
      {unmatched > 0 && (
        <Alert color="amber" py={6} mt="xs" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t(unitLater ? 'overlap.file.unmatchedLater' : 'overlap.file.unmatched', { count: unmatched })}
        </Alert>
      )}
      {file.ignored.length > 0 && (
        <Alert color="amber" py={6} mt="xs" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('overlap.file.ignored', { what: file.ignored.join(', ') })}
        </Alert>
      )}
      <div className={classes.preview}>
        <DataTable caption={t('overlap.file.preview')} columns={columns} rows={order.flatMap((at) => rows[at] ?? [])} rowKey={({ at }) => String(at)} maxHeight="50vh" />
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onAnother}>
          {t('overlap.file.another')}
        </Button>
        <Button disabled={rows.length === 0 || (unmatched > 0 && !unitLater)} onClick={() => void confirm()}>
          {t('overlap.file.confirm', { count: rows.length })}
        </Button>
      </Group>
    </>
  );
}
