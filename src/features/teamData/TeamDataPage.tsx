import { Button } from '@mantine/core';
import { IconTransferVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import { useEarly } from '#live/useEarly.ts';
import { useLive } from '#live/useLive.ts';
import { useToday } from '#live/useToday.ts';
import { reportOutlook, teamData } from '#storage/reads/teamData.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { SidePanel, SplitView } from '#ui/SidePanel.tsx';
import { HandOutPanel } from './HandOutPanel.tsx';
import { HolderDetail } from './HolderDetail.tsx';
import { HoldersPanel } from './HoldersPanel.tsx';
import { exchangePath } from './paths.ts';
import { ReportPanel } from './ReportPanel.tsx';
import { useNames, useTeam } from './useTeam.ts';

/** Who of the team has what, what is missing before a report, and the hand-out of shares. */
export function TeamDataPage({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('teamData');
  const today = useToday();
  const queries = [teamData(planId), reportOutlook(planId, today)] as const;
  useEarly(queries);
  const team = useTeam(planId);
  const data = useLive(queries[0]);
  const checks = useLive(queries[1]);
  const names = useNames(team);
  const [search, setSearch] = useSearchParams();
  const open = data.holders.find(({ key }) => key === search.get('who')) ?? null;
  const show = (who: string | null) => setSearch(who === null ? {} : { who }, { replace: true, preventScrollReset: true });
  const actions = (
    <Button component={Link} to={exchangePath(planId)} variant="default" leftSection={<IconTransferVertical size={16} aria-hidden />}>
      {t('exchange')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={actions} />
      <SplitView
        side={
          <SidePanel
            opened={open !== null}
            onClose={() => show(null)}
            title={open === null || open.name.trim() === '' ? t('unnamed') : open.name}
            closeLabel={t('detail.close')}
          >
            {open && (
              <HolderDetail key={open.key} team={team} names={names} holder={open} unseated={data.holders.filter(({ member }) => member === null)} />
            )}
          </SidePanel>
        }
      >
        <div>
          <HoldersPanel team={team} names={names} data={data} open={open?.key ?? null} onOpen={(key) => show(key === open?.key ? null : key)} />
          <ReportPanel team={team} names={names} checks={checks} detailOf={(member) => `?who=${member}`} />
          <HandOutPanel team={team} names={names} />
        </div>
      </SplitView>
    </>
  );
}
