import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `npm test` puts Gephi and JGraphT if CI is set. */
const LIBRARIES =
  process.env.PRECEDENT_JAVA_LIBRARIES ??
  fileURLToPath(new URL('../../node_modules/.cache/java', import.meta.url));

export const JAVA_MISSING =
  'Gephi and JGraphT are missing (tests/interop/java, which npm test installs with Maven if CI is set)';

export function hasJavaLibraries(): boolean {
  return existsSync(LIBRARIES) && spawnSync('java', ['-version']).status === 0;
}

/** What a program in this folder prints of each file, a line of JSON each. Throws an error with its output if it fails. */
export function readWithJava(program: 'ReadWithGephi' | 'ReadWithJgrapht', files: string[]): unknown[] {
  const source = fileURLToPath(new URL(`./java/${program}.java`, import.meta.url));
  const options = ['-Xmx900m', '-Djava.awt.headless=true', '-cp', [`${LIBRARIES}/*`].join(delimiter)];
  const { status, stdout, stderr } = spawnSync('java', [...options, source, ...files], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${files.join(' ')} failed:\n${stderr}`);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
