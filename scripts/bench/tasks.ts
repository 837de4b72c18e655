// `npm run bench:tasks [-- FILES…] [--json] [--save]`: five tasks of a new user, done in a real Chromium, with the clicks, the keys
// pressed and the texts typed, and the seconds that the page took. The archive has the articles and facts that come with
// the program, and those of FILES. `--save` writes the baseline.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createReader } from '@precedent/reader';
import { loadReaderModel, loadReference } from '@precedent/reference';
import { startSite } from '../../tests/browser/site.ts';
import { buildWhatIsStale } from '../setup/build.mjs';
import { fillArchive } from './example-archive.ts';
import { doTasks } from './tasks/do-tasks.ts';

const BASELINE = new URL('tasks/baseline.json', import.meta.url);
const { values: options, positionals: files } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

await buildWhatIsStale();
const reference = await loadReference();
const folder = mkdtempSync(join(tmpdir(), 'precedent-bench-'));
const archive = fillArchive(join(folder, 'archive.sqlite'), files);
const reader = async () => createReader({ model: await loadReaderModel(), reference, threads: 1 });
const site = await startSite([], reference, reader, archive);
try {
  const { articles } = await site.archive.stats();
  const load = loadavg()[0]!.toFixed(1);
  const tasks = await doTasks(await site.open());
  const report = {
    machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`,
    date: new Date().toISOString().slice(0, 10),
    loadAverage: { before: load, after: loadavg()[0]!.toFixed(1) },
    articles,
    added: files.map((file) => basename(file)),
    tasks,
  };
  if (options.json) console.log(JSON.stringify(report, null, 2));
  else console.table(tasks);
  if (options.save) writeFileSync(BASELINE, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}
