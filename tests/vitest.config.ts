import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Packages resolve to their sources, so tests need no build.
const conditions = ['@precedent/source'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'tests/**/*.test.ts',
      'scripts/**/*.test.ts',
      'web/src/**/*.test.ts',
    ],
    testTimeout: 20_000,
  },
});
