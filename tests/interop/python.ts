import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Bytes, enough for the printed view of a graph with long evidence. */
const MAX_OUTPUT = 256 * 1024 * 1024;

export type Library = 'elementtree' | 'networkx' | 'networkx-gexf' | 'igraph';

/** A graph as a library sees it; edges by id. */
export interface GraphView {
  nodes: Record<string, Record<string, unknown>>;
  edges: { id: string; source: string; target: string; attributes: Record<string, unknown> }[];
}

/** Where `npm test` installs the libraries of requirements.txt if the system has none of its own. */
export const INSTALLED = fileURLToPath(
  new URL('../../node_modules/.cache/python/bin/python', import.meta.url),
);

/** The first Python here with all these modules; null if there is none. Debian's own is often not the first. */
export function findPython(...modules: string[]): string | null {
  const candidates = [process.env.PRECEDENT_PYTHON, INSTALLED, 'python3', '/usr/bin/python3', 'python'];
  for (const candidate of candidates)
    if (candidate && spawnSync(candidate, ['-c', `import ${modules.join(', ')}`]).status === 0)
      return candidate;
  return null;
}

/** What a script in this folder prints as JSON. Throws an error with its output if it fails. */
export function runScript(python: string, script: string, ...args: string[]): unknown {
  const path = fileURLToPath(new URL(`./${script}`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(python, [path, ...args], {
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT,
  });
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} failed:\n${stderr}`);
  return JSON.parse(stdout);
}

/** Has `library` read `file`, and write it to `rewritten` if given. Throws an error with its output if it fails. */
export function readWith(python: string, library: Library, file: string, rewritten?: string): GraphView {
  const args = [library, file, ...(rewritten === undefined ? [] : [rewritten])];
  return runScript(python, 'graph_reader.py', ...args) as GraphView;
}
