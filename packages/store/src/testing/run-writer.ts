import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const WRITER = fileURLToPath(new URL('write-articles.ts', import.meta.url));

/** What a writing process did. */
export interface WriterRun {
  exitCode: number | null;
  /** Ids of the articles that the archive acknowledged, in order. */
  acknowledged: string[];
}

export interface WriterOptions {
  count: number;
  /** Of the ids of its own. */
  prefix: string;
  /** Of the ids that other writers add too. */
  shared?: string;
  /** Killed with -9 when so many were acknowledged: the next are then somewhere between begun and done. */
  killAfter?: number;
}

/** Runs `write-articles.ts` in a process of its own until it ends or is killed. */
export async function runWriter(location: string, options: WriterOptions): Promise<WriterRun> {
  const { count, prefix, shared, killAfter } = options;
  const args = [WRITER, location, String(count), prefix, ...(shared ? [shared] : [])];
  const writer = spawn(process.execPath, ['--conditions=@precedent/source', '--import=tsx', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise<number | null>((resolve) => writer.once('close', resolve));
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: writer.stdout }))
    if (acknowledged.push(line) === killAfter) writer.kill('SIGKILL');
  return { exitCode: await closed, acknowledged };
}
