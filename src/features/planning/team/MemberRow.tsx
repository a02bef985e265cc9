import { ActionIcon } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { editMember } from '#domain/commands/planning.ts';
import { basisOf } from '#domain/row.ts';
import { memberRoles } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { unitsToName } from '#domain/units/directory.ts';
import { byWords } from '#i18n/choicesByWords.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { RowItem } from '../rows/RowItem.tsx';
import rows from '../rows/rows.module.css';

interface Props {
  readonly member: Row<'members'>;
  readonly units: readonly Pick<Row<'units'>, 'id' | 'name' | 'chosen' | 'until'>[];
  readonly groups: readonly Pick<Row<'groups'>, 'id' | 'name'>[];
  readonly index: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  readonly onSubstitute: () => void;
}

/** One member of the team, edited in place. */
export function MemberRow({ member, units, groups, onSubstitute, ...place }: Props) {
  const { t } = useTranslation(['planning', 'terms']);
  const edit = useCommand(editMember);
  const labels = useSaveLabels();
  const at = { plan: member.plan, id: member.id };
  return (
    <RowItem
      row={member}
      name={member.name}
      {...place}
      actions={
        <ActionIcon size="sm" aria-label={t('teamwork.substitute', { name: member.name })} title={t('teamwork.substitute', { name: member.name })} onClick={onSubstitute}>
          <IconUserShare size={15} aria-hidden />
        </ActionIcon>
      }
    >
      <AutosaveText
        {...labels}
        size="xs"
        label={t('terms:field.members.name')}
        value={member.name}
        basis={basisOf(member, 'name')}
        onCommit={(value, basis) => (value.trim() === '' ? false : edit({ ...at, field: 'name', value: value.trim(), basis }))}
      />
      <AutosaveSelect
        {...labels}
        size="xs"
        className={rows.half ?? ''}
        label={t('terms:field.members.role')}
        data={memberRoles.map((role) => ({ value: role, label: t(`terms:member.role.${role}`) }))}
        value={member.role}
        basis={basisOf(member, 'role')}
        onCommit={(value, basis) => (value === null ? false : edit({ ...at, field: 'role', value, basis }))}
      />
      <AutosaveText
        {...labels}
        size="xs"
        className={rows.half ?? ''}
        label={t('terms:field.members.position')}
        value={member.position}
        basis={basisOf(member, 'position')}
        onCommit={(value, basis) => edit({ ...at, field: 'position', value: value.trim(), basis })}
      />
      <AutosaveSelect
        {...labels}
        size="xs"
        clearable
        className={rows.half ?? ''}
        label={t('terms:field.members.unit')}
        placeholder={t('team.noUnit')}
        searchable
        filter={byWords}
        data={unitsToName(units, member.unit).map((unit) => ({ value: unit.id, label: unit.name }))}
        value={member.unit}
        basis={basisOf(member, 'unit')}
        onCommit={(value, basis) => edit({ ...at, field: 'unit', value, basis })}
      />
      {groups.length > 0 && (
        <AutosaveSelect
          {...labels}
          size="xs"
          clearable
          className={rows.half ?? ''}
          label={t('terms:field.members.group')}
          placeholder={t('teamwork.wholeTeam')}
          data={groups.map((group) => ({ value: group.id, label: group.name }))}
          value={member.group}
          basis={basisOf(member, 'group')}
          onCommit={(value, basis) => edit({ ...at, field: 'group', value, basis })}
        />
      )}
      <AutosaveText
        {...labels}
        size="xs"
        className={rows.half ?? ''}
        label={t('terms:field.members.contact')}
        value={member.contact}
        basis={basisOf(member, 'contact')}
        onCommit={(value, basis) => edit({ ...at, field: 'contact', value: value.trim(), basis })}
      />
    </RowItem>
  );
}
