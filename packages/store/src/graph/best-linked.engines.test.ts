import { basisOf, buildGraph, graphToKeep } from '@precedent/graph';
import { writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openArchive } from '../open-archive.ts';
import { describeEngine } from '../testing/describe-engines.ts';

const reference = await loadReference();
const others = Array.from(
  { length: 40 },
  (_, at) => `person Ana ${String.fromCharCode(65 + (at % 26))}${at}chuk`,
);
const link = (subject: string, relation: string, object: string) => ({ subject, relation, object });

/** A state with many facts, of which two are with Ben, who also criticised Cai. */
const reading = writeReading({ id: 'a' }, [
  ...others.map((other) => link(other, 'criticised', 'country France')),
  link('person Ben Okri', 'criticised', 'country France'),
  link('country France', 'criticised', 'person Ben Okri'),
  link('person Ben Okri', 'criticised', 'person Cai Wen'),
  link('person Cai Wen', 'criticised', 'country France'),
  link('person Cai Wen', 'criticised', 'person Dora Maar'),
]);

describeEngine('The neighbours of an entity', (newLocation) => {
  test('have as many facts among them, whether one of them has few facts or many more than there are neighbours', async () => {
    const archive = await openArchive(await newLocation());
    try {
      await archive.add(reading);
      const graph = buildGraph([reading], reference);
      const byId = new Map([[reading.article.id, reading]]);
      await archive.keepGraph(graphToKeep(graph, reference, byId, await archive.sequence()));
      const parts = (await archive.graph(basisOf(reference)))!;
      const asked = { relations: null, certain: false, most: 10, mostFacts: 1000 };
      const [ben, france] = await parts.bestLinked([
        { ...asked, entity: 'person/ben-okri' },
        { ...asked, entity: 'country/france' },
      ]);
      expect(ben!.total).toEqual({ entities: 2, facts: 4 });
      expect(france!.total).toEqual({ entities: 42, facts: 44 });
      const [few] = await parts.bestLinked([{ ...asked, mostFacts: 3, entity: 'person/ben-okri' }]);
      expect(few!.total.facts).toBe(3);
    } finally {
      await archive.close();
    }
  });
});
