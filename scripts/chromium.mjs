// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, isDebian, isRoot } from './debian.mjs';
import { say } from './run.mjs';

/** Where Chromium, Chrome, Edge and Cốc Cốc live on the three systems. @returns {string[]} */
const usualPlaces = () => {
  if (process.platform === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86, LOCALAPPDATA } = process.env;
    const programs = [
      'Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe', 'CocCoc/Browser/Application/browser.exe',
    ];
    return [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA].flatMap((folder) => (folder ? programs.map((name) => join(folder, name)) : []));
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge', 'CocCoc'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'browser-stable'];
  return ['/usr/bin', '/usr/local/bin'].flatMap((folder) => names.map((name) => join(folder, name)));
};

/** The browser for the tests: CHROMIUM or CHROME_PATH, else the first one at a usual place. @returns {string | undefined} */
export const findChromium = () =>
  [process.env['CHROMIUM'] ?? '', process.env['CHROME_PATH'] ?? '', ...usualPlaces()].find((file) => file !== '' && existsSync(file));

/** Finds a browser, or on Debian installs one. @returns {Promise<string | undefined>} undefined after saying how to get one */
export const ensureChromium = async () => {
  const found = findChromium();
  if (found) return found;
  if (isDebian()) {
    say('Đang cài Chromium cho kiểm thử… / Installing Chromium for the tests…');
    const output = await installPackages(['chromium']);
    const installed = findChromium();
    if (installed) return installed;
    say(output);
  }
  say('Không tìm thấy trình duyệt để kiểm thử. Hãy cài Google Chrome, Microsoft Edge hoặc Chromium,');
  say('hoặc đặt biến môi trường CHROMIUM là đường dẫn tới tệp chạy của trình duyệt.');
  say('No browser for the tests was found. Install Google Chrome, Microsoft Edge or Chromium,');
  say('or set the environment variable CHROMIUM to the path of its executable.');
  return undefined;
};

/**
 * How Playwright is to start the browser: quiet, and cut off from every host but this computer, which also proves
 * that the app calls nobody. Chromium refuses its sandbox to root; CHROMIUM_NO_SANDBOX=1 is for containers without one.
 */
export const launchOptions = () => {
  const executablePath = findChromium();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: !isRoot() && !process.env['CHROMIUM_NO_SANDBOX'],
    args: [
      '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
    ],
  };
};
