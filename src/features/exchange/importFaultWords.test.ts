import { createInstance } from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { PlanIdSchema } from '#domain/ids.ts';
import * as terms from '#i18n/terms.ts';
import { formatFor } from '#i18n/format.ts';
import type { ImportFault } from '#workers/importJob.ts';
import { importFaultWords } from './importFaultWords.ts';
import * as exchange from './messages.ts';

const i18n = createInstance();
beforeAll(() =>
  i18n.init({
    lng: 'vi',
    ns: ['exchange', 'terms'],
    defaultNS: 'exchange',
    resources: { vi: { exchange: exchange.vi, terms: terms.vi }, en: { exchange: exchange.en, terms: terms.en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  }),
);

const plan = PlanIdSchema.parse('p-1');

/** One of each kind, and of each place that may be damaged. */
const faults: readonly ImportFault[] = [
  { type: 'empty' },
  { type: 'too-large', size: 250_000_000, limit: 200_000_000 },
  { type: 'unreadable', detail: 'NotReadableError' },
  { type: 'not-text' },
  { type: 'not-json' },
  { type: 'truncated', size: 53 },
  { type: 'not-ours' },
  { type: 'newer-version', version: 2, app: '3.0.0' },
  { type: 'changed-byte', where: { part: 'text', at: 1234 } },
  { type: 'changed-byte', where: { part: 'change', no: 17, id: 'a'.repeat(32) } },
  { type: 'changed-byte', where: { part: 'digest' } },
  { type: 'changed-byte', where: { part: 'seal' } },
  { type: 'changed-byte', where: { part: 'blob', no: 3 } },
  { type: 'changed-byte', where: { part: 'entry', name: 'bundle.json' } },
  { type: 'changed-byte', where: { part: 'cipher' } },
  { type: 'not-our-zip' },
  { type: 'passphrase-needed' },
  { type: 'wrong-passphrase' },
  { type: 'no-webcrypto' },
  { type: 'forbidden-key', path: 'records' },
  { type: 'malformed', path: 'changes[3].ops[0].f' },
  { type: 'other-plan', expected: plan, found: 'p-2', title: '<b>Kiểm tra 2025</b>' },
  { type: 'cancelled' },
  { type: 'quota', detail: 'QuotaExceededError' },
  { type: 'connection-lost', detail: 'DatabaseClosedError' },
];

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  const words = (fault: ImportFault) => importFaultWords(i18n.getFixedT(language, ['exchange', 'terms']), formatFor(language), fault);

  test('each refusal has words of its own, without a gap left open', () => {
    const all = faults.map(words);
    for (const { title, what, next } of all) {
      for (const text of [title, what, next]) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/\{\{|fault\.|failure\./);
      }
    }
    expect(new Set(all.map(({ what }) => what)).size).toBe(faults.length);
  });

  test('names what and where', () => {
    expect(words({ type: 'too-large', size: 250_000_000, limit: 200_000_000 }).what).toMatch(/250.*200/);
    expect(words({ type: 'newer-version', version: 2, app: '3.0.0' }).what).toContain('3.0.0');
    expect(words({ type: 'malformed', path: 'changes[3].ops[0].f' }).what).toContain('changes[3].ops[0].f');
    expect(words({ type: 'changed-byte', where: { part: 'change', no: 17, id: '' } }).what).toContain('17');
    expect(words({ type: 'other-plan', expected: plan, found: 'p-2', title: '<b>Kiểm tra 2025</b>' }).what).toContain('<b>Kiểm tra 2025</b>');
    expect(words({ type: 'other-plan', expected: plan, found: 'p-2', title: '{{path}} $t(title)' }).what).toContain('{{path}} $t(title)');
  });
});
