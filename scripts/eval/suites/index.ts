import type { Suite } from '../suite.ts';
import { claims } from './claims.ts';

/** Every suite that `npm run eval -- --suite NAME` knows; one file each. */
export const suites: readonly Suite[] = [claims];
