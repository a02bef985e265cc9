import { Button } from '@mantine/core';
import { IconClipboardList, IconFlag, IconSend } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { referAll, type ReferAllInput } from '#domain/commands/referrals.ts';
import { ReferralIdSchema, type FindingId, type PlanId } from '#domain/ids.ts';
import { byAuthority, countReferrals, referralStates, referredMatters, type AuthorityMatters, type ReferralState } from '#domain/referrals.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import { BinLink } from '#i18n/HistoryLink.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { useToday } from '#live/useToday.ts';
import { createId } from '#storage/createId.ts';
import { copyTable } from '#ui/copyTable.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { notifyDone, notifyProblem } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StatTile, StatTiles } from '#ui/StatTile.tsx';
import { Toolbar } from '#ui/Toolbar.tsx';
import { useSpreadingRows } from '../spreading/useSpreadingRows.ts';
import { useUndoable } from '../spreading/useUndoable.ts';
import { referralMarks } from './marks.ts';
import { MatterItem } from './MatterItem.tsx';
import classes from './referrals.module.css';
import { useReferralTable } from './useReferralTable.ts';

interface Props {
  readonly planId: PlanId;
  readonly onOpen: (finding: FindingId) => void;
}

/** Difficulties and proposals by the authority that can settle them: what was written to whom, until when, and what came back. */
export function ReferralsTab({ planId, onOpen }: Props) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const today = useToday();
  const rows = useSpreadingRows(planId);
  const [only, setOnly] = useState<ReferralState | null>(null);
  const tableOf = useReferralTable();
  const matters = useMemo(() => referredMatters(rows, today), [rows, today]);
  if (matters.length === 0) {
    return (
      <Panel>
        <EmptyState
          icon={IconFlag}
          title={t('referrals.empty')}
          actions={
            <Button component={Link} to={`/plans/${planId}/inspection`}>
              {t('empty.findings.action')}
            </Button>
          }
        >
          {t('referrals.emptyText')}
        </EmptyState>
      </Panel>
    );
  }
  const counts = countReferrals(matters);
  const groups = byAuthority(matters.filter(({ state }) => only === null || state === only));
  const copy = async () => {
    if (await copyTable(tableOf(groups))) notifyDone(t('referrals.copied'));
    else notifyProblem(t('referrals.notCopied'), t('referrals.notCopiedText'));
  };
  return (
    <>
      <section className={classes.tiles} aria-label={t('referrals.tiles')}>
        <StatTiles>
          {referralStates.map((state) => (
            <StatTile
              key={state}
              {...referralMarks[state]}
              label={t(`referrals.state.${state}`)}
              value={format.number(counts[state])}
              pressed={only === state}
              onClick={() => setOnly(only === state ? null : state)}
            />
          ))}
        </StatTiles>
      </section>
      <Toolbar label={t('referrals.tools')} end={<BinLink planId={planId} table="referrals" />}>
        <Button size="xs" variant="default" leftSection={<IconClipboardList size={15} aria-hidden />} onClick={() => void copy()}>
          {t('referrals.copy')}
        </Button>
        <p className={classes.hint}>{t('referrals.hint')}</p>
      </Toolbar>
      {groups.length === 0 && (
        <Panel>
          <EmptyState icon={IconFlag} compact title={t('empty.noMatch.title')} />
        </Panel>
      )}
      {groups.map((group) => (
        <AuthorityPanel key={group.authority} planId={planId} group={group} onOpen={onOpen} />
      ))}
    </>
  );
}

/** A draft for each matter, to the level that can settle it. */
const draftsFor = (matters: AuthorityMatters['matters']): ReferAllInput['referrals'] => {
  const recordedAt = MomentSchema.parse(new Date().toISOString());
  return matters.map(({ finding, authority }) => ({ id: ReferralIdSchema.parse(createId(finding.text)), values: { finding: finding.id, to: { authority, name: '' }, recordedAt } }));
};

/** The matters of one level; what of them has not been put to anybody gets its drafts in one step. */
function AuthorityPanel({ planId, group: { authority, matters }, onOpen }: Props & { readonly group: AuthorityMatters }) {
  const { t } = useTranslation('followup');
  const refer = useCommand(referAll);
  const undoable = useUndoable();
  const fresh = authority === 'open' ? [] : matters.filter(({ state }) => state === 'notReferred');
  const draftAll = () => undoable(refer({ plan: planId, referrals: draftsFor(fresh) }), t('referrals.drafted', { count: fresh.length }));
  return (
    <div className={classes.group}>
      <Panel
        title={t('referrals.groupTitle', { group: t(`referrals.group.${authority}`), count: matters.length })}
        {...(authority === 'open' ? { hint: t('referrals.openHint') } : {})}
        actions={
          fresh.length > 1 && (
            <Button size="xs" variant="light" leftSection={<IconSend size={15} aria-hidden />} onClick={() => void draftAll()}>
              {t('referrals.draftAll', { count: fresh.length })}
            </Button>
          )
        }
      >
        <ul className={classes.list}>
          {matters.map((matter) => (
            <MatterItem key={matter.finding.id} planId={planId} matter={matter} onOpen={onOpen} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}
