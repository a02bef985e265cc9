import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMembers, editMember, removeMember } from '#domain/commands/planning.ts';
import { MemberIdSchema, type MemberId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import type { MemberRole } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { BinLink } from '#i18n/HistoryLink.tsx';
import { useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { notifyDone } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import { Illustrative } from '../Illustrative.tsx';
import { MemberFiles } from '../lists/MemberFiles.tsx';
import { AddLine } from '../rows/AddLine.tsx';
import { movedRows, newPlaces, placedAmong, type Placed } from '#domain/placing.ts';
import { RowList } from '../rows/RowList.tsx';
import { useAppended } from '../rows/useAppended.ts';
import { useRemoval } from '../rows/useRemoval.ts';
import { anchors } from '../tabs.ts';
import type { Planning } from '../usePlanning.ts';
import { Assignments } from './Assignments.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { GroupsPanel } from './GroupsPanel.tsx';
import { LoadTable } from './LoadTable.tsx';
import { MemberRow } from './MemberRow.tsx';
import { MySeat } from './MySeat.tsx';
import { OwnUnits } from './OwnUnits.tsx';
import { SubstituteDialog } from './SubstituteDialog.tsx';
import classes from './teamwork.module.css';
import { WhoGoes } from './WhoGoes.tsx';

type Member = Row<'members'>;
type Seat = Pick<Member, 'id' | 'name' | 'role' | 'order'>;

/** The seat that is still free when another member is added: leader and secretary first, for a team needs them. */
const nextRole = (members: readonly { readonly role: MemberRole }[]): MemberRole => {
  const taken = new Set(members.map((member) => member.role));
  if (!taken.has('leader')) return 'leader';
  return taken.has('secretary') ? 'member' : 'secretary';
};

/** Who inspects, and who answers for which area. */
export function TeamTab({ planning }: { readonly planning: Planning }) {
  const { plan, members, groups, units, assignments } = planning;
  const { t } = useTranslation(['planning', 'terms']);
  const add = useCommand(addMembers);
  const edit = useCommand(editMember);
  const withdraw = useCommand(removeMember);
  const removal = useRemoval();
  const [leaving, setLeaving] = useState<MemberId | null>(null);
  const leaver = members.find(({ id }) => id === leaving);
  const appended = useAppended<Seat>(members);

  const writePlaces = async (places: readonly Placed<Member>[]) => {
    for (const { row, order } of places) {
      await edit({ plan: plan.id, id: row.id, field: 'order', value: order, basis: basisOf(row, 'order') });
    }
  };
  const addAll = async (names: readonly string[]) => {
    const all = appended.all();
    const { orders, repairs } = newPlaces(all, all.length, names.length);
    const team: Seat[] = [...all];
    for (const [at, name] of names.entries()) {
      const seat = { id: MemberIdSchema.parse(createId(name)), name, role: nextRole(team), order: orders[at] ?? '' };
      team.push(seat);
      appended.note(seat);
    }
    const made = team.slice(all.length).map(({ id, name, role, order }) => ({ id, values: { name, role, order } }));
    const outcome = await add({ plan: plan.id, made, places: placedAmong(members, repairs) });
    if (outcome.ok && names.length > 1) notifyDone(t('team.added', { count: names.length }));
  };
  const remove = async (member: Member) => {
    const parts = assignments.filter((assignment) => assignment.member === member.id).map((row) => ({ table: 'assignments' as const, row }));
    await removal(withdraw({ plan: plan.id, row: member, parts }), member.name);
    document.getElementById(anchors.addMember)?.focus();
  };
  const columns = [
    { key: 'name', header: t('terms:field.members.name'), width: 'minmax(0, 1.8fr)' },
    { key: 'role', header: t('terms:field.members.role'), width: 'minmax(0, 7.5rem)' },
    { key: 'position', header: t('terms:field.members.position'), width: 'minmax(0, 1.5fr)' },
    { key: 'unit', header: t('terms:field.members.unit'), width: 'minmax(0, 1.2fr)' },
    ...(groups.length > 0 ? [{ key: 'group', header: t('terms:field.members.group'), width: 'minmax(0, 7.5rem)' }] : []),
    { key: 'contact', header: t('terms:field.members.contact'), width: 'minmax(0, 1fr)' },
  ];
  return (
    <>
      <Panel
        title={t('team.title')}
        hint={t('team.hint')}
        padding="flush"
        actions={
          <>
            {plan.isExample && <Illustrative />}
            <MemberFiles planning={planning} />
            <BinLink planId={plan.id} table="members" />
          </>
        }
      >
        {members.length === 0 ? (
          <EmptyState icon={IconUsers} title={t('team.empty')} level={3} compact>
            {t('team.emptyHint')}
          </EmptyState>
        ) : (
          <div className={classes.members}>
            <RowList label={t('team.title')} columns={columns}>
              {members.map((member, index) => (
                <MemberRow
                  key={member.id}
                  member={member}
                  units={units}
                  groups={groups}
                  onSubstitute={() => setLeaving(member.id)}
                  index={index}
                  count={members.length}
                  onMove={(to) => void writePlaces(movedRows(members, index, to))}
                  onRemove={() => void remove(member)}
                />
              ))}
            </RowList>
          </div>
        )}
        <AddLine id={anchors.addMember} label={t('team.add')} hint={t('team.addHint')} onAdd={(names) => void addAll(names)} />
        {members.length > 0 && <MySeat planId={plan.id} members={members} />}
      </Panel>
      {leaver !== undefined && <SubstituteDialog planning={planning} member={leaver} onClose={() => setLeaving(null)} />}
      <OwnUnits planning={planning} />
      <DecisionPanel plan={plan} />
      <GroupsPanel planning={planning} />
      <Assignments planning={planning} />
      <WhoGoes planning={planning} />
      <LoadTable planning={planning} />
    </>
  );
}
