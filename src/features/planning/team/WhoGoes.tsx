import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setWhoGoes } from '#domain/commands/team.ts';
import { isHeld, takesPart } from '#domain/schedule.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { Panel } from '#ui/Panel.tsx';
import type { Planning } from '../usePlanning.ts';
import grid from './AssignmentGrid.module.css';
import { moveInGrid } from './moveInGrid.ts';
import classes from './teamwork.module.css';

/** Members by visits: who goes where. A box says what follows from groups and assignments until somebody changes it. */
export function WhoGoes({ planning: { plan, visits, members, units, assignments } }: { readonly planning: Planning }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const set = useCommand(setWhoGoes);
  const held = visits.filter(isHeld);
  const unitOf = (visit: Row<'visits'>): string => units.find(({ id }) => id === visit.unit)?.name ?? t('team.unnamedVisit');
  const dateOf = (visit: Row<'visits'>): string => (visit.slot === null ? t('teamwork.noDate') : format.date(visit.slot.date));
  if (members.length === 0) return null;
  return (
    <Panel title={t('teamwork.who')} hint={t('teamwork.whoHint')} padding="flush">
      {held.length === 0 ? (
        <p className={grid.none}>{t('teamwork.noVisits')}</p>
      ) : (
        <div className={grid.scroll}>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys only help; Tab reaches every box */}
          <table className={grid.table} data-table onKeyDown={moveInGrid}>
            <caption>{t('teamwork.who')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('team.member')}</th>
                {held.map((visit) => (
                  <th key={visit.id} scope="col" title={unitOf(visit)}>
                    <span className={grid.no}>{visit.slot === null ? t('teamwork.noDate') : format.dayMonth(visit.slot.date)}</span>
                    <span className={classes.unitName}>{unitOf(visit)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {members.map((member, row) => (
                <tr key={member.id}>
                  <th scope="row">{member.name}</th>
                  {held.map((visit, column) => {
                    const goes = takesPart(member, visit, assignments);
                    const closed = visit.stage === 'minutesSigned';
                    return (
                      <td key={visit.id}>
                        <Checkbox
                          size="sm"
                          className={grid.box ?? ''}
                          data-cell={`${row},${column}`}
                          aria-label={t('teamwork.goes', { member: member.name, unit: unitOf(visit), date: dateOf(visit) })}
                          checked={goes}
                          aria-disabled={closed || undefined}
                          onChange={() => closed || void set({ plan: plan.id, places: [{ visit, member, goes: !goes }], assignments })}
                        />
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('teamwork.going')}</th>
                {held.map((visit) => (
                  <td key={visit.id}>{format.number(members.filter((member) => takesPart(member, visit, assignments)).length)}</td>
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </Panel>
  );
}
