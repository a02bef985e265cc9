import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The page of the benchmark: the product's own code beside Automerge and Yjs, which the product does not contain. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  publicDir: false,
  worker: { format: 'es' },
  build: { target: 'esnext', outDir: '../.cache/bench', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 5000 },
});
