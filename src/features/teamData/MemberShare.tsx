import { Button } from '@mantine/core';
import { IconFileExport, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { MemberId } from '#domain/ids.ts';
import { handOutProblems, shareOf } from '#domain/share.ts';
import { sharePath, teamPath } from './paths.ts';
import classes from './teamData.module.css';
import type { Names, Team } from './useTeam.ts';

interface Props {
  readonly team: Team;
  readonly names: Names;
  readonly member: MemberId;
}

/** What a member answers for, visit by visit, and the file that gives it to him. */
export function MemberShare({ team, names, member }: Props) {
  const { t } = useTranslation('teamData');
  const share = shareOf(member, team);
  const criteria = share.flatMap(({ areas }) => areas).reduce((sum, area) => sum + area.criteria, 0);
  const doubled = handOutProblems(team).shared.filter(({ members }) => members.includes(member));
  const isDoubled = (visit: string, area: number): boolean => doubled.some((one) => one.area === area && one.visits.some((id) => id === visit));
  return (
    <section>
      <h3 className={classes.label}>{t('detail.share')}</h3>
      {share.length === 0 ? (
        <p className={classes.quiet}>{t('detail.noShare')}</p>
      ) : (
        <>
          <p className={classes.fact}>{t('detail.shareTotal', { visits: share.length, criteria })}</p>
          <ul className={classes.places}>
            {share.map(({ visit, areas }) => (
              <li key={visit}>
                <span className={classes.place}>{names.visit(visit)}</span>
                {areas.map((area) => (
                  <span key={area.no} className={classes.part} title={names.area(area.no)}>
                    {t('detail.areaCount', { no: area.no, count: area.criteria })}
                    {isDoubled(visit, area.no) && <span className={classes.doubled}>{t('detail.doubled')}</span>}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={classes.row}>
        {share.length > 0 && (
          <Button component={Link} to={sharePath(team.plan, member)} size="xs" leftSection={<IconFileExport size={15} aria-hidden />}>
            {t('detail.handOut')}
          </Button>
        )}
        <Button component={Link} to={teamPath(team.plan)} size="xs" variant="default" leftSection={<IconUsers size={15} aria-hidden />}>
          {t('detail.assign')}
        </Button>
      </div>
    </section>
  );
}
