import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Packages resolve to their sources, so tests don't need a build.
const conditions = ['@precedent/source'];
const ROOMS = ['packages/*/src', 'tests', 'scripts', 'web/src'];
const named = (ending: string) => ROOMS.map((room) => `${room}/**/*${ending}`);

// File names separate fast tests from slow ones, which start a browser, a server, a program or a build, or
// take seconds. What all database engines share is tested on SQLite in fast tests, on PostgreSQL in slow ones.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // By default Vitest leaves one core free, which is half of two.
    maxWorkers: availableParallelism(),
    // Loading the packages again for every file takes longer than the tests.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: named('.test.ts'),
          exclude: ['**/*.slow.test.ts'],
          provide: { engine: 'sqlite', postgres: null },
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: [...named('.slow.test.ts'), ...named('.engines.test.ts')],
          // They take minutes; `npm run test:faults` and `npm run test:model` run them.
          exclude: ['tests/faults/**', 'tests/language-model/**'],
          globalSetup: fileURLToPath(new URL('before-slow-tests.ts', import.meta.url)),
          provide: { engine: 'postgres' },
        },
      },
    ],
  },
});
