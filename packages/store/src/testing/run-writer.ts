import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bundleProgram } from './bundle-program.ts';

const WRITER = fileURLToPath(new URL('write-articles.ts', import.meta.url));

/** The result of a writing process. */
export interface WriterRun {
  exitCode: number | null;
  /** Ids of the articles that the archive acknowledged, in order. */
  acknowledged: string[];
}

export interface WriterOptions {
  count: number;
  /** Number of articles with its own ids. */
  prefix: string;
  /** Number of articles that other writers add too. */
  shared?: string;
  /** Articles in one transaction; 1 by default. */
  batch?: number;
  /** Killed with -9 after this many acknowledgements, while the next articles are being added. */
  killAfter?: number;
  /** Milliseconds between that acknowledgement and the kill. */
  killDelay?: number;
  /** Kills the writer with -9 as soon as it is aborted. */
  signal?: AbortSignal;
}

/** Runs `write-articles.ts` in a separate process until it ends or is killed. */
export async function runWriter(location: string, options: WriterOptions): Promise<WriterRun> {
  const { count, prefix, batch = 1, shared, killAfter, killDelay = 0, signal } = options;
  const args = [location, String(count), prefix, String(batch), ...(shared ? [shared] : [])];
  const writer = spawn(process.execPath, [await bundleProgram(WRITER), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  signal?.addEventListener('abort', () => writer.kill('SIGKILL'));
  const closed = new Promise<number | null>((resolve) => writer.once('close', resolve));
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: writer.stdout }))
    if (acknowledged.push(line) === killAfter) setTimeout(() => writer.kill('SIGKILL'), killDelay);
  return { exitCode: await closed, acknowledged };
}
