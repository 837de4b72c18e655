import { defaultClientConditions, defineConfig } from 'vite';
import { compressAssets } from './compress-assets.ts';
import { groupStart } from './group-start.ts';
import { preloadPage } from './preload-page.ts';

export default defineConfig({
  plugins: [preloadPage(), compressAssets()],
  // Packages resolve to their sources: the page builds without building them first.
  resolve: { conditions: ['@precedent/source', ...defaultClientConditions] },
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    // A data: URL would need its own exception in the content security policy.
    assetsInlineLimit: 0,
    // The polyfill is an inline script, and every browser that runs es2023 preloads modules itself.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      // What most places use is one file: many short ones would wait for each other.
      output: {
        codeSplitting: {
          groups: [
            { name: groupStart, debugName: 'start', priority: 2 },
            { name: 'common', minShareCount: 3, test: /lit|web.src|packages/, priority: 1 },
          ],
        },
      },
    },
  },
  // The layout runs in a worker, which imports modules too.
  worker: { format: 'es' },
  server: {
    proxy: {
      '/api': {
        // The server of `npm run dev`, else one that `npm start` started.
        target: process.env.PRECEDENT_API ?? 'http://127.0.0.1:4242',
        // It takes changes only from a page of the host that the request names.
        changeOrigin: false,
      },
    },
  },
});
