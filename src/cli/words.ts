import { createInstance, type TFunction } from 'i18next';
import * as bundleCommand from '#i18n/bundleCommand.ts';
import * as common from '#i18n/common.ts';
import * as faults from '#i18n/faults.ts';
import { formatFor, type Format } from '#i18n/format.ts';
import type { Language } from '#i18n/language.ts';
import * as terms from '#i18n/terms.ts';
import * as commands from '#i18n/terms/commands.ts';
import * as values from '#i18n/values/messages.ts';
import type { Speech } from '#i18n/values/speech.ts';

/** What the command needs to speak: its own texts, those of refusals, values and commands, and how numbers and moments are written. */
export interface Words {
  readonly t: TFunction<readonly ['bundleCommand', 'terms']>;
  readonly faults: TFunction<readonly ['exchange', 'terms']>;
  readonly values: Speech['t'];
  readonly commands: TFunction<'commands'>;
  readonly format: Format;
}

/** The words of a language. */
export const wordsIn = (language: Language): Words => {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: 'vi',
    ns: ['bundleCommand', 'exchange', 'terms', 'values', 'common', 'commands'],
    defaultNS: 'bundleCommand',
    resources: {
      vi: { bundleCommand: bundleCommand.vi, exchange: faults.vi, terms: terms.vi, values: values.vi, common: common.vi, commands: commands.vi },
      en: { bundleCommand: bundleCommand.en, exchange: faults.en, terms: terms.en, values: values.en, common: common.en, commands: commands.en },
    },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return {
    t: i18n.getFixedT(language, ['bundleCommand', 'terms']),
    faults: i18n.getFixedT(language, ['exchange', 'terms']),
    values: i18n.getFixedT(language, ['values', 'terms', 'common']),
    commands: i18n.getFixedT(language, 'commands'),
    format: formatFor(language),
  };
};
