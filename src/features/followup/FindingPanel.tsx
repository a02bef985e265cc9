import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { MeasureId, PlanId, VisitId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { FindingKindBadge } from '#i18n/badges.tsx';
import { HistoryLink } from '#i18n/HistoryLink.tsx';
import { LifeLink } from '#i18n/LifeLink.tsx';
import { SidePanel } from '#ui/SidePanel.tsx';
import { ConflictLink, FindingStateBadge, UrgencyBadge } from './badges.tsx';
import { FindingFacts } from './FindingFacts.tsx';
import { FindingFields } from './FindingFields.tsx';
import { FindingMeasures } from './FindingMeasures.tsx';
import classes from './followUp.module.css';
import type { FollowedFinding } from './round.ts';

interface Props {
  readonly planId: PlanId;
  readonly finding: FollowedFinding | null;
  /** The measure from which it was opened. */
  readonly measure: MeasureId | null;
  readonly units: readonly Row<'units'>[];
  readonly today: IsoDate;
  readonly onClose: () => void;
}

/** Everything about one finding and what is done about it, beside the list. */
export function FindingPanel({ planId, finding, measure, units, today, onClose }: Props) {
  const { t } = useTranslation('followup');
  return (
    <SidePanel
      opened={finding !== null}
      onClose={onClose}
      closeLabel={t('panel.close')}
      title={finding === null ? t('column.finding') : <FindingTitle finding={finding} planId={planId} />}
    >
      {finding !== null && <FindingDetails key={finding.id} planId={planId} finding={finding} measure={measure} units={units} today={today} />}
    </SidePanel>
  );
}

/** The row of the checklist on which a finding was made, or the findings of the visit when it has none. */
const visitAddress = (planId: PlanId, visit: VisitId, criterion: Row<'criteria'> | null): string => {
  const where = criterion === null ? 'tab=findings' : `item=${encodeURIComponent(criterion.definition.code)}`;
  return `/plans/${planId}/inspection/${visit}?${where}`;
};

function FindingTitle({ finding, planId }: { readonly finding: FollowedFinding; readonly planId: PlanId }) {
  return (
    <span className={classes.badges}>
      {finding.label !== '' && <b>{finding.label}</b>}
      <FindingKindBadge kind={finding.row.kind} />
      <FindingStateBadge state={finding.state} />
      {finding.urgency !== null && <UrgencyBadge urgency={finding.urgency} />}
      {finding.row.conflicts > 0 && <ConflictLink planId={planId} />}
    </span>
  );
}

function FindingDetails({ planId, finding, measure, units, today }: Omit<Props, 'finding' | 'onClose'> & { readonly finding: FollowedFinding }) {
  const { t } = useTranslation('followup');
  const top = useRef<HTMLDivElement>(null);
  // Who opened the row by keyboard goes on reading here; closing puts the focus back.
  useEffect(() => {
    const before = document.activeElement;
    top.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div ref={top} tabIndex={-1} className={classes.details}>
      <p className={classes.findingText}>{finding.row.text || t('blankFinding')}</p>
      <FindingFacts planId={planId} finding={finding} />
      <div className={classes.badges}>
        {finding.visit !== null && (
          <Button
            component={Link}
            to={visitAddress(planId, finding.visit.id, finding.criterion)}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconExternalLink size={15} aria-hidden />}
            className={classes.openVisit ?? ''}
          >
            {t('panel.openVisit')}
          </Button>
        )}
        <HistoryLink planId={planId} table="findings" row={finding.row.id} />
        {(finding.row.kind === 'shortcoming' || finding.row.kind === 'difficulty') && <LifeLink planId={planId} id={finding.row.id} label={t('life.open')} />}
      </div>
      <FindingFields finding={finding.row} />
      <FindingMeasures planId={planId} finding={finding} open={measure} units={units} today={today} />
    </div>
  );
}
