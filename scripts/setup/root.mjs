import { fileURLToPath } from 'node:url';

/** The repository's folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The compiler, in the repository's folder. TypeScript 7 takes a quarter of the time of TypeScript 6, which
 * is installed as `typescript` for the tools that need its API.
 */
export const TSC = 'node_modules/typescript-7/bin/tsc';
