import type { TFunction } from 'i18next';
import { appVersion } from '#exchange/appVersion.ts';

const describe = (error: unknown): { readonly words: string; readonly stack: string } =>
  error instanceof Error ? { words: `${error.name}: ${error.message}`, stack: error.stack ?? '' } : { words: String(error), stack: '' };

/**
 * The report that a person can copy and send. It names the page but nothing of the inspection; ids
 * in the address are random.
 */
export function errorReport(t: TFunction<'screens'>, error: unknown, detail?: string): string {
  const { words, stack } = describe(error);
  const { pathname, search } = location;
  return [
    t('report.heading'),
    t('report.version', { version: appVersion }),
    t('report.time', { time: new Date().toISOString() }),
    t('report.address', { address: pathname + search }),
    t('report.browser', { browser: navigator.userAgent }),
    t('report.network', { network: navigator.onLine ? t('report.online') : t('report.offline') }),
    t('report.error', { error: detail ?? words }),
    ...(stack === '' ? [] : [t('report.stack'), stack]),
  ].join('\n');
}
