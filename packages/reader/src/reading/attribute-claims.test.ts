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

test('what a third party says two others did is alleged', async () => {
  expect(await attacksIn('Norway said that Sweden attacked Finland.')).toEqual(['Sweden > Finland: alleged']);
});

test('what somebody says of himself is vouched for', async () => {
  expect(await attacksIn('Norway said that it attacked Finland.')).toEqual(['Norway > Finland: asserted']);
});

test('who holds an office of one of the two speaks for it', async () => {
  const text = 'Swedish Prime Minister Ulf Kristersson said that Sweden attacked Finland.';
  expect(await attacksIn(text)).toEqual(['Sweden > Finland: asserted']);
});
