import { useTranslation } from 'react-i18next';
import type { EffectCounts } from '#domain/mergePreview.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import classes from './exchange.module.css';

/** One line of counts with its name. */
export interface NamedCounts extends EffectCounts {
  readonly key: string;
  readonly name: string;
}

interface Props {
  readonly caption: string;
  readonly nameHeader: string;
  readonly rows: readonly NamedCounts[];
}

const effects = ['added', 'changed', 'deleted', 'conflict'] as const;

const columnOf = (header: string, effect: keyof EffectCounts, number: (value: number) => string): Column<NamedCounts> => ({
  key: effect,
  header,
  align: 'end',
  cell: (row) => <span className={row[effect] === 0 ? classes.zero : undefined}>{number(row[effect])}</span>,
});

/** What a merge has done, for each unit or each kind; lines of which nothing was touched are left out. */
export function CountsTable({ caption, nameHeader, rows }: Props) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const columns: readonly Column<NamedCounts>[] = [
    { key: 'name', header: nameHeader, cell: (row) => row.name, rowHeader: true },
    ...effects.map((effect) => columnOf(t(`preview.column.${effect}`), effect, format.number)),
  ];
  const touched = rows.filter((row) => effects.some((effect) => row[effect] > 0));
  return <DataTable caption={caption} columns={columns} rows={touched} rowKey={(row) => row.key} />;
}
