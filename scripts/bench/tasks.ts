// `npm run bench:tasks [-- --json]`: five tasks of a new user on the articles and facts that come with the program, done in
// a real Chromium, with the clicks, the keys pressed and the texts typed, and the seconds that the page took.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createReader, parseArticle } from '@precedent/reader';
import { DATA_DIR, loadReaderModel, loadReference } from '@precedent/reference';
import { readFactsFile } from '@precedent/store';
import type { Page } from 'playwright-core';
import { startSite } from '../../tests/browser/site.ts';
import { buildWhatIsStale } from '../setup/build.mjs';
import { doTasks } from './tasks/do-tasks.ts';

const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

await buildWhatIsStale();
const reference = await loadReference();
const reader = await createReader({ model: await loadReaderModel(), reference, threads: 1 });
const site = await startSite(await readExamples(), reference, async () => reader);
try {
  const page: Page = await site.open();
  const done = await doTasks(page);
  if (options.json) console.log(JSON.stringify(done, null, 2));
  else console.table(done);
} finally {
  await site.close();
}

/** What a first start shows. */
async function readExamples() {
  const filesOf = (folder: string) =>
    readdirSync(join(DATA_DIR, folder)).map((file) => ({
      file,
      content: readFileSync(join(DATA_DIR, folder, file), 'utf8'),
    }));
  const facts = ['facts', 'examples/facts'].flatMap(filesOf).filter(({ file }) => file.endsWith('.csv'));
  const articles = ['articles', 'examples/articles']
    .flatMap(filesOf)
    .filter(({ file }) => file.endsWith('.txt'));
  const read = [];
  for (const article of articles) read.push(await reader.read(parseArticle(article)));
  return [...facts.map((one) => readFactsFile(one, reference).reading), ...read];
}
