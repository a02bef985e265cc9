import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { editUnit } from '#domain/commands/planning.ts';
import { basisOf } from '#domain/row.ts';
import { unitKinds } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { sameText } from '#ui/autosave/sameText.ts';
import { AutosaveGroup } from '../fields/AutosaveGroup.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { RowItem } from '../rows/RowItem.tsx';
import classes from './units.module.css';

interface Props {
  readonly unit: Row<'units'>;
  readonly index: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** One unit, edited in place. */
export function UnitRow({ unit, ...place }: Props) {
  const { t } = useTranslation(['planning', 'terms']);
  const edit = useCommand(editUnit);
  const labels = useSaveLabels();
  const at = { plan: unit.plan, id: unit.id };
  return (
    <RowItem row={unit} name={unit.name} {...place}>
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
      <AutosaveGroup
        {...labels}
        value={unit.head}
        basis={basisOf(unit, 'head')}
        same={(a, b) => sameText(a.name, b.name) && sameText(a.position, b.position)}
        onCommit={({ name, position }, basis) => edit({ ...at, field: 'head', value: { name: name.trim(), position: position.trim() }, basis })}
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
      <AutosaveText
        {...labels}
        size="xs"
        label={t('terms:field.units.contact')}
        value={unit.contact}
        basis={basisOf(unit, 'contact')}
        onCommit={(value, basis) => edit({ ...at, field: 'contact', value: value.trim(), basis })}
      />
    </RowItem>
  );
}
