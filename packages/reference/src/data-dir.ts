import { fileURLToPath } from 'node:url';

/** The repository's `data/`, from `src` and from `dist` alike. */
export const DATA_DIR = fileURLToPath(new URL('../../../data', import.meta.url));
