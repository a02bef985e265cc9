// @ts-check
// Draws the PNG icons from public/favicon.svg: `node scripts/icons.mjs`, after every change of the drawing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from './chromium.mjs';
import { root } from './run.mjs';

const drawing = readFileSync(join(root, 'public/favicon.svg'), 'utf8');

/** Systems cut maskable and Apple icons to their own shape, so the ground fills the square and the drawing keeps off the rim. */
const fullBleed = drawing.replace('rx="112"', '').replace('scale(1.12)', 'scale(.88)');

const icons = [
  { name: 'icon-192', size: 192, svg: drawing },
  { name: 'icon-512', size: 512, svg: drawing },
  { name: 'maskable-512', size: 512, svg: fullBleed },
  { name: 'apple-touch-180', size: 180, svg: fullBleed },
];

const browser = await chromium.launch(launchOptions());
for (const { name, size, svg } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({ path: join(root, `public/icons/${name}.png`), omitBackground: true });
}
await browser.close();
