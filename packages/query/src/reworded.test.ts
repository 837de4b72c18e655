import { buildGraph } from '@precedent/graph';
import { PrecedentError } from '@precedent/model';
import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { sampleGraph } from './testing/sample-graph.ts';

const reference = await loadReference();
const graph = sampleGraph(reference);
const namesOf = (question: string) =>
  ask(graph, reference, question).results.map(({ entities }) => entities[0]!.name);

/** Offices of which a title alone does not say which. */
const titles = buildGraph(
  [
    writeReading({ id: 'titles', kind: 'facts' }, [
      tenureRow('Gordon Brown', 'Chancellor of the Exchequer', 'country United Kingdom', '1997', '2007'),
      tenureRow('Gordon Brown', 'Minister of Culture', 'country United Kingdom', '1995', '1996'),
      tenureRow('Theresa May', 'Prime Minister', 'country United Kingdom', '2016', '2019'),
      tenureRow('Scott Morrison', 'Prime Minister', 'country Australia', '2018', '2022'),
      tenureRow('Olaf Scholz', 'Chancellor', 'country Germany', '2021-12-08', null),
      tenureRow('Asha-Rose Migiro', 'Deputy Secretary-General', 'institution United Nations', '2007', '2012'),
    ]),
  ],
  reference,
);
const said = (question: string) => {
  try {
    const { interpretation, summary, results } = ask(titles, reference, question);
    return [interpretation, summary, ...results.map(({ text }) => text)]
      .filter((it) => it !== null)
      .join(' ');
  } catch (error) {
    if (error instanceof PrecedentError) return `${error.code}: ${error.message}`;
    throw error;
  }
};

test.each([
  ["Who's the person that replaced Stoltenberg?", ['Mark Rutte']],
  ["Who took Stoltenberg's place as NATO chief?", ['Mark Rutte']],
  ['Who took over from Stoltenberg at NATO?', ['Mark Rutte']],
  ['Name the predecessor of Mark Rutte.', ['Jens Stoltenberg']],
  ['Who was the penultimate secretary general of NATO?', ['Jens Stoltenberg']],
  ['Who was the second-to-last secretary general of NATO?', ['Jens Stoltenberg']],
  ['Who came first, Solana or Claes?', ['Willy Claes', 'Javier Solana']],
  ['Who led NATO in the late 1990s?', ['Javier Solana']],
  ['Who led NATO at the end of 1994?', ['Willy Claes']],
  ['Who led NATO in the spring of 1995?', ['Willy Claes']],
  ['Who supported Rutte apart from Sunak?', ['United States']],
  ['I wonder who preceded Rutte', ['Jens Stoltenberg']],
  ['Which secretaries general of NATO served since 2015?', ['Jens Stoltenberg', 'Mark Rutte']],
  ['Who served between Solana and Stoltenberg?', ['Anders Fogh Rasmussen']],
  ['Who has been Secretary General of NATO more than once?', ['Sergio Balanzino', 'Sergio Balanzino']],
  ['Who has been Secretary General of NATO more than twice?', []],
])('%s', (question, names) => {
  expect(namesOf(question)).toEqual(names);
});

test.each([
  ['How long did Javier Solana serve?', '3 years, 10 months and 1 day (1,401 days)'],
  ['How many months did Javier Solana last as NATO chief?', '3 years, 10 months and 1 day (1,401 days)'],
  ["What was the length of Solana's term?", '3 years, 10 months and 1 day (1,401 days)'],
  ['How long was the shortest term of a secretary general of NATO?', '1 year and 3 days (368 days)'],
  ['How many secretaries general of NATO served between 2012 and 2020?', '2'],
  ['Number of secretaries general of NATO', '6, and 1 who only acted'],
  ["Isn't Mark Rutte the Secretary General of NATO?", 'Yes'],
])('%s %s', (question, summary) => {
  expect(ask(graph, reference, question).summary).toBe(summary);
});

test('a title alone means an office of the person, or of a body in which they held one', () => {
  expect(said('How long did Gordon Brown serve as Chancellor?')).toContain('about 10 years');
  expect(said('Was Gordon Brown ever prime minister?')).toBe(
    'Whether Gordon Brown was Prime Minister of the United Kingdom.',
  );
  expect(said('Who was chancellor in 2005?')).toContain('Gordon Brown');
});

test('a pronoun in a clause of time is the person that the question names', () => {
  expect(said('What was Gordon Brown before he was Chancellor of the Exchequer?')).toBe(
    'Who or what Gordon Brown is, until 31 December 1996. Gordon Brown, as Culture Minister of the United Kingdom (from 1995 to 1996)',
  );
});

test('a deputy does not hold the office of whom they stand in for', () => {
  expect(said('Who was Secretary-General of the United Nations in 2010?')).toBe(
    'not_found: no office matches "Secretary-General of the United Nations"',
  );
  expect(said('Who was Deputy Secretary-General of the United Nations in 2010?')).toContain('Migiro');
});

test('when somebody left is not answered if no source says that they did', () => {
  const { results, notes } = ask(titles, reference, 'When did Olaf Scholz stop being Chancellor of Germany?');
  expect(results).toEqual([]);
  expect(notes[0]).toMatch('what is known: Olaf Scholz, as Chancellor of Germany (from 8 December 2021)');
});

test('that somebody held one office is no denial that they held another', () => {
  const { summary, results, notes } = ask(titles, reference, 'Did Olaf Scholz serve under Theresa May?');
  expect([summary, results]).toEqual([null, []]);
  expect(notes).toContainEqual(
    expect.stringContaining('What is known: Olaf Scholz, as Chancellor of Germany'),
  );
});

test('words after a verb that is understood are a name, even if they end like a known one', () => {
  expect(said('Who succeeded Provisional Government of Germany as Chancellor of Germany?')).toContain(
    'not_found: no match for "Provisional Government of Germany"',
  );
});

test('a question for an opinion is refused as one', () => {
  for (const question of ['Who should be prime minister?', 'Who is the best prime minister?'])
    expect(said(question)).toContain('an opinion');
});

test('a question of an unknown form is refused with questions about what it names', () => {
  expect(() => ask(graph, reference, 'When did Jens Stoltenberg die?')).toThrow(
    expect.objectContaining({
      code: 'outside_grammar',
      remedy: expect.stringMatching(
        /^Ask instead: What happened to Jens Stoltenberg\? Who is Jens Stoltenberg\?/,
      ),
    }),
  );
});

test('who won an election asks who defeated somebody in it', () => {
  const told = writeReading({ id: 'vote', publishedAt: '2008-07-01' }, [
    { subject: 'person Robert Mugabe', relation: 'defeated', object: 'person Morgan Tsvangirai' },
  ]);
  const news = { ...told, article: { ...told.article, title: 'The election in Zimbabwe' } };
  const one = buildGraph([news], reference);
  const { results, interpretation } = ask(one, reference, 'Who won the 2008 election in Zimbabwe?');
  expect(interpretation).toBe('Who defeated whom (“election in zimbabwe”), in 2008.');
  expect(results.map(({ text }) => text)).toEqual(['Robert Mugabe defeated Morgan Tsvangirai']);
});
