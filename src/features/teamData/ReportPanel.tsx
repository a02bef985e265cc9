import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { MemberId, VisitId } from '#domain/ids.ts';
import type { ReportCheck } from '#domain/reportCheck.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { conflictsPath, devicePath, exchangePath, visitPath } from './paths.ts';
import { Sign } from './Sign.tsx';
import classes from './teamData.module.css';
import type { Names, Team } from './useTeam.ts';

interface Props {
  readonly team: Team;
  readonly names: Names;
  readonly checks: readonly ReportCheck[];
  /** The address that opens a member's details. */
  readonly detailOf: (member: MemberId) => string;
}

interface Missed {
  readonly visit: VisitId;
  readonly last: IsoDate | null;
}

const missedByMember = (checks: readonly ReportCheck[]): ReadonlyMap<MemberId, readonly Missed[]> => {
  const missed = new Map<MemberId, Missed[]>();
  for (const check of checks) {
    if (check.type !== 'missing-data') continue;
    const { member, visit, last } = check;
    missed.set(member, [...(missed.get(member) ?? []), { visit, last }]);
  }
  return missed;
};

/** What to look at before a report is written; each line leads to where it is mended. */
export function ReportPanel({ team, names, checks, detailOf }: Props) {
  const { t } = useTranslation('teamData');
  const unlinked = checks.flatMap((check) => (check.type === 'unlinked-member' ? [check] : []));
  const unsigned = checks.flatMap((check) => (check.type === 'unsigned' ? [check.visit] : []));
  return (
    <Panel id="report" title={t('report.title')} hint={t('report.hint')}>
      {checks.length === 0 ? (
        <Sign tone="success" icon={IconCircleCheck}>
          {t('report.clear')}
        </Sign>
      ) : (
        <ul className={classes.checks}>
          {[...missedByMember(checks)].map(([member, missed]) => (
            <Line key={member} to={detailOf(member)} words={t('report.missing', { member: names.member(member), count: missed.length })}>
              <MissedVisits team={team} names={names} missed={missed} />
            </Line>
          ))}
          {checks.map((check) => ('count' in check ? <OpenCheck key={check.type} check={check} team={team} /> : null))}
          {unlinked.length > 0 && (
            <Line words={t('report.unlinked', { count: unlinked.length })}>
              <ul className={classes.places}>
                {unlinked.map(({ member, visits }) => (
                  <li key={member}>
                    <Anchor component={Link} to={detailOf(member)} inherit>
                      {names.member(member)}
                    </Anchor>
                    <span className={classes.part}>{t('report.dueVisits', { count: visits })}</span>
                  </li>
                ))}
              </ul>
            </Line>
          )}
          {unsigned.length > 0 && (
            <Line words={t('report.unsigned', { count: unsigned.length })}>
              <ul className={classes.places}>
                {unsigned.map((visit) => (
                  <li key={visit}>
                    <Anchor component={Link} to={visitPath(team.plan, visit)} inherit>
                      {names.visit(visit)}
                    </Anchor>
                  </li>
                ))}
              </ul>
            </Line>
          )}
        </ul>
      )}
    </Panel>
  );
}

function MissedVisits({ team, names, missed }: Pick<Props, 'team' | 'names'> & { readonly missed: readonly Missed[] }) {
  const { t } = useTranslation('teamData');
  const format = useFormat();
  return (
    <ul className={classes.places}>
      {missed.map(({ visit, last }) => (
        <li key={visit}>
          <Anchor component={Link} to={visitPath(team.plan, visit)} inherit>
            {last === null
              ? t('report.nothingAt', { visit: names.visit(visit) })
              : t('report.olderAt', { visit: names.visit(visit), last: format.date(last) })}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}

function OpenCheck({ check, team }: Pick<Props, 'team'> & { readonly check: Extract<ReportCheck, { readonly count: number }> }) {
  const { t } = useTranslation('teamData');
  switch (check.type) {
    case 'gaps':
      return <Line to="#who" words={t('report.gaps', { count: check.count })} />;
    case 'conflicts':
      return <Line to={conflictsPath(team.plan)} words={t('report.conflicts', { count: check.count })} />;
    case 'files':
      return <Line to={exchangePath(team.plan)} words={t('report.files', { count: check.count })} />;
    case 'newer':
      return <Line to={devicePath} words={t('report.newer', { count: check.count })} />;
  }
}

interface LineProps {
  readonly words: string;
  /** Missing where the lines below lead on. */
  readonly to?: string;
  readonly children?: ReactNode;
}

function Line({ words, to, children }: LineProps) {
  return (
    <li className={classes.check}>
      <IconAlertTriangle size={16} aria-hidden className={classes.checkSign ?? ''} data-tone="warning" />
      <div>
        {to === undefined ? (
          words
        ) : (
          <Anchor component={Link} to={to} inherit>
            {words}
          </Anchor>
        )}
        {children}
      </div>
    </li>
  );
}
