import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** An error that the stage does not catch has its message some lines before the end. */
const LINES_OF_ERROR = 20;

/** Runs a stage in a separate process, so that its memory can be measured. Null if it fails. */
export function runStage<Result>(script: string, args: string[], timeoutSeconds: number): Result | null {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const [command, ...before] = script.endsWith('.py')
    ? [findPython()]
    : [process.execPath, ...process.execArgv];
  if (!command) return null;
  const { status, stdout, stderr } = spawnSync(command, [...before, file, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: timeoutSeconds * 1000,
  });
  if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1)!);
  console.error(
    `${script} ${args[0]} failed:\n${stderr.trim().split('\n').slice(-LINES_OF_ERROR).join('\n')}`,
  );
  return null;
}

/** The first Python with both libraries; Debian's own is often not the first. */
function findPython(): string | undefined {
  return ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', 'import networkx, igraph']).status === 0,
  );
}
