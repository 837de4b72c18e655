// A stage of `npm run bench:archive`: the same work with graphology in memory, from a file of links.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { MultiDirectedGraph } from 'graphology';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';
import type { Measured } from './measured.ts';
import { residentMegabytes, round, timeTwice } from './timing.ts';
import { MAX_STEPS, MOST_LINKS, type Workload } from './workload.ts';

const [linksFile, workloadFile] = process.argv.slice(2);
const workload: Workload = JSON.parse(readFileSync(workloadFile!, 'utf8'));

const started = performance.now();
const graph = new MultiDirectedGraph<object, { relation: string }>();
/** Each link in both directions, once, because a chain may run against the direction of a claim. */
const both = new MultiDirectedGraph();
for await (const line of createInterface({ input: createReadStream(linksFile!) })) {
  const [subject, relation, object] = line.split('\t') as [string, string, string];
  graph.mergeNode(subject);
  graph.mergeNode(object);
  graph.addDirectedEdge(subject, object, { relation });
  both.mergeNode(subject);
  both.mergeNode(object);
  for (const [from, to] of [
    [subject, object],
    [object, subject],
  ] as const)
    if (!both.hasDirectedEdge(from, to)) both.addDirectedEdge(from, to);
}
linksOf(workload.hops[0]!.index);
const open = round(performance.now() - started);

/** The latest links come first, as in the archive. */
function linksOf(index: number): string[] {
  return graph.hasNode(index) ? graph.edges(index).slice(-MOST_LINKS).reverse() : [];
}

function lineageOf(index: number): Set<string> {
  const links = new Set<string>();
  const reached = new Set([String(index)]);
  for (const node of reached)
    if (graph.hasNode(node))
      graph.forEachEdge(node, (edge, { relation }, source, target) => {
        if (relation !== 'succeeded') return;
        links.add(edge);
        reached.add(source).add(target);
      });
  return links;
}

function pathOf(from: number, to: number): number | null {
  if (!both.hasNode(from) || !both.hasNode(to)) return null;
  if (from === to) return 0;
  const path = bidirectional(both, String(from), String(to));
  return path === null || path.length - 1 > MAX_STEPS ? null : path.length - 1;
}

const hop = await timeTwice(workload.hops, ({ index }) => linksOf(index));
const lineage = await timeTwice(workload.lineages, ({ index }) => lineageOf(index));
const path = await timeTwice(workload.paths, ({ from, to }) => pathOf(from.index, to.index));
const measured: Measured = {
  open,
  megabytes: residentMegabytes(),
  hop: hop.spread,
  lineage: lineage.spread,
  path: path.spread,
  found: {
    hops: hop.results.map((links) => links.length),
    lineages: lineage.results.map((links) => links.size),
    paths: path.results,
  },
};
console.log(JSON.stringify(measured));
