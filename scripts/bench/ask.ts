// `npm run bench:ask [-- --rounds N]`: the questions of the question suite, asked of a server on their archive over HTTP;
// milliseconds for each request. Processor time of the server is printed too, which other load on the machine adds
// little to.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { archiveOf } from '../eval/questions/archive-readings.ts';
import { readJsonLines } from '../eval/read-json-lines.ts';
import { round, spreadOf } from './archive/timing.ts';
import { startServerProcess } from './server/running-server.ts';

const DATA = fileURLToPath(new URL('../../../shared/eval/questions', import.meta.url));

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, eval: { type: 'string', default: DATA } },
});
const questions = readJsonLines<{ question: string }>(join(options.eval, 'questions.jsonl'));
const folder = mkdtempSync(join(tmpdir(), 'precedent-bench-'));
const file = join(folder, 'questions.sqlite');
cpSync(archiveOf(options.eval), file);
const server = await startServerProcess(file);
try {
  await askAll();
  const before = server.cpu();
  const times: number[] = [];
  for (let turn = 0; turn < Number(options.rounds); turn += 1) times.push(...(await askAll()));
  const cpu = round((server.cpu() - before) / times.length);
  const { p50, p95, max } = spreadOf(times);
  console.log(`${times.length} requests: median ${p50} ms, p95 ${p95} ms, longest ${max} ms;`);
  console.log(`${cpu} ms of processor time for each`);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function askAll(): Promise<number[]> {
  const times: number[] = [];
  for (const { question } of questions) {
    const started = performance.now();
    const { status } = await server.get(`/api/ask?q=${encodeURIComponent(question)}`);
    if (status >= 500) throw new Error(`${question}: ${status}`);
    times.push(performance.now() - started);
  }
  return times;
}
