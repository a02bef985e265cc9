// @ts-check
import { join } from 'node:path';
import { headerPolicy } from '../scripts/contentSecurityPolicy.mjs';
import { root, runNode, say } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';

const folder = join(root, '.cache', 'bench');

/** Builds the page of the benchmark. @returns {Promise<boolean>} whether it is there now */
export const buildBench = async () => {
  const args = ['node_modules/vite/bin/vite.js', 'build', '--config', 'bench/vite.config.ts', '--logLevel', 'warn'];
  const { code, output } = await runNode(args, { timeoutMs: 300_000 });
  if (code !== 0) say(output);
  return code === 0;
};

/** Serves it under the app's own policy, which is part of what is measured; Automerge alone needs WebAssembly. @param {number} port */
export const serveBench = (port) =>
  serve({ port, folder, base: '/', contentSecurityPolicy: headerPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'") });
