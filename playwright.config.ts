import { defineConfig } from '@playwright/test';
import { basePath } from './scripts/build.mjs';
import { launchOptions } from './scripts/chromium.mjs';

/** Not the port of `npm start`, so that tests never meet a person's data. */
const PORT = 4273;
const baseURL = `http://localhost:${PORT}${basePath()}`;

export default defineConfig({
  testDir: 'tests/e2e',
  forbidOnly: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL,
    launchOptions: launchOptions(),
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    contextOptions: { reducedMotion: 'reduce' },
  },
  webServer: { command: `"${process.execPath}" scripts/serve.mjs ${PORT}`, url: baseURL, reuseExistingServer: false },
});
