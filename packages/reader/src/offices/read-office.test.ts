import type { EntityType, Office } from '@precedent/model';
import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../testing/draw-claims-in.ts';
import { readOffice } from './read-office.ts';

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

async function read(words: string, object: ReturnType<typeof entity>): Promise<Office | null> {
  const { sentences } = await analyse(`${words} spoke first.`);
  const tokens = words.split(' ').length;
  return readOffice(sentences[0]!, { start: 0, end: tokens }, object, reference);
}

test('an office is its title and its body', async () => {
  expect(await read('Prime Minister', entity('country', 'Dutch', 'netherlands'))).toEqual({
    title: 'Prime Minister',
    body: 'e',
  });
});

test('the name of the body is no part of the title, in whatever form', async () => {
  for (const words of ['Dutch Prime Minister', 'Netherlands Prime Minister'])
    expect((await read(words, entity('country', 'Holland', 'netherlands')))?.title).toBe('Prime Minister');
});

test('the words of a field are a part of the title', async () => {
  expect((await read('Secretary of Justice', entity('place', 'Puerto Rico')))?.title).toBe(
    'Secretary of Justice',
  );
});

test('other words for a title are the same title', async () => {
  expect((await read('Premier', entity('country', 'Italy', 'italy')))?.title).toBe('Prime Minister');
});

test('a status is no part of the title', async () => {
  expect((await read('Former President', entity('country', 'France', 'france')))?.title).toBe('President');
});

test('an office that is said to be of another country is not one of the object', async () => {
  expect(await read('President of China', entity('country', 'Japan', 'japan'))).toEqual({
    title: 'President of China',
    body: null,
  });
});

test('a person has no offices to give: the body stays open', async () => {
  expect(await read('Secretary General', entity('person', 'Jens Stoltenberg'))).toEqual({
    title: 'Secretary General',
    body: null,
  });
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
  expect(readOffice(sentence, null, entity('country', 'France', 'france'), reference)).toBeNull();
});
