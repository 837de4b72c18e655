// A stage of `npm run bench:archive`: the graph of all articles, built as the server builds it.
import { buildGraph } from '@precedent/graph';
import type { Reading } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { openArchive } from '@precedent/store';
import { residentMegabytes, round } from './timing.ts';

const archive = await openArchive(process.argv[2]!, { create: false });
const reference = await loadReference();
const started = performance.now();
const readings: Reading[] = [];
for await (const reading of archive.readings()) readings.push(reading);
const read = performance.now();
const graph = buildGraph(readings, reference);
console.log(
  JSON.stringify({
    readSeconds: round((read - started) / 1000),
    buildSeconds: round((performance.now() - read) / 1000),
    entities: graph.order,
    facts: graph.size,
    megabytes: residentMegabytes(),
  }),
);
await archive.close();
