import { Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { reportOutlook } from '#storage/reads/teamData.ts';
import classes from './followUp.module.css';

interface Props {
  readonly planId: PlanId;
  readonly today: IsoDate;
}

/** Says that something is missing before a report is written, and leads to what. Not waited for: it reads the log. */
export function ReportNote({ planId, today }: Props) {
  const { t } = useTranslation('followup');
  const checks = useLiveSoon(reportOutlook(planId, today));
  if (checks === undefined || checks.length === 0) return null;
  const members = new Set(checks.flatMap((check) => (check.type === 'missing-data' ? [check.member] : [])));
  return (
    <p className={classes.note} data-tone="warning">
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        {members.size > 0 ? t('report.members', { count: members.size }) : t('report.others', { count: checks.length })}{' '}
        <Anchor component={Link} to={`/plans/${planId}/team-data#report`} inherit>
          {t('report.open')}
        </Anchor>
      </span>
    </p>
  );
}
