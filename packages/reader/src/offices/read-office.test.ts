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

test('an office has a title and a body', async () => {
  expect(await read('Prime Minister', entity('country', 'Dutch', 'netherlands'))).toEqual({
    title: 'Prime Minister',
    body: 'e',
  });
});

test('no form of the name of the body is part of the title', async () => {
  for (const words of ['Dutch Prime Minister', 'Netherlands Prime Minister'])
    expect((await read(words, entity('country', 'Holland', 'netherlands')))?.title).toBe('Prime Minister');
});

test('the words of a field are part of the title', async () => {
  expect((await read('Secretary of Justice', entity('place', 'Puerto Rico')))?.title).toBe(
    'Secretary of Justice',
  );
});

test('synonyms give the same title', async () => {
  expect((await read('Premier', entity('country', 'Italy', 'italy')))?.title).toBe('Prime Minister');
});

test('a status is not part of the title', async () => {
  expect((await read('Former President', entity('country', 'France', 'france')))?.title).toBe('President');
});

test('an adjective or a noun made of a title gives the title', async () => {
  expect((await read('presidential', entity('country', 'Kenya', 'kenya')))?.title).toBe('President');
  expect((await read('governorship', entity('place', 'Ohio')))?.title).toBe('Governor');
});

test('what stands before a verb is not part of the title', async () => {
  const office = await read(
    'Foreign Minister Gul said Prime Minister',
    entity('country', 'Turkey', 'turkey'),
  );
  expect(office?.title).toBe('Prime Minister');
});

test('words for relatives and elections name no office', async () => {
  expect(await read('founding father', entity('country', 'Kenya', 'kenya'))).toBeNull();
  expect(await read('election', entity('country', 'Kenya', 'kenya'))).toBeNull();
});

test('an office of another country does not belong to the object', async () => {
  expect(await read('President of China', entity('country', 'Japan', 'japan'))).toEqual({
    title: 'President of China',
    body: null,
  });
});

test('if the object is a person, the body stays open', async () => {
  expect(await read('Secretary General', entity('person', 'Jens Stoltenberg'))).toEqual({
    title: 'Secretary General',
    body: null,
  });
});

test('without words for an office, there is no office', () => {
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
