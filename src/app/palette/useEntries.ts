import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { criteriaOfVisit } from '#domain/checklist.ts';
import type { PlanId, VisitId } from '#domain/ids.ts';
import { planningTabs } from '#features/planning/tabs.ts';
import { asLanguage } from '#i18n/language.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { allPlans, rowsOf } from '#storage/reads/rows.ts';
import { planPaths } from '../pages.ts';

/** The groups of the palette, in their order. */
export const entryGroups = ['visit', 'items', 'visits', 'pages', 'planning', 'plans', 'app'] as const;
type EntryGroup = (typeof entryGroups)[number];

/** Something that the palette offers: a place to go to, or something to do. */
export interface Entry {
  readonly id: string;
  readonly group: EntryGroup;
  readonly label: string;
  readonly act: { readonly kind: 'go'; readonly to: string } | { readonly kind: 'run'; readonly run: () => void };
  /** Offered only once something has been typed: there are too many of them. */
  readonly onlyFound?: true;
}

const go = (id: string, group: EntryGroup, label: string, to: string): Entry => ({ id, group, label, act: { kind: 'go', to } });

const pagesOfPlan = ['desk', 'planning', 'inspection', 'followUp', 'analysis', 'documents', 'answers', 'exchange', 'teamData', 'conflicts', 'history', 'bin'] as const;

const useAppEntries = (): readonly Entry[] => {
  const { t, i18n } = useTranslation(['palette', 'shell']);
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const other = asLanguage(i18n.resolvedLanguage) === 'vi' ? 'en' : 'vi';
  return [
    go('home', 'app', t('shell:page.plans'), '/'),
    go('device', 'app', t('shell:page.device'), '/device'),
    go('help', 'app', t('shell:page.help'), '/help'),
    { id: 'theme', group: 'app', label: t('entry.theme'), act: { kind: 'run', run: () => setColorScheme(dark ? 'light' : 'dark') } },
    { id: 'language', group: 'app', label: t('entry.language'), act: { kind: 'run', run: () => void i18n.changeLanguage(other) } },
  ];
};

/** By day; visits without a day come last. */
const byDay = (a: Row<'visits'>, b: Row<'visits'>): number => ((a.slot?.date ?? '9999') < (b.slot?.date ?? '9999') ? -1 : 1);

const usePlanEntries = (planId: PlanId): readonly Entry[] => {
  const { t } = useTranslation(['palette', 'shell', 'planning']);
  const format = useFormat();
  const visits = useLiveSoon(rowsOf('visits', planId)) ?? [];
  const units = useLiveSoon(rowsOf('units', planId)) ?? [];
  const nameOf = (id: string | null) => units.find((unit) => unit.id === id)?.name || t('shell:untitledUnit');
  return [
    ...[...visits].sort(byDay).map((visit) =>
      go(
        visit.id,
        'visits',
        visit.slot === null ? nameOf(visit.unit) : t('entry.visitOn', { unit: nameOf(visit.unit), date: format.date(visit.slot.date) }),
        planPaths.visit(planId, visit.id),
      ),
    ),
    ...pagesOfPlan.map((page) => go(page, 'pages', t(`shell:page.${page}`), planPaths[page](planId))),
    ...planningTabs.map((tab) => go(`planning-${tab}`, 'planning', t(`planning:tab.${tab}`), `${planPaths.planning(planId)}?tab=${tab}`)),
  ];
};

const useVisitEntries = (planId: PlanId, visitId: VisitId): readonly Entry[] => {
  const { t } = useTranslation('palette');
  const visit = (useLiveSoon(rowsOf('visits', planId)) ?? []).find((row) => row.id === visitId);
  const unit = (useLiveSoon(rowsOf('units', planId)) ?? []).find((row) => row.id === visit?.unit);
  const criteria = useLiveSoon(rowsOf('criteria', planId)) ?? [];
  const areas = useLiveSoon(rowsOf('areas', planId)) ?? [];
  if (!visit) return [];
  const path = planPaths.visit(planId, visitId);
  return [
    go('visit-checklist', 'visit', t('entry.visitPart.checklist'), path),
    ...(['findings', 'samples', 'day', 'closing', 'photos'] as const).map((tab) => go(`visit-${tab}`, 'visit', t(`entry.visitPart.${tab}`), `${path}?tab=${tab}`)),
    ...criteriaOfVisit({ criteria, areas, unitKind: unit?.kind ?? 'division', version: visit.criteriaVersion }).map(
      ({ id, definition: { code, question } }): Entry => ({ ...go(id, 'items', t('entry.itemWithCode', { code, question }), `${path}?item=${encodeURIComponent(code)}`), onlyFound: true }),
    ),
  ];
};

const usePlansEntries = (): readonly Entry[] => {
  const { t } = useTranslation('shell');
  return (useLiveSoon(allPlans()) ?? []).map(({ id, title }) => go(`plan-${id}`, 'plans', title.trim() === '' ? t('untitledPlan') : title, planPaths.planning(id)));
};

/** What the palette offers on a page without a round. */
export const useHomeEntries = (): readonly Entry[] => [...usePlansEntries(), ...useAppEntries()];

/** What it offers inside a round. */
export const useRoundEntries = (planId: PlanId): readonly Entry[] => {
  const ofPlan = usePlanEntries(planId);
  const home = useHomeEntries();
  return [...ofPlan, ...home];
};

/** What it offers at a visit. */
export const useAtVisitEntries = (planId: PlanId, visitId: VisitId): readonly Entry[] => {
  const ofVisit = useVisitEntries(planId, visitId);
  const ofRound = useRoundEntries(planId);
  return [...ofVisit, ...ofRound];
};
