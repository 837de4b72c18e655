import { buildGraph } from '@precedent/graph';
import { PrecedentError } from '@precedent/model';
import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { sampleGraph } from './testing/sample-graph.ts';

const reference = await loadReference();
const nato = sampleGraph(reference);
const kingdom = 'country United Kingdom';
const offices = buildGraph(
  [
    writeReading({ id: 'offices', kind: 'facts' }, [
      tenureRow('Theresa May', 'Home Secretary', kingdom, '2010-05-12', '2016-07-13'),
      tenureRow('Amber Rudd', 'Home Secretary', kingdom, '2016-07-13', '2018-04-30'),
      tenureRow('Sajid Javid', 'Home Secretary', kingdom, '2018-04-30', '2019-07-24'),
      tenureRow('Theresa May', 'Prime Minister', kingdom, '2016-07-13', '2019-07-24'),
      tenureRow('Boris Johnson', 'Prime Minister', kingdom, '2019-07-24', null),
      tenureRow('Gordon Brown', 'Chancellor of the Exchequer', kingdom, '1997-05-02', '2007-06-28'),
      tenureRow('Alistair Darling', 'Chancellor of the Exchequer', kingdom, '2007-06-28', '2010-05-11'),
      tenureRow('Grover Cleveland', 'President', 'country United States', '1885-03-04', '1889-03-04'),
      tenureRow('Grover Cleveland', 'President', 'country United States', '1893-03-04', '1897-03-04'),
    ]),
    writeReading({ id: 'news', publishedAt: '2019-01-23' }, [
      { subject: 'country United States', relation: 'sanctioned', object: 'institution Mahan Air' },
      { subject: 'country South Korea', relation: 'met', object: 'country United States' },
    ]),
  ],
  reference,
);
const answerTo = (question: string, previous?: string) => ask(offices, reference, question, { previous });
const namesIn = (question: string) => answerTo(question).results.map(({ entities }) => entities[0]!.name);
const refusalOf = (question: string) => {
  try {
    return answerTo(question).interpretation;
  } catch (error) {
    if (error instanceof PrecedentError) return error.message;
    throw error;
  }
};

test.each([
  ['Name the last two home secretaries.', ['Sajid Javid', 'Amber Rudd']],
  ['Who were the first two home secretaries?', ['Theresa May', 'Amber Rudd']],
  ['Whose place did Amber Rudd take as home secretary?', ['Theresa May']],
  ['Which home secretary later became prime minister?', ['Theresa May']],
  ['Who was chancellor of the exchequer when the Iraq war began?', ['Gordon Brown']],
  ['Which home secretaries were there in 2017?', ['Amber Rudd']],
  ['Who has been home secretary?', ['Theresa May', 'Amber Rudd', 'Sajid Javid']],
  ['Who came before and after Amber Rudd as home secretary?', ['Theresa May', 'Sajid Javid']],
  ['Who was home secretary in 2012 and in 2017?', ['Theresa May', 'Amber Rudd']],
  ["Who's the UK prime minister these days?", ['Boris Johnson']],
  ['In 2017, who was home secretary?', ['Amber Rudd']],
  ['When Sajid Javid became home secretary, who was prime minister?', ['Theresa May']],
  ['Under Theresa May, who was home secretary?', ['Amber Rudd', 'Sajid Javid']],
  ["Who were Theresa May's home secretaries?", ['Amber Rudd', 'Sajid Javid']],
  ['Who were the home secretaries before Sajid Javid?', ['Theresa May', 'Amber Rudd']],
  ['Who was home secretary before Sajid Javid?', ['Amber Rudd']],
  ['Which prime ministers had been home secretary before?', ['Theresa May']],
  ['Who is in Downing Street?', ['Boris Johnson']],
  ['Who was in Downing Street in 2017?', ['Theresa May']],
  [
    'How many presidents of the United States were there since 1880?',
    ['Grover Cleveland', 'Grover Cleveland'],
  ],
])('%s', (question, names) => {
  expect(namesIn(question)).toEqual(names);
});

test('terms are counted as times are', () => {
  expect(answerTo('How many terms did Grover Cleveland serve?').summary).toBe('Twice');
});

test('how many somebody had are those in their time in office', () => {
  expect(answerTo('How many home secretaries did Theresa May have?').summary).toBe('2');
});

test('who was meant by a surname of several is said, with the others', () => {
  const johnson = { ...tenureRow('Lyndon B. Johnson', 'President', 'country United States', '1963', '1969') };
  const graph = buildGraph(
    [
      writeReading({ id: 'presidents', kind: 'facts' }, [
        johnson,
        tenureRow('Andrew Johnson', 'President', 'country United States', '1865', '1869'),
        tenureRow('Hubert Humphrey', 'Vice President', 'country United States', '1965', '1969'),
      ]),
    ],
    reference,
  );
  const { notes } = ask(graph, reference, 'Who was vice president under Johnson?');
  expect(notes.join(' ')).toMatch(/the time of (Andrew|Lyndon B\.) Johnson in office/);
  expect(notes.join(' ')).toMatch(/“Johnson” may also be (Andrew|Lyndon B\.) Johnson/);
});

test('a query without a hole is read as a question, never as an assertion', () => {
  const query = 'who relation=met subject="South Korea" object="United States"';
  expect(answerTo(query).interpretation).toMatch(/^Whether /);
});

test('a statement is asked about with "is it true that"', () => {
  expect(answerTo('Is it true that Amber Rudd was home secretary?').summary).toBe('Yes');
});

test('the longest-serving is that of the holders known here, and whose term is not known is named', () => {
  const { results, notes } = answerTo('Who was the longest-serving home secretary?');
  expect(results[0]!.text).toContain('Theresa May');
  expect(notes).toContain('Of the 3 holders that the archive knows.');
});

test('what fits but is not of the kind asked for is shown as that', () => {
  const { results, notes } = answerTo('Which countries did the United States sanction?');
  expect(results.map(({ text }) => text)).toEqual(['The United States sanctioned Mahan Air']);
  expect(notes).toEqual(['No country fits; what is shown is of another kind.']);
});

test.each([
  ['Which woman was the first prime minister?', 'the archive does not record who is a woman or a man'],
  ['Who met North Korea?', 'no match for "North Korea"'],
  ['Was Margaret Thatcher prime minister?', 'no match for "Margaret Thatcher"'],
  [
    'Which home secretaries were not American?',
    'I didn\'t understand "home secretaries American" in that question',
  ],
])('refused, and for the right reason: %s', (question, message) => {
  expect(refusalOf(question)).toBe(message);
});

test('"since when" after a predecessor asks for the term of that predecessor', () => {
  const { query } = ask(nato, reference, 'Who preceded Mark Rutte?');
  const { results } = ask(nato, reference, 'since when?', { previous: query });
  expect(results.map(({ text }) => text)).toEqual([
    'Jens Stoltenberg, as Secretary General of NATO: from 1 October 2014',
  ]);
});

test('without a result a pronoun means whom the last question named', () => {
  const { query } = answerTo('Who appointed Amber Rudd?');
  expect(answerTo('was she ever home secretary?', query).summary).toBe('Yes');
});
