import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import * as conflicts from '#features/conflicts/messages.ts';
import * as device from '#features/device/messages.ts';
import * as exchange from '#features/exchange/messages.ts';
import * as followup from '#features/followup/messages.ts';
import * as help from '#features/help/messages.ts';
import * as inspection from '#features/inspection/messages.ts';
import * as planning from '#features/planning/messages.ts';
import * as plans from '#features/plans/messages.ts';
import * as common from '#i18n/common.ts';
import { type Language, asLanguage, rememberLanguage, storedLanguage } from '#i18n/language.ts';
import * as terms from '#i18n/terms.ts';
import * as screens from './screens/messages.ts';
import * as shell from './shell/messages.ts';

/** Every namespace with its two catalogues. */
export const namespaces = { common, terms, shell, screens, plans, planning, inspection, followup, exchange, conflicts, device, help };

type Namespace = keyof typeof namespaces;

/** The catalogue as i18next sees it; its types come from the Vietnamese texts. */
type Resources = { readonly [N in Namespace]: (typeof namespaces)[N]['vi'] };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
  }
}

const catalogue = (language: Language) =>
  Object.fromEntries(Object.entries(namespaces).map(([name, texts]) => [name, texts[language]]));

/** The translations of the app; components take them with useTranslation. */
const i18n = createInstance();

/** Starts the translations in the language chosen on this laptop. Everything is in the bundle, so nothing is awaited. */
export function startI18n(): void {
  void i18n.use(initReactI18next).init({
    lng: storedLanguage(),
    fallbackLng: 'vi',
    defaultNS: 'common',
    ns: Object.keys(namespaces),
    resources: { vi: catalogue('vi'), en: catalogue('en') },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  i18n.on('languageChanged', tag => rememberLanguage(asLanguage(tag)));
  rememberLanguage(asLanguage(i18n.language));
}
