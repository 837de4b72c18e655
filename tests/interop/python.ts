import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./graph_reader.py', import.meta.url));
/** Bytes, enough for the printed view of a graph with long evidence. */
const MAX_OUTPUT = 256 * 1024 * 1024;

export type Library = 'elementtree' | 'networkx' | 'networkx-gexf' | 'igraph';

/** A graph as a library sees it; edges by id. */
export interface GraphView {
  nodes: Record<string, Record<string, unknown>>;
  edges: { id: string; source: string; target: string; attributes: Record<string, unknown> }[];
}

/** The first Python here with both libraries; null if there is none. Debian's own is often not the first. */
export function findPython(): string | null {
  const candidates = [process.env.PRECEDENT_PYTHON, 'python3', '/usr/bin/python3', 'python'];
  for (const candidate of candidates)
    if (candidate && spawnSync(candidate, ['-c', 'import networkx, igraph']).status === 0) return candidate;
  return null;
}

/** Has `library` read `file`, and write it to `rewritten` if given. Throws an error with its output if it fails. */
export function readWith(python: string, library: Library, file: string, rewritten?: string): GraphView {
  const args = [SCRIPT, library, file, ...(rewritten === undefined ? [] : [rewritten])];
  const { status, stdout, stderr } = spawnSync(python, args, { encoding: 'utf8', maxBuffer: MAX_OUTPUT });
  if (status !== 0) throw new Error(`${library} could not read ${file}:\n${stderr}`);
  return JSON.parse(stdout);
}
