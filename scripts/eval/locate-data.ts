import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrecedentError } from '@precedent/model';
import type { Suite } from './suite.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The folder (or file) with a suite's data.
 *
 * @param named the value of `--eval`, if given.
 * @throws PrecedentError `not_found`, naming the folder that was expected.
 */
export function locateData({ name, defaultData }: Suite, named?: string): string {
  const data = named === undefined ? resolve(ROOT, defaultData) : resolve(named);
  if (existsSync(data)) return data;
  throw new PrecedentError(
    'not_found',
    `the data of the suite "${name}" were expected in ${data}, which does not exist`,
    named === undefined
      ? `This repository does not contain them (docs/quality.md says why). Name the folder that does: npm run eval -- --suite ${name} --eval DIR`
      : 'Check the folder that --eval names.',
  );
}
