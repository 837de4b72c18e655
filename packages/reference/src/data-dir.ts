import { fileURLToPath } from 'node:url';

/** The repository's `data/`, seen from both `src` and `dist`. */
export const DATA_DIR = fileURLToPath(new URL('../../../data', import.meta.url));
