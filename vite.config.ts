import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { serviceWorkerPlugin } from './build/serviceWorkerPlugin.ts';
import { appVersion as nameOfApp, basePath } from './scripts/build.mjs';
import { launchOptions } from './scripts/chromium.mjs';
import { metaPolicy } from './scripts/contentSecurityPolicy.mjs';

const appVersion = nameOfApp();

/** Carries the policy in the page too, so that it holds on a static host that sets no headers. */
const policyPlugin: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy }, injectTo: 'head-prepend' },
  ],
};

export default defineConfig({
  base: basePath(),
  plugins: [react(), policyPlugin, serviceWorkerPlugin(appVersion)],
  define: { APP_VERSION: JSON.stringify(appVersion) },
  worker: { format: 'es' },
  // The policy allows no data: address for fonts, so nothing is inlined. The size of the first page has a gate of its own.
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: Infinity },
  test: {
    allowOnly: false,
    // Loading every module anew for each file costs more than the tests do; they leave nothing behind.
    isolate: false,
    pool: 'threads',
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/e2e/**', 'tests/office/**'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Needs LibreOffice (scripts/libreOffice.mjs).
        test: { name: 'office', environment: 'node', include: ['tests/office/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 300_000 },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx', 'tests/**/*.test.tsx'],
          exclude: ['**/*.mocked.test.tsx'],
          setupFiles: ['tests/setup/dom.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        // What one file puts in the place of a module would reach the next one, or not reach itself, by their order.
        test: {
          name: 'mocked',
          environment: 'jsdom',
          include: ['src/**/*.mocked.test.tsx'],
          setupFiles: ['tests/setup/dom.ts'],
          isolate: true,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        // A library that is found late makes the page reload in the middle of a test.
        optimizeDeps: { include: ['dexie', 'zod', '@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'fast-check', 'fflate', 'fractional-indexing', 'docx', '@xmldom/xmldom'] },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
