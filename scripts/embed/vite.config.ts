import { fileURLToPath } from 'node:url';
import { toVocabulary } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { defaultClientConditions, defineConfig } from 'vite';

const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { ontology } = await loadReference();

// `web/dist/precedent-graph.js`: `<precedent-graph>` for any site, in one file.
export default defineConfig({
  resolve: { conditions: ['@precedent/source', ...defaultClientConditions] },
  define: {
    STANDARD_VOCABULARY: JSON.stringify(toVocabulary(ontology)),
    'process.env.NODE_ENV': '"production"',
  },
  plugins: [
    {
      name: 'inline-worker',
      enforce: 'pre',
      resolveId: (id) =>
        id.endsWith('/create-worker.ts') ? pathOf('packages/view/src/embed/create-inline-worker.ts') : null,
    },
  ],
  worker: { format: 'iife' },
  publicDir: false,
  build: {
    target: 'es2023',
    outDir: pathOf('web/dist'),
    emptyOutDir: false,
    chunkSizeWarningLimit: 2000,
    lib: {
      entry: pathOf('packages/view/src/embed/index.ts'),
      formats: ['es'],
      fileName: () => 'precedent-graph.js',
    },
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
