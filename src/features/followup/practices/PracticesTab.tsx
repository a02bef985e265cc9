import { Button } from '@mantine/core';
import { IconBulb, IconFileText } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { FindingId, PlanId } from '#domain/ids.ts';
import { adoptionStates } from '#domain/schema/followUp.ts';
import { countAdoptions, practicesOf } from '#domain/spreading/practices.ts';
import { BinLink } from '#i18n/HistoryLink.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StatTile, StatTiles } from '#ui/StatTile.tsx';
import { Toolbar } from '#ui/Toolbar.tsx';
import { useSpreadingRows } from '../spreading/useSpreadingRows.ts';
import { adoptionMarks } from './marks.ts';
import { PracticeCard } from './PracticeCard.tsx';
import classes from './practices.module.css';

interface Props {
  readonly planId: PlanId;
  readonly onOpen: (finding: FindingId) => void;
}

/** The good practices of the round: what they brought, who might take them over, who did and with what result. */
export function PracticesTab({ planId, onOpen }: Props) {
  const { t } = useTranslation(['followup', 'terms']);
  const format = useFormat();
  const rows = useSpreadingRows(planId);
  const practices = useMemo(() => practicesOf(rows), [rows]);
  if (practices.length === 0) {
    return (
      <Panel>
        <EmptyState
          icon={IconBulb}
          title={t('practices.empty')}
          actions={
            <Button component={Link} to={`/plans/${planId}/inspection`}>
              {t('empty.findings.action')}
            </Button>
          }
        >
          {t('practices.emptyText')}
        </EmptyState>
      </Panel>
    );
  }
  const counts = countAdoptions(practices);
  return (
    <>
      <section className={classes.tiles} aria-label={t('practices.tiles')}>
        <StatTiles>
          <StatTile icon={IconBulb} tone="success" label={t('terms:finding.kind.goodPractice')} value={format.number(practices.length)} />
          {adoptionStates.map((state) => (
            <StatTile key={state} {...adoptionMarks[state]} label={t(`terms:adoption.state.${state}`)} value={format.number(counts[state])} />
          ))}
        </StatTiles>
      </section>
      <Toolbar label={t('practices.tools')} end={<BinLink planId={planId} table="adoptions" />}>
        <p className={classes.hint}>{t('practices.hint')}</p>
        <Button component={Link} to={`/plans/${planId}/documents?doc=roundReport`} size="xs" variant="default" leftSection={<IconFileText size={15} aria-hidden />}>
          {t('practices.toReport')}
        </Button>
      </Toolbar>
      {practices.map((practice) => (
        <PracticeCard key={practice.finding.id} planId={planId} practice={practice} units={rows.units} onOpen={onOpen} />
      ))}
    </>
  );
}
