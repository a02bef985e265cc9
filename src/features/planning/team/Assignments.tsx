import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignMember, removeAssignment } from '#domain/commands/planning.ts';
import type { MemberId } from '#domain/ids.ts';
import { isHeld } from '#domain/schedule.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { Panel } from '#ui/Panel.tsx';
import { Illustrative } from '../Illustrative.tsx';
import { anchors } from '../tabs.ts';
import type { Planning } from '../usePlanning.ts';
import classes from './AssignmentGrid.module.css';
import { AssignmentGrid } from './AssignmentGrid.tsx';

/** Who answers for which area: at every visit, and beyond that at single ones. */
export function Assignments({ planning }: { readonly planning: Planning }) {
  const { plan, members, units, areas, assignments, visits } = planning;
  const { t } = useTranslation('planning');
  const format = useFormat();
  const assign = useCommand(assignMember);
  const unassign = useCommand(removeAssignment);
  const [chosen, setChosen] = useState('');
  const held = visits.filter(isHeld);
  // The visit may have been taken out of the schedule meanwhile.
  const visit = held.find(({ id }) => id === chosen)?.id ?? null;
  const named = ({ unit, slot }: Pick<Row<'visits'>, 'unit' | 'slot'>): string => {
    const name = units.find(({ id }) => id === unit)?.name ?? t('team.unnamedVisit');
    return slot ? t('team.visitOn', { unit: name, date: format.date(slot.date) }) : name;
  };
  const toggle = (member: MemberId, area: number) => {
    const own = assignments.filter((one) => one.member === member && one.visit === visit);
    const row = own.find((one) => one.area === area) ?? own.find((one) => one.area === null);
    void (row === undefined ? assign({ plan: plan.id, member, area, visit }) : unassign({ plan: plan.id, row }));
  };
  return (
    <Panel
      id={anchors.assignments}
      title={t('team.assignments')}
      hint={t(visit === null ? 'team.assignmentsHint' : 'team.assignmentsAtHint')}
      padding="flush"
      actions={plan.isExample && <Illustrative />}
    >
      {held.length > 0 && (
        <NativeSelect
          size="xs"
          className={classes.visit ?? ''}
          label={t('team.at')}
          value={visit ?? ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[{ value: '', label: t('team.everywhere') }, ...held.map((one) => ({ value: one.id, label: named(one) }))]}
        />
      )}
      <AssignmentGrid
        members={members}
        areas={areas.filter((area) => area.included)}
        assignments={assignments}
        visit={visit}
        visits={held}
        onToggle={toggle}
      />
    </Panel>
  );
}
