import { basisOf, graphToKeep } from '@precedent/graph';
import { describeParts } from '@precedent/graph/testing';
import { loadReference } from '@precedent/reference';
import { afterAll } from 'vitest';
import type { Archive } from '../archive.ts';
import { openArchive } from '../open-archive.ts';
import { describeEngine } from '../testing/describe-engines.ts';

const reference = await loadReference();

describeEngine('The graph that an archive keeps', (newLocation) => {
  let archive: Archive;
  afterAll(() => archive.close());

  describeParts('has parts that', reference, async (graph, readings) => {
    archive = await openArchive(await newLocation());
    for (const reading of readings) await archive.add(reading);
    const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
    const kept = await archive.keepGraph(graphToKeep(graph, reference, byId, await archive.sequence()));
    if (!kept) throw new Error('the graph was not kept');
    return (await archive.graph(basisOf(reference)))!;
  });
});
