import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// `npm run test:model`: the language-model reader with a real, very small model. It downloads 180 MB once and takes
// minutes, so it is not part of `npm test`; packages/llm/README.md says what it proves.
const conditions = ['@precedent/source'];

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['tests/language-model/**/*.slow.test.ts'],
    reporters: ['verbose'],
    testTimeout: 1_800_000,
    hookTimeout: 900_000,
    // What the model answered is printed as it is.
    disableConsoleIntercept: true,
  },
});
