import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';

const OLDEST_NODE = [20, 19];
// Records which lock file node_modules was installed from.
const STAMP = join(ROOT, 'node_modules', '.installed-from');

/** Installs the dependencies in package-lock.json if they are missing or from another lock file. */
export async function installWhatIsMissing() {
  refuseOldNode();
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.error('Installing dependencies …');
  // Not `npm ci`, which refuses a lock file without binaries for other platforms; npm leaves those out if
  // the registry does not have them. This keeps the locked versions and writes no file.
  // The build needs development dependencies, whatever NODE_ENV is.
  const options = ['--no-save', '--include=dev', '--no-progress', '--loglevel=error'];
  const status = await run('npm', ['install', ...options]);
  if (status !== 0) {
    console.error(
      'error: npm could not install the dependencies\nremedy: check the network and run the command again',
    );
    process.exit(1);
  }
  writeFileSync(STAMP, wanted);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(
    `error: this is Node ${process.versions.node}\nremedy: install Node ${OLDEST_NODE.join('.')} or newer`,
  );
  process.exit(1);
}
