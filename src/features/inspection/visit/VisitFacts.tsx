import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { editVisit } from '#domain/commands/planning.ts';
import type { PlanId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { HistoryLink } from '#i18n/HistoryLink.tsx';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';
import { Panel } from '#ui/Panel.tsx';
import { EvidenceStrip } from '../evidence/EvidenceStrip.tsx';
import { EvidenceZone } from '../evidence/EvidenceZone.tsx';
import { schedulePath } from '../paths.ts';
import type { VisitModel } from '../useVisitModel.ts';
import { CriteriaVersionFact } from './CriteriaVersionFact.tsx';
import { PeriodField } from './PeriodField.tsx';
import { useVisitWords } from './useVisitWords.ts';
import classes from './Visit.module.css';

interface Props {
  readonly planId: PlanId;
  readonly model: VisitModel;
}

/** What the minutes need beside the checklist: where and for which period, what was said, files of the visit. */
export function VisitFacts({ planId, model }: Props) {
  const { plan, visit } = model;
  const { t } = useTranslation(['inspection', 'common']);
  const edit = useCommand(editVisit);
  const words = useVisitWords();
  const saving = { changedElsewhereLabel: t('common:changedElsewhere'), failedLabel: t('common:notSaved') };
  const row = { plan: planId, id: visit.id };
  // A list from before attendees were rows: shown where it has words, and for as long as somebody is about to blank it.
  const [hasOldText] = useState(visit.attendees.trim() !== '');
  return (
    <EvidenceZone target={{ owner: { table: 'visits' }, label: t('evidence.dropOnVisit') }}>
      <Panel title={t('facts.onSite')} actions={<HistoryLink planId={visit.plan} table="visits" row={visit.id} />}>
        <div className={classes.facts}>
          <div>
            <span className={classes.factLabel}>{t('facts.slot')}</span>
            <p className={classes.fact}>
              {words.when(visit)}{' '}
              <Anchor component={Link} to={schedulePath(planId)} size="sm">
                {t('facts.slotHint')}
              </Anchor>
            </p>
          </div>
          <CriteriaVersionFact model={model} />
          <AutosaveText
            label={t('facts.place')}
            description={t('facts.placeHint')}
            value={visit.place}
            basis={basisOf(visit, 'place')}
            onCommit={(value, basis) => edit({ ...row, field: 'place', value, basis })}
            {...saving}
          />
          <PeriodField
            period={visit.period}
            ofPlan={plan.period}
            basis={basisOf(visit, 'period')}
            onPeriod={(value, basis) => edit({ ...row, field: 'period', value, basis })}
          />
          {hasOldText && (
            <AutosaveTextarea
              label={t('day.attendees.oldText')}
              description={t('facts.attendeesHint')}
              minRows={3}
              value={visit.attendees}
              basis={basisOf(visit, 'attendees')}
              onCommit={(value, basis) => edit({ ...row, field: 'attendees', value, basis })}
              {...saving}
            />
          )}
        </div>
      </Panel>
      <Panel title={t('facts.opinions')}>
        <div className={classes.facts}>
          <AutosaveTextarea
            label={t('facts.remarks')}
            description={t('facts.remarksHint')}
            minRows={5}
            value={visit.remarks}
            basis={basisOf(visit, 'remarks')}
            onCommit={(value, basis) => edit({ ...row, field: 'remarks', value, basis })}
            {...saving}
          />
          <div data-at="unitOpinion">
            <AutosaveTextarea
              label={t('facts.unitOpinion')}
              description={t('facts.unitOpinionHint')}
              minRows={5}
              value={visit.unitOpinion}
              basis={basisOf(visit, 'unitOpinion')}
              onCommit={(value, basis) => edit({ ...row, field: 'unitOpinion', value, basis })}
              {...saving}
            />
          </div>
        </div>
      </Panel>
      <Panel title={t('facts.evidence')} hint={t('facts.evidenceHint')}>
        <EvidenceStrip owner={{ table: 'visits' }} label={t('facts.evidence')} />
      </Panel>
    </EvidenceZone>
  );
}
