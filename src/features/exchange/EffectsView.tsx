import { useTranslation } from 'react-i18next';
import type { MergePreview, PreviewRow } from '#domain/mergePreview.ts';
import { fieldOf, type Table } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { Panel } from '#ui/Panel.tsx';
import { CountsTable } from './CountsTable.tsx';
import { EffectBadge } from './EffectBadge.tsx';
import classes from './exchange.module.css';

/** What a merge does, in one line. */
export function useHeadline(): (preview: MergePreview) => string {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  return ({ total }) => {
    const words = {
      added: format.number(total.added),
      changed: format.number(total.changed),
      deleted: format.number(total.deleted),
      conflict: format.number(total.conflict),
      same: format.number(total.same),
    };
    return total.deleted === 0 ? t('preview.headline', words) : t('preview.headlineDeleted', words);
  };
}

interface Props {
  readonly effects: MergePreview;
  /** Heading of the list: what would change, or what has. */
  readonly rowsTitle: string;
}

/** What a merge does: by unit, by kind, and the rows by name. */
export function EffectsView({ effects, rowsTitle }: Props) {
  const { t } = useTranslation(['exchange', 'terms']);
  const units = effects.byUnit.map((counts) => ({
    ...counts,
    key: counts.unit ?? '',
    name: counts.unit === null ? t('preview.wholeRound') : counts.label || t('preview.untitled'),
  }));
  const tables = effects.byTable.map((counts) => ({ ...counts, key: counts.table, name: t(`terms:table.${counts.table}`) }));
  return (
    <>
      <div className={classes.columns}>
        <div>
          <Panel title={t('preview.byUnit')} padding="flush" level={3}>
            <CountsTable caption={t('preview.byUnit')} nameHeader={t('preview.column.unit')} rows={units} />
          </Panel>
        </div>
        <div>
          <Panel title={t('preview.byTable')} padding="flush" level={3}>
            <CountsTable caption={t('preview.byTable')} nameHeader={t('preview.column.table')} rows={tables} />
          </Panel>
        </div>
      </div>
      {effects.rows.length > 0 && (
        <Panel title={rowsTitle} padding="flush" level={3}>
          <RowsTable effects={effects} caption={rowsTitle} />
        </Panel>
      )}
    </>
  );
}

function RowsTable({ effects, caption }: { readonly effects: MergePreview; readonly caption: string }) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const { added, changed, deleted, conflict } = effects.total;
  const more = added + changed + deleted + conflict - effects.rows.length;
  const columns: readonly Column<PreviewRow>[] = [
    { key: 'effect', header: t('preview.column.effect'), width: '7.5rem', cell: effectCell },
    { key: 'table', header: t('preview.column.table'), width: '9.5rem', wideOnly: true, cell: tableCell },
    { key: 'what', header: t('preview.column.what'), rowHeader: true, cell: whatCell },
    { key: 'fields', header: t('preview.column.fields'), width: '30%', wideOnly: true, cell: fieldsCell },
  ];
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={effects.rows} rowKey={(row) => `${row.table}/${row.id}`} />
      {more > 0 && <p className={classes.more}>{t('preview.rowsCut', { count: more, number: format.number(more) })}</p>}
    </>
  );
}

const effectCell = ({ effect }: PreviewRow) => <EffectBadge effect={effect} />;
const tableCell = ({ table }: PreviewRow) => <TableWord table={table} />;
const whatCell = (row: PreviewRow) => <What row={row} />;
const fieldsCell = (row: PreviewRow) => <FieldWords row={row} />;

function TableWord({ table }: { readonly table: Table }) {
  const { t } = useTranslation('terms');
  return t(`table.${table}`);
}

function What({ row: { label, table, unit } }: { readonly row: PreviewRow }) {
  return (
    <span className={classes.what}>
      {label === '' ? <TableWord table={table} /> : label}
      {unit !== '' && table !== 'units' && <span className={classes.whatUnit}>{unit}</span>}
    </span>
  );
}

function FieldWords({ row: { table, fields } }: { readonly row: PreviewRow }) {
  const { t } = useTranslation('terms');
  return fields
    .filter((field) => fieldOf(table, field))
    .map((field) => t(`field.${table}.${field}`, { defaultValue: '' }))
    .filter((word) => word !== '')
    .join(', ');
}
