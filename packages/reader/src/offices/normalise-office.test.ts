import type { EntityType } from '@precedent/model';
import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../testing/draw-claims-in.ts';
import { normaliseOffice } from './normalise-office.ts';

const reference = await loadReference();
const { analyse } = await openDrawing(await loadReaderModel(), reference);
const entity = (type: EntityType, name: string, gazetteer?: string) => ({
  id: 'e',
  type,
  name,
  aliases: [],
  links: gazetteer ? { gazetteer } : {},
  mentions: [],
});

async function normalise(words: string, object: ReturnType<typeof entity>): Promise<string | null> {
  const { sentences } = await analyse(`${words} spoke first.`);
  const tokens = words.split(' ').length;
  return normaliseOffice(sentences[0]!, { start: 0, end: tokens }, object, reference);
}

test('an office is its title of the name of its body, not of the adjective', async () => {
  expect(await normalise('Prime Minister', entity('country', 'Dutch', 'netherlands'))).toBe(
    'Prime Minister of the Netherlands',
  );
});

test('other words for a title are the same title', async () => {
  expect(await normalise('Premier', entity('country', 'Italy', 'italy'))).toBe('Prime Minister of Italy');
});

test('a status is no part of the title', async () => {
  expect(await normalise('Former President', entity('country', 'France', 'france'))).toBe(
    'President of France',
  );
});

test('a person is no body of an office: the title stands alone', async () => {
  expect(await normalise('Secretary General', entity('person', 'Jens Stoltenberg'))).toBe(
    'Secretary General',
  );
});

test('without words of an office there is none', () => {
  const sentence = {
    index: 0,
    paragraph: 0,
    start: 0,
    end: 0,
    tokens: [],
    namedEntities: [],
    mentionProposals: [],
    claimProposals: [],
  };
  expect(normaliseOffice(sentence, null, entity('country', 'France', 'france'), reference)).toBeNull();
});
