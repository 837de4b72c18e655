import type { ReadingEntity, Reference } from '@precedent/model';
import { loadReaderModel, loadReference } from '@precedent/reference';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { resolveCoreference } from '../coreference/resolve-coreference.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { type Analyser, createAnalyser } from '../parse/analyser.ts';
import { buildEntities } from './build-entities.ts';

let analyser: Analyser;
let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
  analyser = await createAnalyser(await loadReaderModel());
});

async function entitiesIn(text: string): Promise<ReadingEntity[]> {
  const article = {
    id: 'a',
    kind: 'news' as const,
    url: null,
    title: '',
    text,
    publishedAt: null,
    source: null,
  };
  const document = await analyser.analyse(article);
  const { mentions } = findMentions(document, reference);
  return buildEntities(document, mentions, resolveCoreference(document, mentions, reference), reference)
    .entities;
}

test('an entity has its fullest name, and the other forms are aliases', async () => {
  const [mugabe] = await entitiesIn(
    'Robert Mugabe resigned. Mugabe, born Robert Gabriel Mugabe, was 93. He ruled long.',
  );
  expect(mugabe).toMatchObject({
    type: 'person',
    name: 'Robert Gabriel Mugabe',
    aliases: ['Robert Mugabe', 'Mugabe'],
  });
});

test('the name, adjective, seat and government of a state are one entity', async () => {
  const entities = await entitiesIn(
    "The Kremlin denied it. Russia's army withdrew, and the Russian government fell.",
  );
  const russia = entities.find(({ type }) => type === 'country');
  expect(russia?.name).toBe('Russia');
  expect(russia?.aliases).toEqual(expect.arrayContaining(['Kremlin', 'Russian', 'Russian government']));
});

test('if only the adjective occurs, it is the name', async () => {
  const entities = await entitiesIn('British Prime Minister Rishi Sunak resigned.');
  expect(entities.find(({ type }) => type === 'country')?.name).toBe('British');
});

test('a known entity is linked to the gazetteer and to Wikidata', async () => {
  const [nato] = await entitiesIn('NATO met on Monday.');
  expect(nato?.links).toEqual({ gazetteer: 'nato', wikidata: 'Q7184' });
});

test('pronouns and descriptions count as mentions, never as aliases', async () => {
  const [merkel] = await entitiesIn('Angela Merkel resigned. She thanked voters.');
  expect(merkel?.aliases).toEqual([]);
  expect(merkel?.mentions).toHaveLength(2);
});

test('names and aliases occur in the text, and ids are unique, for any text', async () => {
  const fragment = fc.constantFrom(
    'Mark Rutte',
    'Rutte',
    'NATO',
    'the Iraqi parliament',
    'President Trump',
    'Trump administration',
    'Paris',
    'he said',
    '.',
    ',',
    '"',
    'Democrats',
    'the company',
    'King Charles',
    '\n\n',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fragment, { maxLength: 20 }), async (fragments) => {
      const text = fragments.join(' ');
      const entities = await entitiesIn(text);
      const flat = text.replace(/\s+/g, ' ');
      for (const { name, aliases } of entities)
        for (const form of [name, ...aliases]) expect(flat).toContain(form);
      expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
    }),
    { numRuns: 40 },
  );
});

test('a body is also known without the state or body at the beginning of its name', async () => {
  const entities = await entitiesIn("The U.S. State Department and Peru's Foreign Ministry criticised Chad.");
  const bodies = entities.filter(({ type }) => type === 'institution');
  expect(bodies.map(({ name, aliases }) => [name, ...aliases])).toEqual([
    ['U.S. State Department', 'State Department'],
    ["Peru's Foreign Ministry", 'Foreign Ministry'],
  ]);
});

test('a body is known with and without the noun that says what it is', async () => {
  const [union] = await entitiesIn('The Harmonia union criticised the plan.');
  expect([union?.name, ...(union?.aliases ?? [])].sort()).toEqual(['Harmonia', 'Harmonia union']);
});
