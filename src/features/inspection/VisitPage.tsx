import { Alert, Button, Tabs } from '@mantine/core';
import { IconCircleX, IconFileCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { progressOf, scoreTotals } from '#domain/checklist.ts';
import { editVisit } from '#domain/commands/planning.ts';
import type { CriterionId, PlanId, VisitId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { useCommand } from '#live/useCommand.ts';
import { Checklist } from './checklist/Checklist.tsx';
import type { DetailState } from './checklist/useSelection.ts';
import { EvidenceProvider } from './evidence/EvidenceProvider.tsx';
import { useDropGuard } from './evidence/useDropGuard.ts';
import { FindingsTab } from './findings/FindingsTab.tsx';
import { OutsideShareProvider } from './OutsideShare.tsx';
import { useVisitModel, type VisitModel } from './useVisitModel.ts';
import { VisitFacts } from './visit/VisitFacts.tsx';
import { VisitHeader } from './visit/VisitHeader.tsx';

/** The tabs of a visit, as `?tab=`; the first is shown without one. */
const tabs = ['checklist', 'findings', 'visit'] as const;
type Tab = (typeof tabs)[number];

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
}

/** The page of one visit: the place where an inspector works on site. */
export function VisitPage({ planId, visitId }: Props) {
  const model = useVisitModel(planId, visitId);
  useDropGuard();
  if (!model) return null;
  return (
    <OutsideShareProvider planId={planId} visitId={visitId} entries={model.entries}>
      <Visit planId={planId} visitId={visitId} model={model} />
    </OutsideShareProvider>
  );
}

function Visit({ planId, visitId, model }: Props & { readonly model: VisitModel }) {
  const { t } = useTranslation(['inspection', 'terms']);
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const edit = useCommand(editVisit);
  const tab: Tab = tabs.find((one) => one === params.get('tab')) ?? 'checklist';
  const progress = useMemo(() => progressOf(model.entries), [model.entries]);
  const score = useMemo(() => scoreTotals(model.entries), [model.entries]);
  const { visit, entries, findings } = model;

  const openTab = (next: string | null) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (next === null || next === 'checklist') after.delete('tab');
      else after.set('tab', next);
      return after;
    });
  const openCriterion = (criterion: CriterionId) => {
    const code = entries.find((entry) => entry.criterion.id === criterion)?.criterion.definition.code ?? '';
    void navigate({ search: `?item=${encodeURIComponent(code)}` }, { state: { detail: 'fromElsewhere' } satisfies DetailState });
  };

  return (
    <EvidenceProvider planId={planId} visitId={visitId} attachments={model.attachments}>
      <VisitHeader planId={planId} model={model} progress={progress} score={score} />
      {visit.stage === 'minutesSigned' && (
        <Alert mb="sm" py={6} color="green" icon={<IconFileCheck size={18} aria-hidden />}>
          {t('visit.signedNote')}{' '}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => void edit({ plan: planId, id: visitId, field: 'stage', value: 'inProgress', basis: basisOf(visit, 'stage') })}
          >
            {t('visit.reopen')}
          </Button>
        </Alert>
      )}
      {visit.stage === 'cancelled' && (
        <Alert mb="sm" py={6} color="gray" icon={<IconCircleX size={18} aria-hidden />}>
          {t('visit.cancelledNote')}
        </Alert>
      )}
      <Tabs value={tab} onChange={openTab}>
        <Tabs.List aria-label={t('visit.tabsLabel')} mb="xs">
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {one === 'findings' ? t('visit.findingsTab', { count: findings.length }) : t(`visit.tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="checklist">
          <Checklist planId={planId} visitId={visitId} model={model} />
        </Tabs.Panel>
        <Tabs.Panel value="findings">
          <FindingsTab planId={planId} visitId={visitId} findings={findings} criteria={{ entries, open: openCriterion }} />
        </Tabs.Panel>
        <Tabs.Panel value="visit">
          <VisitFacts planId={planId} model={model} />
        </Tabs.Panel>
      </Tabs>
    </EvidenceProvider>
  );
}
