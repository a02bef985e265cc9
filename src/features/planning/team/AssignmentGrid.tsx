import { Checkbox } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MemberId, VisitId } from '#domain/ids.ts';
import type { Seated, TeamedVisit } from '#domain/schedule.ts';
import { holdersAt, reachOf } from '#domain/share.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import classes from './AssignmentGrid.module.css';
import { moveInGrid } from './moveInGrid.ts';

interface Props {
  readonly members: readonly (Seated & Pick<Row<'members'>, 'name'>)[];
  /** The areas that the round inspects. */
  readonly areas: readonly Pick<Row<'areas'>, 'no' | 'name'>[];
  readonly assignments: readonly Pick<Row<'assignments'>, 'member' | 'area' | 'visit'>[];
  /** The visit that is looked at; null for what holds at every visit. */
  readonly visit: VisitId | null;
  /** All visits that are held: where no visit is looked at, an area needs somebody at each of them. */
  readonly visits: readonly TeamedVisit[];
  readonly onToggle: (member: MemberId, area: number) => void;
}

/** Members by areas: who answers for what, at every visit or at one. */
export function AssignmentGrid({ members, areas, assignments, visit, visits, onToggle }: Props) {
  const { t } = useTranslation('planning');
  if (members.length === 0 || areas.length === 0) {
    return <p className={classes.none}>{members.length === 0 ? t('team.noMembers') : t('team.noAreas')}</p>;
  }
  const looked = visit === null ? visits : visits.filter(({ id }) => id === visit);
  /** How many of those who go along answer for an area; where they differ from visit to visit, the fewest. */
  const coverage = (area: number): number =>
    looked.length > 0
      ? Math.min(...looked.map((at) => holdersAt({ members, assignments }, area, at).length))
      : members.filter(({ id }) => reachOf(id, area, null, assignments) === 'everywhere').length;
  return (
    <div className={classes.scroll}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys only help; Tab reaches every box */}
      <table className={classes.table} data-table onKeyDown={moveInGrid}>
        <caption>{t('team.assignments')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('team.member')}</th>
            {areas.map(({ no, name }) => (
              <th key={no} scope="col" title={name}>
                <span className={classes.no}>{no}</span>
                <span className={classes.areaName}>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((member, row) => (
            <tr key={member.id}>
              <th scope="row">{member.name}</th>
              {areas.map(({ no, name }, column) => {
                const reach = reachOf(member.id, no, visit, assignments);
                const common = visit !== null && reach === 'everywhere';
                return (
                  <td key={no} title={common ? t('team.common') : undefined}>
                    <Checkbox
                      size="sm"
                      className={classes.box ?? ''}
                      data-cell={`${row},${column}`}
                      aria-label={t(common ? 'team.cellCommon' : reach === 'some' ? 'team.cellSome' : 'team.cell', { member: member.name, no, name })}
                      checked={reach === 'everywhere' || reach === 'visit'}
                      indeterminate={reach === 'some'}
                      aria-disabled={common || undefined}
                      onChange={() => common || onToggle(member.id, no)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('team.coverage')}</th>
            {areas.map(({ no }) => (
              <td key={no}>
                <Coverage count={coverage(no)} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Coverage({ count }: { readonly count: number }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return count === 0 ? (
    <StatusBadge tone="warning" icon={IconAlertTriangle} variant="plain">
      <span className={classes.uncovered}>{t('team.uncovered')}</span>
    </StatusBadge>
  ) : (
    <span aria-label={t('team.count', { count })}>{format.number(count)}</span>
  );
}
