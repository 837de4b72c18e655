import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { parseArticle } from '../documents/parse-article.ts';
import { createReader } from './create-reader.ts';

const reader = await createReader({ model: await loadReaderModel(), reference: await loadReference() });

/** Attacks, each with its modality. */
async function attacksIn(content: string): Promise<string[]> {
  const { entities, claims } = await reader.read(parseArticle({ content, date: '2024-06-27' }));
  const nameOf = (id: string) => entities.find((entity) => entity.id === id)!.name;
  return claims
    .filter(({ relation }) => relation === 'attacked')
    .map(({ subject, object, modality }) => `${nameOf(subject)} > ${nameOf(object)}: ${modality}`);
}

test('an act reported by a third party is alleged', async () => {
  expect(await attacksIn('Norway said that Sweden attacked Finland.')).toEqual(['Sweden > Finland: alleged']);
});

test('what a speaker says about his own acts is asserted', async () => {
  expect(await attacksIn('Norway said that it attacked Finland.')).toEqual(['Norway > Finland: asserted']);
});

test('a holder of an office speaks for its body', async () => {
  const text = 'Swedish Prime Minister Ulf Kristersson said that Sweden attacked Finland.';
  expect(await attacksIn(text)).toEqual(['Sweden > Finland: asserted']);
});
