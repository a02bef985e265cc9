// @ts-check
import { spawn } from 'node:child_process';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { say } from './run.mjs';
import { isPortTaken, serve } from './serve.mjs';

const PORT = Number(process.env['PORT'] ?? 4173);

/** Opens the address in the person's browser, where there is a person: not in CI, not without a screen. @param {string} url */
const openBrowser = (url) => {
  const { CI, BROWSER, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI || BROWSER === 'none') return;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return;
  const [command, ...args] =
    process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : process.platform === 'darwin' ? ['open', url] : ['xdg-open', url];
  if (command === undefined) return;
  // A computer without such a command still has the printed address.
  spawn(command, args, { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
};

requireNode();
if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(1);

try {
  const { url, close } = await serve({ port: PORT });
  say(`\nSổ Kiểm Tra: ${url}\n`);
  say('Nhấn Ctrl+C để dừng. Dữ liệu nằm trong trình duyệt và vẫn còn sau khi dừng.');
  say('Press Ctrl+C to stop. The data is kept in the browser and stays after stopping.');
  openBrowser(url);
  const stop = () => void close().then(() => process.exit(0));
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  // npm does not pass a SIGTERM on to us: without this, the port would stay taken after npm has been ended.
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event']) setInterval(() => process.ppid !== parent && stop(), 500).unref();
} catch (error) {
  if (!isPortTaken(error)) throw error;
  say(`Cổng ${PORT} đang bị chương trình khác dùng. Có thể Sổ Kiểm Tra đã chạy sẵn: thử mở http://localhost:${PORT}`);
  say('Nếu không phải, hãy đóng chương trình đó rồi chạy lại. Cổng phải cố định vì trình duyệt giữ dữ liệu theo địa chỉ.');
  say(`Port ${PORT} is in use. Perhaps Sổ Kiểm Tra is already running: try http://localhost:${PORT}`);
  say('If not, close the other program and try again. The port is fixed because the browser keeps data by address.');
  process.exit(1);
}
