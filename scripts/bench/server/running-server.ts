import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../../packages/cli/bin/precedent.js', import.meta.url));

/** What browsers accept; a reply comes in the first that the server has. */
const CODINGS = 'br, gzip';

/** `precedent serve` in a process of its own. */
export interface ServerProcess {
  url: string;
  get(path: string): Promise<{ status: number; body: unknown }>;
  /** Reads a file to its end and keeps nothing of it. */
  read(path: string): Promise<void>;
  /** Memory of the process now, the most it had, and the most that one beside it had, in mebibytes. */
  megabytes(): { now: number; peak: number; beside: number };
  /** Processor time that it has used, in milliseconds. */
  cpu(): number;
  stop(): Promise<void>;
}

export async function startServerProcess(archive: string): Promise<ServerProcess> {
  const args = [COMMAND, 'serve', '--archive', archive, '--port', '0', '--no-data'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await readAddress(child);
  return {
    url,
    async get(path) {
      const response = await fetch(url + path, { headers: { 'accept-encoding': CODINGS } });
      return { status: response.status, body: await response.json() };
    },
    async read(path) {
      const { ok, body } = await fetch(url + path);
      if (!ok || body === null) throw new Error(`${path} failed`);
      for await (const _ of body);
    },
    megabytes: () => ({
      now: memoryOf(child.pid!, 'VmRSS'),
      peak: memoryOf(child.pid!, 'VmHWM'),
      beside: Math.max(0, ...childrenOf(child.pid!).map((pid) => memoryOf(pid, 'VmHWM'))),
    }),
    cpu: () => cpuOf(child),
    async stop() {
      const stopped = once(child, 'exit');
      child.kill('SIGTERM');
      await stopped;
    },
  };
}

async function readAddress(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! }))
    if (line.startsWith('http')) return line;
  throw new Error('the server stopped before it printed its address');
}

/** Whichever of its threads started them. */
function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
    const children = readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim();
    return children === '' ? [] : children.split(' ').map(Number);
  });
}

function memoryOf(pid: number, field: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024);
}

/** Linux counts in hundredths of a second. */
function cpuOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
