import { Skeleton, Tabs } from '@mantine/core';
import { Suspense, lazy, memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionId, PlanId, VisitId } from '#domain/ids.ts';
import tabStrip from '#ui/tabStrip.module.css';
import { useTabStrip } from '#ui/useTabStrip.ts';
import { Checklist } from './checklist/Checklist.tsx';
import { useVisitFindings } from './findings/visitFindings.ts';
import type { SheetArea } from './score/useSheet.ts';
import { useVisitOnScreen } from './visitOnScreen.ts';

/** The tabs of a visit, as `?tab=`; the first is shown without one. */
const tabs = ['checklist', 'findings', 'recheck', 'samples', 'day', 'closing', 'photos', 'seal'] as const;
export type Tab = (typeof tabs)[number];

/** The tab that an address names; „visit“ was the day before it had a running order. */
export const tabNamed = (name: string | null): Tab => tabs.find((one) => one === name) ?? (name === 'visit' ? 'day' : 'checklist');

/** With the rules of the draw and the grid; fetched when it is opened. */
const SamplesTab = lazy(async () => ({ default: (await import('./samples/SamplesTab.tsx')).SamplesTab }));

/** With the QR code and the words for values; fetched when it is opened. */
const SealTab = lazy(async () => ({ default: (await import('./seal/SealTab.tsx')).SealTab }));

/** With numbering, filters and merging. */
const FindingsTab = lazy(async () => ({ default: (await import('./findings/FindingsTab.tsx')).FindingsTab }));

/** Each is fetched when it is opened. */
const DayTab = lazy(async () => ({ default: (await import('./day/DayTab.tsx')).DayTab }));
const ContactSheet = lazy(async () => ({ default: (await import('./evidence/fetched.ts')).fetched.ContactSheet }));
const RecheckTab = lazy(async () => ({ default: (await import('./carried/RecheckTab.tsx')).RecheckTab }));
const ClosingTab = lazy(async () => ({ default: (await import('./closing/ClosingTab.tsx')).ClosingTab }));

interface Place {
  readonly planId: PlanId;
  readonly visitId: VisitId;
}

interface Props extends Place {
  readonly tab: Tab;
  readonly findings: number;
  readonly hasRecheck: boolean;
  readonly hasPhotos: boolean;
  readonly hasSeal: boolean;
  readonly onTab: (tab: string | null) => void;
  readonly onScores: (area: SheetArea) => void;
  readonly onCriterion: (criterion: CriterionId) => void;
  readonly onSign: () => void;
}

/** The tabs of a visit. Each takes the visit from the page by itself, so that an answer renders the open one and not the strip. */
export const VisitTabs = memo(function VisitTabs({ planId, visitId, tab, findings, hasRecheck, hasPhotos, hasSeal, onTab, onScores, onCriterion, onSign }: Props) {
  const { t } = useTranslation('inspection');
  const strip = useTabStrip(tab);
  const isOffered: Partial<Record<Tab, boolean>> = { recheck: hasRecheck, photos: hasPhotos, seal: hasSeal };
  const place = { planId, visitId };
  return (
    <Tabs value={tab} onChange={onTab} classNames={{ list: tabStrip.tabs ?? '' }}>
      <Tabs.List ref={strip} aria-label={t('visit.tabsLabel')} mb="xs">
        {tabs
          .filter((one) => one === tab || isOffered[one] !== false)
          .map((one) => (
            <Tabs.Tab key={one} value={one} data-tab={one}>
              {one === 'findings' ? t('visit.findingsTab', { count: findings }) : one === 'checklist' ? t('visit.tabs.checklist') : t(`${one}.tab`)}
            </Tabs.Tab>
          ))}
      </Tabs.List>
      <Tabs.Panel value="checklist">
        <ChecklistPanel {...place} onScores={onScores} />
      </Tabs.Panel>
      <Panel value="findings" height={180}>
        <FindingsPanel {...place} onCriterion={onCriterion} />
      </Panel>
      <Panel value="recheck" height={240}>
        {tab === 'recheck' && <RecheckPanel {...place} />}
      </Panel>
      <Panel value="samples" height={180}>
        {tab === 'samples' && <SamplesPanel {...place} />}
      </Panel>
      <Panel value="day" height={320}>
        {tab === 'day' && <DayPanel {...place} />}
      </Panel>
      <Panel value="closing" height={320}>
        {tab === 'closing' && <ClosingPanel {...place} onSign={onSign} />}
      </Panel>
      <Panel value="photos" height={320}>
        {tab === 'photos' && <PhotosPanel {...place} />}
      </Panel>
      <Panel value="seal" height={180}>
        {tab === 'seal' && <SealTab {...place} />}
      </Panel>
    </Tabs>
  );
});

/** A tab whose code is fetched; `height` is about what it will take. */
function Panel({ value, height, children }: { readonly value: Tab; readonly height: number; readonly children: ReactNode }) {
  return (
    <Tabs.Panel value={value}>
      <Suspense fallback={<Skeleton h={height} />}>{children}</Suspense>
    </Tabs.Panel>
  );
}

function ChecklistPanel({ planId, visitId, onScores }: Place & Pick<Props, 'onScores'>) {
  return <Checklist planId={planId} visitId={visitId} model={useVisitOnScreen()} onScores={onScores} />;
}

function FindingsPanel({ planId, visitId, onCriterion }: Place & Pick<Props, 'onCriterion'>) {
  const { findings } = useVisitOnScreen();
  const { entries } = useVisitFindings();
  const criteria = useMemo(() => ({ entries, open: onCriterion }), [entries, onCriterion]);
  return <FindingsTab planId={planId} visitId={visitId} findings={findings} criteria={criteria} />;
}

function RecheckPanel({ planId }: Place) {
  return <RecheckTab planId={planId} model={useVisitOnScreen()} />;
}

function SamplesPanel({ planId, visitId }: Place) {
  return <SamplesTab planId={planId} visitId={visitId} model={useVisitOnScreen()} />;
}

function DayPanel({ planId }: Place) {
  return <DayTab planId={planId} model={useVisitOnScreen()} />;
}

function ClosingPanel({ planId, onSign }: Place & Pick<Props, 'onSign'>) {
  return <ClosingTab planId={planId} model={useVisitOnScreen()} onSign={onSign} />;
}

function PhotosPanel({ planId }: Place) {
  return <ContactSheet planId={planId} model={useVisitOnScreen()} />;
}
