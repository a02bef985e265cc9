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

const effects = ['added', 'changed', 'deleted', 'conflict', 'same'] as const;

/** Deletions are rare; their column stands only where there are any. */
const shownIn = (rows: readonly EffectCounts[]) => effects.filter((effect) => effect !== 'deleted' || rows.some(({ deleted }) => deleted > 0));

const columnOf = (header: string, effect: keyof EffectCounts, number: (value: number) => string): Column<NamedCounts> => ({
  key: effect,
  header,
  align: 'end',
  cell: (row) => <span className={row[effect] === 0 ? classes.zero : undefined}>{number(row[effect])}</span>
});

/** Rows of a file by what a merge does to them, for each unit or each kind. */
export function CountsTable({ caption, nameHeader, rows }: Props) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const columns: readonly Column<NamedCounts>[] = [
    { key: 'name', header: nameHeader, cell: (row) => row.name, rowHeader: true },
    ...shownIn(rows).map((effect) => columnOf(t(`preview.column.${effect}`), effect, format.number)),
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.key} />;
}
