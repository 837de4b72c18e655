import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { parseArticle } from '../documents/parse-article.ts';
import { createReader } from './create-reader.ts';

const reader = await createReader({ model: await loadReaderModel(), reference: await loadReference() });

/** What is given up, by name. */
async function givenUpIn(content: string): Promise<string[]> {
  const { entities, claims } = await reader.read(parseArticle({ content, date: '2024-06-27' }));
  const nameOf = (id: string) => entities.find((entity) => entity.id === id)!.name;
  return claims.filter(({ relation }) => relation === 'withdrew_from').map(({ object }) => nameOf(object));
}

test("a race that a sentence does not name is the person's race in another sentence", async () => {
  const text = 'Amy Klobuchar is running for president of the United States. Klobuchar dropped out.';
  expect(await givenUpIn(text)).toEqual(['United States']);
});

test("a race that nothing names is not the candidate's own office", async () => {
  expect(await givenUpIn('Romanian President Klaus Iohannis dropped out.')).toEqual([]);
});
