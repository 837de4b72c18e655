import type { Reading } from '@precedent/model';
import { createReader, parseArticle } from '@precedent/reader';
import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';

const reference = await loadReference();
const { read } = await createReader({ model: await loadReaderModel(), reference });

/** Whether an entity goes by a name in the article, or by a longer one that has it: "Solidarity union". */
function isCalled({ entities }: Reading, id: string, name: string): boolean {
  const { name: own, aliases } = entities.find((entity) => entity.id === id)!;
  return [own, ...aliases].some((one) => one.includes(name));
}

// No reader understands everything, so one of the examples is enough.
test.each(reference.ontology.relations)('the built-in reader finds an example of $id', async (relation) => {
  const found: string[] = [];
  for (const { sentence, subject, object } of relation.examples) {
    const reading = await read(parseArticle({ content: sentence, date: '2024-06-27' }));
    for (const claim of reading.claims) {
      const fits = (from: string, to: string) =>
        isCalled(reading, from, subject) && isCalled(reading, to, object);
      const { symmetric } = relation;
      if (claim.relation !== relation.id) continue;
      if (fits(claim.subject, claim.object) || (symmetric && fits(claim.object, claim.subject)))
        found.push(sentence);
    }
  }
  expect(found).not.toEqual([]);
});
