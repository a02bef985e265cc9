import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Effect, MergePreview, PreviewRow } from '#domain/mergePreview.ts';
import type { GroupKey } from '#domain/portion.ts';
import type { Table } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { Panel } from '#ui/Panel.tsx';
import { EffectBadge } from './EffectBadge.tsx';
import classes from './exchange.module.css';
import { RowFields, type Names } from './RowFields.tsx';

/** Rows on one page of the list: what a person looks through before scrolling becomes a task. */
const PAGE = 50;

interface Props {
  readonly effects: MergePreview;
  readonly title: string;
  /** Groups that stay behind in the file. */
  readonly left?: ReadonlySet<GroupKey>;
}

const none: ReadonlySet<GroupKey> = new Set();

const kinds: readonly Effect[] = ['conflict', 'deleted', 'changed', 'added'];
const asEffect = (value: string): Effect | null => kinds.find((kind) => kind === value) ?? null;

/** Every row that a merge touches, page by page, with what changes in it word by word. */
export function RowsList({ effects, title, left = none }: Props) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const [only, setOnly] = useState<Effect | null>(null);
  const [page, setPage] = useState(0);
  const rows = only === null ? effects.rows : effects.rows.filter(({ effect }) => effect === only);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const at = Math.min(page, pages - 1);
  const option = (name: string, count: number): string => t('preview.filterOption', { name, number: format.number(count) });
  const columns = useMemo(() => columnsOf((name) => t(`preview.column.${name}`), effects.names, left), [t, effects, left]);
  return (
    <Panel
      title={title}
      padding="flush"
      level={3}
      actions={
        <NativeSelect
          size="xs"
          aria-label={t('preview.filter')}
          value={only ?? ''}
          onChange={(event) => {
            setOnly(asEffect(event.currentTarget.value));
            setPage(0);
          }}
          data={[
            { value: '', label: option(t('preview.allEffects'), effects.rows.length) },
            ...kinds.flatMap((kind) => (effects.total[kind] > 0 ? [{ value: kind, label: option(t(`preview.effect.${kind}`), effects.total[kind]) }] : [])),
          ]}
        />
      }
    >
      <DataTable caption={title} columns={columns} rows={rows.slice(at * PAGE, (at + 1) * PAGE)} rowKey={(row) => `${row.table}/${row.id}`} />
      {pages > 1 && (
        <nav className={classes.pager} aria-label={t('preview.pages')}>
          <Button size="xs" variant="default" disabled={at === 0} onClick={() => setPage(at - 1)}>
            {t('preview.previousPage')}
          </Button>
          <span aria-live="polite">{t('preview.page', { at: format.number(at + 1), total: format.number(pages) })}</span>
          <Button size="xs" variant="default" disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
            {t('preview.nextPage')}
          </Button>
        </nav>
      )}
    </Panel>
  );
}

const columnsOf = (header: (name: 'effect' | 'table' | 'what') => string, names: Names, left: ReadonlySet<GroupKey>): readonly Column<PreviewRow>[] => [
  { key: 'effect', header: header('effect'), width: '7.5rem', cell: ({ effect }) => <EffectBadge effect={effect} /> },
  { key: 'table', header: header('table'), width: '9.5rem', wideOnly: true, cell: ({ table }) => <TableWord table={table} /> },
  { key: 'what', header: header('what'), rowHeader: true, cell: (row) => <WhatCell row={row} names={names} isLeft={left.has(row.group)} /> },
];

function WhatCell({ row, names, isLeft }: { readonly row: PreviewRow; readonly names: Names; readonly isLeft: boolean }) {
  return (
    <>
      <What row={row} isLeft={isLeft} />
      {(row.fields.length > 0 || row.effect === 'changed') && <RowFields row={row} names={names} />}
    </>
  );
}

function TableWord({ table }: { readonly table: Table }) {
  const { t } = useTranslation('terms');
  return t(`table.${table}`);
}

function What({ row: { label, table, unit }, isLeft }: { readonly row: PreviewRow; readonly isLeft: boolean }) {
  const { t } = useTranslation('exchange');
  return (
    <span className={classes.what} data-left={isLeft || undefined}>
      {label === '' ? <TableWord table={table} /> : label}
      {unit !== '' && table !== 'units' && <span className={classes.whatUnit}>{unit}</span>}
      {isLeft && <span className={classes.whatUnit}>{t('preview.leftBehind')}</span>}
    </span>
  );
}
