import { Alert, Skeleton, Tabs } from '@mantine/core';
import { IconCircleX } from '@tabler/icons-react';
import { Suspense, lazy, memo, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { progressOf } from '#domain/checklist.ts';
import type { CriterionId, PlanId, VisitId } from '#domain/ids.ts';
import { scoreTotals } from '#domain/scoring/totals.ts';
import { beginAmendment, endAmendment } from '#live/amendment.ts';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { ReadOnlyContext } from '#ui/readOnly.ts';
import { useAddressParams } from '#ui/useAddressParams.ts';
import tabStrip from '#ui/tabStrip.module.css';
import { useTabStrip } from '#ui/useTabStrip.ts';
import { CarriedProvider } from './carried/CarriedProvider.tsx';
import { Checklist } from './checklist/Checklist.tsx';
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
import { useVisitModel, type VisitModel } from './useVisitModel.ts';
import { VisitHeader } from './visit/VisitHeader.tsx';
import { useVisitWords } from './visit/useVisitWords.ts';

/** The tabs of a visit, as `?tab=`; the first is shown without one. */
const tabs = ['checklist', 'findings', 'recheck', 'samples', 'day', 'closing', 'photos', 'seal'] as const;
type Tab = (typeof tabs)[number];

/** With the rules of the draw and the grid; fetched when it is opened. */
const SamplesTab = lazy(async () => ({ default: (await import('./samples/SamplesTab.tsx')).SamplesTab }));

/** With the QR code and the words for values; fetched when it is opened. */
const SealTab = lazy(async () => ({ default: (await import('./seal/SealTab.tsx')).SealTab }));

/** Fetched when somebody asks for the rows behind a total. */
const ScoreSheet = lazy(async () => ({ default: (await import('./score/ScoreSheet.tsx')).ScoreSheet }));
/** With numbering, filters and merging; fetched when it is opened. */
const FindingsTab = lazy(async () => ({ default: (await import('./findings/FindingsTab.tsx')).FindingsTab }));

/** Each is fetched when it is opened. */
const DayTab = lazy(async () => ({ default: (await import('./day/DayTab.tsx')).DayTab }));
const ContactSheet = lazy(async () => ({ default: (await import('./evidence/fetched.ts')).fetched.ContactSheet }));
const RecheckTab = lazy(async () => ({ default: (await import('./carried/RecheckTab.tsx')).RecheckTab }));
const ClosingTab = lazy(async () => ({ default: (await import('./closing/ClosingTab.tsx')).ClosingTab }));
const SignDialog = lazy(async () => ({ default: (await import('./seal/SignDialog.tsx')).SignDialog }));

/** The tab that an address names; „visit“ was the day before it had a running order. */
const tabNamed = (name: string | null): Tab => tabs.find((one) => one === name) ?? (name === 'visit' ? 'day' : 'checklist');

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
  const { t } = useTranslation(['inspection', 'terms']);
  const [params, changeParams] = useAddressParams();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'sign' | 'amend' | null>(null);
  const tab = tabNamed(params.get('tab'));
  useFocusAt();
  const strip = useTabStrip(tab);
  const progress = useMemo(() => progressOf(model.entries), [model.entries]);
  const score = useMemo(() => scoreTotals(model.entries), [model.entries]);
  const sheet = useSheet();
  const words = useVisitWords();
  const { visit, entries, findings } = model;
  const { seals, isSealed, reason } = useVisitSeals(planId, visit);
  const isSigned = visit.stage === 'minutesSigned';
  const isOffered: Partial<Record<Tab, boolean>> = { recheck: visit.form === 'reinspection' || visit.recheckOf !== null, photos: model.attachments.length > 0, seal: isSigned || (seals ?? []).length > 0 };
  const shownTabs = tabs.filter((one) => one === tab || isOffered[one] !== false);

  const openTab = (next: string | null) =>
    changeParams((after) => {
      after.delete('at');
      if (next === null || next === 'checklist') after.delete('tab');
      else after.set('tab', next);
      return after;
    });
  const openCriterion = (criterion: CriterionId) => {
    const code = entries.find((entry) => entry.criterion.id === criterion)?.criterion.definition.code ?? '';
    void navigate({ search: `?item=${encodeURIComponent(code)}` }, { state: { detail: 'fromElsewhere' } satisfies DetailState });
  };

  return (
    <ReadOnlyContext value={isSealed && reason === null}>
    <EvidenceProvider planId={planId} visitId={visitId} attachments={model.attachments}>
    <VisitFindingsProvider planId={planId} model={model}>
      <VisitHeader planId={planId} model={model} progress={progress} score={score} onScores={() => sheet.open('all')} isSealed={isSealed} onSign={() => setDialog('sign')} />
      {seals && (
        <SealNote
          planId={planId}
          visitId={visitId}
          isSigned={isSigned}
          newest={seals[0] ?? null}
          reason={reason}
          onSign={() => setDialog('sign')}
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
      <Tabs value={tab} onChange={openTab} classNames={{ list: tabStrip.tabs ?? '' }}>
        <Tabs.List ref={strip} aria-label={t('visit.tabsLabel')} mb="xs">
          {shownTabs.map((one) => (
            <Tabs.Tab key={one} value={one} data-tab={one}>
              {one === 'findings' ? t('visit.findingsTab', { count: findings.length }) : one === 'checklist' ? t('visit.tabs.checklist') : t(`${one}.tab`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="checklist">
          <Checklist planId={planId} visitId={visitId} model={model} onScores={sheet.open} />
        </Tabs.Panel>
        <Tabs.Panel value="findings">
          <Suspense fallback={<Skeleton h={180} />}>
            <FindingsTab planId={planId} visitId={visitId} findings={findings} criteria={{ entries, open: openCriterion }} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="recheck">
          <Suspense fallback={<Skeleton h={240} />}>{tab === 'recheck' && <RecheckTab planId={planId} model={model} />}</Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="samples">
          <Suspense fallback={<Skeleton h={180} />}>{tab === 'samples' && <SamplesTab planId={planId} visitId={visitId} model={model} />}</Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="day">
          <Suspense fallback={<Skeleton h={320} />}>{tab === 'day' && <DayTab planId={planId} model={model} />}</Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="closing">
          <Suspense fallback={<Skeleton h={320} />}>{tab === 'closing' && <ClosingTab planId={planId} model={model} onSign={() => setDialog('sign')} />}</Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="photos">
          <Suspense fallback={<Skeleton h={320} />}>{tab === 'photos' && <ContactSheet planId={planId} model={model} />}</Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="seal">
          <Suspense fallback={<Skeleton h={180} />}>{tab === 'seal' && <SealTab planId={planId} visitId={visitId} />}</Suspense>
        </Tabs.Panel>
      </Tabs>
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
    </VisitFindingsProvider>
    </EvidenceProvider>
    </ReadOnlyContext>
  );
});
