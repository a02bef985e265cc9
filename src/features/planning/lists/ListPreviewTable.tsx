import { IconCheck, IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ListTable } from '#domain/importedList.ts';
import type { Json } from '#domain/json.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { Speech, ValueWords } from '#i18n/values/speech.ts';
import { valueInWords } from '#i18n/values/valueInWords.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { PreviewLine } from './openList.ts';

interface Props {
  readonly table: ListTable;
  readonly lines: readonly PreviewLine[];
  /** By which home units are named. */
  readonly units: readonly Row<'units'>[];
}

const signs = { new: { tone: 'success', icon: IconPlus }, changed: { tone: 'info', icon: IconPencil }, unchanged: { tone: 'neutral', icon: IconCheck } } as const;

const places = { new: 0, changed: 1, unchanged: 2 } as const;

const asText = (words: ValueWords): string => {
  switch (words.kind) {
    case 'text':
      return words.text;
    case 'word':
      return words.word;
    case 'facts':
      return words.facts.map(({ value }) => value).join(', ');
  }
};

/** A label that a field has in every language, or its name. */
const useFieldWords = ({ table, units }: Pick<Props, 'table' | 'units'>) => {
  const { t } = useTranslation(['values', 'terms', 'common']);
  const format = useFormat();
  const speech: Speech = { t, format, nameOf: (_, id) => units.find((unit) => unit.id === id)?.name || id, positionOf: () => '' };
  return {
    field: (field: string): string => t(`terms:field.${table}.${field}`, { defaultValue: field }),
    value: (field: string, value: Json): string => asText(valueInWords(table, field, value, speech)) || t('value.blank'),
  };
};

function StateBadge({ state }: Pick<PreviewLine, 'state'>) {
  const { t } = useTranslation('planning');
  return (
    <StatusBadge variant="plain" tone={signs[state].tone} icon={signs[state].icon}>
      {t(`lists.state.${state}`)}
    </StatusBadge>
  );
}

const stateCell = ({ state }: PreviewLine) => <StateBadge state={state} />;

/** What a list brings, line by line: what is new and what changes before what stays. */
export function ListPreviewTable({ table, lines, units }: Props) {
  const { t } = useTranslation('planning');
  const words = useFieldWords({ table, units });
  const columns: readonly Column<PreviewLine>[] = [
    { key: 'line', header: t('lists.column.line'), width: '3.5rem', align: 'end', cell: ({ line }) => line },
    {
      key: 'state',
      header: t('lists.column.state'),
      width: '7.5rem',
      cell: stateCell,
    },
    { key: 'name', header: t('lists.column.name'), width: '34%', rowHeader: true, cell: ({ name }) => name },
    {
      key: 'changes',
      header: t('lists.column.changes'),
      cell: ({ state, changes }) =>
        changes
          .filter(({ field }) => state !== 'new' || field !== 'name')
          .map(({ field, before, after }) => t(state === 'new' ? 'lists.given' : 'lists.change', { field: words.field(field), before: words.value(field, before), after: words.value(field, after) }))
          .join('; '),
    },
  ];
  const inOrder = lines.toSorted((a, b) => places[a.state] - places[b.state] || a.line - b.line);
  return <DataTable caption={t('lists.preview')} columns={columns} rows={inOrder} rowKey={({ line }) => String(line)} maxHeight="45vh" />;
}
