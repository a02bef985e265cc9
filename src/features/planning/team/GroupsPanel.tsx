import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addGroup, editGroup, removeGroup } from '#domain/commands/team.ts';
import { GroupIdSchema } from '#domain/ids.ts';
import { newPlaces } from '#domain/placing.ts';
import { basisOf } from '#domain/row.ts';
import { BinLink } from '#i18n/HistoryLink.tsx';
import { useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { Panel } from '#ui/Panel.tsx';
import { ConflictNote } from '../ConflictNote.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { AddLine } from '../rows/AddLine.tsx';
import { useAppended } from '../rows/useAppended.ts';
import { useRemoval } from '../rows/useRemoval.ts';
import type { Planning } from '../usePlanning.ts';
import classes from './teamwork.module.css';

/** The groups of the team; who is in which is chosen in the list of members. */
export function GroupsPanel({ planning: { plan, groups, members, visits } }: { readonly planning: Planning }) {
  const { t } = useTranslation(['planning', 'terms']);
  const add = useCommand(addGroup);
  const edit = useCommand(editGroup);
  const dissolve = useCommand(removeGroup);
  const removal = useRemoval();
  const labels = useSaveLabels();
  const appended = useAppended<{ readonly id: string; readonly order: string }>(groups);
  const addAll = async (names: readonly string[]) => {
    const all = appended.all();
    const { orders } = newPlaces(all, all.length, names.length);
    for (const [at, name] of names.entries()) {
      const id = GroupIdSchema.parse(createId(name));
      const order = orders[at] ?? '';
      appended.note({ id, order });
      await add({ plan: plan.id, id, values: { name, order } });
    }
  };
  return (
    <Panel title={t('teamwork.groups')} hint={t('teamwork.groupsHint')} padding="flush" actions={<BinLink planId={plan.id} table="groups" />}>
      <ul className={classes.list} aria-label={t('teamwork.groups')}>
        {groups.map((group) => (
          <li key={group.id} className={classes.group}>
            <div className={classes.groupName}>
              <AutosaveText
                {...labels}
                size="xs"
                aria-label={t('terms:field.groups.name')}
                value={group.name}
                basis={basisOf(group, 'name')}
                onCommit={(value, basis) => (value.trim() === '' ? false : edit({ plan: plan.id, id: group.id, field: 'name', value: value.trim(), basis }))}
              />
            </div>
            <span className={classes.quiet}>{t('teamwork.size', { count: members.filter((member) => member.group === group.id).length })}</span>
            <ConflictNote row={group} />
            <ActionIcon
              size="sm"
              color="red"
              aria-label={t('rows.remove', { name: group.name })}
              onClick={() => void removal(dissolve({ plan: plan.id, group, members, visits }), group.name)}
            >
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className={classes.addGroup}>
        <AddLine id="add-group" label={t('teamwork.addGroup')} hint={t('teamwork.addGroupHint')} onAdd={(names) => void addAll(names)} />
      </div>
    </Panel>
  );
}
