import { buildGraph, LazyGraph, PartsInMemory } from '@precedent/graph';
import { parseReading, type Reading } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { ask } from '../ask.ts';

const reference = await loadReference();

const TEXT =
  'On Monday Olaf Scholz met Mark Rutte. "Rutte is a friend. He will do well," the chancellor, Olaf Scholz, said. ' +
  'Rutte said that Scholz was tired. A spokesman for Scholz said Rutte was late.';

/** A report in which two people meet, which is its only claim, and speak about each other. */
function reportOf(id: string, publishedAt: string, text = TEXT): Reading {
  const named = (name: string, last: string) => ({
    id: last,
    type: 'person',
    name,
    aliases: [last],
    links: {},
    mentions: [...text.matchAll(new RegExp(`(?:${name.split(' ')[0]} )?${last}`, 'g'))].map(
      ({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
      }),
    ),
  });
  const quote = text.slice(0, text.indexOf('.') + 1);
  return parseReading({
    article: { id, kind: 'news', url: null, title: id, text, publishedAt, source: null },
    reader: { name: 'test', version: '1' },
    entities: [named('Olaf Scholz', 'Scholz'), named('Mark Rutte', 'Rutte')],
    claims: [
      {
        id: 'c1',
        subject: 'Scholz',
        relation: 'met',
        object: 'Rutte',
        office: null,
        modality: 'asserted',
        polarity: 'positive',
        from: null,
        to: null,
        status: null,
        speaker: null,
        evidence: [{ start: 0, end: quote.length, quote }],
        confidence: 1,
        certain: true,
        how: { by: 'model', cued: false },
        source: null,
      },
    ],
    notes: [],
  });
}

const graph = buildGraph(
  [reportOf('first', '2024-06-27'), reportOf('second', '2024-07-01', TEXT.replace('a friend', 'an ally'))],
  reference,
);
const asked = (question: string, options = {}) => ask(graph, reference, question, options).results;

test('sentences that somebody utters answer what they said about somebody, though no claim was drawn from them', () => {
  expect(asked('What did Scholz say about Rutte?').map(({ text }) => text)).toEqual([
    'Olaf Scholz: “"Rutte is an ally.” (1 July 2024)',
    'Olaf Scholz: “"Rutte is a friend.” (27 June 2024)',
  ]);
  expect(asked('What did Rutte say about Scholz?').map(({ text }) => text)).toEqual([
    'Mark Rutte: “Rutte said that Scholz was tired.” (1 July 2024)',
  ]);
});

test('each sentence is at its offsets in the text of its article, once for each article that carries it', () => {
  const [result] = asked('What did Rutte say about Scholz?');
  expect(result!.claims).toEqual([]);
  expect(result!.utterances!.map(({ article }) => article.id)).toEqual(['second', 'first']);
  for (const { start, end, quote, quoted } of result!.utterances!) {
    expect([quoted, TEXT.includes(quote)]).toEqual([false, true]);
    expect(end - start).toBe(quote.length);
  }
  const { article, start, end, quote } = result!.utterances![1]!;
  expect([article.id, TEXT.slice(start, end)]).toEqual(['first', quote]);
});

test('what was published later, or at another time, is left out', () => {
  const dates = (question: string, options = {}) =>
    asked(question, options).flatMap(({ utterances = [] }) =>
      utterances.map(({ article }) => article.publishedAt),
    );
  expect(dates('What did Rutte say about Scholz?', { knownBy: '2024-06-30' })).toEqual(['2024-06-27']);
  expect(dates('What did Rutte say about Scholz in July 2024?')).toEqual(['2024-07-01']);
  expect(dates('What did Rutte say about Scholz in 2020?')).toEqual([]);
  const { interpretation } = ask(graph, reference, 'What did Rutte say about Scholz in 2020?');
  expect(interpretation).toBe('What Mark Rutte is reported to have said about Olaf Scholz, in 2020.');
});

test.each(['Who said what about Rutte?', 'What was said about Rutte?', 'said speaker=? object="Mark Rutte"'])(
  '%s',
  (question) => {
    expect(
      new Set(asked(question).flatMap(({ utterances = [] }) => utterances.map(({ speaker }) => speaker))),
    ).toEqual(new Set(['person/olaf-scholz']));
  },
);

test.each([
  'What did Olaf Scholz have to say about Rutte?',
  "What were Scholz's words about Rutte?",
  'what is scholz quoted as saying about rutte',
  'quotes by Scholz on Rutte',
  'What did Scholz tweet about Rutte?',
])('%s', (question) => {
  expect(asked(question).map(({ text }) => text)).toEqual(
    asked('What did Scholz say about Rutte?').map(({ text }) => text),
  );
});

test('a word that is no name has to be among what is said', () => {
  expect(asked('What did Scholz say about the friend?').map(({ text }) => text)).toEqual([
    'Olaf Scholz: “"Rutte is a friend.” (27 June 2024)',
  ]);
});

test('the articles in which they are said are the sources, also as a follow-up', () => {
  const { query } = ask(graph, reference, 'What did Rutte say about Scholz?');
  const { results, summary, query: sources } = ask(graph, reference, 'who says so?', { previous: query });
  expect([summary, results.map(({ text }) => text)]).toEqual([
    '2 sources',
    ['second (1 July 2024)', 'first (27 June 2024)'],
  ]);
  expect(ask(graph, reference, sources).results).toEqual(results);
});

test('what else somebody said can be asked as a follow-up', () => {
  const { query } = ask(graph, reference, 'What did Scholz say about friend?');
  expect(ask(graph, reference, 'and about Rutte?', { previous: query }).results).toEqual(
    asked('What did Scholz say about Rutte?'),
  );
});

test('a graph of which only parts are loaded gives the same sentences', async () => {
  const lazy = new LazyGraph(new PartsInMemory(graph, reference));
  for (const question of [
    'What did Scholz say about Rutte?',
    'What did Rutte say?',
    'Who said what about Rutte?',
  ])
    expect(await lazy.ask((part) => ask(part, reference, question))).toEqual(ask(graph, reference, question));
});
