// @ts-check
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium, launchOptions } from './chromium.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { ensureLibreOffice } from './libreOffice.mjs';
import { root, run, say } from './run.mjs';
import { serve } from './serve.mjs';

/** Not the port of `npm start` nor that of the tests, so that all three can run at once. */
const PORT = 4373;
const folder = join(root, 'docs/screenshots');
const papers = join(root, 'docs/documents');
const desk = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };
const plan = 'plans/vi-du-long-an-2024';
const visit = `${plan}/inspection/kiem-tra-chi-cuc-tieu-chuan-do-luong-chat-luong`;

/** The part of tests/e2e/support/filledRound.ts that is used here. @typedef {typeof import('../tests/e2e/support/filledRound.ts')} FilledRound */

/** What a phone might have taken at the visit: a notice board, drawn. */
const noticeBoard = `
  <body style="margin:0;width:960px;height:720px;background:linear-gradient(160deg,#d9d4c8,#b9b2a2);display:grid;place-items:center;font-family:sans-serif">
    <div style="transform:perspective(1400px) rotateY(-9deg) rotate(-1deg);width:760px;padding:22px;background:#7a5230;box-shadow:14px 18px 30px #0006">
      <div style="background:#f7f4ea;padding:26px 30px">
        <h1 style="margin:0 0 14px;text-align:center;font-size:30px;color:#a01818">NIÊM YẾT THỦ TỤC HÀNH CHÍNH</h1>
        ${['Kiểm định phương tiện đo', 'Công bố hợp chuẩn, hợp quy', 'Cấp giấy xác nhận kiểm tra nhà nước', 'Đăng ký mã số, mã vạch']
          .map((name, at) => `<p style="margin:0;padding:15px 0;border-top:1px solid #bbb;font-size:23px;color:#222"><b>${at + 1}.</b> ${name}<span style="float:right;color:#555">0272 38${at}1 2${at}4</span></p>`)
          .join('')}
      </div>
    </div>
  </body>`;

const doneVisit = 'kiem-tra-phong-quan-ly-khoa-hoc';

/** The documents of which a page is kept as a picture: name of the picture, address, page. @type {readonly (readonly [string, string, number])[]} */
const pages = [
  ['plan', 'doc=plan', 1],
  ['plan-schedule', 'doc=plan', 3],
  ['team-decision', 'doc=teamDecision', 1],
  ['minutes', `doc=minutes&visit=${doneVisit}`, 1],
  ['conclusion-notice', `doc=conclusionNotice&visit=${doneVisit}`, 1],
  ['round-report', 'doc=roundReport', 1],
];

/**
 * Prints documents of the round by LibreOffice, as a reader of the file would see them.
 * @param {import('playwright').Page} page
 */
const takePapers = async (page) => {
  if (!(await ensureLibreOffice())) {
    say('docs/documents: LibreOffice missing, skipped');
    return;
  }
  mkdirSync(papers, { recursive: true });
  const desk = mkdtempSync(join(tmpdir(), 'van-ban-'));
  for (const [name, address, number] of pages) {
    await page.goto(`${plan}/documents?${address}`);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải tệp .docx' }).click();
    await (await coming).saveAs(join(desk, `${name}.docx`));
    await run('soffice', ['--headless', `-env:UserInstallation=file://${desk}/profile`, '--convert-to', 'pdf', '--outdir', desk, join(desk, `${name}.docx`)]);
    await run('pdftoppm', ['-r', '72', '-png', '-singlefile', '-f', String(number), join(desk, `${name}.pdf`), join(papers, name)]);
    say(`docs/documents/${name}.png`);
  }
  rmSync(desk, { recursive: true });
};

/**
 * Fills a browser with the example round as it stands on the day of its third visit and takes the pictures.
 * @param {import('playwright').Browser} browser
 * @param {string} baseURL
 * @param {FilledRound} filled
 */
const takeAll = async (browser, baseURL, { filledRound, filledRoundNow }) => {
  const context = await browser.newContext({
    baseURL, viewport: desk, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', colorScheme: 'light', reducedMotion: 'reduce',
  });
  const page = await context.newPage();

  await page.setViewportSize({ width: 960, height: 720 });
  await page.setContent(noticeBoard);
  const photo = await page.screenshot({ type: 'jpeg', quality: 80 });
  await page.setViewportSize(desk);
  const pictures = ['bang-niem-yet.jpg', 'bang-niem-yet-2.jpg'].map((name) => ({ name, mediaType: 'image/jpeg', bytes: new Uint8Array(photo) }));

  await context.clock.setFixedTime(new Date(filledRoundNow));
  const main = page.getByRole('main');
  const shot = async (/** @type {string} */ name) => {
    await page.evaluate(() => document.fonts.ready);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(folder, `${name}.png`) });
    say(`docs/screenshots/${name}.png`);
  };
  const show = async (/** @type {string} */ address, /** @type {string} */ text) => {
    await page.goto(address);
    await main.getByText(text).first().waitFor();
    await page.getByRole('button', { name: 'Sẵn sàng ngoại tuyến' }).waitFor({ state: 'attached' });
  };
  const choose = async (/** @type {Buffer} */ buffer) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp…' }).click();
    await (await chooser).setFiles({ name: 'kiem-tra-cchc-2024_tran-thi-binh_2024-07-18_1530.skt.json', mimeType: 'application/json', buffer });
    await page.getByRole('heading', { name: 'Xem trước' }).waitFor();
  };
  const merge = async () => {
    await page.getByRole('button', { name: 'Gộp vào máy này' }).click();
    await page.getByRole('heading', { name: 'Đã gộp vào máy này' }).waitFor();
  };

  await page.goto('?new=1');
  await page.getByLabel('Tên đợt kiểm tra').fill('Kiểm tra chuyên đề kỷ luật, kỷ cương hành chính năm 2024');
  await page.getByLabel('Cơ quan ban hành').fill('SỞ KHOA HỌC VÀ CÔNG NGHỆ');
  await page.getByRole('dialog').getByRole('button', { name: 'Lập đợt kiểm tra' }).click();
  const name = page.getByLabel('Anh/chị tên là gì?');
  await name.getByLabel('Họ và tên').fill('Lê Hoàng Minh');
  await name.getByRole('button', { name: 'Ghi tên' }).click();
  await name.waitFor({ state: 'hidden' });
  await page.goto('import');
  await choose(await filledRound({ pictures, later: false }));
  await merge();

  await show('.', 'Kiểm tra chuyên đề');
  await main.getByText('Cuộc kiểm tra đã xong').first().waitFor();
  await shot('home');
  await show(`${plan}/planning`, 'Văn bản kế hoạch');
  await shot('planning');
  await show(`${plan}/planning?tab=schedule`, 'Lịch của đợt kiểm tra');
  await shot('schedule');

  await show(`${visit}?item=3.3`, 'Minh chứng cần xem');
  const note = page.getByRole('textbox', { name: 'Ghi chú' });
  await note.fill('Bảng đặt tại sảnh tầng một; đối chiếu Cổng dịch vụ công đủ 36 thủ tục.');
  await note.blur();
  await page.getByText(/^Đã lưu/).waitFor();
  await page.getByRole('article').getByRole('heading', { level: 2 }).scrollIntoViewIfNeeded();
  await page.getByRole('article', { name: 'Chi tiết mục 3.3' }).getByRole('img').first().waitFor({ state: 'attached' });
  await shot('checklist');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot('checklist-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  await show(`${plan}/inspection/kiem-tra-phong-quan-ly-khoa-hoc?tab=findings`, 'Tồn tại, hạn chế (3)');
  await shot('findings');
  await show(`${plan}/follow-up?tab=measures`, 'Quá hạn');
  await shot('followup');

  await show(`${plan}/documents?doc=conclusionNotice&visit=${doneVisit}`, 'THÔNG BÁO');
  await shot('document');
  await takePapers(page);

  await show(`${plan}/exchange`, 'Mã so sánh');
  await choose(await filledRound({ pictures, later: true }));
  await shot('exchange');
  await merge();
  await show(`${plan}/conflicts`, 'Giữ bản này');
  await shot('conflicts');

  await page.setViewportSize(phone);
  await show(`${visit}?item=3.3`, 'Công khai');
  await shot('checklist-mobile');
  await context.close();
};

requireNode();
if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(1);
if ((await ensureChromium()) === undefined) process.exit(1);
const { chromium } = await import('playwright');
const { runnerImport } = await import('vite');
/** @type {{ module: FilledRound }} */
const { module } = await runnerImport(join(root, 'tests/e2e/support/filledRound.ts'), { root, configFile: false, logLevel: 'error' });
mkdirSync(folder, { recursive: true });
const { url, close } = await serve({ port: PORT });
const browser = await chromium.launch(launchOptions());
try {
  await takeAll(browser, url, module);
} finally {
  await browser.close();
  await close();
}
