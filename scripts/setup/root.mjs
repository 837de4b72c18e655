import { fileURLToPath } from 'node:url';

/** The folder of the repository, with a trailing slash. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The compiler, relative to the repository. TypeScript 7 takes a quarter of the time of TypeScript 6, which is
 * installed as `typescript` for tools that need its API.
 */
export const TSC = 'node_modules/typescript-7/bin/tsc';
