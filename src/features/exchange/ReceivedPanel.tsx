import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import type { ReceivedRecord } from '#storage/ledger.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { Panel } from '#ui/Panel.tsx';
import classes from './exchange.module.css';
import { useHeadline } from './useHeadline.ts';

interface Props {
  /** Oldest first, as the ledger has them. */
  readonly records: readonly ReceivedRecord[];
  readonly onOpen: (record: ReceivedRecord) => void;
}

/** The files that were merged into this round, newest first, each with its receipt. */
export function ReceivedPanel({ records, onOpen }: Props) {
  const { t } = useTranslation('exchange');
  const columns = columnsOf((name) => t(`received.${name}`), onOpen);
  return (
    <Panel title={t('received.title')} padding="flush">
      <DataTable
        caption={t('received.title')}
        columns={columns}
        rows={[...records].reverse()}
        rowKey={({ id }) => id}
        empty={<p className={classes.more}>{t('received.empty')}</p>}
      />
    </Panel>
  );
}

const columnsOf = (header: (name: 'at' | 'file' | 'from' | 'what') => string, onOpen: Props['onOpen']): readonly Column<ReceivedRecord>[] => [
  { key: 'at', header: header('at'), width: '9rem', cell: (record) => <At record={record} /> },
  { key: 'file', header: header('file'), rowHeader: true, cell: (record) => <FileLink record={record} onOpen={onOpen} /> },
  { key: 'from', header: header('from'), width: '11rem', wideOnly: true, cell: (record) => <From record={record} /> },
  { key: 'what', header: header('what'), wideOnly: true, cell: (record) => <What record={record} /> },
];

interface CellProps {
  readonly record: ReceivedRecord;
}

function At({ record }: CellProps) {
  return useFormat().dateTime(record.at);
}

function FileLink({ record, onOpen }: CellProps & Pick<Props, 'onOpen'>) {
  const { t } = useTranslation('exchange');
  return (
    <Anchor component="button" type="button" className={classes.fileLink ?? ''} aria-label={t('received.open', { name: record.fileName })} onClick={() => onOpen(record)}>
      {record.fileName}
    </Anchor>
  );
}

function From({ record }: CellProps) {
  const { t } = useTranslation('exchange');
  return record.name || t('import.nobody');
}

function What({ record: { receipt, undoneAt } }: CellProps) {
  const { t } = useTranslation('exchange');
  const headline = useHeadline();
  return undoneAt === null ? headline(receipt.total) : t('received.undone');
}
