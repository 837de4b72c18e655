import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Packages resolve to their sources, so tests need no build.
const conditions = ['@precedent/source'];
const ROOMS = ['packages/*/src', 'tests', 'scripts', 'web/src'];
const named = (ending: string) => ROOMS.map((room) => `${room}/**/*${ending}`);

// By its name a test is fast, or slow because it starts a browser, a server, a program or a build, or
// takes seconds. What every engine does is tested on SQLite among the fast, on PostgreSQL among the slow.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    testTimeout: 20_000,
    // Vitest leaves one core free: of two, half.
    maxWorkers: availableParallelism(),
    // Loading the packages anew for every file takes longer than the tests.
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
          globalSetup: fileURLToPath(new URL('before-slow-tests.ts', import.meta.url)),
          provide: { engine: 'postgres' },
        },
      },
    ],
  },
});
