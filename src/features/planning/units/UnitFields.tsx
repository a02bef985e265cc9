import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSitemap, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { editUnit } from '#domain/commands/planning.ts';
import { asIsoDate } from '#domain/days.ts';
import { basisOf } from '#domain/row.ts';
import { unitKinds } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { HistoryLink } from '#i18n/HistoryLink.tsx';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveDate } from '#ui/autosave/AutosaveDate.tsx';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { sameText } from '#ui/autosave/sameText.ts';
import { AutosaveGroup } from '#ui/autosave/AutosaveGroup.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { LineageList } from './LineageList.tsx';
import classes from './units.module.css';

interface Props {
  readonly unit: Row<'units'>;
  readonly units: readonly Row<'units'>[];
  readonly index: number;
  /** null while only a part of the directory is shown: places are those of the whole. */
  readonly onMove: ((to: number) => void) | null;
  readonly onReorganise: () => void;
  readonly onRemove: () => void;
}

/** The fields of one unit, its lineage and what can be done with it. */
export function UnitFields({ unit, units, index, onMove, onReorganise, onRemove }: Props) {
  const { t } = useTranslation(['planning', 'terms']);
  const edit = useCommand(editUnit);
  const labels = useSaveLabels();
  const at = { plan: unit.plan, id: unit.id };
  return (
    <div className={classes.fields}>
      <AutosaveText
        {...labels}
        size="xs"
        label={t('terms:field.units.name')}
        value={unit.name}
        basis={basisOf(unit, 'name')}
        onCommit={(value, basis) => (value.trim() === '' ? false : edit({ ...at, field: 'name', value: value.trim(), basis }))}
      />
      <AutosaveSelect
        {...labels}
        size="xs"
        label={t('terms:field.units.kind')}
        data={unitKinds.map((kind) => ({ value: kind, label: t(`terms:unit.kind.${kind}`) }))}
        value={unit.kind}
        basis={basisOf(unit, 'kind')}
        onCommit={(value, basis) => (value === null ? false : edit({ ...at, field: 'kind', value, basis }))}
      />
      <HeadFields unit={unit} />
      <AutosaveText
        {...labels}
        size="xs"
        label={t('terms:field.units.contact')}
        value={unit.contact}
        basis={basisOf(unit, 'contact')}
        onCommit={(value, basis) => edit({ ...at, field: 'contact', value: value.trim(), basis })}
      />
      <AutosaveDate
        {...labels}
        size="xs"
        label={t('units.until')}
        title={t('units.untilHint')}
        value={unit.until}
        basis={basisOf(unit, 'until')}
        onCommit={(value, basis) => edit({ ...at, field: 'until', value: asIsoDate(value), basis })}
      />
      <div className={classes.foot}>
        <LineageList unit={unit} units={units} />
        <span className={classes.actions}>
          <Button size="compact-sm" variant="subtle" leftSection={<IconSitemap size={15} aria-hidden />} onClick={onReorganise}>
            {t('units.bulk.reorganise')}
          </Button>
          <HistoryLink planId={unit.plan} table="units" row={unit.id} />
          <ActionIcon size="sm" aria-label={t('rows.moveUp', { name: unit.name })} title={t('rows.keys')} disabled={onMove === null || index === 0} onClick={() => onMove?.(index - 1)}>
            <IconArrowUp size={15} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size="sm"
            aria-label={t('rows.moveDown', { name: unit.name })}
            title={t('rows.keys')}
            disabled={onMove === null || index === units.length - 1}
            onClick={() => onMove?.(index + 1)}
          >
            <IconArrowDown size={15} aria-hidden />
          </ActionIcon>
          <ActionIcon size="sm" color="red" aria-label={t('rows.remove', { name: unit.name })} onClick={onRemove}>
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        </span>
      </div>
    </div>
  );
}

/** Name and position of the head are one fact. */
function HeadFields({ unit }: Pick<Props, 'unit'>) {
  const { t } = useTranslation('planning');
  const edit = useCommand(editUnit);
  const labels = useSaveLabels();
  return (
    <AutosaveGroup
      {...labels}
      value={unit.head}
      basis={basisOf(unit, 'head')}
      same={(a, b) => sameText(a.name, b.name) && sameText(a.position, b.position)}
      onCommit={({ name, position }, basis) => edit({ plan: unit.plan, id: unit.id, field: 'head', value: { name: name.trim(), position: position.trim() }, basis })}
    >
      {({ shown, edit: change, failed, handlers }) => (
        <div className={classes.head}>
          <TextInput
            {...handlers}
            size="xs"
            label={t('units.headName')}
            error={failed}
            value={shown.name}
            onChange={(event) => change({ ...shown, name: event.currentTarget.value })}
          />
          <TextInput
            {...handlers}
            size="xs"
            label={t('units.headPosition')}
            error={failed}
            value={shown.position}
            onChange={(event) => change({ ...shown, position: event.currentTarget.value })}
          />
        </div>
      )}
    </AutosaveGroup>
  );
}
