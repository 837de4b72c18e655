import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DATA_DIR } from '@precedent/reference';

const COMMAND = fileURLToPath(new URL('../../packages/cli/bin/precedent.js', import.meta.url));

/** Fills a file with the archive that a first start shows, and with more articles if any are named. */
export function fillArchive(file: string, more: readonly string[] = []): string {
  const folders = ['facts', 'examples/facts', 'articles', 'examples/articles'].map((name) =>
    join(DATA_DIR, name),
  );
  const { status } = spawnSync(process.execPath, [COMMAND, 'add', ...folders, ...more, '--archive', file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`adding the examples failed with status ${status}`);
  return file;
}
