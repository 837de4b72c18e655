import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// `npm run test:faults`: damaged files, killed processes, full disks, hostile input. Takes minutes, so it is not
// part of `npm test`. Prints what happened; docs/reliability.md has the last results.
const conditions = ['@precedent/source'];

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['tests/faults/**/*.slow.test.ts'],
    globalSetup: fileURLToPath(new URL('../before-slow-tests.ts', import.meta.url)),
    provide: { engine: 'postgres' },
    // One at a time: what is measured must not depend on the other tests.
    fileParallelism: false,
    isolate: false,
    testTimeout: 600_000,
    // What happened is printed as it is.
    disableConsoleIntercept: true,
  },
});
