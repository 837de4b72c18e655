import type { Reference } from '@precedent/model';
import { loadReaderModel, loadReference } from '@precedent/reference';
import { beforeAll, expect, test } from 'vitest';
import { findMentions } from '../mentions/find-mentions.ts';
import { type Analyser, createAnalyser } from '../parse/analyser.ts';
import { buildEntities } from '../reading/build-entities.ts';
import { resolveCoreference } from './resolve-coreference.ts';

let analyser: Analyser;
let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
  analyser = await createAnalyser(await loadReaderModel());
});

/** The entity that each pronoun, description and short name refers to: "He" → "Mark Rutte". */
async function meaningsIn(text: string): Promise<(form: string) => (string | null)[]> {
  const { document, mentions, coreference } = await resolveIn(text);
  const { entityOf } = buildEntities(document, mentions, coreference, reference);
  return (form) =>
    mentions.filter((mention) => mention.text === form).map((mention) => entityOf(mention)?.name ?? null);
}

async function resolveIn(text: string) {
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
  return { document, mentions, coreference: resolveCoreference(document, mentions, reference) };
}

test('a surname means the person whose full name the article gives', async () => {
  const means = await meaningsIn('Mark Rutte met Jens Stoltenberg. Rutte thanked Stoltenberg.');
  expect(means('Rutte')).toEqual(['Mark Rutte']);
  expect(means('Stoltenberg')).toEqual(['Jens Stoltenberg']);
});

test('an acronym in parentheses is the name before it', async () => {
  const means = await meaningsIn('Tsvangirai led the Movement for Democratic Change (MDC). The MDC won.');
  expect(means('MDC')).toEqual(['Movement for Democratic Change', 'Movement for Democratic Change']);
});

test('"he" and "she" agree with the gender of first names', async () => {
  const means = await meaningsIn(
    'Angela Merkel met Emmanuel Macron on Monday. She praised the plan, and he thanked her.',
  );
  expect(means('She')).toEqual(['Angela Merkel']);
  expect(means('he')).toEqual(['Emmanuel Macron']);
  expect(means('her')).toEqual(['Angela Merkel']);
});

test('two arguments of one verb are not the same person', async () => {
  const means = await meaningsIn('Mark Rutte resigned on Monday. Viktor Orban congratulated him.');
  expect(means('him')).toEqual(['Mark Rutte']);
});

test('a relative pronoun means what its clause is attached to', async () => {
  const means = await meaningsIn('Trump praised German Chancellor Olaf Scholz, who called it a good choice.');
  expect(means('who')).toEqual(['Olaf Scholz']);
});

test('"I" in a quotation is its speaker', async () => {
  const means = await meaningsIn(
    '"I know that I am leaving NATO in good hands," Stoltenberg said on Monday.',
  );
  expect(means('I')).toEqual(['Stoltenberg', 'Stoltenberg']);
});

test('"I" outside quotations is left open', async () => {
  const means = await meaningsIn('Mark Rutte resigned. I think that is good.');
  expect(means('I')).toEqual([null]);
});

test('a description with a state means the person who leads it', async () => {
  const means = await meaningsIn(
    'Dutch Prime Minister Mark Rutte met German Chancellor Olaf Scholz. The seasoned Dutch leader thanked him.',
  );
  expect(means('The seasoned Dutch leader')).toEqual(['Mark Rutte']);
});

test('a description in a clause before the main clause means the subject of the main clause', async () => {
  const means = await meaningsIn(
    'Rutte was praised by Sunak and Scholz. While the 57-year-old faces the spectre of a return by Trump, Rutte will also have to win over Turkey.',
  );
  expect(means('the 57-year-old')).toEqual(['Rutte']);
});

test('"the alliance" is the body known to be one', async () => {
  const means = await meaningsIn('NATO appointed Mark Rutte. He will lead the alliance from October.');
  expect(means('the alliance')).toEqual(['NATO']);
});

test('a description beside a name means that name', async () => {
  const means = await meaningsIn('Rutte will learn from his predecessor, Jens Stoltenberg.');
  expect(means('his predecessor')).toEqual(['Jens Stoltenberg']);
});

test('the administration of a known leader is never another state', async () => {
  const text =
    'Israel met US Secretary of State Mike Pompeo. Israel thanked the Trump administration. Israel was calm.';
  expect((await meaningsIn(text))('Trump administration')).toEqual((await meaningsIn(text))('US'));
  const without = 'Israel thanked the Trump administration. Israel was calm.';
  expect((await meaningsIn(without))('Trump administration')).not.toEqual(['Israel']);
});

test('an area with and without its kind is one', async () => {
  const means = await meaningsIn('Troops left Sangin on Monday. The Sangin district is calm.');
  expect(means('Sangin')).toEqual(['Sangin district']);
});

test('an administration is the state of its leader', async () => {
  const means = await meaningsIn(
    'US President Donald Trump met Ukrainian President Volodymyr Zelensky. The Trump administration denied it.',
  );
  expect(means('Trump administration')).toEqual(means('US'));
});

test('a surname of two relatives means the one mentioned so far, and the two are not joined', async () => {
  const means = await meaningsIn(
    'Joe Biden won. Biden thanked voters. His son, Hunter Biden, was investigated.',
  );
  expect(means('Biden')).toEqual(['Joe Biden']);
  expect(means('Hunter Biden')).toEqual(['Hunter Biden']);
});

test('a pronoun is left open if nobody of its gender was mentioned before', async () => {
  const means = await meaningsIn('Angela Merkel met Theresa May. He was not there.');
  expect(means('He')).toEqual([null]);
});

test('"the country" is the one that the article is about, and "the country\'s president" its president', async () => {
  const means = await meaningsIn(
    "Ecuadorean President Rafael Correa visited Ecuador's coast on Monday. Mr. Correa said the country needs peace. The country's president thanked the army.",
  );
  expect(means('the country')).toEqual(['Ecuador']);
  expect(means("The country's president")).toEqual(['Rafael Correa']);
});

test('a description that opens an article means the person whom the next sentence names with that office', async () => {
  const means = await meaningsIn(
    "Venezuela's president is urging reform. President Hugo Chavez told reporters that oil matters.",
  );
  expect(means("Venezuela's president")).toEqual(['Hugo Chavez']);
});

test('a description does not mean what it has within itself', async () => {
  const means = await meaningsIn('Iran is large. Troops entered the Iranian city on Monday.');
  expect(means('the Iranian city')).toEqual([null]);
});

test('a link by one name is certain, one by a pronoun is as likely as the model makes it', async () => {
  const { mentions, coreference } = await resolveIn(
    'Mark Rutte resigned on Monday. Mark Rutte was tired. He thanked voters.',
  );
  const certaintyOf = (form: string) =>
    mentions.flatMap(({ text, index }) => (text === form ? (coreference.links[index]?.certainty ?? []) : []));
  expect(certaintyOf('Mark Rutte')).toEqual([1]);
  expect(certaintyOf('He')[0]).toBeGreaterThan(0.5);
  expect(certaintyOf('He')[0]).toBeLessThan(1);
});

test('a name inside that of a body which it owns is not short for it', async () => {
  const means = await meaningsIn(
    'NATO hands over to a European Union Force that will number 7,000. The European Union welcomed that.',
  );
  expect(means('European Union')).toEqual(['European Union', 'European Union']);
  expect(means('European Union Force')).toEqual(['European Union Force']);
});

test('somebody introduced without a name is the person named next', async () => {
  const text =
    'Police in Norway arrested a journalist. Kari Nordmann wrote about Mark Rutte. A senator praised her.';
  const means = await meaningsIn(text);
  expect(means('a journalist')).toEqual(['Kari Nordmann']);
  expect(means('A senator')).toEqual([null]);
});

test('whom the article calls something else is not the one introduced', async () => {
  const means = await meaningsIn('Police arrested a journalist. Prime Minister Mark Rutte was angry.');
  expect(means('a journalist')).toEqual([null]);
});

test('somebody introduced by rank is the person named next, unless it is a spokesman and somebody else', async () => {
  const means = await meaningsIn(
    'A senior Chilean diplomat criticised Peru. Ana Rojas said on Monday that Peru broke the treaty.',
  );
  expect(means('A senior Chilean diplomat')).toEqual(['Ana Rojas']);
  const unrelated = await meaningsIn('A spokesman praised Peru. President Ana Rojas arrived on Monday.');
  expect(unrelated('A spokesman')).toEqual([null]);
});

test('"the rebels" means the group that is called so', async () => {
  const means = await meaningsIn(
    'Soldiers fought Red Tiger rebels in Mali on Monday. The army said that the rebels fled.',
  );
  expect(means('the rebels')).toEqual(['Red Tiger']);
});

test('the committee before the title of its chairman is the one that the article names', async () => {
  const means = await meaningsIn(
    'The Senate Foreign Relations Committee met on Monday. But committee chairman Ana Rojas said it is time to decide.',
  );
  expect(means('committee')).toEqual(['Senate Foreign Relations Committee']);
});

test('the government is that of the only state that the text has spoken of, unless it is called a regional one', async () => {
  const text = 'Rebels attacked an army base in Burma. They rejected a truce with the military government.';
  expect((await meaningsIn(text))('the military government')).toEqual(['Burma']);
  const regional =
    'Rebels attacked an army base in Burma. They rejected a truce with the regional government.';
  expect((await meaningsIn(regional))('the regional government')).toEqual([null]);
});
