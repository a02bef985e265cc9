import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconStar, IconStarFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editCriterion, type PlacedCriterion } from '#domain/commands/criteria.ts';
import type { SetArea } from '#domain/criteria/content.ts';
import { inUse, type CriteriaVersion } from '#domain/criteria/versions.ts';
import { moveTo, placeAt, type Place } from '#domain/order.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { Panel } from '#ui/Panel.tsx';
import { ConflictNote } from '../ConflictNote.tsx';
import { placedAmong } from '#domain/placing.ts';
import classes from './sets.module.css';

type Criterion = Row<'criteria'>;

interface Props {
  /** Null for criteria whose area the set does not have. */
  readonly area: SetArea | null;
  readonly version: CriteriaVersion;
  readonly rows: readonly Criterion[];
  readonly openedId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onPlace: (places: readonly PlacedCriterion[]) => void;
  readonly onAdd: (area: SetArea, places: Place, rows: readonly Criterion[]) => void;
}

/** The criteria of one area of a version; in a draft they are added and moved here. */
export function AreaCriteria({ area, version, rows, openedId, onOpen, onPlace, onAdd }: Props) {
  const { t } = useTranslation('criteriaSets');
  const [said, setSaid] = useState('');
  const move = (row: Criterion, step: -1 | 1) => {
    if (!version.isDraft) return;
    const from = rows.indexOf(row);
    const places = placedAmong(rows, moveTo(rows, from, from + step));
    if (places.length === 0) return;
    onPlace(places);
    setSaid(t('moved', { code: row.definition.code, at: from + step + 1, of: rows.length }));
  };
  const columns = useColumns(version, move, rows, openedId !== null);
  const asked = inUse(rows);
  const counts = { count: asked.length, points: useFormat().score(asked.reduce((sum, { definition }) => sum + definition.maxScore, 0)) };
  return (
    <Panel
      title={area === null ? t('noArea') : t('area', { no: area.no, name: area.name })}
      hint={area?.thematic === true ? t('areaHintUnscored', counts) : t('areaHint', counts)}
      padding="flush"
      actions={
        area !== null &&
        version.isDraft && (
          <Button size="xs" variant="light" aria-label={t('addTo', { no: area.no })} leftSection={<IconPlus size={15} aria-hidden />} onClick={() => onAdd(area, endOf(rows), rows)}>
            {t('add')}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <p className={classes.empty}>{t('emptyArea')}</p>
      ) : (
        <DataTable
          caption={area?.name ?? t('noArea')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          selectedKey={openedId}
          onRowClick={({ id }) => onOpen(id)}
          onRowMove={move}
        />
      )}
      <VisuallyHidden>
        <output>{said}</output>
      </VisuallyHidden>
    </Panel>
  );
}

/** Where a new criterion goes: to the end where the area has places; else its code says where it stands. */
const endOf = (rows: readonly Criterion[]): Place => (rows.some(({ order }) => order !== '') ? placeAt(rows, rows.length) : { order: '', repairs: [] });

const useColumns = ({ isDraft, areas }: CriteriaVersion, onMove: (row: Criterion, step: -1 | 1) => void, rows: readonly Criterion[], isNarrow: boolean): readonly Column<Criterion>[] => {
  const { t } = useTranslation(['criteriaSets', 'planning', 'terms']);
  const format = useFormat();
  // Beside an open criterion there is no room for what it says itself.
  const about: readonly Column<Criterion>[] = [
    { key: 'type', header: t('row.type'), width: '6.5rem', wideOnly: true, cell: ({ definition }) => t(`terms:criterion.type.${definition.type}`) },
    { key: 'applies', header: t('row.applies'), width: '7.5rem', wideOnly: true, cell: ({ definition }) => definition.applies.map((kind) => t(`planning:criteria.short.${kind}`)).join(', ') },
  ];
  const columns: readonly Column<Criterion>[] = [
    {
      key: 'code',
      header: t('row.code'),
      width: '6rem',
      cell: (row) => (
        <span className={classes.code}>
          <FocusMark criterion={row} />
          {row.definition.code}
        </span>
      ),
    },
    { key: 'question', header: t('row.question'), rowHeader: true, cell: (row) => <Question criterion={row} /> },
    ...(isNarrow ? [] : about),
    {
      key: 'score',
      header: t('row.score'),
      width: '4rem',
      align: 'end',
      cell: ({ definition }) => (areas.find(({ no }) => no === definition.area)?.thematic === true ? '–' : format.score(definition.maxScore)),
    },
  ];
  if (!isDraft) return columns;
  return [
    ...columns,
    {
      key: 'actions',
      header: <VisuallyHidden>{t('row.actions')}</VisuallyHidden>,
      width: '4.5rem',
      align: 'end',
      wideOnly: true,
      cell: (row) => (
        <span className={classes.rowActions}>
          <ActionIcon size="sm" aria-label={t('up', { code: row.definition.code })} title={t('keys')} disabled={row === rows[0]} onClick={() => onMove(row, -1)}>
            <IconArrowUp size={15} aria-hidden />
          </ActionIcon>
          <ActionIcon size="sm" aria-label={t('down', { code: row.definition.code })} title={t('keys')} disabled={row === rows.at(-1)} onClick={() => onMove(row, 1)}>
            <IconArrowDown size={15} aria-hidden />
          </ActionIcon>
        </span>
      ),
    },
  ];
};

function Question({ criterion }: { readonly criterion: Criterion }) {
  const { t } = useTranslation('criteriaSets');
  const { question } = criterion.definition;
  return (
    <>
      <span className={classes.question} data-retired={criterion.retired || undefined}>
        {question.trim() === '' ? t('blankQuestion') : question}
      </span>
      {criterion.retired && <span className={classes.quiet}>{t('retired')}</span>}
      <ConflictNote row={criterion} />
    </>
  );
}

function FocusMark({ criterion }: { readonly criterion: Criterion }) {
  const { t } = useTranslation('criteriaSets');
  const edit = useCommand(editCriterion);
  const Icon = criterion.focus ? IconStarFilled : IconStar;
  return (
    <ActionIcon
      size="sm"
      color={criterion.focus ? 'amber' : 'gray'}
      aria-label={t('focus', { code: criterion.definition.code })}
      aria-pressed={criterion.focus}
      onClick={() => void edit({ plan: criterion.plan, id: criterion.id, field: 'focus', value: !criterion.focus, basis: basisOf(criterion, 'focus') })}
    >
      <Icon size={15} aria-hidden />
    </ActionIcon>
  );
}
