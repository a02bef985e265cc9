import { Alert } from '@mantine/core';
import { IconCircleX } from '@tabler/icons-react';
import { Suspense, lazy, memo, useCallback, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import type { CriterionId, PlanId, VisitId } from '#domain/ids.ts';
import { beginAmendment, endAmendment } from '#live/amendment.ts';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { ReadOnlyContext } from '#ui/readOnly.ts';
import { useAddressParams } from '#ui/useAddressParams.ts';
import { CarriedProvider } from './carried/CarriedProvider.tsx';
import { AgreedLinesProvider } from './closing/AgreedLines.tsx';
import type { DetailState } from './checklist/useSelection.ts';
import { EvidenceProvider } from './evidence/EvidenceProvider.tsx';
import { VisitFindingsProvider } from './findings/VisitFindingsProvider.tsx';
import { OutsideShareProvider } from './OutsideShare.tsx';
import { ReasonDialog } from './seal/ReasonDialog.tsx';
import { SealNote } from './seal/SealNote.tsx';
import { useVisitSeals } from './seal/useVisitSeals.ts';
import { useSheet } from './score/useSheet.ts';
import { useFocusAt } from './useFocusAt.ts';
import { useStable } from './useStable.ts';
import { useVisitModel, type VisitModel } from './useVisitModel.ts';
import { VisitHeader } from './visit/VisitHeader.tsx';
import { useVisitWords } from './visit/useVisitWords.ts';
import { VisitOnScreenContext } from './visitOnScreen.ts';
import { VisitTabs, tabNamed } from './VisitTabs.tsx';

/** Fetched when somebody asks for the rows behind a total. */
const ScoreSheet = lazy(async () => ({ default: (await import('./score/ScoreSheet.tsx')).ScoreSheet }));
/** Fetched when minutes are signed. */
const SignDialog = lazy(async () => ({ default: (await import('./seal/SignDialog.tsx')).SignDialog }));

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
}

/** The page of one visit: the place where an inspector works on site. */
export function VisitPage({ planId, visitId }: Props) {
  const newest = useVisitModel(planId, visitId);
  // What comes from the store is drawn between two keys and not before the next one: it is the whole page.
  const drawn = useDeferredValue(newest);
  const model = drawn?.visit.id === newest?.visit.id && drawn?.plan.id === newest?.plan.id ? drawn : newest;
  if (!model) return null;
  return (
    <OutsideShareProvider planId={planId} visitId={visitId} criteria={model.criteria}>
      <Visit planId={planId} visitId={visitId} model={model} />
    </OutsideShareProvider>
  );
}

const Visit = memo(function Visit({ planId, visitId, model }: Props & { readonly model: VisitModel }) {
  const { t } = useTranslation('inspection');
  const [params, changeParams] = useAddressParams();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'sign' | 'amend' | null>(null);
  const tab = tabNamed(params.get('tab'));
  useFocusAt();
  const sheet = useSheet();
  const words = useVisitWords();
  const { visit, entries, findings } = model;
  const { seals, isSealed, reason } = useVisitSeals(planId, visit);
  const isSigned = visit.stage === 'minutesSigned';

  const openTab = useStable((next: string | null) =>
    changeParams((after) => {
      after.delete('at');
      if (next === null || next === 'checklist') after.delete('tab');
      else after.set('tab', next);
      return after;
    }),
  );
  const openCriterion = useStable((criterion: CriterionId) => {
    const code = entries.find((entry) => entry.criterion.id === criterion)?.criterion.definition.code ?? '';
    void navigate({ search: `?item=${encodeURIComponent(code)}` }, { state: { detail: 'fromElsewhere' } satisfies DetailState });
  });
  const sign = useCallback(() => setDialog('sign'), []);
  const { open: openSheet } = sheet;
  const openScores = useCallback(() => openSheet('all'), [openSheet]);

  return (
    <ReadOnlyContext value={isSealed && reason === null}>
    <EvidenceProvider planId={planId} visitId={visitId} attachments={model.attachments}>
    <VisitFindingsProvider planId={planId} model={model}>
    <VisitOnScreenContext value={model}>
      <VisitHeader planId={planId} visit={visit} unit={model.unit} onScores={openScores} isSealed={isSealed} onSign={sign} />
      {seals && (
        <SealNote
          planId={planId}
          visitId={visitId}
          isSigned={isSigned}
          newest={seals[0] ?? null}
          reason={reason}
          onSign={sign}
          onAmend={() => setDialog('amend')}
          onEnd={() => {
            flushDrafts();
            endAmendment();
          }}
        />
      )}
      {visit.stage === 'cancelled' && (
        <Alert mb="sm" py={6} variant="default" icon={<IconCircleX size={18} aria-hidden />}>
          {t('visit.cancelledNote')}
        </Alert>
      )}
      <AgreedLinesProvider planId={planId} visitId={visitId}>
      <CarriedProvider planId={planId} unit={visit.unit}>
      <VisitTabs
        planId={planId}
        visitId={visitId}
        tab={tab}
        findings={findings.length}
        hasRecheck={visit.form === 'reinspection' || visit.recheckOf !== null}
        hasPhotos={model.attachments.length > 0}
        hasSeal={isSigned || (seals ?? []).length > 0}
        onTab={openTab}
        onScores={sheet.open}
        onCriterion={openCriterion}
        onSign={sign}
      />
      </CarriedProvider>
      </AgreedLinesProvider>
      {sheet.area !== null && (
        <Suspense>
          <ScoreSheet
            plan={model.plan}
            visit={visit}
            areas={model.areas}
            entries={entries}
            unitName={words.unitName(model.unit, visit)}
            day={visit.slot?.date ?? null}
            area={sheet.area}
            onArea={sheet.turnTo}
            onClose={sheet.close}
          />
        </Suspense>
      )}
      {dialog === 'sign' && (
        <Suspense fallback={null}>
          <SignDialog planId={planId} model={model} onClose={() => setDialog(null)} />
        </Suspense>
      )}
      {dialog === 'amend' && (
        <ReasonDialog
          title={t('seal.reason.amendTitle')}
          text={t('seal.reason.amendText')}
          confirmLabel={t('seal.reason.amendConfirm')}
          onReason={(given) => {
            beginAmendment({ plan: planId, visit: visitId, reason: given });
            setDialog(null);
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </VisitOnScreenContext>
    </VisitFindingsProvider>
    </EvidenceProvider>
    </ReadOnlyContext>
  );
});
