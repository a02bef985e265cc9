import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { editArea } from '#domain/commands/planning.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { ConflictNote } from '../ConflictNote.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';

/** An area with what its criteria come to. */
export interface AreaLine {
  readonly area: Row<'areas'>;
  readonly criteria: number;
  readonly focus: number;
  /** Hundredths of a point, over all kinds of unit. */
  readonly maxScore: number;
}

/** Areas to include, leave out or rename. */
export function AreaTable({ caption, lines }: { readonly caption: string; readonly lines: readonly AreaLine[] }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const columns: readonly Column<AreaLine>[] = [
    { key: 'included', header: t('areas.column.include'), width: '5.5rem', cell: includeCell },
    { key: 'no', header: t('areas.column.no'), width: '3rem', align: 'center', cell: (line) => line.area.no },
    { key: 'name', header: t('areas.column.name'), rowHeader: true, cell: nameCell },
    { key: 'criteria', header: t('areas.column.criteria'), align: 'end', width: '6rem', wideOnly: true, cell: ({ criteria }) => format.number(criteria) },
    { key: 'focus', header: t('areas.column.focus'), align: 'end', width: '6rem', wideOnly: true, cell: ({ focus }) => format.number(focus) },
    {
      key: 'score',
      header: t('areas.column.score'),
      align: 'end',
      width: '10rem',
      wideOnly: true,
      cell: ({ area, maxScore }) => (area.thematic ? t('areas.unscored') : format.score(maxScore)),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={lines} rowKey={({ area }) => area.id} />;
}

function IncludeSwitch({ area }: Pick<AreaLine, 'area'>) {
  const { t } = useTranslation('planning');
  const edit = useCommand(editArea);
  return (
    <Switch
      size="sm"
      aria-label={t('areas.include', { no: area.no, name: area.name })}
      checked={area.included}
      onChange={(event) =>
        void edit({ plan: area.plan, id: area.id, field: 'included', value: event.currentTarget.checked, basis: basisOf(area, 'included') })
      }
    />
  );
}

function NameField({ area }: Pick<AreaLine, 'area'>) {
  const { t } = useTranslation('planning');
  const edit = useCommand(editArea);
  const labels = useSaveLabels();
  return (
    <AutosaveText
      {...labels}
      size="xs"
      aria-label={t('areas.name', { no: area.no })}
      value={area.name}
      basis={basisOf(area, 'name')}
      onCommit={(value, basis) =>
        value.trim() === '' ? false : edit({ plan: area.plan, id: area.id, field: 'name', value: value.trim(), basis })
      }
    />
  );
}

const includeCell = (line: AreaLine) => <IncludeSwitch area={line.area} />;
const nameCell = (line: AreaLine) => (
  <>
    <NameField area={line.area} />
    <ConflictNote row={line.area} />
  </>
);
