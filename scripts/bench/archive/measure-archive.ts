// A stage of `npm run bench:archive`: one archive, in a separate process.
import { readFileSync } from 'node:fs';
import { loadReference } from '@precedent/reference';
import { openArchive } from '@precedent/store';
import type { Measured } from './measured.ts';
import { synthesiseWorld } from './synthesise.ts';
import { residentMegabytes, round, timeOnce, timeTwice } from './timing.ts';
import { MAX_STEPS, MOST_LINKS, type Workload } from './workload.ts';

const [location, workloadFile] = process.argv.slice(2);
const workload: Workload = JSON.parse(readFileSync(workloadFile!, 'utf8'));

const started = performance.now();
const archive = await openArchive(location!, { create: false });
await archive.links([workload.hops[0]!.named]);
const open = round(performance.now() - started);

const hop = await timeTwice(workload.hops, ({ named }) => archive.links([named], { limit: MOST_LINKS }));
const lineage = await timeTwice(workload.lineages, ({ named }) => archive.follow([named], ['succeeded']));
const path = await timeTwice(workload.paths, ({ from, to }) =>
  archive.path([from.named], [to.named], MAX_STEPS),
);
const search = await timeTwice(workload.searches, (text) => archive.search(text, 20));
const megabytes = residentMegabytes();

const world = synthesiseWorld(workload.articles, await loadReference());
const readings = Array.from({ length: workload.adds }, (_, index) =>
  world.readingOf(workload.articles + index),
);
const add = await timeOnce(readings, (reading) => archive.add(reading));
for (const { article } of readings) await archive.remove(article.id);
await archive.close();

const measured: Measured = {
  open,
  megabytes,
  hop: hop.spread,
  lineage: lineage.spread,
  path: path.spread,
  search: search.spread,
  add: add.spread,
  found: {
    hops: hop.results.map((links) => links.length),
    lineages: lineage.results.map((links) => links.length),
    paths: path.results.map((names) => (names === null ? null : names.length - 1)),
  },
};
console.log(JSON.stringify(measured));
