import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type * as analysis from '#features/analysis/messages.ts';
import type * as conflicts from '#features/conflicts/messages.ts';
import type * as desk from '#features/desk/messages.ts';
import type * as unitAnswers from '#features/documents/answers/messages.ts';
import type * as device from '#features/device/messages.ts';
import type * as documents from '#features/documents/messages.ts';
import type * as exchange from '#features/exchange/messages.ts';
import type * as followup from '#features/followup/messages.ts';
import type * as help from '#features/help/messages.ts';
import type * as history from '#features/history/messages.ts';
import type * as inspection from '#features/inspection/messages.ts';
import type * as planning from '#features/planning/messages.ts';
import type * as criteriaSets from '#features/planning/sets/messages.ts';
import type * as plans from '#features/plans/messages.ts';
import type * as bundleCommand from '#i18n/bundleCommand.ts';
import type * as legal from '#i18n/legal/messages.ts';
import type * as commands from '#i18n/terms/commands.ts';
import type * as values from '#i18n/values/messages.ts';
import type * as teamData from '#features/teamData/messages.ts';
import * as common from '#i18n/common.ts';
import { type Language, asLanguage, rememberLanguage, storedLanguage } from '#i18n/language.ts';
import type * as terms from '#i18n/terms.ts';
import * as refusals from '#i18n/terms/refusals.ts';
import type * as palette from './palette/messages.ts';
import * as screens from './screens/messages.ts';
import * as shell from './shell/messages.ts';

/** A namespace: the same texts in two languages. */
interface Texts {
  readonly vi: object;
  readonly en: object;
}

/** The texts that every page needs; they come with the entry. */
const shared = { common, terms: refusals, shell, screens };

/** The texts of one feature each; they come with its pages, so that the first page stays small. */
const ofFeatures = {
  analysis: () => import('#features/analysis/messages.ts'),
  plans: () => import('#features/plans/messages.ts'),
  desk: () => import('#features/desk/messages.ts'),
  planning: () => import('#features/planning/messages.ts'),
  criteriaSets: () => import('#features/planning/sets/messages.ts'),
  inspection: () => import('#features/inspection/messages.ts'),
  followup: () => import('#features/followup/messages.ts'),
  documents: () => import('#features/documents/messages.ts'),
  unitAnswers: () => import('#features/documents/answers/messages.ts'),
  exchange: () => import('#features/exchange/messages.ts'),
  conflicts: () => import('#features/conflicts/messages.ts'),
  history: () => import('#features/history/messages.ts'),
  device: () => import('#features/device/messages.ts'),
  help: () => import('#features/help/messages.ts'),
  values: () => import('#i18n/values/messages.ts'),
  teamData: () => import('#features/teamData/messages.ts'),
  commands: () => import('#i18n/terms/commands.ts'),
  palette: () => import('./palette/messages.ts'),
  vocabulary: () => import('#i18n/terms/vocabulary.ts'),
  records: () => import('#i18n/terms/records.ts'),
  legal: () => import('#i18n/legal/messages.ts'),
};

/**
 * A feature with texts of its own; `values`, `commands` and `legal` are words of values, of what was done and of the legal
 * library, which several features share; `vocabulary` and `records` (names of tables and fields) join the namespace `terms`.
 */
export type FeatureName = keyof typeof ofFeatures;

interface FeatureTexts {
  readonly analysis: typeof analysis;
  readonly plans: typeof plans;
  readonly desk: typeof desk;
  readonly planning: typeof planning;
  readonly criteriaSets: typeof criteriaSets;
  readonly inspection: typeof inspection;
  readonly followup: typeof followup;
  readonly documents: typeof documents;
  readonly unitAnswers: typeof unitAnswers;
  readonly exchange: typeof exchange;
  readonly conflicts: typeof conflicts;
  readonly history: typeof history;
  readonly device: typeof device;
  readonly help: typeof help;
  readonly values: typeof values;
  readonly teamData: typeof teamData;
  readonly commands: typeof commands;
  readonly palette: typeof palette;
  readonly legal: typeof legal;
}

/** Beside the texts of the app those of the command, which has no screens; named here so that their keys are checked. */
type AllTexts = Omit<typeof shared, 'terms'> & { readonly terms: typeof terms } & FeatureTexts & { readonly bundleCommand: typeof bundleCommand };

/** The catalogue as i18next sees it; its types come from the Vietnamese texts. */
type Resources = { readonly [N in keyof AllTexts]: AllTexts[N]['vi'] };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
  }
}

/** What has been loaded so far. */
const loaded = new Map<string, Texts>(Object.entries(shared));

/** Where texts are looked up: values and names of tables and fields join the refusals, which the frame itself may have to say. */
const namespaceOf = (name: string): string => (name === 'vocabulary' || name === 'records' ? 'terms' : name);

const catalogue = (language: Language): Record<string, object> => {
  const texts: Record<string, object> = {};
  for (const [name, part] of loaded) texts[namespaceOf(name)] = { ...texts[namespaceOf(name)], ...part[language] };
  return texts;
};

/** The translations of the app; components take them with useTranslation. */
const i18n = createInstance();

/** Brings the texts of a feature; asking twice costs nothing. Awaited by its routes, so that no page shows a key. */
export const loadTexts = async (feature: FeatureName): Promise<void> => {
  if (loaded.has(feature)) return;
  const texts: Texts = await ofFeatures[feature]();
  loaded.set(feature, texts);
  if (!i18n.isInitialized) return;
  i18n.addResourceBundle('vi', namespaceOf(feature), texts.vi, true);
  i18n.addResourceBundle('en', namespaceOf(feature), texts.en, true);
};

/** Every namespace with its two catalogues, for tests. */
export const loadAllTexts = async (): Promise<ReadonlyMap<string, Texts>> => {
  const features: readonly FeatureName[] = ['analysis', 'plans', 'desk', 'planning', 'criteriaSets', 'inspection', 'followup', 'documents', 'unitAnswers', 'exchange', 'conflicts', 'history', 'device', 'help', 'values', 'commands', 'palette', 'vocabulary', 'records', 'legal', 'teamData'];
  await Promise.all(features.map(loadTexts));
  return loaded;
};

/** Starts the translations in the language chosen on this laptop, with what is loaded; features add theirs. */
export function startI18n(): void {
  void i18n.use(initReactI18next).init({
    lng: storedLanguage(),
    fallbackLng: 'vi',
    defaultNS: 'common',
    ns: [...loaded.keys()],
    resources: { vi: catalogue('vi'), en: catalogue('en') },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  i18n.on('languageChanged', tag => rememberLanguage(asLanguage(tag)));
  rememberLanguage(asLanguage(i18n.language));
}
